import { FORMS } from '../../../src/forms';
import type { FieldId } from '../../../src/forms/fields';
import type { Form } from '../../../src/forms/form';
import { schemeOf } from '../../../src/ita';
import type { Merge } from '../../../src/sheet/sheet-data';
import { customColumns, duplicateColumns } from '../../../src/table/columns';
import type { Measure } from '../../../src/table/measures';
import { readStatus } from '../../../src/table/status';
import { type FormTable, readTable } from '../../../src/table/table';
import type { Status } from '../../../src/thai/status-words';
import { type Imported, importPaste } from '../../../src/transfer/import';
import { sheet } from '../../support/sheets';

// All that this net knows of the program. Where a function or a field of an answer gets another name, this file changes
// and no snapshot does.

/** The fields as the snapshots name them. */
const NAME: Record<FieldId, string> = {
  number: 'number',
  instrument: 'instrument',
  indicator: 'indicator',
  item: 'item',
  issue: 'issue',
  measure: 'measure',
  steps: 'steps',
  responsible: 'responsible',
  followUp: 'followUp',
  period: 'period',
  statusNotStarted: 'notStarted',
  statusInProgress: 'inProgress',
  statusDone: 'done',
  result: 'result',
  outcome: 'outcome',
  evidence: 'evidence',
  section: 'section',
  activity: 'activity',
  budget: 'budget',
  target: 'target',
  problems: 'problems',
  result6: 'result6',
  statusText: 'statusText',
  statusUnable: 'unable',
};

const STATUS: Record<Status, string> = {
  notStarted: 'not started',
  inProgress: 'in progress',
  done: 'done',
  unable: 'unable',
};

/** The year of the scheme by which scores of a paste are found. */
const SCHEME_YEAR = 2568;

/** A table to read. */
export interface Table {
  rows: string[][];
  merges?: Merge[];
}

/** What the program makes of a table, as lines of text: read as a sheet, and imported as a paste. */
export function readAsText({ rows, merges = [] }: Table): string {
  const data = sheet(rows, merges);
  const table = readTable(data, FORMS);
  const imported = importPaste(data, { form: null, scheme: schemeOf(SCHEME_YEAR) });
  return [...(table ? readingLines(table, data.text) : ['no form']), ...importLines(imported, table)].join(
    '\n',
  );
}

/** Longer texts are shown by their beginning, their end and their length. */
const LONGEST_SHOWN = 40;

/** A text on one line. */
export function shortText(text: string): string {
  const line = text.replace(/\n/g, '⏎');
  if (line.length <= LONGEST_SHOWN) return line;
  return `${line.slice(0, 20)}…${line.slice(-10)}(${line.length})`;
}

const list = (head: string, parts: readonly string[]): string[] =>
  parts.length > 0 ? [`${head}: ${parts.join(' · ')}`] : [];

function readingLines(table: FormTable, cells: readonly (readonly string[])[]): string[] {
  const { form, headers, missing, measures, leftOut, unread, year } = table;
  const columns = [...headers.columnOf].sort(([, a], [, b]) => a - b);
  return [
    `${form.id}${year === null ? '' : ` ${year}`}, headings in row ${headers.firstRow}`,
    ...list(
      'columns',
      columns.map(([field, column]) => `${column} ${NAME[field]}`),
    ),
    ...list(
      'own columns',
      customColumns(headers).map(({ column, header }) => `${column} ${shortText(header)}`),
    ),
    ...list(
      'twice',
      duplicateColumns(headers).map(({ column, duplicateOf }) => `${column} ${NAME[duplicateOf]}`),
    ),
    ...list(
      'missing',
      missing.map(({ field }) => NAME[field]),
    ),
    ...measures.map((measure) => {
      const head = measureHead(measure, form);
      return isAsTyped(measure, table, cells) ? head : `${head}: ${fieldTexts(measureTexts(measure))}`;
    }),
    ...list(
      'left out',
      leftOut.map(
        ({ row, kind, isCertain, text }) => `${row} ${kind}${isCertain ? '' : '?'} ${shortText(text)}`,
      ),
    ),
    ...list(
      'not read',
      unread.map(({ firstRow, lastRow }) => `${firstRow}-${lastRow}`),
    ),
  ];
}

