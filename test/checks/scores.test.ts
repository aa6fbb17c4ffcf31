import { describe, expect, test } from '@jest/globals';
import { type Finding, runChecks, runSchemeChecks, runScoreChecks } from '../../src/checks';
import type { Form } from '../../src/forms/form';
import { instrument } from '../../src/forms/instrument';
import { plan } from '../../src/forms/plan';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import type { OfficeScores } from '../../src/scores/result';
import { correctedSchemes, readSchemeRows } from '../../src/scores/scheme-sheet';
import type { SheetData } from '../../src/sheet/sheet-data';
import { findingsOf } from '../support/check';
import { office, TODAY } from '../support/office';
import { MISPRINTED, scoreSheet, scoresOfSheet } from '../support/scores';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const check = (data: SheetData): Finding[] => runScoreChecks(data.name, { scores: scoresOfSheet(data) });
/** The findings of one rule, or of several that may speak of the same score. */
const found = (data: SheetData, ...codes: [string, ...string[]]) => findingsOf(check(data), ...codes);
const places = (findings: Finding[]) => findings.map(({ code, cell }) => [code, cell?.row, cell?.column]);
const GOOD = ['91.47', '86.12', '88.35', '82.64', '87.90', '89.73', '83.58', '81.26', '92.86', '87.50'];
const changed = (indicatorNumber: number, text: string) =>
  GOOD.map((score, i) => (i === indicatorNumber - 1 ? text : score));
const SCORE = 5;
const ISSUE = 6;

test('a result that agrees with itself has no finding, whichever digits it is typed in', () => {
  const reported = { total: '87.72', level: 'ผ่าน', issues: { 4: 'ข้อ 4 ได้คะแนนต่ำสุด' } };
  expect(check(scoreSheet(2567, GOOD, reported))).toEqual([]);
  const thai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');
  expect(check(scoreSheet(2567, GOOD.map(thai), { ...reported, total: thai('87.72') }))).toEqual([]);
});

describe('score/missing', () => {
  test('an empty sheet is one finding, not ten', () => {
    expect(found(scoreSheet(2567, []), 'score/missing')).toMatchObject([
      { code: 'score/missing', severity: 'error', cell: null },
    ]);
  });

  test('a blank score is pointed at, an absent row is named', () => {
    expect(places(found(scoreSheet(2567, changed(4, '')), 'score/missing'))).toEqual([
      ['score/missing', 6, SCORE],
    ]);
    const without = scoreSheet(2567, GOOD);
    without.text.splice(5, 1);
    const [finding] = found(without, 'score/missing');
    expect(finding).toMatchObject({ code: 'score/missing', cell: null });
    expect(finding?.message).toContain('การใช้ทรัพย์สินของราชการ');
  });

  test('on the sheet by itself it is no error: a form may do with the lowest scores', () => {
    const [blank] = found(scoreSheet(2567, changed(4, '')), 'score/missing');
    expect(blank?.severity).toBe('warning');
  });

  test('scores of another year do not do, and that year is named', () => {
    const scores = scoresOfSheet(scoreSheet(2566, GOOD), 2567);
    const [finding] = findingsOf(runScoreChecks('คะแนน ITA', { scores }), 'score/missing');
    expect(finding?.message).toMatch(/2567.*2566/);
  });

  test('a sheet without a header row names the headers it needs', () => {
    const [finding] = found({ name: 'คะแนน ITA', text: [['a', 'b']], merges: [] }, 'score/missing');
    expect(finding?.message).toContain('"คะแนน"');
  });
});

