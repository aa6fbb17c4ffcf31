import { offices } from '../../messages/th/sidebars/settings';

/** What a kind of office is called, and what it usually has. */
type Office = (typeof offices)[number];

/** The kind that an office's name begins with, in full or short. */
const officeOf = (name: string): Office | undefined =>
  offices.find(({ kind, short }) => name.startsWith(kind) || (short.endsWith('.') && name.startsWith(short)));

/** The kind of office that a name tells; '' where it tells none. */
export const kindOf = (name: string): string => officeOf(name.trim())?.kind ?? '';

/** The place in an office's name: "องค์การบริหารส่วนตำบลตัวอย่าง" is that of ตัวอย่าง. */
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

/** The short name: "อบต.ตัวอย่าง". A kind that is a name of its own has its short name alone. */
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

/** Whom a memo goes up to, by position, the head last. */
export function chainOf(kind: string, name: string): string[] {
  const office = offices.find((each) => each.kind === kind);
  if (!office || name.trim() === '') return [];
  return office.chain.map((title) => (office.short.endsWith('.') ? `${title}${placeOf(name)}` : title));
}
