import type { Person } from './settings';

/** The words that say somebody acts for another position, which follows. */
const ACTING = /(?:รักษาราชการ|รักษาการ|ปฏิบัติราชการ|ปฏิบัติหน้าที่)\s*(?:แทน)?\s*(?:ใน)?(?:ตำแหน่ง)?\s*/;

/**
 * The position in which somebody signs: the one acted for, or else their own. A memo goes up to that position. "รักษาราชการแทน"
 * may end the first line or begin the second; of two the last counts.
 */
export function signsAs({ position, position2 }: Pick<Person, 'position' | 'position2'>): string {
  const [own = '', ...acted] = `${position} ${position2}`
    .split(ACTING)
    .map((words) => words.replace(/[\s()]+$|^[\s()]+/g, ''));
  if (acted.length === 0) return position;
  return acted.filter((words) => words !== '').pop() ?? own;
}
