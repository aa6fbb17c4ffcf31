import { departmentsOf } from '../settings/departments';
import type { OpenMeasure } from './open-measures';

/** What one department has left to do; a measure may be in several lists. */
export interface HandOut<Measure extends OpenMeasure = OpenMeasure> {
  /** '' for measures of no department. */
  department: string;
  /** Past their deadline, the oldest first. */
  overdue: Measure[];
  /** Near it, the nearest first. */
  soon: Measure[];
  lacking: Measure[];
}

/** The lists of some measures. */
export function handOutOf<Measure extends OpenMeasure>(
  department: string,
  measures: readonly Measure[],
): HandOut<Measure> {
  const due = measures
    .filter(({ days }) => days !== null)
    .sort(({ days: one }, { days: other }) => (one ?? 0) - (other ?? 0));
  return {
    department,
    overdue: due.filter(({ days }) => days !== null && days < 0),
    soon: due.filter(({ days }) => days !== null && days >= 0),
    lacking: measures.filter(({ lacks }) => lacks.length > 0),
  };
}

/**
 * The hand-outs of the departments that have anything left to do, in their order, and of what names none of them last. A measure
 * of several departments is in the hand-out of each.
 */
export function handOutsByDepartment<Measure extends OpenMeasure>(
  measures: readonly Measure[],
  departments: readonly string[],
): HandOut<Measure>[] {
  const { isResponsible } = departmentsOf([], departments);
  const namedIn = new Map<string, readonly string[]>();
  const namesOf = (cell: string): readonly string[] => {
    const known = namedIn.get(cell) ?? departments.filter((name) => isResponsible(cell, name));
    namedIn.set(cell, known);
    return known;
  };
  return [...departments, '']
    .map((department) =>
      handOutOf(
        department,
        measures.filter(({ responsible }) => {
          const names = namesOf(responsible);
          return department === '' ? names.length === 0 : names.includes(department);
        }),
      ),
    )
    .filter(({ overdue, soon, lacking }) => overdue.length + soon.length + lacking.length > 0);
}
