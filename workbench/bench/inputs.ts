import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillSample } from '../../samples/make';
import type { Prepared, PreparedReport } from '../../src/actions/make-document';
import { type FieldId, isStatusField } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import { clusters } from '../../src/thai/text';
import { ROOT } from '../root';
import type { Workbench } from '../workbench';

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
export function preparedOf(form: Form, count: number): PreparedReport {
  const workbench = bookOf(form, count);
  const { sheet } = workbench.selected();
  const answer = workbench.callFromPage('prepareDocuments', { sheet, force: true }) as Prepared;
  if (answer.kind !== 'ready') throw new Error('the document is refused');
  return answer.prepared;
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