describe('scores as typed', () => {
  const notNumbers = (data: SheetData) => found(data, 'score/not-a-number');
  const outOfRange = (data: SheetData) => found(data, 'score/out-of-range', 'score/total');

  test('score/out-of-range: a fraction of one, in a score and in the total', () => {
    const fractions = GOOD.map((score) => (Number(score) / 100).toFixed(4));
    const findings = outOfRange(scoreSheet(2567, fractions, { total: '0.8772' }));
    expect(findings.map(({ code, value }) => [code, value])).toEqual(
      [...fractions, '0.8772'].map((value) => ['score/out-of-range', value]),
    );
    expect(findings[0]?.message).toContain('สัดส่วน');
    expect(outOfRange(scoreSheet(2567, changed(9, '0.00')))).toEqual([]);
  });

  test('score/not-a-number: words, and typos with their certain fix', () => {
    const [word, ...others] = notNumbers(scoreSheet(2567, changed(2, 'รอประกาศ')));
    expect([word?.fix, others]).toEqual([undefined, []]);
    expect([word]).toMatchObject([
      {
        code: 'score/not-a-number',
        severity: 'error',
        cell: { row: 4, column: SCORE },
        value: 'รอประกาศ',
      },
    ]);
    expect(notNumbers(scoreSheet(2567, changed(2, '๘๖,o๒')))).toMatchObject([
      { code: 'score/not-a-number', severity: 'warning', value: '๘๖,o๒', fix: '๘๖.๐๒' },
    ]);
  });

  test('score/not-a-number: the reported total', () => {
    expect(notNumbers(scoreSheet(2567, GOOD, { total: 'แปดสิบ' }))).toMatchObject([
      { code: 'score/not-a-number', cell: { row: 13, column: SCORE } },
    ]);
  });

  test('score/out-of-range, and nothing is found about a total it spoils', () => {
    expect(places(outOfRange(scoreSheet(2567, changed(1, '914.7'), { total: '87.72' })))).toEqual([
      ['score/out-of-range', 3, SCORE],
    ]);
    expect(places(outOfRange(scoreSheet(2567, GOOD, { total: '877.2' })))[0]).toEqual([
      'score/out-of-range',
      13,
      SCORE,
    ]);
  });

  test('score/twice: the row above is named', () => {
    const data = scoreSheet(2567, GOOD);
    data.text.push(['2567', 'IIT', '4', 'การใช้ทรัพย์สินของราชการ', '82.64', '']);
    const [finding] = found(data, 'score/twice');
    expect(finding).toMatchObject({ code: 'score/twice', cell: { row: 15, column: SCORE } });
    expect(finding?.message).toContain('แถวที่ 6');
  });
});

describe('score/total', () => {
  const ofTotal = (data: SheetData) => found(data, 'score/total', 'score/level');

  test('names both totals and the one digit of the one score that explains the difference', () => {
    const [finding, ...others] = ofTotal(scoreSheet(2563, MISPRINTED, { total: '๕๗.๕๔', level: 'D' }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'score/total',
      severity: 'error',
      cell: { row: 13, column: SCORE },
      value: '๕๗.๕๔',
    });
    expect(finding?.message).toMatch(/57\.54.*55\.14.*ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่.*90\.36.*50\.36/);
  });

  test('names no digit where none explains it, or several do', () => {
    const [finding] = ofTotal(scoreSheet(2567, GOOD, { total: '31.31' }));
    expect(finding?.message).toMatch(/31\.31.*87\.72/);
    expect(finding?.message).not.toContain('แทน');
    // 87.72 − 0.40: one digit of any of several scores would do.
    const [several] = ofTotal(scoreSheet(2567, GOOD, { total: '87.32' }));
    expect(several?.message).not.toContain('แทน');
  });

  test('names the total itself where two of its digits are exchanged', () => {
    const [finding, ...others] = ofTotal(scoreSheet(2567, GOOD, { total: '87.27', level: 'ผ่าน' }));
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(/สลับเลขสองหลัก หากคะแนนรวมเป็น 87\.72 แทน 87\.27/);
  });

  test('names the score in which two digits are exchanged', () => {
    // 91.74 for 91.47 and 98.35 for 89.35 of 88.35: only the last is recognized from the total.
    const scores = changed(3, '83.85');
    const [finding] = ofTotal(scoreSheet(2567, scores, { total: '87.72' }));
    expect(finding?.message).toMatch(/ตัวชี้วัดที่ 3 .*88\.35 แทน 83\.85/);
  });

  test('a published total may differ by 0.01', () => {
    expect(ofTotal(scoreSheet(2567, GOOD, { total: '87.73' }))).toEqual([]);
    expect(ofTotal(scoreSheet(2567, GOOD, { total: '87.74' }))).toHaveLength(1);
  });
});

describe('score/level', () => {
  const ofLevel = (data: SheetData) => found(data, 'score/level', 'score/total');

  test('is compared by the scheme of its year, in letters and in words', () => {
    const level = (year: number, written: string) =>
      ofLevel(scoreSheet(year, GOOD, { total: '87.72', level: written })).map(({ code }) => code);
    expect(level(2567, 'ผ่าน')).toEqual([]);
    expect(level(2567, 'A')).toEqual([]);
    expect(level(2565, 'A')).toEqual([]);
    expect(level(2567, 'ผ่านดีเยี่ยม')).toEqual(['score/level']);
    expect(level(2565, 'AA')).toEqual(['score/level']);
  });

  test('names the level that the total gives', () => {
    const [finding] = ofLevel(scoreSheet(2567, GOOD, { total: '87.72', level: 'ผ่านดีเยี่ยม' }));
    expect(finding).toMatchObject({ cell: { row: 14, column: SCORE }, value: 'ผ่านดีเยี่ยม' });
    expect(finding?.message).toMatch(/ผ่านดีเยี่ยม.*87\.72.*2567.*ระดับ ผ่าน$/);
  });

  test('where a typo explains the total, the level is that of the total as published', () => {
    const codes = (level: string) =>
      ofLevel(scoreSheet(2563, MISPRINTED, { total: '57.54', level })).map(({ code }) => code);
    expect(codes('D')).toEqual(['score/total']);
    expect(codes('E')).toEqual(['score/total', 'score/level']);
  });

  test('what is no level is named, with the levels of the year', () => {
    const [finding] = ofLevel(scoreSheet(2567, GOOD, { level: 'ดีมาก' }));
    expect(finding).toMatchObject({ code: 'score/level', severity: 'warning' });
    expect(finding?.hint).toContain('ผ่านดีเยี่ยม');
  });
});

