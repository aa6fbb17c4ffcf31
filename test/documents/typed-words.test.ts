import { expect, test } from '@jest/globals';
import { reportData } from '../../src/documents/data';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import type { OfficeSettings } from '../../src/settings/settings';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const table = tableOf([headersOf(results), rowOf(results, {})]);
/** What a document of an office with these settings is filled with, in Arabic digits. */
const dataOf = (changed: Partial<OfficeSettings>) =>
  reportData({
    table,
    settings: office({ digits: 'arabic', ...changed }),
    scheme: schemeOf(2568),
    scores: null,
    today: TODAY,
  });

test('titles and covers have one word before the district and the province, however they are typed', () => {
  const { place, titleAgency } = dataOf({ district: 'อำเภออำเภอเมืองตัวอย่าง', province: 'จ.ตัวอย่าง' });
  expect(place).toBe('อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง');
  expect(titleAgency).toContain('อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง');
});

test.each(['โทร. 0 2000 0000', 'โทรศัพท์ 0 2000 0000', 'โทร.โทร 0 2000 0000'])(
  'a memo has the word for telephone once where it is typed too: %s',
  (phone) => expect(dataOf({ phone }).phone.replace(/\u00a0/g, ' ')).toBe('0 2000 0000'),
);

test('a memo has the word before its number once', () => {
  expect(dataOf({ documentPrefix: 'ที่ ตย 70001/' }).documentNumber).toBe('ตย 70001/');
});

test('a memo has the name of the office once behind the unit', () => {
  const unit = 'สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง';
  expect(dataOf({ preparedBy: unit }).unit).toBe('สำนักปลัด');
  expect(dataOf({ preparedBy: 'องค์การบริหารส่วนตำบลตัวอย่าง' }).unit).toBe('องค์การบริหารส่วนตำบลตัวอย่าง');
});

test('the day of the meeting has its words once, and the signer brackets once', () => {
  const signer = { name: '(นายหนึ่ง)', position: '', position2: '', opinion: '' };
  const { meetingDate, signer: printed } = dataOf({ meetingDate: 'เมื่อวันที่ 5 มกราคม 2568', signer });
  expect(meetingDate).toBe('5 มกราคม 2568');
  expect(printed.name).toBe('นายหนึ่ง');
});
