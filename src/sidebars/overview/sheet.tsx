import { useState } from 'preact/hooks';
import { overview as say } from '../../messages/th/sidebars/overview';
import { Button, ErrorBox, StatusLine, server, useTask } from '../shared';

/** Writes the sheet ภาพรวม of one form sheet, or of all where `sheet` is ''. */
export function OverviewSheet({ sheet }: { sheet: string }) {
  const [made, setMade] = useState('');
  const make = useTask(async () => {
    setMade('');
    const answer = await server.makeOverviewSheet(sheet === '' ? {} : { sheet });
    setMade(say.sheetMade(answer.sheet) + (answer.notFormatted ? say.notFormatted : ''));
  });
  return (
    <section class="stack">
      <h2>{say.sheetTitle}</h2>
      <p class="quiet">{say.sheetHint}</p>
      <div class="row">
        <Button task={make}>{say.makeSheet}</Button>
      </div>
      <StatusLine>{made}</StatusLine>
      <ErrorBox failure={make.failure} />
    </section>
  );
}