/** Rows, status, and what the measure has from above: "4+5 done (IIT)". */
function measureHead(measure: Measure, form: Form): string {
  const { status, chosen, unknown } = readStatus(measure, form);
  const several = chosen.length > 1 ? 'several' : '';
  return [
    measure.rows.join('+'),
    status === null ? several : STATUS[status],
    unknown.length > 0 ? `unknown mark ${unknown.map(({ row }) => row).join('+')}` : '',
    measure.joinedInDoubt.length > 0 ? `doubted ${measure.joinedInDoubt.join('+')}` : '',
    measure.unnamed ?? '',
    measure.instrument === '' ? '' : `(${shortText(measure.instrument)})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether a measure is one row as it is typed, each cell under its column: its texts need not be shown. */
function isAsTyped(
  { rows, fields, custom }: Measure,
  { headers }: FormTable,
  cells: readonly (readonly string[])[],
) {
  const row = (cells[rows[0] - 1] ?? []).filter((text) => text.trim() !== '');
  const placed = [...headers.columnOf].map(([field, column]): [string, number] => [
    fields[field]?.text ?? '',
    column,
  ]);
  const all = [...placed, ...[...custom].map(([column, { text }]): [string, number] => [text, column])];
  const filled = all.filter(([text]) => text !== '');
  const isInPlace = ([text, column]: [string, number]) => cells[rows[0] - 1]?.[column - 1] === text;
  return rows.length === 1 && filled.length === row.length && filled.every(isInPlace);
}

/** The texts of a measure by field, then by its own columns; blank ones are not there. */
function measureTexts({ fields, custom }: Measure): [string, string][] {
  return [
    ...(Object.keys(NAME) as FieldId[]).map((field): [string, string] => [
      NAME[field],
      fields[field]?.text ?? '',
    ]),
    ...[...custom.values()].map(({ text }): [string, string] => ['own', text]),
  ].filter(([, text]) => text !== '');
}

const fieldTexts = (texts: readonly [string, string][]): string =>
  texts.map(([name, text]) => `${name}=${shortText(text)}`).join('|');

function importLines(imported: Imported, table: FormTable | null): string[] {
  const { measures, scores, year, repeatedHeaders, rowsJoined, unplaced } = imported;
  const rows = measures ? importedTexts(measures) : [];
  const read = table?.measures.map(measureTexts) ?? [];
  const isAsRead = measures?.form === table?.form && JSON.stringify(rows) === JSON.stringify(read);
  return [
    measures
      ? `import: ${measures.form.id}${year === null ? '' : ` ${year}`}, ${rows.length} rows` +
        `${repeatedHeaders > 0 ? `, ${repeatedHeaders} headings dropped` : ''}` +
        `${rowsJoined > 0 ? `, ${rowsJoined} rows joined` : ''}${isAsRead ? ', texts as read' : ''}`
      : 'import: no measures',
    ...list('further columns', measures?.extras.map(({ header }) => shortText(header)) ?? []),
    ...(isAsRead ? [] : rows.map((texts) => importedRow(texts, read))),
    ...(scores
      ? [
          `scores${scores.year === null ? '' : ` ${scores.year}`}: ${scores.rows
            .map(
              ({ indicatorNumber, score, issue }) =>
                `${indicatorNumber}=${score}${issue === '' ? '' : ` ${shortText(issue)}`}`,
            )
            .join(' · ')}${scores.total === '' ? '' : ` · total ${scores.total}`}${
            scores.level === '' ? '' : ` · level ${scores.level}`
          }`,
        ]
      : []),
    ...list('unplaced', unplaced.map(shortText)),
  ];
}

/** A new row, shown by the measure with the same texts where there is one; its instrument may come from above. */
function importedRow(texts: readonly [string, string][], read: readonly [string, string][][]): string {
  const rest = (all: readonly [string, string][]) =>
    JSON.stringify(all.filter(([name]) => name !== NAME.instrument));
  const like = read.findIndex((each) => rest(each) === rest(texts));
  if (like < 0) return `- ${fieldTexts(texts)}`;
  const instrument = texts.find(([name]) => name === NAME.instrument)?.[1] ?? '';
  const own = read[like]?.find(([name]) => name === NAME.instrument)?.[1] ?? '';
  return `- as measure ${like + 1}${instrument === own ? '' : `, ${NAME.instrument}=${shortText(instrument)}`}`;
}

/** The texts of each new row by field, likewise. */
function importedTexts({ form, extras, rows }: NonNullable<Imported['measures']>): [string, string][][] {
  const fields = [...form.columns.map(({ field }) => field), ...extras.map(({ field }) => field)];
  return rows.map((row) => {
    const cells = row.map((text, i): [FieldId | null, string] => [fields[i] ?? null, text]);
    return [
      ...(Object.keys(NAME) as FieldId[]).flatMap((field) =>
        cells.filter(([own]) => own === field).map(([, text]): [string, string] => [NAME[field], text]),
      ),
      ...cells.filter(([own]) => own === null).map(([, text]): [string, string] => ['own', text]),
    ].filter(([, text]) => text !== '');
  });
}
