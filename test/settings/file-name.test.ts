import { describe, expect, test } from '@jest/globals';
import { reportName } from '../../src/documents/name';
import { reportingPeriodById } from '../../src/documents/reporting-periods';
import { results } from '../../src/forms/results';
import { DEFAULT_PATTERN, NAME_TAG_TEXTS, nameBy, unknownInPattern } from '../../src/settings/file-name';
import { readSettings } from '../../src/settings/read-settings';
import { checkRows } from '../support/check';
import { office } from '../support/office';
import fc from '../support/properties';
import { headersOf, tableOf } from '../support/sheets';

const values = {
  report: 'แบบรายงานผล',
  office: 'อบต.ตัวอย่าง',
  year: '2568',
  round: 'รอบ 6 เดือน',
  department: 'กองคลัง',
  date: '8 ตุลาคม 2568',
};

describe('a pattern for file names', () => {
  test('is filled with the values of its tags', () => {
    expect(nameBy('{{ปีงบประมาณ}} {{ รอบ }} - {{ส่วนราชการ}} ({{วันที่}})', values)).toBe(
      '2568 รอบ 6 เดือน - กองคลัง (8 ตุลาคม 2568)',
    );
    expect(unknownInPattern(NAME_TAG_TEXTS.join('_'))).toEqual([]);
  });

  test.each(['', '  ', '{{ชื่อ}}', 'ก {{', '{รอบ}'])(
    'that cannot be used gives the usual name: "%s"',
    (pattern) => {
      expect(nameBy(pattern, values)).toBe('แบบรายงานผล อบต.ตัวอย่าง 2568 รอบ 6 เดือน กองคลัง');
    },
  );

  test.each([
    ['{{ชื่อ}} {{รอบ}} {{x y}}', ['{{ชื่อ}}', '{{x y}}']],
    ['ก {{รอบ} ข', ['{{รอบ}']],
    [DEFAULT_PATTERN, []],
  ])('reports unknown tags: %s', (pattern, unknown) => {
    expect(unknownInPattern(pattern)).toEqual(unknown);
  });

  test('round and department are in the name, whether the pattern has them or not', () => {
    expect(nameBy('รายงาน {{ปีงบประมาณ}}', values)).toBe('รายงาน 2568 รอบ 6 เดือน กองคลัง');
    expect(nameBy('รายงาน {{ปีงบประมาณ}}', { ...values, round: '', department: '' })).toBe('รายงาน 2568');
  });

  test('a value is text, whatever is in it', () => {
    expect(nameBy('{{ส่วนราชการ}}', { ...values, round: '', department: '{{รอบ}} $&' })).toBe('{{รอบ}} $&');
  });

  test('no name is too long, or has a character that is not allowed in file names, or a mark without its letter', () => {
    const text = fc.string({ unit: fc.constantFrom(...'กข่ี้้ำะ /\\:*?"<>|\n\u0000😀{}'), maxLength: 150 });
    fc.assert(
      fc.property(text, text, (pattern, department) => {
        const name = nameBy(`${pattern}{{ส่วนราชการ}}`, { ...values, department });
        expect([...name].length).toBeLessThanOrEqual(100);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
        expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001F]/);
        expect(name).toBe(name.trim());
      }),
    );
  });

  const long = `องค์การบริหารส่วน${'ตำบลทดสอบชื่อยาว'.repeat(6)}`;
  const department = 'กองยุทธศาสตร์และงบประมาณ';

  test.each([
    ['the usual pattern', ''],
    ['one with the office first', '{{หน่วยงาน}} {{ชื่อรายงาน}} {{ส่วนราชการ}} {{รอบ}} {{ปีงบประมาณ}}'],
    ['one that leaves out round and department', 'รายงาน {{ปีงบประมาณ}} {{หน่วยงาน}}'],
  ])('of a long office, by %s, has round, department and year uncut', (_what, pattern) => {
    const name = nameBy(pattern, { ...values, office: long, department });
    for (const whole of ['รอบ 6 เดือน', department, '2568']) expect(name).toContain(whole);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toContain('องค์การบริหาร');
  });

  test.each([
    ['ตามแผนปฏิบัติการป้องกันการทุจริต', '', 'ตามแผนปฏิบัติการป้องกันการทุจริต 2568 รอบ 6 เดือน'],
    ['ตามแผนปฏิบัติการป้องกันการทุจริต', 'กองคลัง', 'ตามแผนปฏิบัติการป้องกัน 2568 รอบ 6 เดือน กองคลัง'],
    ['ตามแผนบริหารจัดการความเสี่ยงการทุจริต', '', 'ตามแผนบริหารจัดการความเสี่ยง 2568 รอบ 6 เดือน'],
    ['เพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', '', 'เพื่อส่งเสริมคุณธรรมและความโปร่งใส 2568 รอบ 6 เดือน'],
    ['เพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', 'กองคลัง', 'เพื่อส่งเสริมคุณธรรม 2568 รอบ 6 เดือน กองคลัง'],
  ])('of a report %s and the department "%s" ends no word within it', (plan, part, rest) => {
    const report = `รายงานผลการดำเนินการ${plan}`;
    expect(nameBy('', { ...values, report, department: part })).toBe(`รายงานผลการดำเนินการ${rest}`);
  });

  test('ends with no "and" whose second half was cut', () => {
    const report = 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสของทุกหน่วยงาน';
    expect(nameBy('', { ...values, report, round: '', department: '' })).toBe(
      'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม 2568',
    );
  });

  test('of a short office has it uncut', () => {
    expect(nameBy('', { ...values, department })).toBe(
      'แบบรายงานผล อบต.ตัวอย่าง 2568 รอบ 6 เดือน กองยุทธศาสตร์และงบประมาณ',
    );
  });

  test('where even the department is too long ends between two of its letters', () => {
    const name = nameBy('{{ส่วนราชการ}}', { ...values, round: '', department: 'กี้เก่ำ'.repeat(40) });
    expect(name).toMatch(/^(?:กี้เก่ำ)+(?:กี้)?$/);
    expect(Buffer.byteLength(name)).toBeGreaterThan(170);
  });

  test('leads with no vowel that lost its letter', () => {
    const name = nameBy('{{หน่วยงาน}} {{รอบ}}', { ...values, office: 'เก่า'.repeat(60), department: '' });
    expect(name).toMatch(/^(?:เก่า)+ รอบ 6 เดือน$/);
  });
});

