import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import { readScores } from '../../src/scores/read';
import { resultOf } from '../../src/scores/result';
import { scoresSheet } from '../../src/scores/sheet';
import { SCORE_HEADINGS, scoreSheet } from '../support/scores';
import { sheet } from '../support/sheets';

const scheme = schemeOf(2567);
const read = (rows: string[][], year: number | null = null) => readScores(sheet(rows), year, scheme);
const H = SCORE_HEADINGS;

describe('a new scores sheet', () => {
  const plan = scoresSheet(2567, scheme);

  test('names its year, and has rows for the ten indicators, the total and the level', () => {
    expect(plan.rows[0]?.[0]).toContain('2567');
    expect(plan.rows[1]).toEqual(H);
    expect(plan.rows[2]).toEqual(['2567', 'IIT', '1', 'การปฏิบัติหน้าที่', '', '']);
    expect(plan.rows[11]).toEqual(['2567', 'OIT', '10', 'การป้องกันการทุจริต', '', '']);
    expect(plan.rows.slice(12).map((row) => row[3])).toEqual(['คะแนนรวมที่ประกาศ', 'ระดับที่ประกาศ']);
    expect(new Set(plan.rows.map((row) => row.length))).toEqual(new Set([H.length]));
  });

  test('left empty has no total and no level, whatever its hints are', () => {
    const { reportedTotal, reportedLevel, rows } = read(plan.rows);
    expect(rows.map(({ written }) => written).join('')).toBe('');
    expect([reportedTotal?.written, reportedLevel?.written]).toEqual(['', '']);
  });

  test('filled by hand reads back as typed', () => {
    const rows = plan.rows.map((row) => [...row]);
    rows[5]![4] = '๘๐.๒๗';
    rows[5]![5] = 'ไม่มีระเบียบการยืม';
    rows[12]![4] = '57.54';
    rows[13]![4] = 'D';
    const scores = read(rows);
    expect(scores).toMatchObject({
      year: 2567,
      years: [2567],
      reportedTotal: { row: 13, column: 5, written: '57.54', value: 57.54 },
      reportedLevel: { row: 14, column: 5, written: 'D', value: { code: 'D' } },
    });
    expect(scores.rows).toHaveLength(10);
    expect(scores.rows[3]).toMatchObject({
      row: 6,
      indicatorNumber: 4,
      instrument: 'IIT',
      written: '๘๐.๒๗',
      score: 80.27,
      issue: 'ไม่มีระเบียบการยืม',
    });
  });

  test('takes imported scores, issues, total and level as typed, and loses none of them', () => {
    const imported = {
      year: 2563,
      rows: [
        {
          instrument: 'IIT' as const,
          indicatorNumber: 1,
          number: '',
          indicator: 'การปฏิบัติหน้าที่',
          score: '๕๐.๓๖',
          issue: 'ก',
        },
        {
          instrument: 'IIT' as const,
          indicatorNumber: 1,
          number: '',
          indicator: 'การปฏิบัติหน้าที่',
          score: '90.36',
          issue: '',
        },
        {
          instrument: 'EIT' as const,
          indicatorNumber: 8,
          number: '',
          indicator: 'การปรับปรุงการทำงาน',
          score: '93,28',
          issue: '',
        },
        {
          instrument: 'OIT' as const,
          indicatorNumber: 17,
          number: '',
          indicator: 'ตัวชี้วัดอื่น',
          score: '5',
          issue: 'ข',
        },
      ],
      total: '๕๗.๕๔ คะแนน',
      level: 'D',
    };
    const { rows } = scoresSheet(2563, schemeOf(2563), imported);
    const cells = rows.flat();
    for (const row of imported.rows) {
      for (const text of [row.indicator, row.score, row.issue]) expect(cells).toContain(text);
    }
    const scores = readScores(sheet(rows), 2563, schemeOf(2563));
    expect(
      scores.rows.filter(({ indicatorNumber }) => indicatorNumber === 1).map(({ score }) => score),
    ).toEqual([50.36, 90.36]);
    expect(scores.rows.find(({ indicatorNumber }) => indicatorNumber === 8)?.indicator).toBe(
      'การปรับปรุงการทำงาน',
    );
    expect(scores.reportedTotal?.value).toBe(57.54);
  });
});

