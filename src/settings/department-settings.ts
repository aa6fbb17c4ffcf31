import { messages } from '../messages';
import { signsAs } from './acting';
import { departmentKey } from './departments';
import type { OfficeSettings, Person } from './settings';

/** A department's name as it is compared here: "สำนักงานปลัด" is "สำนักปลัด" too. */
const keyOf = (name: string): string => departmentKey(name).replace(/^สำนักงาน/, 'สำนัก');

/** The head of the office's staff: to whom the departments report. */
const CLERK = /^\s*ปลัด/;

/**
 * The settings by which a department's document is made: its own unit, signer, telephone and number, as far as ตั้งค่า has rows
 * for them, and never the whole office's, unless this department makes the office's documents. It goes up to the ปลัด.
 */
export function settingsOfDepartment(settings: OfficeSettings, department: string): OfficeSettings {
  const key = keyOf(department);
  const { agency, agencyShort, unit, departmentRows } = settings;
  const own = (id: (typeof departmentRows)[number]['id']): Person | undefined =>
    departmentRows.find((row) => row.id === id && keyOf(row.department) === key)?.value;
  const isOfOffice = ['', agency, agencyShort].some((name) => keyOf(unit) === keyOf(department + name));
  const text = (id: 'phone' | 'documentPrefix'): string => own(id)?.name ?? (isOfOffice ? settings[id] : '');
  return {
    ...settings,
    unit: own('unit')?.name ?? (isOfOffice ? unit : department),
    phone: text('phone'),
    documentPrefix: text('documentPrefix'),
    signer: own('signer') ?? (isOfOffice ? settings.signer : null),
    endorsers: upToClerk(settings),
  };
}

/** The endorsers up to the ปลัด; where none of them is, the ปลัด is behind those who are no head of the office. */
function upToClerk({ endorsers, agency }: OfficeSettings): Person[] {
  const acting = endorsers.findIndex((person) => CLERK.test(signsAs(person)));
  if (acting >= 0) return endorsers.slice(0, acting + 1);
  // A ปลัด who acts for the head of the office signs for a department as ปลัด.
  const own = endorsers.findIndex(({ position }) => CLERK.test(position));
  if (own >= 0) {
    return endorsers
      .slice(0, own + 1)
      .map((person, i) => (i === own ? { ...person, position2: '' } : person));
  }
  const clerk = { name: '', position: messages.report.clerkOf(agency), position2: '', opinion: '' };
  return [...endorsers.slice(0, -1), clerk];
}
