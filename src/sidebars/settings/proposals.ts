import { offices } from '../../messages/written/offices';

/** A kind of office: its names, and the departments and positions that it usually has. */
type Office = (typeof offices)[number];

/** The kind that an office's name begins with, in full or short. */
const officeOf = (name: string): Office | undefined =>
  offices.find(({ kind, short }) => name.startsWith(kind) || (short.endsWith('.') && name.startsWith(short)));

/** The kind of office by the beginning of its name; '' for an unknown one. */
export const kindOf = (name: string): string => officeOf(name.trim())?.kind ?? '';

/** The place in an office's name: ตัวอย่าง in "องค์การบริหารส่วนตำบลตัวอย่าง". */
function placeOf(name: string): string {
  const office = officeOf(name.trim());
  if (!office) return name.trim();
  const { kind, short } = office;
  const full = name.trim().startsWith(kind);
  return name
    .trim()
    .slice(full ? kind.length : short.length)
    .trim();
}

/** The short name, as "อบต.ตัวอย่าง". The short name of some kinds is a full name by itself. */
export function shortNameOf(kind: string, name: string): string {
  const office = offices.find((each) => each.kind === kind);
  if (!office || name.trim() === '') return '';
  return office.short.endsWith('.') ? `${office.short}${placeOf(name)}` : office.short;
}

/** The departments that an office of this kind usually has; the first of them in every one. */
export function departmentsOf(kind: string): Pick<Office, 'always' | 'often'> {
  const { always, often } = offices.find((each) => each.kind === kind) ?? (offices[0] as Office);
  return { always, often };
}

/** The positions that a memo goes up to, the head of the office last. */
export function chainOf(kind: string, name: string): string[] {
  const office = offices.find((each) => each.kind === kind);
  if (!office || name.trim() === '') return [];
  return office.chain.map((title) => (office.short.endsWith('.') ? `${title}${placeOf(name)}` : title));
}
