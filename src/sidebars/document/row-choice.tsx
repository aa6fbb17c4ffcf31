import type { DocumentView } from '../../actions/document';
import { document as messages } from '../../messages/th/sidebars/document';
import { Button, Choice, ErrorBox, server, useTask } from '../shared';
import type { ChangeChoices, Choices } from './choices';

interface Props {
  choices: Choices;
  change: ChangeChoices;
  view: DocumentView;
}

/** All rows of the sheet, or those that the user has selected in it. */
export function RowChoice({ choices: { sheet, rows }, change, view }: Props) {
  const read = useTask(async () => change({ rows: (await server.readSelection({ sheet })).rows ?? 'none' }));
  const hint = rows === 'none' ? messages.openFirst(sheet) : rows && messages.rowsChosen(rows, view.measures);
  return (
    <>
      <Choice
        label={messages.rows}
        options={[
          { value: 'all', label: messages.allRows },
          { value: 'some', label: messages.selectedRows },
        ]}
        value={rows ? 'some' : 'all'}
        onChange={(value) => (value === 'all' ? change({ rows: null }) : read.run())}
        hint={hint ?? undefined}
      />
      {rows && (
        <div>
          <Button kind="link" task={read}>
            {messages.readRows}
          </Button>
        </div>
      )}
      <ErrorBox failure={read.failure} />
    </>
  );
}