describe('columns and rows are found by their texts', () => {
  test('columns in another order, with custom ones, without a year', () => {
    const { rows, year, columns } = read([
      ['คะแนน (ร้อยละ)', 'หมายเหตุ', 'ตัวชี้วัด'],
      ['91.47', 'ดี', '๑. การปฏิบัติหน้าที่'],
      ['86.12', '', 'การใช้งบประมาณ'],
    ]);
    expect(rows.map(({ indicatorNumber, score }) => [indicatorNumber, score])).toEqual([
      [1, 91.47],
      [2, 86.12],
    ]);
    expect(year).toBeNull();
    expect(columns?.score?.column).toBe(1);
  });

  test('numbers within the instrument and national ones, Thai or Arabic, name an indicator where no name does', () => {
    const { rows } = read([
      ['เครื่องมือ', 'ที่', 'ตัวชี้วัด', 'คะแนน'],
      ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '๒.', '', '93.97'],
      ['EIT', '', 'ตัวชี้วัดที่ ๓', '93.28'],
      ['OIT', '10', '', '6.25'],
      ['', '4', '', '80.27'],
    ]);
    expect(rows.map(({ indicatorNumber }) => indicatorNumber)).toEqual([7, 8, 10, 4]);
  });

  test('a name counts more than the number beside it', () => {
    const { rows } = read([H, ['', 'EIT', '4', 'คุณภาพการดำเนินงาน', '95.02', '']]);
    expect(rows[0]).toMatchObject({ indicatorNumber: 6, instrument: 'EIT' });
  });

  test('a section row gives its instrument to the rows below', () => {
    const { rows } = read([['ที่', 'ตัวชี้วัด', 'คะแนน'], ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)'], ['๒', '', '6.25']]);
    expect(rows.map(({ indicatorNumber }) => indicatorNumber)).toEqual([10]);
  });

  test('an issue that continues in a separate row belongs to the row above', () => {
    const { rows } = read([H, ['', 'IIT', '4', '', '80.27', 'ก'], ['', '', '', '', '', 'ข']]);
    expect(rows[0]?.issue).toBe('ก\nข');
  });

  test('a score of no known indicator is listed by its row', () => {
    expect(read([H, ['', '', '', 'ธรรมาภิบาล', '80', '']])).toMatchObject({ rows: [], unplaced: [2] });
  });

  test('subtotals and a total computed by the office are not the reported total', () => {
    const { reportedTotal } = read([
      H,
      ['', '', '', 'คะแนนรวม IIT', '80', ''],
      ['', '', '', 'คะแนนรวมที่คำนวณได้', '70', ''],
      ['', '', '', 'คะแนนรวม', '๕๗.๕๔ คะแนน', ''],
    ]);
    expect(reportedTotal).toMatchObject({ row: 4, value: 57.54 });
  });

  test('a sheet without a header row of scores has no result', () => {
    expect(
      read([
        ['รายชื่อ', 'คะแนน'],
        ['ก', '5'],
      ]),
    ).toMatchObject({ columns: null, rows: [] });
  });
});

describe('several years on one sheet', () => {
  const of2566 = scoreSheet(2566, ['91'], { total: '80', level: 'ผ่าน' }).text;
  const of2567 = scoreSheet(2567, ['92'], { total: '90', level: 'ผ่านดี' }).text;
  const both = [...of2566, ...of2567.slice(2)];

  test('the wanted year is read alone, the latest where none is wanted', () => {
    for (const [year, score, total] of [
      [2566, 91, 80],
      [2567, 92, 90],
      [null, 92, 90],
    ] as const) {
      const scores = read(both, year);
      expect(scores).toMatchObject({
        year: year ?? 2567,
        years: [2566, 2567],
        reportedTotal: { value: total },
      });
      expect(scores.rows).toHaveLength(10);
      expect(scores.rows[0]?.score).toBe(score);
    }
  });

  test('for a form it is the year before the form’s, where the sheet has it', () => {
    const yearFor = (likely: number) => resultOf(sheet(both), null, likely, schemeOf).read.year;
    expect([2565, 2566, 2567, 2568].map(yearFor)).toEqual([2567, 2566, 2567, 2567]);
  });

  test('a year written once, over its rows or in its first row, is that of all of them', () => {
    const bare = (rows: string[][], year: string) =>
      rows.map((row, i) => (i === 0 ? [year, ...row.slice(1)] : ['', ...row.slice(1)]));
    const once = [...of2566.slice(0, 2), ...bare(of2566.slice(2), '๒๕๖๖'), ...bare(of2567.slice(2), '2567')];
    expect(read(once, 2566).rows.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const titled = [
      ...of2566.slice(0, 2),
      ...bare(of2566.slice(2), ''),
      [],
      ['ผลคะแนน ITA ปี 2567'],
      ...bare(of2567.slice(2), ''),
    ];
    expect(read(titled, 2566).rows[0]?.score).toBe(91);
    expect(read(titled, 2567).rows[0]?.score).toBe(92);
  });

  test('a year that is not there has no rows, and the years that are there are known', () => {
    expect(read(both, 2568)).toMatchObject({
      year: 2568,
      years: [2566, 2567],
      rows: [],
      reportedTotal: null,
    });
  });
});
