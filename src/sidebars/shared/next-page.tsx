import { shared } from '../../messages/th/sidebars/shared';
import { Button } from './button';
import { ErrorBox } from './error-box';
import { server } from './server';
import { useTask } from './task';

/** The button that leads on to another page, in its name. */
export function NextPage({ to }: { to: keyof typeof shared.pages }) {
  const open = useTask(() => server[to]());
  return (
    <div>
      <Button kind="action" task={open}>
        {shared.pages[to]}
      </Button>
      <ErrorBox failure={open.failure} />
    </div>
  );
}
