import { Button, ErrorBox, focusSheet, server, useTask } from '../shared';
import type { Item } from './groups';

interface Props {
  place: NonNullable<Item['place']>;
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
