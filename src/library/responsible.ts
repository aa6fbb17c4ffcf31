import { startingPoints as text } from '../messages/written/library';
import type { Responsible } from './starting-point';

/** By what a department's own name shows what it is: "สำนักงานปลัดเทศบาล", "กองช่างและสาธารณูปโภค". */
const KNOWN_BY: Record<Exclude<Responsible, 'all'>, RegExp> = {
  palad: /ปลัด/,
  finance: /คลัง/,
  works: /ช่าง|โยธา/,
  audit: /ตรวจสอบภายใน/,
};

/** Who is responsible, in the office's own names; where it has no such department, by the usual name. */
export function responsibleOf(kinds: readonly Responsible[], departments: readonly string[]): string {
  const names = kinds.map((kind) => {
    const known = kind === 'all' ? undefined : departments.find((name) => KNOWN_BY[kind].test(name));
    return known ?? text.responsible[kind];
  });
  return [...new Set(names)].join('/');
}
