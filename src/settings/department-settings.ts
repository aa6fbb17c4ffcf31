import { documentWords } from '../messages/written/documents';
import { signsAs } from './acting';
import { departmentKey } from './departments';
import type { OfficeSettings, Person } from './settings';

/** A broader key than that of cells, because labels are typed freely: any "สำนักงาน…" is "สำนัก…" too. */
const keyOf = (name: string): string => departmentKey(name).replace(/^สำนักงาน/, 'สำนัก');

/** The head of the office's staff, to whom the departments report. */
const CLERK = /^\s*ปลัด/;

/**
 * The settings for a department's document: who prepares it, signer, telephone, e-mail and number of its rows in ตั้งค่า. Those of the office
 * are used only where this department makes the office's documents. The memo goes up to the ปลัด.
 */
export function settingsOfDepartment(settings: OfficeSettings, department: string): OfficeSettings {
  const key = keyOf(department);
  const { officeName, officeShortName, preparedBy, departmentRows } = settings;
  const setting = (id: (typeof departmentRows)[number]['id']): Person | undefined =>
    departmentRows.find((row) => row.id === id && keyOf(row.department) === key)?.value;
  const isOfOffice = ['', officeName, officeShortName].some(
    (name) => keyOf(preparedBy) === keyOf(department + name),
  );
  const text = (id: 'phone' | 'email' | 'documentPrefix'): string =>
    setting(id)?.name ?? (isOfOffice ? settings[id] : '');
  return {
    ...settings,
    preparedBy: setting('preparedBy')?.name ?? (isOfOffice ? preparedBy : department),
    phone: text('phone'),
    email: text('email'),
    documentPrefix: text('documentPrefix'),
    signer: setting('signer') ?? (isOfOffice ? settings.signer : null),
    endorsers: upToClerk(settings),
  };
}

/**
 * The endorsers up to the ปลัด; where none of them is the ปลัด, all but the last (the head of the office), then the ปลัด, who
 * decides here, and has the opinion of who passes a document on only where nobody is above.
 */
function upToClerk({ endorsers, officeName }: OfficeSettings): Person[] {
  const upTo = (last: number, changed: Partial<Person>): Person[] =>
    endorsers.slice(0, last + 1).map((person, i) => (i === last ? { ...person, ...changed } : person));
  const acting = endorsers.findIndex((person) => CLERK.test(signsAs(person)));
  if (acting >= 0) return upTo(acting, acting < endorsers.length - 1 ? { opinion: '' } : {});
  // A ปลัด who acts for the head of the office signs for a department as ปลัด.
  const byPosition = endorsers.findIndex(({ position }) => CLERK.test(position));
  if (byPosition >= 0) return upTo(byPosition, { position2: '' });
  const clerk = { name: '', position: documentWords.clerkOf(officeName), position2: '', opinion: '' };
  return [...endorsers.slice(0, -1), clerk];
}
