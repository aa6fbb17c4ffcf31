import { expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { isIdentifying } from '../../src/forms/fields';
import { fieldOfHeader } from '../../src/forms/header-meaning';
import { findInstrument, schemeOf } from '../../src/ita';
import { bareScore, parseScore } from '../../src/ita/scores';
import type { ImportedScores } from '../../src/scores/imported';
import { reportedKind } from '../../src/scores/reported';
import type { Merge } from '../../src/sheet/sheet-data';
import { findHeaders } from '../../src/table/headers';
import { readRows } from '../../src/table/table';
import { readStatusMark } from '../../src/thai/status-marks';
import { isBlank, matchKey } from '../../src/thai/text';
import { type ImportedMeasures, importPaste } from '../../src/transfer/import';
import fc, { anyLetters } from '../support/properties';
import { headersOf, sheet } from '../support/sheets';

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
  'การปฏิบัติหน้าที่',
  'ตัวชี้วัดที่ ๔ ',
  '(ตัวชี้วัดที่ 3)',
  'เท่ากับ',
  'ร้อยละ',
  'คือ ',
  'ระดับ',
  ' 5.',
  '10.25',
  '95',
  '2567',
  'คะแนนรวม',
  'คะแนนเฉลี่ย',
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
  'รวม',
  ' ๓ มาตรการ',
  'กองช่าง',
  'มิติที่ ๑ ',
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
    const columns = [...headersOf(form).slice(drop), ...own];
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

const SCORE_HEADINGS = ['ปี', 'เครื่องมือ', 'ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน', 'ประเด็น', 'หมายเหตุ'];

/** Lines of scores, under headings or under none. */
const scorePaste = fc
  .record({
    heading: fc.option(fc.subarray(SCORE_HEADINGS, { minLength: 2 }), { nil: null }),
    width: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ heading, width }) => {
    const columns = heading?.length ?? width;
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) => ({
      heading: heading ?? [],
      rows: heading ? [heading, ...rows] : rows,
      merges: [] as Merge[],
    }));
  });

/** Indicators side by side, with other columns between them; under them lines of scores, and of anything. */
const widePaste = fc
  .shuffledSubarray(['การปฏิบัติหน้าที่', 'ตัวชี้วัดที่ 3 การใช้อำนาจ', '๙. การเปิดเผยข้อมูล'], { minLength: 2 })
  .chain((indicators) =>
    fc.shuffledSubarray([...indicators, 'คะแนนรวม', 'ระดับ', 'ปี', 'หน่วยงาน'], {
      minLength: indicators.length,
    }),
  )
  .chain((heading) => {
    const number = fc.constantFrom('๙๐.๓๖', '85.20', 'ร้อยละ 71.05', '-', '');
    const each = fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: text });
    const row = fc.array(each, { minLength: heading.length, maxLength: heading.length });
    return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => ({
      heading,
      rows: [heading, ...rows],
      merges: [] as Merge[],
    }));
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

/** Words that say nothing beside a score: its unit, and what joins it to its name. */
const JOINING = /คะแนน(?:เฉลี่ย|ที่ได้)?|ร้อยละ|เท่ากับ|คือ|ได้|ตัวชี้วัด(?:ที่)?(?!\s*\d)/g;
const OF_A_LABEL = /ผลคะแนน|รวม|ระดับ/g;

/** Whether words or numbers of a cell are in no row, total or level of the scores, the numbering of a list aside. */
function losesWords(value: string, scores: ImportedScores): boolean {
  const seen = (text: string): string => text.replace(/\u200b/g, '').trim();
  const take = (rest: string, part: string): string => (part === '' ? rest : rest.replace(seen(part), ' '));
  let rest = seen(value);
  for (const row of scores.rows) {
    if (!rest.includes(seen(row.indicator))) continue;
    rest = [row.indicator, /[\d๐-๙]/.test(row.score) ? row.score : ''].reduce(take, rest);
    const [named, before = ''] = /ตัวชี้วัดที่\s*([\d๐-๙]+)/.exec(rest) ?? [];
    if (named && before === row.number) rest = take(rest, named);
  }
  if (scores.year !== null && /^(?:ประจำปีงบประมาณ พ\.ศ\. )?[\d๐-๙]{4}$/.test(rest)) return false;
  if (reportedKind(value) !== null)
    rest = [scores.total, scores.level].reduce(take, rest).replace(OF_A_LABEL, ' ');
  const said = rest.replace(/(?<![\d๐-๙.])[\d๐-๙]{1,2}\s*[.)]/g, ' ').replace(JOINING, ' ');
  return /[\p{L}\p{N}]/u.test(said);
}

