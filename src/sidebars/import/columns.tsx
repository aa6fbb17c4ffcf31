import { UNSURE } from '../../messages/import-question';
import { imports as messages } from '../../messages/th/sidebars/import';
import { Choice, Select } from '../shared';
import type { ImportState } from './state';

/** What each column was understood as, for the user to change; open where the user has to say it, folded elsewhere. */
export function Columns({ state }: { state: ImportState }) {
  const { view, request, isHeaderLost } = state;
  const { columns } = view;
  if (!isHeaderLost && request.headerRow === undefined)
    return (
      <details class="part">
        <summary>{messages.columns(columns.length)}</summary>
        <div class="stack wide">
          <Meanings state={state} />
          <HeaderRow state={state} />
        </div>
      </details>
    );
  return (
    <section class="stack wide" aria-label={messages.headerRow}>
      <HeaderRow state={state} />
      {columns.length > 0 && <p class="quiet">{messages.columnsLead}</p>}
      <Meanings state={state} />
    </section>
  );
}

function Meanings({ state: { view, mean } }: { state: ImportState }) {
  const options = [
    { value: UNSURE, label: messages.keepAsIs },
    ...view.fields.map(({ field, name }) => ({ value: field, label: name })),
  ];
  return (
    <>
      {view.columns.map(({ key, header, field, how, cells }) => (
        <Select
          key={key}
          label={header}
          hint={messages.columnHint(how, cells)}
          options={options}
          value={field ?? UNSURE}
          onChange={(value) => mean(key, value)}
        />
      ))}
    </>
  );
}

/** The rows among which the header row is: a choice where none was found, else a drop-down. */
function HeaderRow({ state: { view, request, ask, isHeaderLost } }: { state: ImportState }) {
  const rows = view.rows.map(({ row, cells }) => ({
    value: String(row),
    label: messages.rowToPoint(row, cells),
  }));
  const onChange = (value: string) => ask({ headerRow: Number(value) });
  const value = String(request.headerRow ?? '');
  if (isHeaderLost)
    return <Choice label={messages.headerRowLost} options={rows} value={value} onChange={onChange} />;
  const found = { value: '', label: messages.headerRowFound };
  return (
    <Select
      label={messages.headerRow}
      options={request.headerRow === undefined ? [found, ...rows] : rows}
      value={value}
      onChange={onChange}
    />
  );
}
