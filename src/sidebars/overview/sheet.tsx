import { useState } from 'preact/hooks';
import { overview as messages } from '../../messages/th/overview';
import { Button, ErrorBox, StatusLine, server, useTask } from '../shared';

/** Writes the sheet ภาพรวม of one form sheet, or of all where `sheet` is ''. */
export function OverviewSheet({ sheet }: { sheet: string }) {
  const [made, setMade] = useState('');
  const make = useTask(async () => {
    setMade('');
    const answer = await server.makeOverviewSheet(sheet === '' ? {} : { sheet });
    setMade(messages.sheetMade(answer.sheet) + (answer.notFormatted ? messages.notFormatted : ''));
  });
  return (
    <section class="stack">
      <h2>{messages.sheetTitle}</h2>
      <p class="quiet">{messages.sheetHint}</p>
      <div class="row">
        <Button task={make}>{messages.makeSheet}</Button>
      </div>
      <StatusLine>{made}</StatusLine>
      <ErrorBox failure={make.failure} />
    </section>
  );
}
