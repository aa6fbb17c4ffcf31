import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { MAX_PAGE_BYTES, MAX_SCRIPT_BYTES } from '../build/guards';
import { bundleModule } from '../build/script';
import { buildTemplate } from '../build/templates';
import { FORMS, formById } from '../src/forms';
import type { Form } from '../src/forms/form';
import { picturesOf, plainTable, readBookOf, readEvidenceOf } from './bench/inputs';
import type * as Making from './bench/making';
import { FILES } from './bench/side';
import { buildIfStale } from './commands/command';
import { ROOT } from './root';

/** A cell of the table of goals: `figure` is the share or the bytes; null where it could not be had, and `name` says why. */
interface Row {
  name: string;
  goal: number;
  figure: number | null;
  held: boolean | null;
}

const FORM = 'progress';
const BESIDE_DOCX: readonly (readonly [count: number, goal: number])[] = [
  [10, 1.2],
  [100, 0.8],
  [1_000, 0.65],
  [3_000, 0.65],
];
const BESIDE_DOCXTEMPLATER = { counts: [1_000, 3_000], goal: 0.7 };
const BESIDE_ZIP = { counts: [100, 1_000, 3_000], goal: 2.5 };
/** A document with an emblem, so many codes and so many pictures of 100 KB; bytes. */
const PICTURES = { codes: 60, pictures: 40, goal: 8_000_000 };
/** The script of 24 November 2026, before the add-on had a document engine of its own. */
const EARLIER = { commit: '4e313a2', goal: 0.9 };

const FOLDER = join(ROOT, 'node_modules/.cache/prongsai/bench');
const SIDE = join(FOLDER, 'side.cjs');
/** Each side runs so often, by turns; the least of its times counts. */
const RUNS = 5;
/** Loading is so short that other work of the machine shows. */
const LOADINGS = 15;

const row = (name: string, goal: number, figure: number): Row => {
  const rounded = figure < 100 ? Math.round(figure * 100) / 100 : figure;
  return { name, goal, figure: rounded, held: rounded <= goal };
};

/** Processor time of one side of a comparison, in a process of its own. */
function time(side: string, of: string | number): number {
  return Number(execFileSync(process.execPath, [SIDE, FOLDER, side, String(of)], { encoding: 'utf8' }));
}

/** The least processor time of each of some sides, which run by turns. */
function leastTimes(
  sides: readonly (readonly [side: string, of: string | number])[],
  runs: number,
): number[] {
  const times = Array.from({ length: runs }, () => sides.map(([side, of]) => time(side, of)));
  return sides.map((_, i) => Math.min(...times.map((each) => each[i] ?? Number.POSITIVE_INFINITY)));
}

/** Writes all that the sides are given. */
async function prepare(form: Form): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  buildSync({
    entryPoints: [join(__dirname, 'bench/side.ts')],
    outfile: SIDE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  const script = await bundleModule(join(__dirname, 'bench/making.ts'), 'Making');
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(FOLDER, name), content);
  write(FILES.making, script);
  write(FILES.template, await buildTemplate(form));
  runInThisContext('var Utilities = { formatDate: () => "2025-10-20" }');
  runInThisContext(script);
  const { makeDocument, makeWithPictures, dataOf } = runInThisContext('Making') as typeof Making;
  const [evidence, pictures] = [readEvidenceOf(form, PICTURES.codes), picturesOf(PICTURES.pictures)];
  write(FILES.evidence, serialize(evidence));
  write(FILES.pictures, serialize(pictures));
  write(FILES.made('pictures'), makeWithPictures(evidence, pictures));
  for (const [count] of BESIDE_DOCX) {
    const book = readBookOf(form, count);
    write(FILES.book(count), serialize(book));
    write(FILES.plain(count), serialize(plainTable(form, count)));
    write(FILES.data(count), serialize(dataOf(book)));
    write(FILES.made(count), makeDocument(book));
  }
}

