import { shared } from '../../messages/th/sidebars/shared';
import type { GuidePlace } from '../help/blocks';
import { Button } from './button';
import { ErrorBox } from './error-box';
import { server } from './server';
import { useTask } from './task';

/** Opens a page's piece of the guide, and what to do about problems, beside the page. */
export function HelpLinks({ section }: { section: GuidePlace }) {
  const open = useTask((id: GuidePlace) => server.openHelp({ section: id }));
  return (
    <footer class="help">
      <Button kind="link" onClick={() => open.run(section)}>
        {shared.guide}
      </Button>
      <Button kind="link" onClick={() => open.run('problems')}>
        {shared.problems}
      </Button>
      <ErrorBox failure={open.failure} />
    </footer>
  );
}
