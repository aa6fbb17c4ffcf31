import { describe, expect, test } from '@jest/globals';
import { settingsOfDepartment } from '../../src/settings/department-settings';
import { readSettings } from '../../src/settings/read-settings';
import type { OfficeSettings } from '../../src/settings/settings';
import { office } from '../support/office';

const person = (name: string, position: string, position2 = '') => ({
  name,
  position,
  position2,
  opinion: '',
});
const OWN_ROWS = [
  ['ส่วนราชการ', 'สำนักปลัด'],
  ['', 'กองคลัง'],
  ['ผู้ลงนาม กองคลัง', 'นางสี่', 'ผู้อำนวยการกองคลัง'],
  ['โทรศัพท์ของกองคลัง', '0 2000 0001'],
  ['เลขที่หนังสือ (กองคลัง)', 'ตย 70002/'],
  ['', 'กองช่าง'],
];
const withRows = (changed: Partial<OfficeSettings> = {}) =>
  office({ ...changed, departmentRows: readSettings(OWN_ROWS).departmentRows });

describe('a department’s document', () => {
  test('is prepared and signed by the department, by its rows in ตั้งค่า', () => {
    expect(settingsOfDepartment(withRows(), 'กองคลัง')).toMatchObject({
      preparedBy: 'กองคลัง',
      phone: '0 2000 0001',
      documentPrefix: 'ตย 70002/',
      signer: { name: 'นางสี่', position: 'ผู้อำนวยการกองคลัง' },
    });
  });

  test('has no settings of the office where ตั้งค่า has no rows of the department', () => {
    expect(settingsOfDepartment(withRows({ documentPrefix: 'ตย 70001/' }), 'กองช่าง')).toMatchObject({
      preparedBy: 'กองช่าง',
      phone: '',
      documentPrefix: '',
      signer: null,
    });
  });

  test.each(['สำนักปลัด', 'สำนักงานปลัด', 'สำนักปลัดฯ'])(
    'of %s has the office’s settings, because that department prepares its documents',
    (name) => {
      expect(settingsOfDepartment(office(), name)).toMatchObject({
        phone: '0 2000 0000',
        signer: { name: 'นายหนึ่ง' },
      });
    },
  );

  const chainOf = (...endorsers: OfficeSettings['endorsers']) =>
    settingsOfDepartment(office({ endorsers }), 'กองคลัง').endorsers.map(
      ({ position, position2 }) => position + position2,
    );

  test('goes up to the ปลัด', () => {
    const chain = [person('ก', 'รองปลัด อบต.'), person('ข', 'ปลัด อบต.'), person('ค', 'นายก อบต.')];
    expect(chainOf(...chain)).toEqual(['รองปลัด อบต.', 'ปลัด อบต.']);
  });

  test('goes up to whoever acts for the ปลัด', () => {
    const acting = person('ก', 'หัวหน้าสำนักปลัด', 'รักษาราชการแทนปลัด อบต.');
    expect(chainOf(acting, person('ค', 'นายก อบต.'))).toEqual(['หัวหน้าสำนักปลัดรักษาราชการแทนปลัด อบต.']);
  });

  test('goes up to the ปลัด as such, who acts for the head of the office', () => {
    expect(chainOf(person('ข', 'ปลัด อบต.', 'ปฏิบัติหน้าที่นายก อบต.'))).toEqual(['ปลัด อบต.']);
  });

  test('leaves room for the ปลัด to sign where none is named', () => {
    expect(chainOf(person('ค', 'นายก อบต.'))).toEqual(['ปลัดองค์การบริหารส่วนตำบลตัวอย่าง']);
    expect(chainOf()).toEqual(['ปลัดองค์การบริหารส่วนตำบลตัวอย่าง']);
  });
});

describe('the rows of a department', () => {
  test('leave the list of departments complete in which they are', () => {
    expect(readSettings(OWN_ROWS).departments).toEqual(['สำนักปลัด', 'กองคลัง', 'กองช่าง']);
  });

  test('are no other setting', () => {
    expect(readSettings(OWN_ROWS)).toMatchObject({ signer: null, phone: '', documentPrefix: '' });
  });

  test('are not confused with other rows of the office', () => {
    expect(readSettings([['ผู้ลงนามในประกาศ', 'นายห้า']]).departmentRows).toEqual([]);
  });
});