describe('the office’s pattern', () => {
  const table = tableOf([['ปีงบประมาณ 2568'], headersOf(results)]);
  const today = { year: 2568, month: 10, day: 8 };

  test('is read from the settings and names documents', () => {
    const own = readSettings([['รูปแบบชื่อไฟล์รายงาน', ' {{ส่วนราชการ}} {{รอบ}} ']]).fileName;
    const part = { reportingPeriod: reportingPeriodById('6'), department: 'กองช่าง' };
    expect(reportName(table, office({ fileName: own }), today, part)).toBe('กองช่าง รอบ 6 เดือน');
    // Of the whole office and year it would leave nothing.
    expect(reportName(table, office({ fileName: own }), today)).toContain('แบบรายงานผลการดำเนินการ');
  });

  test('with an unknown tag is a finding that names the tag and those there are', () => {
    const found = (fileName: string) =>
      checkRows(results, [], { settings: office({ fileName }) }).filter(
        ({ header }) => header === 'รูปแบบชื่อไฟล์รายงาน',
      );
    expect(found('{{ชื่อ}} {{รอบ}}')).toMatchObject([
      {
        code: 'settings/missing',
        severity: 'warning',
        sheet: 'ตั้งค่า',
        message: expect.stringContaining('{{ชื่อ}}'),
        hint: expect.stringContaining('{{ชื่อรายงาน}}'),
      },
    ]);
    expect(found('{{รอบ}}')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