function documentRows(): Row[] {
  return BESIDE_DOCX.flatMap(([count, goal]) => {
    const beside = [
      { side: 'docx', name: 'the docx library', goal },
      ...(BESIDE_DOCXTEMPLATER.counts.includes(count)
        ? [{ side: 'docxtemplater', name: 'docxtemplater', goal: BESIDE_DOCXTEMPLATER.goal }]
        : []),
      ...(BESIDE_ZIP.counts.includes(count) ? [{ side: 'zip', name: 'zipping', goal: BESIDE_ZIP.goal }] : []),
    ];
    const sides = ['addon', ...beside.map(({ side }) => side)].map((side) => [side, count] as const);
    const [own = 0, ...others] = leastTimes(sides, RUNS);
    return beside.map(({ name, goal: most }, i) => {
      const other = others[i] ?? 0;
      const times = `${Math.round(own)} ms : ${Math.round(other)} ms`;
      return row(`a document of ${count} measures beside ${name} (${times})`, most, own / other);
    });
  });
}

function pictureRow(): Row {
  const { codes, pictures, goal } = PICTURES;
  const [time = 0] = leastTimes([['pictures', '']], RUNS);
  const bytes = statSync(join(FOLDER, FILES.made('pictures'))).size;
  return row(
    `bytes of a document with emblem, ${codes} codes and ${pictures} pictures (${Math.round(time)} ms)`,
    goal,
    bytes,
  );
}

/** The script of the earlier commit, built from git; null where git or the commit is not there. */
function earlierScript(): string | null {
  const script = join(FOLDER, `${EARLIER.commit}.js`);
  if (existsSync(script)) return script;
  const tree = join(FOLDER, EARLIER.commit);
  let archive: Buffer;
  try {
    archive = execFileSync('git', ['archive', EARLIER.commit], {
      cwd: ROOT,
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // A copy of the sources without their history.
    return null;
  }
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  execFileSync('tar', ['-x', '-C', tree], { input: archive });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  execFileSync(process.execPath, ['--import', 'tsx', join(tree, 'build/build.ts')], {
    cwd: tree,
    stdio: 'ignore',
  });
  writeFileSync(script, readFileSync(join(tree, 'dist/Code.js')));
  rmSync(tree, { recursive: true, force: true });
  return script;
}

function scriptRows(): Row[] {
  const script = join(ROOT, 'dist/Code.js');
  const earlier = earlierScript();
  const name = `loading Code.js beside that of commit ${EARLIER.commit}`;
  const loading = (): Row => {
    if (earlier === null)
      return { name: `${name} (which is not here)`, goal: EARLIER.goal, figure: null, held: null };
    const [now = 0, then = 0] = leastTimes(
      [
        ['loading', script],
        ['loading', earlier],
      ],
      LOADINGS,
    );
    return row(`${name} (${now.toFixed(1)} ms : ${then.toFixed(1)} ms)`, EARLIER.goal, now / then);
  };
  const pages = readdirSync(join(ROOT, 'dist')).filter((file) => file.endsWith('.html'));
  const sizes = pages.map((page) => statSync(join(ROOT, 'dist', page)).size);
  const largest = Math.max(...sizes);
  return [
    row('bytes of Code.js', MAX_SCRIPT_BYTES, statSync(script).size),
    loading(),
    row(`bytes of the largest sidebar (${pages[sizes.indexOf(largest)]})`, MAX_PAGE_BYTES, largest),
  ];
}

/** Prints how the add-on meets its goals of speed and size; with `--json` as data. */
async function main(): Promise<void> {
  const form = formById(FORM) ?? FORMS[0];
  if (!form) throw new Error('no form');
  buildIfStale();
  await prepare(form);
  const rows = [...documentRows(), pictureRow(), ...scriptRows()];
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(rows));
    return;
  }
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, goal, figure, held } of rows) {
    const verdict = held === null ? '' : held ? 'held' : 'NOT HELD';
    console.log(
      `${name.padEnd(width)}  ${String(figure ?? '–').padStart(8)}  of ${String(goal).padEnd(8)} ${verdict}`,
    );
  }
}

main();
