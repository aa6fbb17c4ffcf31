import { describe, expect, test } from '@jest/globals';
import type { Form } from '../../src/forms/form';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { cellsOf, checkRows, findingsOf } from '../support/check';
import { office } from '../support/office';

const IIT = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'การใช้ทรัพย์สินของราชการ', 'การแก้ไขปัญหาการทุจริต'];
const row = (indicator: string, instrument = 'IIT') => ({ indicator, instrument, statusDone: '⊗' });

/** The findings of the five rules about indicators: a mistake is found by one of them. */
const found = (form: Form, rows: Record<string, string>[]) =>
  findingsOf(
    checkRows(form, rows),
    'indicator/unknown',
    'indicator/wrong-instrument',
    'indicator/wrong-number',
    'indicator/repeated-number',
    'indicator/absent',
  );
const check = (...indicators: string[]) =>
  found(
    progress,
    indicators.map((each) => row(each)),
  );

test('a full list, numbered by ITA or by the instrument, has no finding', () => {
  expect(check(...IIT.map((name, i) => `${i + 1}. ${name}`))).toEqual([]);
  expect(found(progress, [row('1. คุณภาพการดำเนินงาน', 'EIT')])).toEqual([]);
  expect(found(progress, [row('๖. คุณภาพการดำเนินงาน', 'EIT')])).toEqual([]);
});

test('indicator/unknown: a name that ITA does not have', () => {
  expect(cellsOf(check('การจัดงานเลี้ยง'))).toEqual([['indicator/unknown', 3, 'การจัดงานเลี้ยง']]);
});

test('indicator/wrong-instrument: an indicator under another instrument', () => {
  expect(cellsOf(check('6. คุณภาพการดำเนินงาน')).map(([code]) => code)).toEqual(['indicator/wrong-instrument']);
});

test('indicator/wrong-number: neither ITA’s number nor the place; the right ones are named', () => {
  const [finding] = found(progress, [row('๔. คุณภาพการดำเนินงาน', 'EIT')]);
  expect(finding).toMatchObject({ code: 'indicator/wrong-number', cell: { row: 3 } });
  expect(finding?.hint).toContain('6');
  expect(finding?.hint).toContain('1 (ลำดับใน EIT)');
});

test('indicator/wrong-number: where both right numbers are the same, it is named once', () => {
  const [finding] = found(progress, [row('1. การใช้งบประมาณ', 'IIT')]);
  expect(finding?.code).toBe('indicator/wrong-number');
  expect(finding?.hint).toBe('แก้เป็นเลข 2');
});

test('indicator/wrong-number: in a sentence of any cell', () => {
  const sentence = 'คะแนนตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน ต่ำสุด';
  expect(cellsOf(found(results, [{ measure: sentence }]))).toEqual([['indicator/wrong-number', 3, sentence]]);
});

test('indicator/repeated-number: once, naming the row above, and not also as a wrong number', () => {
  const findings = check('๑. การปฏิบัติหน้าที่', '๓. การใช้อำนาจ', '๓. การใช้ทรัพย์สินของราชการ');
  expect(cellsOf(findings)).toEqual([['indicator/repeated-number', 5, '๓. การใช้ทรัพย์สินของราชการ']]);
  expect(findings[0]?.message).toContain('แถวที่ 4');
});

test('indicator/absent: one of many is missing; a few of many are the office’s choice', () => {
  expect(check(...IIT.slice(1)).map(({ code, message }) => [code, message.includes(IIT[0]!)])).toEqual([
    ['indicator/absent', true],
  ]);
  expect(check(...IIT.slice(0, 2))).toEqual([]);
});

