import { HAND_EDITS } from './hands';
import { KINDS } from './trials';

/** How many cases were tried, and what was wrong in those that did not hold. */
export interface Count {
  tried: number;
  wrong: string[];
}

export const count = (): Count => ({ tried: 0, wrong: [] });

/** An action with its counts, one for each column of its table, and the processor's time in seconds. */
export interface Row {
  name: string;
  counts: Count[];
  seconds: number;
}

/** The tables of docs/faults.md. */
export interface Tables {
  faults: Row[];
  users: Row[];
  hands: Row[];
}

const cellOf = ({ tried, wrong }: Count): string =>
  tried === 0 ? '' : wrong.length === 0 ? `${tried}` : `${tried - wrong.length} of ${tried}`;

function table(heads: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...rows.map(({ name, counts }) => line([name, ...counts.map(cellOf)])),
  ].join('\n');
}

function listOf(rows: readonly Row[]): string {
  const wrong = rows.flatMap(({ counts }) => counts.flatMap((each) => each.wrong));
  return wrong.length === 0 ? 'All held.' : `Not held:\n\n${wrong.map((each) => `- ${each}`).join('\n')}`;
}

const casesOf = (rows: readonly Row[]): number =>
  rows.flatMap(({ counts }) => counts).reduce((sum, { tried }) => sum + tried, 0);

/** How many cases a table has, and the processor's time of one. */
function totalOf(rows: readonly Row[], cases: string): string {
  const timed = rows.filter(({ seconds }) => seconds > 0);
  const ms = (1000 * timed.reduce((sum, { seconds }) => sum + seconds, 0)) / Math.max(1, casesOf(timed));
  return `${casesOf(rows).toLocaleString('en')} ${cases}, ${Math.round(ms)} ms of a processor each`;
}

/** The page docs/faults.md. */
export const faultsPage = ({ faults, users, hands }: Tables): string => `# Faults

\`npm run faults\` tries what can go wrong between the script and Google, and writes this page; \`npm test\` tries a fixed part of it. A cell tells how many cases
held; where some did not, of how many.

## One user, and a call that fails

Each action is done once as it should be, and then again for each thing that may go wrong at each of its calls to Google (${totalOf(faults, 'cases')}). It holds where the
workbook and the files are as before, or as after, and as the answer says; what could not be taken back is named. Where Google ends the execution, nothing that was
there is lost, and the same again is done or refused.

${table(Object.values(KINDS), faults)}

${listOf(faults)}

## Two users

While the action of a row is done, a colleague does the one of the column, whole, before one of its calls; each call once (${totalOf(users, 'orders')}). It holds where the workbook is as
after one and the other in turn, and each got an answer that is so.

${table(
  users.map((_, i) => `${i + 1}`),
  users.map((row, i) => ({ ...row, name: `${i + 1} ${row.name}` })),
)}

${listOf(users)}

## A colleague's hands

The same with what a colleague does without the add-on, which no lock holds, on the sheet that the action reads or writes (${totalOf(hands, 'orders')}). What is not held is one call wide:
between the last reading of the cells and their write, which Google cannot join; and, where a sheet is only read, between the call that tells how many rows have content and the
one that reads them: a row inserted just then pushes the last one out. Both at once would need a lock on typing, which Sheets has not; to ask for the number of rows once more would be a call more at
every reading. The number of measures, which every answer says, is then one less; a picture that is added has the number of the one pushed out, or one too high.
A sheet renamed while another is made like it gives that its new name with the year.
A sheet that an action is just making is not tried: what somebody types into it in these seconds may be written over.

${table(
  HAND_EDITS.map(({ name }) => name),
  hands,
)}

${listOf(hands)}
`;