const isRowNumber = (value: string): boolean => /^\(?(?:[1-9๑-๙]|[1๑][\d๐-๙]|20|๒๐)[.)]?$/.test(value.trim());

/** The headers of the new sheet that are the paste's own. */
const headersOfMeasures = (measures: ImportedMeasures | null): string[] =>
  [...(measures?.form.isCustom ? measures.form.columns : []), ...(measures?.extras ?? [])].map(
    ({ header }) => header,
  );

/** The cells of a paste of which something is nowhere. */
function lostOf(
  { rows, heading, merges }: { rows: string[][]; heading: string[]; merges: Merge[] },
  choice: readonly number[] = [],
): string[] {
  const data = asSheet(rows, merges);
  const { questions } = importPaste(data, { form: null, scheme });
  const answers = Object.fromEntries(
    questions.slice(0, choice.length).map(({ key, options }, i) => {
      const option = options[(choice[i] ?? 0) % options.length];
      return [key, option?.value ?? ''];
    }),
  );
  const { measures, columns, scores, unplaced } = importPaste(data, { form: null, scheme, answers });
  const placed = [
    // A header that was guessed is named with what it was taken for.
    ...columns.map(({ header }) => header),
    ...headersOfMeasures(measures),
    ...(measures?.rows.flat() ?? []),
    ...(scores
      ? [...scores.rows.flatMap((row) => Object.values(row)), scores.total, scores.level, scores.year]
      : []),
    ...unplaced,
  ].map(String);
  const keys = placed.map(matchKey);
  const cells = data.text.flatMap((row) =>
    // The number of a row of scores counts it, and is before its words.
    row.filter((value, at) => !(scores && isRowNumber(value) && !isBlank(row.slice(at + 1).join('')))),
  );
  return cells.filter((value) => {
    const key = matchKey(value);
    if (isBlank(value) || key === '' || keys.some((each) => each.includes(key))) return false;
    // Of a score only the number is kept.
    if (parseScore(value) && keys.includes(matchKey(bareScore(value)))) return false;
    // Joined to the words above it, a text may read otherwise, and is there all the same.
    if (placed.some((each) => each.includes(value.trim()))) return false;
    // A heading is no cell of the table; an empty circle says nothing under a mark that is chosen.
    if (fieldOfHeader(value) || heading.includes(value) || readStatusMark(value) === 'notChosen')
      return false;
    // An instrument's name becomes its code.
    if (findInstrument(value) && !/[ก-๙]/.test(key.replace(/แบบวัด/g, ''))) return false;
    if (value.includes('แบบวัด') && /^[-\d.)]*(?:แบบวัด|การเปิดเผยข้อมูล)+$/.test(key)) return false;
    return !scores || losesWords(value, scores);
  });
}

test('every word of a paste is in the measures, in the scores, or named', () => {
  fc.assert(
    fc.property(fc.oneof(paste, scorePaste, widePaste), (each) => expect(lostOf(each)).toEqual([])),
    { numRuns: 300 },
  );
});

test('and whatever is answered to its questions', () => {
  fc.assert(
    fc.property(paste, fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }), (each, choice) =>
      expect(lostOf(each, choice)).toEqual([]),
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['๑. การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน (ตัวชี้วัดที่ 3)'],
  ['การปฏิบัติหน้าที่ ร้อยละ 90 คะแนน เท่ากับระดับ 5.'],
  ['การเปิดเผยข้อมูล 85 คะแนน ตัวชี้วัดที่ ๔ คะแนน'],
  ['ระดับ10.25', '90 คะแนน'],
  ['คะแนนรวม ๕๗.๕๔ คะแนน จาก 3 หน่วย'],
  ['การปฏิบัติหน้าที่', '90.36', '5'],
])('what a line of scores says beside them is named: %j', (...line) => {
  const { scores, unplaced } = importPaste(sheet([line]), { form: null, scheme });
  expect(scores).not.toBeNull();
  expect(unplaced).toEqual([line.length === 3 ? '5' : line[0]]);
});

