import type { CellTarget } from '../../actions/go-to-cell';
import { Button } from './button';
import { ErrorBox } from './error-box';
import { focusSheet } from './google';
import { server } from './server';
import { useTask } from './task';

interface Props {
  place: CellTarget;
  isSetting?: boolean;
  children: string;
}

/** A link to a cell, or to the settings: it selects the cell and gives the focus back to the sheet. */
export function GoTo({ place, isSetting = false, children }: Props) {
  const task = useTask(async () => {
    await (isSetting ? server.openSettings() : server.goToCell(place));
    focusSheet();
  });
  return (
    <>
      <Button kind="link" task={task}>
        {children}
      </Button>
      <ErrorBox failure={task.failure} />
    </>
  );
}
