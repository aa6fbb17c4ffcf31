import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillSample } from '../../samples/make';
import type { Prepared } from '../../src/actions/make-document';
import { type FieldId, isStatusField } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import { clusters } from '../../src/thai/text';
import { ROOT } from '../root';
import type { Workbench } from '../workbench';
import type { BenchPictures, ReadBook } from './making';

const FIRST_ROW = 3;

type Measure = Partial<Record<FieldId, string>>;

/** What is the same in many measures by its nature. */
const isRepeated = (field: FieldId): boolean =>
  isStatusField(field) || field === 'instrument' || field === 'number';

const measuresOfSample = (form: Form): Measure[] =>
  JSON.parse(readFileSync(join(ROOT, 'samples', `${form.id}.json`), 'utf8')).measures;

/** Numbers from 0 up to 1 that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So long, in letters as readers see them, are the pieces that texts are put together of. */
const PIECE = 5;

/**
 * So many measures of a form, as its sample has them in turn: each text has as many lines, as long, but of other words, so that no
 * two texts are alike and none is zipped as another again.
 */
export function measuresOf(form: Form, count: number): Measure[] {
  const sample = measuresOfSample(form);
  const letters = clusters(
    sample
      .map((measure) => Object.values(measure).join(' '))
      .join(' ')
      .replace(/\s+/g, ' '),
  );
  const next = chance(count);
  const line = (words: string): string => {
    const length = clusters(words).length;
    let made = '';
    for (let at = 0; at < length; at += PIECE) {
      const from = Math.floor(next() * (letters.length - PIECE));
      made += letters.slice(from, from + Math.min(PIECE, length - at)).join('');
    }
    return made;
  };
  return Array.from({ length: count }, (_, i) => {
    const texts = Object.entries(sample[i % sample.length] ?? {}) as [FieldId, string][];
    return Object.fromEntries(
      texts.map(([field, text]) => {
        const lines = text.split('\n').map(line);
        return [field, isRepeated(field) ? text : `${lines.join('\n')} (${i + 1})`];
      }),
    );
  });
}

/** The sample office's workbook with so many measures. */
export function bookOf(form: Form, count: number): Workbench {
  const workbench = fillSample(form);
  const { sheet } = workbench.selected();
  workbench.deleteRows(sheet, FIRST_ROW, 30);
  workbench.insertRows(sheet, FIRST_ROW, count);
  const rows = measuresOf(form, count).map((measure) =>
    form.columns.map(({ field }) => measure[field] ?? ''),
  );
  workbench.paste(sheet, `A${FIRST_ROW}`, rows);
  return workbench;
}

/** What the add-on reads of such a workbook for a document. */
export function readBookOf(form: Form, count: number): ReadBook {
  const workbench = bookOf(form, count);
  const { sheet: name } = workbench.selected();
  const answer = workbench.callFromPage('prepareDocuments', { sheet: name, force: true }) as Prepared;
  const sheet = workbench.book.sheets.find((each) => each.name === name);
  if (answer.kind !== 'ready' || !sheet) throw new Error('the document is refused');
  const width = Math.max(...sheet.cells.map((row) => row?.length ?? 0));
  const text = Array.from(sheet.cells, (row) =>
    Array.from({ length: width }, (_, column) => String(row?.[column]?.value ?? '')),
  );
  const merges = sheet.merges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
  return { name, text, merges, office: answer.prepared.office };
}

/** The same table for a program that has only the texts: its columns, and a row of texts for each measure. */
export interface PlainTable {
  columns: { header: string; millimetres: number }[];
  rows: string[][];
}

export function plainTable(form: Form, count: number): PlainTable {
  const printed = form.columns.flatMap(({ field, header, millimetres }) =>
    millimetres === undefined ? [] : [{ field, header, millimetres }],
  );
  return {
    columns: printed.map(({ header, millimetres }) => ({ header, millimetres })),
    rows: measuresOf(form, count).map((measure) => printed.map(({ field }) => measure[field] ?? '')),
  };
}

/** The same with a link of its own in the result of each measure. */
export function readEvidenceOf(form: Form, count: number): ReadBook {
  const book = readBookOf(form, count);
  const column = form.columns.findIndex(({ field }) => field === 'result');
  const text = book.text.map((row, i) =>
    i < FIRST_ROW - 1 || i >= FIRST_ROW - 1 + count
      ? row
      : row.map((cell, c) => (c === column ? `${cell} https://www.example.go.th/evidence/${i}` : cell)),
  );
  return { ...book, text };
}

/** So many of the largest pictures that are kept, which no zip makes smaller, and a small one as emblem. */
export function picturesOf(count: number): BenchPictures {
  const next = chance(count);
  const jpeg = (bytes: number): string => {
    // Source: ITU-T T.81, B.2.2 "Frame header syntax": 750 by 1,000 points; what follows is not looked at.
    const head = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 750 >> 8, 750 & 0xff, 1000 >> 8, 1000 & 0xff];
    const noise = Uint8Array.from({ length: bytes - head.length }, () => Math.floor(next() * 256));
    return Buffer.from([...head, ...noise]).toString('base64');
  };
  return { emblem: jpeg(20_000), activities: Array.from({ length: count }, () => jpeg(102_400)) };
}
