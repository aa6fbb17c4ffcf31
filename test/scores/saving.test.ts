import { describe, expect, test } from '@jest/globals';
import type { Arbitrary } from 'fast-check';
import { schemeOf } from '../../src/ita';
import { readScores } from '../../src/scores/read';
import { afterChanges, asImported, readsBack, scoreChanges } from '../../src/scores/saving';
import { scoresSheet } from '../../src/scores/sheet';
import { summarize } from '../../src/scores/summary';
import { keysOf, type ScoreKey, type ScoreValues, typedScores, valuesOf } from '../../src/scores/values';
import fc from '../support/properties';
import { scoreSheet } from '../support/scores';
import { sheet } from '../support/sheets';

const YEAR = 2567;
const scheme = schemeOf(YEAR);
const KEYS = keysOf(scheme);
const NAMES = scheme.instruments.flatMap(({ indicators }) => indicators.map(({ name }) => name));

/** Sheets as offices have them, without what a page may not change. */
const LAYOUTS: Record<string, string[][]> = {
  'as the add-on makes it': scoresSheet(YEAR, scheme).rows.map((row) => [...row]),
  'filled, with another year above': [
    ...scoreSheet(2566, Array(10).fill('80'), { total: '80', level: 'ต้องปรับปรุง' }).text,
    ...scoreSheet(YEAR, Array(10).fill('๙๐.๑๐'), { issues: { 4: 'ก' }, total: '90.10' }).text.slice(2),
  ],
  'of another year only': scoreSheet(2566, Array(10).fill('80'), { total: '80' }).text,
  'of the office’s own, in its own order, with a few rows': [
    ['คะแนน', 'ประเด็น', 'หมายเหตุ', 'ตัวชี้วัด', 'ปี'],
    ...[3, 0, 7].map((i) => ['81.5', '', 'ของเรา', NAMES[i]!, String(YEAR)]),
    ['85', '', '', 'คะแนนรวม', String(YEAR)],
  ],
  'with sections and numbers for names': [
    ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน', 'ประเด็น'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)'],
    ['๑', '', '90', ''],
    ['๒', '', '', 'ก'],
    ['', '', '', 'ข'],
  ],
};

const typed = fc.oneof(
  fc.constantFrom(
    '',
    '90.36',
    '๙๐.๓๖',
    '90,3o',
    '101',
    'รอประกาศ',
    'คะแนน',
    'ตัวชี้วัด',
    'ระดับ D',
    '57.54 คะแนน',
    '2566',
  ),
  fc.constantFrom('=1+1', "'", 'IIT', 'การใช้อำนาจ', 'ก\nข', 'คะแนนรวมที่ประกาศ', '<b>&', 'D', 'ผ่านดี'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const edits = fc.dictionary(fc.constantFrom(...KEYS), typed, { maxKeys: 22 }) as Arbitrary<ScoreValues>;

const trimmed = (values: ScoreValues): ScoreValues =>
  Object.fromEntries(KEYS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]!.trim()]])));

/** What is on the sheet after these values are saved, or null where saving refuses. */
function saved(text: string[][], values: ScoreValues): string[][] | null {
  const data = sheet(text, [], 'คะแนน ITA');
  const read = readScores(data, YEAR, scheme);
  const before = valuesOf(read, scheme);
  const changed = Object.fromEntries(
    Object.entries(values).filter(([key, now]) => now !== (before[key as ScoreKey] ?? '')),
  );
  const after = afterChanges(data, scoreChanges(read, read.columns!, YEAR, scheme, changed));
  return readsBack(after, read, scheme, changed) ? after : null;
}

const summaryOf = (values: ScoreValues) => {
  const summary = summarize(typedScores(values, scheme), scheme);
  return (
    summary && {
      ...summary,
      instruments: summary.instruments.map(({ score, lowest }) => [
        score,
        lowest.map(({ indicatorNumber }) => indicatorNumber),
      ]),
      belowTarget: summary.belowTarget.map(({ indicatorNumber }) => indicatorNumber),
    }
  );
};

describe.each(Object.keys(LAYOUTS))('a sheet %s', (layout) => {
  const text = LAYOUTS[layout]!;

  test('gives the same values and findings as the page after saving, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (saves) => {
        let rows = text;
        let page: ScoreValues = valuesOf(readScores(sheet(text), YEAR, scheme), scheme);
        for (const edit of saves.map(trimmed)) {
          const after = saved(rows, edit);
          expect(after).not.toBeNull();
          rows = after!;
          page = { ...page, ...edit };
        }
        const read = readScores(sheet(rows), YEAR, scheme);
        const onSheet = valuesOf(read, scheme);
        for (const key of KEYS) expect(onSheet[key] ?? '').toBe(page[key] ?? '');
        const summary = summarize(read, scheme);
        expect(summary?.computedTotal).toBe(summaryOf(page)?.computedTotal);
        expect(summary?.computedLevel).toEqual(summaryOf(page)?.computedLevel);
        expect(summary?.belowTarget.map(({ indicatorNumber }) => indicatorNumber)).toEqual(
          summaryOf(page)?.belowTarget,
        );
      }),
      { numRuns: 15 },
    );
  });

  test('keeps every other cell, and the other years, as they were', () => {
    fc.assert(
      fc.property(edits.map(trimmed), (edit) => {
        const data = sheet(text);
        const read = readScores(data, YEAR, scheme);
        const changes = scoreChanges(read, read.columns!, YEAR, scheme, edit);
        const after = afterChanges(data, changes);
        const touched = new Set(
          [...changes.writes, ...changes.clears].map(({ row, column }) => `${row}:${column}`),
        );
        data.text.forEach((row, r) => {
          row.forEach((cell, c) => {
            if (cell !== '' && !touched.has(`${r + 1}:${c + 1}`)) expect(after[r]?.[c] ?? '').toBe(cell);
          });
        });
        const of2566 = (rows: string[][]) =>
          valuesOf(readScores(sheet(rows), 2566, schemeOf(2566)), schemeOf(2566));
        if (read.years.includes(2566)) expect(of2566(after)).toEqual(of2566(text));
      }),
      { numRuns: 15 },
    );
  });
});

test('a new sheet with a page’s values reads as the same values', () => {
  fc.assert(
    fc.property(edits.map(trimmed), (values) => {
      const { rows } = scoresSheet(YEAR, scheme, asImported(values, scheme));
      const onSheet = valuesOf(readScores(sheet(rows.map((row) => [...row])), YEAR, scheme), scheme);
      for (const key of KEYS) expect(onSheet[key] ?? '').toBe(values[key] ?? '');
    }),
    { numRuns: 25 },
  );
});

test('the office’s words beside an empty total are not overwritten', () => {
  const rows = scoresSheet(YEAR, scheme).rows.map((row) => [...row, '']);
  rows[12]![6] = 'รอหนังสือ';
  const after = saved(rows, { total: '87.72' });
  expect([after?.[12]?.[4], after?.[12]?.[6]]).toEqual(['87.72', 'รอหนังสือ']);
});

test('where a row would be misread nothing is saved: an indicator without a name under another instrument', () => {
  const rows = [['ที่', 'คะแนน'], ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)'], ['๑', '90']];
  expect(saved(rows, { score1: '80' })).toBeNull();
});
