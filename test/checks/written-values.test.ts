import { describe, expect, test } from '@jest/globals';
import { results } from '../../src/forms/results';
import { checkRows, findingsOf } from '../support/check';
import fc from '../support/properties';

const found = (code: string, fields: Record<string, string>) =>
  findingsOf(checkRows(results, [{ measure: '1. ก', ...fields }]), code).map(({ value, fix, message }) => ({
    value,
    fix,
    message,
  }));
const isFound = (code: string, result: string) => found(code, { result }).length > 0;

describe('text/date', () => {
  test.each(['จัดอบรมเมื่อ ๓๑ ก.ย. ๒๕๖๘', 'ประชุมวันที่ 30 กุมภาพันธ์ 2568', 'ประชุม 31/11/2567', 'ประชุม 29 ก.พ. 2568'])(
    'a day that no calendar has: %s',
    (result) => {
      expect(found('text/date', { result })).toMatchObject([
        { value: result, message: expect.stringContaining('ไม่มีในปฏิทิน') },
      ]);
    },
  );

  test('in any column, but in a period, of which another check tells', () => {
    expect(found('text/date', { steps: 'ภายใน 31 เม.ย. 2568' })).toHaveLength(1);
    expect(found('text/date', { period: '31 เม.ย. 2568' })).toEqual([]);
  });

  test.each(['อบรมเมื่อ 5 มีนาคม 2558', 'อบรมเมื่อ ๕ มี.ค. ๒๕๘๖', 'เผยแพร่เดือนมกราคม 2578', 'อบรม 5/3/2558'])(
    'a result of a year far from the sheet’s: %s',
    (result) => {
      expect(found('text/date', { result })).toMatchObject([{ message: expect.stringContaining('2568') }]);
      expect(found('text/date', { outcome: result })).toHaveLength(1);
      expect(found('text/date', { steps: result })).toEqual([]);
    },
  );

  test.each([
    'อบรมเมื่อ 5 มีนาคม 2568',
    'ต่อเนื่องจากปี 2558',
    'ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540',
    'ตามระเบียบกระทรวงมหาดไทย ลงวันที่ 3 มกราคม 2547',
    'ตามประกาศ ณ วันที่ 5 มีนาคม 2560',
    'แผนถึง 30 กันยายน 2570',
    'มีผู้เข้าร่วม 45 คน เม.ย. 68 คน',
  ])('none: %s', (result) => expect(isFound('text/date', result)).toBe(false));
});

describe('text/percent', () => {
  test.each([
    ['ผู้รับบริการพึงพอใจร้อยละ ๑๒๐', 'ร้อยละ ๑๒๐'],
    ['เบิกจ่าย 105.5%', '105.5%'],
    ['ได้ 120 จาก 100', '120 จาก 100'],
    ['เข้าร่วม 12 คน จากทั้งหมด 10 คน', '12 คน จากทั้งหมด 10'],
  ])('more than the whole: %s', (result, share) => {
    expect(found('text/percent', { result })).toMatchObject([
      { message: expect.stringContaining(`"${share}"`) },
    ]);
  });

  test.each([
    'ร้อยละ 100',
    'ผู้ใช้บริการเพิ่มขึ้นร้อยละ 150',
    'ได้ร้อยละ 120 ของเป้าหมาย',
    '10 คน จากทั้งหมด 12 คน',
    'ลดเวลา 30 นาที จาก 45 นาที',
    'ร้อยละ 85.60',
    'เพิ่มเป็น 120 ราย จาก 100 ราย',
  ])('none: %s', (result) => expect(isFound('text/percent', result)).toBe(false));
});

describe('text/address', () => {
  test.each([
    ['htttp://www.example.go.th', 'http://www.example.go.th'],
    ['ดู https//example.go.th/a', 'ดู https://example.go.th/a'],
    ['ดู https: //example.go.th', 'ดู https://example.go.th'],
    ['http:/example.go.th', 'http://example.go.th'],
    ['https://https://example.go.th', 'https://example.go.th'],
    ['https:// example.go.th', 'https://example.go.th'],
    ['hppts://example.go.th', 'https://example.go.th'],
    ['ttp://example.go.th', 'http://example.go.th'],
    ['https//:example.go.th', 'https://example.go.th'],
    ['https:\\\\example.go.th', 'https://example.go.th'],
    ['http:www.example.go.th', 'http://www.example.go.th'],
    ['เว็บไซต์ www. example.go.th', 'เว็บไซต์ www.example.go.th'],
    ['เว็บไซต์ www.example .go.th และ www,example.com', 'เว็บไซต์ www.example.go.th และ www.example.com'],
    ['example.go. th', 'example.go.th'],
  ])('%s is offered as %s', (evidence, fix) => {
    expect(found('text/address', { result: evidence })).toMatchObject([{ value: evidence, fix }]);
  });

  test.each([
    'https://www.example.go.th/a?to=https://b.go.th',
    'http://example.go.th และ www.example.go.th/ข่าว',
    'office@example.go.th',
    'ส่งทาง Line. www คือเครือข่าย',
    'HTTPS://EXAMPLE.GO.TH',
    'ftp://example.go.th และไฟล์ ppt/pdf',
    'ข้อ 1. 2. 3.',
  ])('none: %s', (result) => expect(isFound('text/address', result)).toBe(false));

  test('a fix leaves nothing to fix', () => {
    const piece = fc.constantFrom(
      'http',
      'htttp',
      'tp',
      's',
      ':',
      '/',
      '//',
      ' ',
      'www',
      '.',
      'example',
      'go',
      'th',
      ',',
      'ก',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const [first] = found('text/address', { result: `x${pieces.join('')}` });
        if (first?.fix === undefined) return;
        expect(found('text/address', { result: first.fix })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('a long text ends the run: no pattern goes back over it again and again', () => {
  const long = ['http', '9 ', 'www. a.', '100 จาก', '% 5 ม.ค. 2558 '].map((each) =>
    (each + ' '.repeat(40)).repeat(1_000).slice(0, 40_000),
  );
  for (const result of [...long, 'a.'.repeat(20_000), `http${' '.repeat(40_000)}`, `9${' '.repeat(40_000)}`])
    expect(found('text/thai', { result })).toEqual([]);
});
