import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../workbench/root';
import { keepSamples } from '../global-setup';
import { ACTIONS } from './deeds';
import { DOCUMENT_ACTIONS } from './document-actions';
import { HAND_EDITS } from './hands';
import { prepare } from './inject';
import { wrongOf } from './judge';
import { MEASURE_ACTIONS } from './measure-actions';
import { type Count, count, faultsPage, type Row, type Tables } from './page';
import { type Deed, pairsOf } from './pairs';
import { SHEET_ACTIONS } from './sheet-actions';
import { KINDS, trialsOf } from './trials';

const FAULT_ACTIONS = [...SHEET_ACTIONS, ...MEASURE_ACTIONS, ...DOCUMENT_ACTIONS];

/** A row of a table, and the processor's time that it took, in seconds. */
interface Measured {
  table: keyof Tables;
  at: number;
  counts: Count[];
  seconds: number;
}

/** What is to be done, row by row: the longest first, so that all processes end together. */
const WORK: readonly { table: keyof Tables; at: number; run(): Count[] }[] = [
  ...ACTIONS.map((action, at) => ({ table: 'users' as const, at, run: () => tryPairs(action, ACTIONS) })),
  ...ACTIONS.map((action, at) => ({ table: 'hands' as const, at, run: () => tryPairs(action, HAND_EDITS) })),
  ...FAULT_ACTIONS.map((_, at) => ({ table: 'faults' as const, at, run: () => tryFaults(at) })),
];

function tryFaults(at: number): Count[] {
  const action = FAULT_ACTIONS[at]!;
  const { before, run } = prepare(action);
  const clean = run();
  const trials = trialsOf(clean.log);
  return Object.keys(KINDS).map((kind) => {
    const each = count();
    for (const trial of trials.filter((one) => one.kind === kind)) {
      each.tried++;
      const wrong = wrongOf(action, trial, run(trial), before, clean.state);
      if (wrong !== null) each.wrong.push(`${action.name}, ${trial.name}: ${wrong}`);
    }
    return each;
  });
}

function tryPairs(action: Deed, seconds: readonly Deed[]): Count[] {
  return pairsOf([action], seconds).map(({ name, log, wrongAt }) => {
    const each = count();
    for (const [at, call] of log.entries()) {
      each.tried++;
      const wrong = wrongAt(at + 1);
      if (wrong !== null)
        each.wrong.push(`${name}, before ${call} (call ${at + 1} of ${log.length}): ${wrong}`);
    }
    return each;
  });
}

/** A process of its own: does the rows whose numbers it is given, and prints what each came to. */
function work(): void {
  process.stdin.setEncoding('utf8').on('data', (numbers: string) => {
    for (const number of numbers.trim().split('\n')) {
      const { table, at, run } = WORK[Number(number)]!;
      const before = process.cpuUsage();
      const counts = run();
      const { user, system } = process.cpuUsage(before);
      process.stdout.write(`${JSON.stringify({ table, at, counts, seconds: (user + system) / 1e6 })}\n`);
    }
  });
}

/** The numbers of the rows to do: all, or those of the actions whose name has a word. */
const chosen = (word: string): number[] =>
  WORK.flatMap(({ table, at }, number) =>
    (table === 'faults' ? FAULT_ACTIONS : ACTIONS)[at]?.name.includes(word) ? [number] : [],
  );

/** Gives the rows to as many processes as there are processors, each the next one when it has ended one. */
function measureAll(numbers: readonly number[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  let next = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, 'work'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const send = () => {
        if (next < numbers.length) child.stdin.write(`${numbers[next++]}\n`);
        else child.stdin.end();
      };
      let rest = '';
      child.stdout.setEncoding('utf8').on('data', (data: string) => {
        const lines = (rest + data).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const row = JSON.parse(line) as Measured;
          measured.push(row);
          process.stderr.write(`${measured.length}/${numbers.length} ${row.table} ${row.at + 1}\n`);
          for (const wrong of row.counts.flatMap((each) => each.wrong)) process.stderr.write(`  ${wrong}\n`);
          send();
        }
      });
      child.on('error', reject);
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`))));
      send();
    });
  return Promise.all(Array.from({ length: availableParallelism() }, one)).then(() => measured);
}

/**
 * `npm run faults`: tries everything and writes the tables of docs/faults.md. `npm run faults -- picture` tries the actions alone
 * that have this word in their names, and prints their rows.
 */
async function main(word = ''): Promise<void> {
  keepSamples();
  const measured = await measureAll(chosen(word));
  const rowsOf = (table: keyof Tables, names: readonly { name: string }[]): Row[] =>
    names.flatMap(({ name }, at) => {
      const row = measured.find((each) => each.table === table && each.at === at);
      return row ? [{ name, ...row }] : [];
    });
  const file = join(ROOT, 'docs/faults.md');
  const page = faultsPage({
    faults: rowsOf('faults', FAULT_ACTIONS),
    users: rowsOf('users', ACTIONS),
    hands: rowsOf('hands', ACTIONS),
  });
  if (word) {
    process.stdout.write(page);
    return;
  }
  writeFileSync(file, page);
  // As the rest of the project is formatted, tables too.
  execFileSync(process.execPath, [require.resolve('@biomejs/biome/bin/biome'), 'format', '--write', file]);
  process.stdout.write(`${file}\n`);
}

// Tens of thousands of executions, each of which would load the script anew.
process.env.PRONGSAI_REUSE = join(ROOT, 'dist');
if (process.argv[2] === 'work') work();
else void main(process.argv[2]);
