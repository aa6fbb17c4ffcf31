import type { Person } from './settings';

/** The words for acting in another position, whose name follows. */
const ACTING = /(?:รักษาราชการ|รักษาการ|ปฏิบัติราชการ|ปฏิบัติหน้าที่)\s*(?:แทน)?\s*(?:ใน)?(?:ตำแหน่ง)?\s*/;

/**
 * The position in which a person signs, and to which a memo goes up: the one acted for, or else the person's position.
 * "รักษาราชการแทน" may end the first line or begin the second; of two the last counts.
 * @example signsAs({ position: 'ปลัด อบต.', position2: 'รักษาราชการแทน นายก อบต.' }) // 'นายก อบต.'
 */
export function signsAs({ position, position2 }: Pick<Person, 'position' | 'position2'>): string {
  const [ordinary = '', ...acted] = `${position} ${position2}`
    .split(ACTING)
    .map((words) => words.replace(/[\s()]+$|^[\s()]+/g, ''));
  if (acted.length === 0) return position;
  return acted.filter((words) => words !== '').pop() ?? ordinary;
}
