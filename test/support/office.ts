import { readSettings } from '../../src/settings/read-settings';
import type { OfficeSettings } from '../../src/settings/settings';
import type { ThaiDate } from '../../src/thai/calendar';

/** The settings of an office, with everything that a document needs. */
export function office(changed: Partial<OfficeSettings> = {}): OfficeSettings {
  const person = (name: string, position: string) => ({ name, position, position2: '', opinion: '' });
  return {
    ...readSettings([]),
    officeName: 'องค์การบริหารส่วนตำบลตัวอย่าง',
    officeShortName: 'อบต.ตัวอย่าง',
    district: 'เมืองตัวอย่าง',
    province: 'ตัวอย่าง',
    preparedBy: 'สำนักปลัด',
    phone: '0 2000 0000',
    fiscalYear: 2568,
    resultYear: 2567,
    signer: person('นายหนึ่ง', 'หัวหน้าสำนักปลัด'),
    endorsers: [person('นายสอง', 'ปลัด'), person('นายสาม', 'นายก')],
    ...changed,
  };
}

/** The day of the checks in tests. */
export const TODAY: ThaiDate = { year: 2568, month: 9, day: 30 };