describe('department/unknown', () => {
  const settings = office({ departments: ['สำนักปลัด', 'กองคลัง', 'กองช่าง'] });
  const found = (rows: Record<string, string>[], more = { settings }) =>
    findingsOf(checkRows(results, rows, more), 'department/unknown');
  const of = (responsible: string) => found([{ responsible }]);

  test('a typo of a known name is offered corrected, the rest of the cell as it was', () => {
    expect(of('๑. กองครัง\n๒. กองช่าง')).toMatchObject([
      { code: 'department/unknown', cell: { row: 3 }, fix: '๑. กองคลัง\n๒. กองช่าง' },
    ]);
  });

  test('a name that is like none has no fix', () => {
    expect(of('กองการศึกษา').map(({ code, fix }) => [code, fix])).toEqual([['department/unknown', undefined]]);
  });

  test.each([
    'กองคลัง',
    'สำนักปลัดฯ',
    'สำนักปลัด/กองคลัง',
    'ทุกกองงานในองค์กร',
    'ทุกส่วนราชการ',
    'งานนิติการ สำนักปลัด',
    '-',
  ])('"%s" is known', (responsible) => {
    expect(of(responsible)).toEqual([]);
  });

  // A name known beside it hides none that is wrong.
  test.each([
    ['กองครัง กองช่าง', 'กองคลัง กองช่าง'],
    ['สำนักปลัด กองครัง', 'สำนักปลัด กองคลัง'],
    ['สำหนักปลัด กองคลัง', 'สำนักปลัด กองคลัง'],
    ['๑.สำนักปลัด ๒.กองครัง', '๑.สำนักปลัด ๒.กองคลัง'],
    ['สำนักปลัด, กองครัง และกองช่าง', 'สำนักปลัด, กองคลัง และกองช่าง'],
    ['สำนักปลัดกองครัง', 'สำนักปลัดกองคลัง'],
    ['หัวหน้ากองครัง/กองช่าง', 'หัวหน้ากองคลัง/กองช่าง'],
  ])('%j would be %j', (written, fix) => {
    expect(of(written)).toMatchObject([{ code: 'department/unknown', cell: { row: 3 }, fix }]);
  });

  test('two wrong names of a cell are found each, and fixed in one text', () => {
    const findings = of('กองครัง กองช้าง');
    expect(findings.map(({ fix }) => fix)).toEqual(['กองคลัง กองช่าง', 'กองคลัง กองช่าง']);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('"กองครัง"'),
      expect.stringContaining('"กองช้าง"'),
    ]);
  });

  test.each(['กองครัง กองคลัง', 'กองครัง กองคลั่ง', 'กองคลัง กองพัสดุ', 'สำนักปลัด/กองส่งเสริมการเกษตร'])(
    'where another may be meant, %j is found and no text offered',
    (written) => {
      const findings = of(written);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    },
  );

  test.each([
    'งานนิติการ สำนักปลัด',
    'ผู้อำนวยการกองคลัง',
    'ผอ.กองคลัง และหัวหน้าสำนักปลัด',
    'สำนักปลัดเทศบาล กองช่าง',
    'สำนักปลัดฯ กองคลัง',
    'สำนักปลัด กอง คลัง',
    'ทุกกองงานในองค์กร',
    'สำนักปลัด และทุกกอง',
    'คณะกรรมการสนับสนุนการประเมิน ITA',
    'กองคลัง กองทุนหลักประกันสุขภาพ',
    '1. สำนักปลัด\n2. กองคลัง',
    '๑) สำนักปลัด ๒) กองคลัง',
    'นายช่างโยธา กองช่าง',
    'นายหนึ่ง ตัวอย่าง',
    'นักวิชาการเงินและบัญชี',
    'กองคลัง (งานพัสดุ)',
    'หน่วยงานที่เกี่ยวข้อง',
    'ปลัด อบต. กองคลัง',
    'องค์การบริหารส่วนตำบลตัวอย่าง',
  ])('%j is no mistake', (written) => {
    expect(of(written)).toEqual([]);
  });

  test('the rest of a name that a page cut off is no separate name, but a typo is one', () => {
    const rows = (second: string) => [
      { measure: '1. ก', responsible: 'ทุกกองงานใน' },
      { measure: 'ต่อ', steps: '', responsible: second },
      { measure: '2. ข', responsible: 'กองคลัง' },
    ];
    expect(found(rows('องค์กร'))).toEqual([]);
    expect(cellsOf(found(rows('กองครัง')))).toEqual([['department/unknown', 4, 'กองครัง']]);
  });

  test('before an office has listed its departments, typos of official names alone are found', () => {
    const settings = office();
    expect(found([{ responsible: 'กองครัง' }], { settings })).toMatchObject([{ fix: 'กองคลัง' }]);
    expect(found([{ responsible: 'กองท้องถิ่นพัฒนา' }], { settings })).toEqual([]);
  });
});

test('year/mixed: a sheet named for this year with last year in its title; the sheet of last year may stay', () => {
  const settings = office({ fiscalYear: 2568 });
  const mixed = (name: string, title: string) =>
    findingsOf(checkRows(results, [{ period: 'รายไตรมาส' }], { settings, name, title }), 'year/mixed');
  expect(mixed('รายงานผล 2568', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘')).toEqual([]);
  expect(mixed('รายงานผล 2568', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๗')).toHaveLength(1);
  expect(mixed('รายงานผล 2567', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๗')).toEqual([]);
});
