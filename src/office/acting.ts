import type { Person } from './settings';

/** "รักษาราชการแทน…", "ปฏิบัติหน้าที่…", as a second line or at the end of the first, and the position it is for. */
const ACTING =
  /(?:รักษาราชการแทน|รักษาการแทน|รักษาการในตำแหน่ง|รักษาการ|ปฏิบัติราชการแทน|ปฏิบัติหน้าที่แทน|ปฏิบัติหน้าที่)\s*(\S.*)$/;

/** The position in which somebody signs: the one acted for, or else their own. A memo goes up to that position. */
export function signsAs({ position, position2 }: Pick<Person, 'position' | 'position2'>): string {
  return [position2, position].map((line) => ACTING.exec(line)?.[1]?.trim()).find(Boolean) ?? position;
}
