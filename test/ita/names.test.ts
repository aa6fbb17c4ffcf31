import { describe, expect, test } from '@jest/globals';
import { findIndicators, findInstrument, knownYears, schemeOf } from '../../src/ita';
import { fuzzyKey, fuzzyText } from '../../src/ita/fuzzy';
import fc from '../support/properties';

const scheme = schemeOf(2568);

describe('findInstrument', () => {
  test.each([
    ['IIT', 'IIT'],
    ['iit', 'IIT'],
    [' (E.I.T.) ', 'EIT'],
    ['O I T', 'OIT'],
    ['๐IT', 'OIT'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน IIT', 'IIT'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน', 'IIT'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)', 'IIT'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก', 'EIT'],
    ['๒. แบบวัดการรับรู้ ของผู้มีส่วนได้ ส่วนเสีย  ภายนอก', 'EIT'],
    ['๒. แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (External Integrity and Transparency Assessment : EIT)', 'EIT'],
    ['External Integrity and Transparency Assessment', 'EIT'],
    ['internal integrity & transparency assessment', 'IIT'],
    ['แบบตรวจการเปิดเผยข้อมูลสาธารณะ', 'OIT'],
    ['แบบวัดการเปิดเผยข้อมูลสาธารณะ', 'OIT'],
    ['แบบวัดการเปิดเผยข้อมูล', 'OIT'],
    ['๓. แบบตรวจการเปิดเผยข้อมูลสาธารณะ (Open Data Integrity and Transparency Assessment: OIT)', 'OIT'],
    ['๑. วัตถุประสงค์ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) พบว่า', 'IIT'],
    ['ตารางผลการประเมินแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (OIT)', 'OIT'],
    ['ภายใน', 'IIT'],
    ['', null],
    ['ผลการประเมิน ITA', null],
    ['การเปิดเผยข้อมูล', null],
    ['กิจกรรมภายในหน่วยงาน', null],
    ['ทั้ง IIT และ EIT', null],
    ['ผู้มีส่วนได้ส่วนเสียภายในและภายนอก', null],
    ['visit', null],
  ])('%s → %s', (text, code) => {
    expect(findInstrument(text)).toBe(code);
  });
});

const brief = (text: string) =>
  findIndicators(text, scheme).map(({ indicatorNumber, writtenNumber }) => [indicatorNumber, writtenNumber]);

describe('findIndicators', () => {
  test.each<[string, [number, number | null][]]>([
    ['การปฏิบัติหน้าที่', [[1, null]]],
    ['๑. การใช้งบประมาณ', [[2, 1]]],
    ['๓. การใช้ทรัพย์สินทางราชการ', [[4, 3]]],
    ['๓.การแก้ไขปัญหาการทุจริต', [[5, 3]]],
    [
      '๑.คุณภาพการดำเนินงาน\n๒.ประสิทธิภาพการสื่อสาร\n๓.การปรับปรุงการทำงาน',
      [
        [6, 1],
        [7, 2],
        [8, 3],
      ],
    ],
    [
      '๑.การเปิดเผยข้อมูล ๒.การป้องกันการทุจริต',
      [
        [9, 1],
        [10, 2],
      ],
    ],
    ['การปรับปรุงระบบการทำงาน', [[8, null]]],
    ['ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ คือ ๙๕.๖๐ คะแนน', [[4, 4]]],
    ['ผลคะแนนของตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน คือ ๙๕.๐๒ คะแนน', [[6, 4]]],
    ['ตัวชี้วัดที่ ๑๐ การป้องกัน\nการทุจริต', [[10, 10]]],
    ['ตัวชี้วัด 1.2 การใช้ งบประมาณ', [[2, 2]]],
    ['๕๐.๓๖ การใช้งบประมาณ', [[2, null]]],
    ['คะแนน 6.25\nการใช้อำนาจ', [[3, null]]],
    ['การปฎิบัติหน้าที่', [[1, null]]],
    ['คุณภาพการดําเนินงาน', [[6, null]]],
    ['ประสิทธิภาพการสือสาร', [[7, null]]],
    ['ตัวชี้วัดที่ ๗', [[7, 7]]],
    [
      'ตัวชี้วัดที่ ๗ และตัวชี้วัดที่ ๘',
      [
        [7, 7],
        [8, 8],
      ],
    ],
    ['ตัวชี้วัดที่ ๑๑', []],
    ['ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูลสาธารณะ', [[9, 9]]],
    ['แบบวัดการเปิดเผยข้อมูลสาธารณะ OIT', []],
    ['๓. แบบตรวจการเปิดเผยข้อมูล', []],
    ['มาตรการป้องกันการทุจริต', []],
    ['แผนปฏิบัติการป้องกันการทุจริต', []],
    ['รายงานผลการดำเนินการป้องกันการทุจริตประจำปี', []],
    ['ส่งเสริมการปฏิบัติงาน', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test('keeps the name as typed, its place and its instrument', () => {
    const text = '๑.คุณภาพ การดำเนินงาน \n๒.ประสิทธิภาพการสื่อสาร';
    const [first, second] = findIndicators(text, scheme);
    expect(first).toMatchObject({
      instrument: 'EIT',
      name: 'คุณภาพการดำเนินงาน',
      written: 'คุณภาพ การดำเนินงาน',
    });
    expect(second?.written).toBe('ประสิทธิภาพการสื่อสาร');
    expect(text.slice(first?.start, first?.end)).toBe(first?.written);
  });

  test('an entry is distinguished from a mention', () => {
    const isEntry = (text: string) => findIndicators(text, scheme).map((found) => found.isEntry);
    expect(isEntry('การใช้อำนาจ')).toEqual([true]);
    expect(isEntry('IIT : การใช้อำนาจ')).toEqual([true]);
    expect(isEntry('-การป้องกันการทุจริต')).toEqual([true]);
    expect(isEntry('ได้คะแนนต่ำสุดใน ส่วนของการปรับปรุงการทำงาน')).toEqual([false]);
    // Mentioned in a sentence first and an entry later: the entry counts.
    const [found] = findIndicators('เพื่อให้การใช้อำนาจโปร่งใส\n๓. การใช้อำนาจ', scheme);
    expect(found).toMatchObject({ isEntry: true, writtenNumber: 3 });
  });

  test('every official name and alias is found as itself, in any year', () => {
    for (const year of knownYears()) {
      for (const instrument of schemeOf(year).instruments) {
        for (const indicator of instrument.indicators) {
          for (const name of [indicator.name, ...(indicator.aliases ?? [])]) {
            expect(findIndicators(name, schemeOf(year)).map((found) => found.indicatorNumber)).toEqual([
              indicator.indicatorNumber,
            ]);
          }
        }
      }
    }
  });

  test('any text is read without fault, and the places are right', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(' ', '\n', 'เ', 'ํ', '่', 'า', '๔', '.', 'การใช้อำนาจ', 'ที่ ', 'O')),
        (parts) => {
          const text = parts.join('');
          expect(fuzzyText(text).key).toBe(fuzzyKey(text));
          for (const found of findIndicators(text, scheme)) {
            expect(fuzzyKey(text.slice(found.start, found.end))).toBe(fuzzyKey(found.written));
          }
        },
      ),
    );
  });
});