test('what a line of scores says in the words of the scores sheet is not named', () => {
  const lines = [
    ['๑. การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน'],
    ['ตัวชี้วัดที่ 2 การใช้งบประมาณ คือ ร้อยละ 85.20 คะแนน'],
    ['คะแนนรวม', '57.54'],
    ['ระดับ', 'D'],
  ];
  expect(importPaste(sheet(lines), { form: null, scheme }).unplaced).toEqual([]);
});

/** Measures with steps that nobody else has, and lines between them that are none; several may have one key. */
const measuresAmongLines = fc
  .record({
    form: fc.constantFrom(...FORMS),
    numbered: fc.boolean(),
    merge: fc.boolean(),
    measures: fc.array(
      fc.record({
        sameKey: fc.boolean(),
        line: fc.constantFrom(
          ...[
            [],
            [],
            ['รวม ๒ มาตรการ'],
            ['(1)', '(2)', '(3)', '(4)', '(5)'],
            ['กองช่าง'],
            ['ด้านที่ ๑ ก'],
            ['รายงาน'],
            null,
          ],
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ form, numbered, merge, measures }) => {
    const heading = headersOf(form);
    const keyAt = form.columns.findIndex(({ field }) => field === form.keyField);
    const rows: string[][] = [['รายงาน'], heading];
    const merges: Merge[] = [];
    let key = '';
    measures.forEach(({ sameKey, line }, i) => {
      const goesOn = sameKey && key !== '' && line?.length === 0;
      if (line === null || line.length > 0) rows.push(line ?? heading);
      if (!goesOn) key = `${numbered ? `${i + 1}. ` : ''}ชื่อ ${i}`;
      const cells = form.columns.map(({ field }) => (field.startsWith('status') ? '' : `${field} ${i}`));
      cells[keyAt] = goesOn && merge ? '' : key;
      rows.push(cells);
      if (goesOn && merge) merges.push({ row: rows.length - 1, column: keyAt + 1, rows: 2, columns: 1 });
    });
    // Merges of one key over more than two rows are one.
    const separate = merges.filter(({ row }, i) => row !== (merges[i - 1]?.row ?? 0) + 1);
    return { form, rows, merges: separate, count: measures.length };
  });

/** The measures that the new sheet of an import will be read as. */
function measuresOnSheet({ form, extras, rows }: ImportedMeasures): number {
  const headings = [...headersOf(form), ...extras.map(({ header }) => header)];
  return readRows(sheet([headings, ...rows]), form, findHeaders([headings])!).measures.length;
}

test('a new sheet is read as the measures of which it was made', () => {
  fc.assert(
    fc.property(paste, ({ rows, merges }) => {
      const { measures } = importPaste(asSheet(rows, merges), { form: null, scheme });
      if (measures) expect(measuresOnSheet(measures)).toBe(measures.rows.length);
    }),
    { numRuns: 100 },
  );
});

test('no two measures of a paste become one', () => {
  fc.assert(
    fc.property(measuresAmongLines, ({ form, rows, merges, count }) => {
      const { measures, rowsJoined } = importPaste(sheet(rows, merges), { form, scheme });
      // A column that does not tell one measure from the next.
      const at = form.columns.findIndex(
        ({ field }) => field !== form.keyField && field !== 'instrument' && !isIdentifying(field),
      );
      const own = Array.from({ length: count }, (_, i) => `${form.columns[at]!.field} ${i}`);
      expect(measures?.rows.map((row) => row[at])).toEqual(own);
      expect(rowsJoined).toBe(0);
    }),
    { numRuns: 80 },
  );
});

test('no paste whatever breaks the import', () => {
  const anything = fc.array(fc.array(fc.oneof(cell, anyLetters()), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(anything, fc.constantFrom(null, 'scores' as const, ...FORMS), (rows, form) => {
      expect(importPaste(sheet(rows), { form, scheme }).unplaced).toBeInstanceOf(Array);
    }),
    { numRuns: 100 },
  );
});
