import { FORMS } from '../../forms';
import type { FieldId } from '../../forms/fields';
import { identifyForm } from '../../forms/identify';
import { type ScoreField, scoreColumns } from '../../scores/columns';
import { type Headings, headingsAt } from '../../table/headings';
import { GROUP_HEADING, type HeadingLines } from '../../table/lines';
import { isBlank, matchKey } from '../../thai/text';

/** Headings found in a paste, over measures or over scores; the same table has them again on each page. */
export interface Band extends HeadingLines {
  kind: 'measures' | 'scores';
  /** What each column (from 1) is, by its heading here or, where that cannot be read, on another page. */
  fields: Map<number, FieldId>;
  /** Columns of scores, in a band over scores. */
  scores: Partial<Record<ScoreField, number>>;
  written: Map<number, string>;
  /** Words in the headings that are neither a column's heading nor a known group heading. */
  unread: string[];
}

type Rows = readonly (readonly string[])[];

/** Fewer known headings over measures than this are words of a cell. */
const FEWEST = 3;

/** The headings of a paste from top to bottom, with the columns that one page's headings tell another's. */
export function findBands(rows: Rows): Band[] {
  const bands: Band[] = [];
  for (let index = 0; index < rows.length; index++) {
    const band = bandAt(rows, index);
    if (!band) continue;
    bands.push(band);
    index = band.last;
  }
  completeFromOtherPages(bands.filter(({ kind }) => kind === 'measures'));
  return bands;
}

function bandAt(rows: Rows, index: number): Band | null {
  const headings = headingsAt(rows, index);
  const fields = new Set(headings?.columns.keys());
  if (headings && fields.size >= FEWEST && identifyForm(fields, FORMS)) return measureBand(headings);
  const row = rows[index] ?? [];
  const scores = scoreBandColumns(row, headings);
  if (!scores) return null;
  const written = new Map(
    row.flatMap((cell, i): [number, string][] => (isBlank(cell) ? [] : [[i + 1, cell]])),
  );
  return { kind: 'scores', first: index, last: index, fields: new Map(), scores, written, unread: [] };
}

function measureBand(headings: Headings): Band {
  const fields = new Map([...headings.columns].map(([field, column]) => [column, field]));
  return {
    kind: 'measures',
    first: headings.firstRow - 1,
    last: headings.lastRow - 1,
    fields,
    scores: {},
    written: new Map(headings.written),
    unread: headings.groups.filter((group) => !GROUP_HEADING.test(matchKey(group))),
  };
}

/** The columns of a table of scores: indicator and score, or indicator with the score in its cell and the issue. */
function scoreBandColumns(row: readonly string[], headings: Headings | null): Band['scores'] | null {
  const known = scoreColumns(row);
  if (known) {
    return Object.fromEntries(Object.entries(known).map(([field, { column }]) => [field, column]));
  }
  const indicator = headings?.columns.get('indicator');
  const issue = headings?.columns.get('issue');
  if (indicator === undefined || issue === undefined) return null;
  return { indicator, issue };
}

/** Columns of the same places share their headings, so that a heading misread on one page is known by another's. */
function completeFromOtherPages(bands: readonly Band[]): void {
  for (const band of bands) {
    for (const other of bands) {
      if (other === band || !sameTable(band, other)) continue;
      for (const [column, field] of other.fields) {
        if (band.fields.has(column) || [...band.fields.values()].includes(field)) continue;
        const written = band.written.get(column);
        band.fields.set(column, field);
        band.written.delete(column);
        if (written !== undefined) band.unread.push(written);
      }
    }
  }
}

function sameTable(a: Band, b: Band): boolean {
  let shared = 0;
  for (const [column, field] of a.fields) {
    if (b.fields.get(column) === field) shared++;
    else if (b.fields.has(column) || [...b.fields.values()].includes(field)) return false;
  }
  return shared >= FEWEST;
}
