import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FORMS } from '../../src/forms';
import { fieldOfHeading } from '../../src/forms/fields';
import type { Merge } from '../../src/forms/sheet-data';
import { findIndicators, findInstrument, findScores, schemeOf } from '../../src/ita';
import { statedKind } from '../../src/scores/stated';
import { importPaste } from '../../src/tables/import';
import { readMark } from '../../src/thai/marks';
import { isBlank, matchKey } from '../../src/thai/text';
import { headingsOf, sheet } from '../support/sheets';

const scheme = schemeOf(2568);

// Words that mean something to the import, among words that mean nothing.
const WORDS = [
  'ก',
  'ข้อความ',
  ' ',
  '\n',
  '๑. ',
  '2) ',
  '-',
  'แบบวัด',
  '(IIT)',
  'EIT',
  'หมายเหตุ',
  'รายงาน',
  'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
  'หน้า ๒',
  'คะแนน',
  '๙๐.๓๖',
  ' 85 คะแนน ',
  'การใช้งบประมาณ',
  'การเปิดเผยข้อมูล',
  'ตัวชี้วัดที่ ๔ ',
  'ระดับ D',
  'ผลคะแนนรวม ',
  'ดำเนินการแล้ว',
  '⊗',
  '○',
  '=1+1',
  "'x",
  'สำนักปลัด/กองคลัง',
  'มาตรการ',
  'ระยะเวลา',
  'ลงชื่อ',
  'เ',
  'เเ',
  'ํา',
  '\u200b',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(''));
const cell = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 3, arbitrary: text });

/** A table of a form with its columns in any order, columns of its own, and rows of any kind between its rows. */
const paste = fc
  .record({
    form: fc.constantFrom(...FORMS),
    own: fc.array(text, { maxLength: 2 }),
    drop: fc.nat({ max: 2 }),
  })
  .chain(({ form, own, drop }) => {
    const columns = [...headingsOf(form).slice(drop), ...own];
    const width = columns.length;
    const blank = Array<string>(width).fill('');
    const lone = (value: string, at: number) => blank.map((_, i) => (i === at ? value : ''));
    return fc.shuffledSubarray(columns, { minLength: width, maxLength: width }).chain((heading) =>
      fc
        .array(
          fc.oneof(
            { weight: 4, arbitrary: fc.array(cell, { minLength: width, maxLength: width }) },
            { weight: 1, arbitrary: fc.constant(heading) },
            {
              weight: 2,
              arbitrary: fc.tuple(text, fc.nat({ max: width - 1 })).map(([value, at]) => lone(value, at)),
            },
            { weight: 1, arbitrary: fc.tuple(text, text).map(([a, b]) => [a, b, ...blank.slice(2)]) },
          ),
          { maxLength: 14 },
        )
        .chain((rows) =>
          fc
            .array(
              fc.record({
                row: fc.integer({ min: 1, max: rows.length + 1 }),
                column: fc.integer({ min: 1, max: width }),
                rows: fc.integer({ min: 1, max: 3 }),
                columns: fc.constant(1),
              }),
              { maxLength: 2 },
            )
            .map((merges) => ({ heading, rows: [...rows.slice(0, 3), heading, ...rows.slice(3)], merges })),
        ),
    );
  });

/** Cells that a sheet can have: what a merge hides is blank, and merges do not touch each other. */
function asSheet(rows: string[][], merges: Merge[]) {
  const kept = merges.filter(
    (merge, i) => !merges.slice(0, i).some((other) => other.column === merge.column),
  );
  const shown = rows.map((row, r) =>
    row.map((value, c) =>
      kept.some((merge) => merge.column === c + 1 && r + 1 > merge.row && r + 1 < merge.row + merge.rows)
        ? ''
        : value,
    ),
  );
  return sheet(shown, kept);
}

test('every cell of a paste is in the measures, in the scores, or named', () => {
  fc.assert(
    fc.property(paste, ({ rows, heading, merges }) => {
      const data = asSheet(rows, merges);
      const { measures, scores, unplaced } = importPaste(data, { form: null, scheme });
      const placed = [
        ...(measures?.extras ?? []).map((extra) => extra.heading),
        ...(measures?.rows.flat() ?? []),
        ...(scores ? [...scores.rows.flatMap((row) => Object.values(row)), scores.total, scores.level] : []),
        ...unplaced,
      ].map(String);
      const keys = placed.map(matchKey);
      const lost = data.text.flat().filter((value) => {
        const key = matchKey(value);
        if (isBlank(value) || key === '' || keys.some((each) => each.includes(key))) return false;
        // Joined to the words above it, a text may read otherwise, and is there all the same.
        if (placed.some((each) => each.includes(value.trim()))) return false;
        // A heading is no cell of the table; an empty circle says nothing under a mark that is chosen.
        if (fieldOfHeading(value) || heading.includes(value) || readMark(value) === 'notChosen') return false;
        // An instrument's name becomes its code; an indicator and its score go into two cells.
        if (findInstrument(value) && !/[ก-๙]/.test(key.replace(/แบบวัด/g, ''))) return false;
        if (value.includes('แบบวัด') && /^(?:แบบวัด|การเปิดเผยข้อมูล)+$/.test(key)) return false;
        if (!scores) return true;
        // The number of a row of scores is the indicator's.
        if (/^\(?[0-9๐-๙]{1,2}[.)]$/.test(value.trim())) return false;
        const found = findScores(value);
        if (found.length === 0)
          return statedKind(value) === null && findIndicators(value, scheme).length === 0;
        return !found.every(({ written }) => keys.includes(matchKey(written)));
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('no paste whatever breaks the import', () => {
  const anything = fc.array(
    fc.array(fc.oneof(cell, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 6 }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(null, 'scores' as const, ...FORMS), (rows, form) => {
      expect(importPaste(sheet(rows), { form, scheme }).unplaced).toBeInstanceOf(Array);
    }),
    { numRuns: 500 },
  );
});