describe('score/lowest', () => {
  test('an issue that calls another the lowest than the scores do', () => {
    const data = scoreSheet(2567, GOOD, { issues: { 1: 'จะเห็นได้ว่าข้อ ๒. ได้คะแนนต่ำสุด เพราะ' } });
    const [finding] = found(data, 'score/lowest');
    expect(finding).toMatchObject({
      code: 'score/lowest',
      severity: 'warning',
      cell: { row: 3, column: ISSUE },
    });
    expect(finding?.message).toMatch(/ตัวชี้วัดที่ 2 .*86\.12.*ตัวชี้วัดที่ 4 .*82\.64/);
  });

  test('names the misprint that makes a true sentence false', () => {
    const issues = { 1: 'พบว่าข้อ ๔. ได้คะแนนต่ำสุด' };
    const [finding, ...others] = found(
      scoreSheet(2563, MISPRINTED, { issues, total: '57.54' }),
      'score/lowest',
    );
    expect(others).toEqual([]);
    expect(finding?.hint).toContain('ตัวชี้วัดที่ 1');
  });

  test('the place within the instrument and the national number are both understood', () => {
    for (const issue of ['ข้อ 3 ต่ำสุด', 'ข้อ 8 ต่ำสุด', 'การปรับปรุงระบบการทำงานต่ำที่สุด']) {
      expect(found(scoreSheet(2567, GOOD, { issues: { 6: issue } }), 'score/lowest')).toEqual([]);
      expect(
        found(scoreSheet(2567, changed(8, '99'), { issues: { 6: issue } }), 'score/lowest'),
      ).toHaveLength(1);
    }
  });

  test('without the score of the named indicator nothing is known', () => {
    const data = scoreSheet(2567, changed(2, ''), { issues: { 1: 'ข้อ 2 ต่ำสุด' } });
    expect(found(data, 'score/lowest')).toEqual([]);
  });
});

