import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { buildTemplate } from '../../build/templates';
import { isTooLong, openPackage, readCustomTemplate } from '../../src/documents/custom-template';
import { fromDocs } from '../../src/documents/from-docs';
import { packageMistakes } from '../../src/documents/package-mistakes';
import { UnusableInput } from '../../workbench/errors';
import { readTextTable } from '../../workbench/text-table';
import { readXlsx } from '../../workbench/xlsx/read';
import { formNamed } from '../support/forms';
import { LONG } from '../support/long';
import { pasteOf } from '../support/pastes';

/** How long each kind of file is tried in `npm run test:long`: an hour for the three with FUZZ_SECONDS=1200. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 60);
const RUNS = 25;

/** Numbers from 0 to 1, the same for the same seed. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Next = () => number;
const below = (next: Next, most: number): number => Math.floor(next() * most);

/** Bytes flipped, or the end cut off. */
function damageBytes(bytes: Uint8Array, next: Next): Uint8Array {
  if (next() < 0.3) return bytes.slice(0, below(next, bytes.length));
  const damaged = Uint8Array.from(bytes);
  for (let i = below(next, 8); i >= 0; i--) damaged[below(next, damaged.length)] = below(next, 256);
  return damaged;
}

const WORDS = ['', '-1', '1e999', 'constructor', '&#0;', '<', '"', '{{#', '}}', '99999999', ']]>', '\u0000'];

/** A piece of XML doubled, taken out or put in another place, or a number or word replaced. */
function damageXml(xml: string, next: Next): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const [first, second] = [tags[below(next, tags.length)], tags[below(next, tags.length)]];
  const [from, to] = [first?.index ?? 0, second?.index ?? 0].sort((a, b) => a - b) as [number, number];
  const piece = xml.slice(from, Math.min(to, from + 5000));
  const word = WORDS[below(next, WORDS.length)] ?? '';
  switch (below(next, 4)) {
    case 0:
      return xml.slice(0, from) + piece + xml.slice(from);
    case 1:
      return xml.slice(0, from) + xml.slice(from + piece.length);
    case 2:
      return xml.slice(0, to) + piece + xml.slice(to);
    default:
      return xml.slice(0, from) + xml.slice(from).replace(/(?<=")[^"]*(?=")|(?<=>)[^<]+/, () => word);
  }
}

function damagePackage(bytes: Uint8Array, next: Next): Uint8Array {
  if (next() < 0.3) return damageBytes(bytes, next);
  const zip = new PizZip(bytes);
  const paths = Object.keys(zip.files).filter((path) => /\.(?:xml|rels)$/.test(path));
  for (let i = below(next, 3); i >= 0; i--) {
    const path = paths[below(next, paths.length)] ?? '';
    zip.file(path, damageXml(zip.file(path)?.asText() ?? '', next));
  }
  return zip.generate({ type: 'uint8array' });
}

/** Tries a reader: a number of times, or in `test:long` for a time. What it throws tells the seed that did it. */
async function tryAll(attempt: (next: Next) => unknown): Promise<void> {
  const end = Date.now() + SECONDS * 1000;
  const start = LONG ? Date.now() >>> 0 : 1;
  for (let run = 0; LONG ? Date.now() < end : run < RUNS; run++) {
    const seed = start + run * 7919;
    // What Node and jest put off until nothing else is to be done would gather through the whole time.
    if (run % 100 === 99) await new Promise(setImmediate);
    try {
      await attempt(numbersOf(seed));
    } catch (error) {
      if (error instanceof UnusableInput && error.message.length > 0) continue;
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
}

const TIMEOUT_MS = (SECONDS + 120) * 1000;

let xlsx: Uint8Array;
let docx: Uint8Array;
beforeAll(async () => {
  xlsx = new Uint8Array(readFileSync(join(__dirname, '../../samples/results.xlsx')));
  docx = await buildTemplate(formNamed('results'));
});

test(
  'a damaged .xlsx is read or refused in a sentence',
  async () => {
    await tryAll((next) => readXlsx(damagePackage(xlsx, next), 'ไฟล์.xlsx'));
  },
  TIMEOUT_MS,
);

test(
  'a damaged .tsv is read or refused in a sentence',
  async () => {
    const bytes = Buffer.from((pasteOf.results?.().rows ?? []).map((row) => row.join('\t')).join('\n'));
    await tryAll((next) => readTextTable(damageBytes(bytes, next), next() < 0.5 ? 'ตาราง.tsv' : 'ตาราง.csv'));
  },
  TIMEOUT_MS,
);

test(
  'a damaged .docx is a template, has mistakes, or is none',
  async () => {
    await tryAll((next) => {
      const opened = openPackage(damagePackage(docx, next));
      if (!opened || isTooLong(opened) || packageMistakes(opened).length > 0) return;
      const read = readCustomTemplate(fromDocs(opened), () => new Set(), { target: 'docs', digits: 'thai' });
      expect(['ready', 'mistakes']).toContain(read.kind);
    });
  },
  TIMEOUT_MS,
);
