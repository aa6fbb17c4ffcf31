import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../workbench/root';
import { DOCUMENT_ACTIONS } from './document-actions';
import { prepare } from './inject';
import { wrongOf } from './judge';
import { MEASURE_ACTIONS } from './measure-actions';
import { ACTIONS, type Deed, HAND_EDITS, pairsOf } from './pairs';
import { SHEET_ACTIONS } from './sheet-actions';
import { KINDS, type Kind, trialsOf } from './trials';

/** How many cases were tried and how many were right, and what was wrong in the others. */
interface Count {
  tried: number;
  wrong: string[];
}

const count = (): Count => ({ tried: 0, wrong: [] });
const cellOf = ({ tried, wrong }: Count): string =>
  tried === 0 ? '' : wrong.length === 0 ? `${tried}` : `${tried - wrong.length} of ${tried}`;

/** `npm run faults`: tries everything and writes the tables of docs/faults.md. */
function main(): void {
  // Some ten thousand executions, each of which would load the script anew.
  process.env.PRONGSAI_REUSE = join(ROOT, 'dist');
  const faults = tryFaults();
  const users = tryPairs(ACTIONS, ACTIONS);
  const hands = tryPairs(ACTIONS, HAND_EDITS);
  const file = join(ROOT, 'docs/faults.md');
  writeFileSync(file, page(faults, users, hands));
  // As the rest of the project is formatted, tables too.
  execFileSync(process.execPath, [require.resolve('@biomejs/biome/bin/biome'), 'format', '--write', file]);
  process.stdout.write(`${file}\n`);
}

function tryFaults(): { name: string; counts: Record<Kind, Count> }[] {
  return [...SHEET_ACTIONS, ...MEASURE_ACTIONS, ...DOCUMENT_ACTIONS].map((action) => {
    process.stderr.write(`${action.name}\n`);
    const { before, run } = prepare(action);
    const clean = run();
    const counts = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, count()])) as Record<
      Kind,
      Count
    >;
    for (const trial of trialsOf(clean.log)) {
      const each = counts[trial.kind];
      each.tried++;
      const wrong = wrongOf(action, trial, run(trial), before, clean.state);
      if (wrong !== null) each.wrong.push(`${action.name}, ${trial.name}: ${wrong}`);
    }
    return { name: action.name, counts };
  });
}

function tryPairs(actions: readonly Deed[], seconds: readonly Deed[]): Map<string, Count[]> {
  const rows = new Map<string, Count[]>();
  const pairs = pairsOf(actions, seconds);
  for (const [i, { name, log, wrongAt }] of pairs.entries()) {
    if (i % seconds.length === 0) process.stderr.write(`${name}\n`);
    const each = count();
    for (const [at, call] of log.entries()) {
      each.tried++;
      const wrong = wrongAt(at + 1);
      if (wrong !== null)
        each.wrong.push(`${name}, before ${call} (call ${at + 1} of ${log.length}): ${wrong}`);
    }
    const first = actions[Math.floor(i / seconds.length)]?.name ?? '';
    rows.set(first, [...(rows.get(first) ?? []), each]);
  }
  return rows;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const listOf = (counts: readonly Count[]): string => {
  const wrong = counts.flatMap((each) => each.wrong);
  return wrong.length === 0 ? 'All held.' : `Not held:\n\n${wrong.map((each) => `- ${each}`).join('\n')}`;
};

const totalOf = (counts: readonly Count[]): string =>
  counts.reduce((sum, { tried }) => sum + tried, 0).toLocaleString('en');

function page(
  faults: ReturnType<typeof tryFaults>,
  users: ReturnType<typeof tryPairs>,
  hands: ReturnType<typeof tryPairs>,
): string {
  const faultCounts = faults.flatMap(({ counts }) => Object.values(counts));
  const [userCounts, handCounts] = [users, hands].map((rows) => [...rows.values()].flat());
  const kinds = Object.keys(KINDS) as Kind[];
  return `# Faults

\`npm run faults\` tries what can go wrong between the script and Google, and writes this page; \`npm test\` tries a fixed part of it. A cell tells how many cases
held; where some did not, of how many.

## One user, and a call that fails

Each action is done once as it should be, and then again for each thing that may go wrong at each of its calls to Google (${totalOf(faultCounts)} cases). It holds where the
workbook and the files are as before, or as after, and as the answer says; what could not be taken back is named. Where Google ends the execution, nothing that was
there is lost, and the same again is done or refused.

${table(
  ['', ...kinds.map((kind) => KINDS[kind])],
  faults.map(({ name, counts }) => [name, ...kinds.map((kind) => cellOf(counts[kind]))]),
)}

${listOf(faultCounts)}

## Two users

While the action of a row is done, a colleague does the one of the column, whole, before one of its calls; each call once (${totalOf(userCounts ?? [])} orders). It holds where the workbook is as
after one and the other in turn, and each got an answer that is so.

${table(
  ['', ...ACTIONS.map((_, i) => `${i + 1}`)],
  [...users].map(([name, counts], i) => [`${i + 1} ${name}`, ...counts.map(cellOf)]),
)}

${listOf(userCounts ?? [])}

An overview reads the words for headers with the settings, and the list of sheets in the next call. Where a colleague brings in a table with new words just
between, it has the table without them: its measures are counted by the columns that all offices have, and the next overview has all.

## A colleague's hands

The same with what a colleague does on the sheet of measures without the add-on, which no lock holds (${totalOf(handCounts ?? [])} orders). What is not held is one call wide:
between the last reading of the cells and their write, which Google cannot join; and, where a sheet is only read, between the call that tells how many rows have content and the
one that reads them: a row inserted just then pushes the last one out. Both at once would need a lock on typing, which Sheets has not; to ask for the number of rows once more would be a call more at
every reading. The number of measures, which every answer says, is then one less.
A sheet renamed while another is made like it gives that its new name with the year.

${table(
  ['', ...HAND_EDITS.map(({ name }) => name)],
  [...hands].map(([name, counts]) => [name, ...counts.map(cellOf)]),
)}

${listOf(handCounts ?? [])}
`;
}

main();