describe('forms', () => {
  const measures = (form: Form, texts: string[]) =>
    tableOf([
      ['ปีงบประมาณ 2568'],
      headersOf(form),
      ...texts.map((measure) => rowOf(form, { measure, statusDone: form.status === 'none' ? '' : '⊗' })),
    ]);
  const checkForm = (form: Form, texts: string[], scores: OfficeScores | null) =>
    runChecks({
      table: measures(form, texts),
      settings: office(),
      scheme: schemeOf(2568),
      schemeFor: schemeOf,
      today: TODAY,
      scores,
      rejected: [],
    });
  const open = (form: Form, texts: string[], scores: OfficeScores | null) =>
    findingsOf(checkForm(form, texts, scores), 'coverage/below-target');
  const scores = scoresOfSheet(scoreSheet(2567, GOOD));
  const ALL = [
    '1. แก้ไขการใช้ทรัพย์สินทางราชการ',
    '2. ประสิทธิภาพการสื่อสาร',
    '3. การปรับปรุงการทำงาน',
    '4. การป้องกันการทุจริต',
  ];

  test('a form that prints scores needs them; another form does not ask for them', () => {
    const missing = (form: Form) => findingsOf(checkForm(form, ['ก'], null), 'score/missing');
    expect(missing(plan)).toMatchObject([
      { code: 'score/missing', severity: 'error', sheet: 'คะแนน ITA', cell: null },
    ]);
    expect(missing(results)).toEqual([]);
  });

  test('a form that prints the lowest scores needs one of each instrument and no more', () => {
    const only = (...indicatorNumbers: number[]) =>
      scoresOfSheet(
        scoreSheet(
          2567,
          GOOD.map((score, i) => (indicatorNumbers.includes(i + 1) ? score : '')),
        ),
      );
    const missing = (form: Form, scores: OfficeScores) =>
      findingsOf(checkForm(form, ['ก'], scores), 'score/missing');
    expect(missing(instrument, only(4, 8, 10))).toEqual([]);
    expect(missing(instrument, only(4, 10))).toMatchObject([
      { severity: 'error', cell: null, message: expect.stringContaining('EIT') },
    ]);
    expect(missing(plan, only(4, 8, 10))).toHaveLength(7);
  });

  test('errors of the scores are found from the form, at the scores sheet', () => {
    const bad = scoresOfSheet(scoreSheet(2567, changed(4, 'x')));
    expect(findingsOf(checkForm(plan, ALL, bad), 'score/not-a-number')).toMatchObject([
      { code: 'score/not-a-number', sheet: 'คะแนน ITA', cell: { row: 6, column: SCORE } },
    ]);
  });

  test('coverage/below-target: under the target, or lowest of its instrument, and named in no measure', () => {
    expect(open(plan, ALL, scores)).toEqual([]);
    const without = (at: number) =>
      open(
        plan,
        ALL.filter((_, i) => i !== at),
        scores,
      );
    for (const [at, name, value] of [
      [0, 'ตัวชี้วัดที่ 4', '82.64'],
      [1, 'ตัวชี้วัดที่ 7', '83.58'],
      [3, 'ตัวชี้วัดที่ 10', '87.50'],
    ] as const) {
      const findings = without(at);
      expect(findings).toMatchObject([
        { code: 'coverage/below-target', severity: 'warning', cell: null, value },
      ]);
      expect(findings[0]?.message).toContain(name);
    }
  });

  test('a measure answers by number, local or national, by a question or by a datum of the indicator', () => {
    const values = (texts: string[], of = scores) => open(plan, texts, of).map(({ value }) => value);
    expect(values(['ก'])).toEqual(['82.64', '83.58', '81.26', '87.50']);
    expect(values(['พัฒนาตัวชี้วัดที่ ๔'])).not.toContain('82.64');
    expect(values(['พัฒนาตัวชี้วัดที่ 8 และตัวชี้วัดที่ 10'])).toEqual(['82.64', '83.58']);
    const of2566 = scoresOfSheet(scoreSheet(2566, GOOD));
    expect(values(['เผยแพร่ข้อมูลตามข้อ O๓๖'], of2566)).not.toContain('87.50');
    const local = tableOf([
      ['ปีงบประมาณ 2568'],
      headersOf(instrument),
      rowOf(instrument, { instrument: 'EIT', measure: 'แก้ไขตัวชี้วัดที่ ๓', statusDone: '⊗' }),
    ]);
    const findings = runChecks({
      table: local,
      settings: office(),
      scheme: schemeOf(2568),
      schemeFor: schemeOf,
      today: TODAY,
      scores,
      rejected: [],
    });
    expect(findingsOf(findings, 'coverage/below-target').map(({ value }) => value)).toEqual([
      '82.64',
      '83.58',
      '87.50',
    ]);
  });

  test('of equally low indicators one is enough, and scores of 100 need nothing', () => {
    const high = (last: [string, string]) =>
      scoresOfSheet(scoreSheet(2567, ['90', '91', '91', '91', '91', '90', '91', '91', ...last]));
    const texts = ['การปฏิบัติหน้าที่', 'คุณภาพการดำเนินงาน', 'การเปิดเผยข้อมูล'];
    expect(open(plan, texts, high(['90', '90']))).toEqual([]);
    expect(open(plan, texts.slice(0, 2), high(['90', '90']))).toHaveLength(2);
    expect(open(plan, texts.slice(0, 2), high(['100', '100']))).toEqual([]);
  });

  test('a form without a measure yet has no finding about what its measures leave out', () => {
    expect(open(plan, [], scores)).toEqual([]);
  });
});

test('scheme/rejected: the cell at fault, and why', () => {
  const rows = [
    ['ปี', 'เรื่อง', 'รหัสหรือชื่อ', 'ค่าใหม่'],
    ['2568', 'ระดับ', 'ดีมาก', '90'],
    ['ปีหน้า', 'เป้าหมาย', '', '80'],
  ];
  const { rejected } = correctedSchemes(readSchemeRows(rows));
  expect(runSchemeChecks('เกณฑ์ ITA', rejected)).toMatchObject([
    {
      code: 'scheme/rejected',
      severity: 'warning',
      sheet: 'เกณฑ์ ITA',
      cell: { row: 2, column: 3 },
      value: 'ดีมาก',
    },
    { code: 'scheme/rejected', cell: { row: 3, column: 1 }, value: 'ปีหน้า' },
  ]);
});
