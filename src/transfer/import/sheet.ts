import type { FieldId } from '../../forms/fields';
import type { SheetPlan } from '../../sheet/sheet-plan';
import type { ImportedMeasures } from '.';

const WIDTHS: Partial<Record<FieldId, number>> = { number: 50, instrument: 80 };
const OWN_WIDTH = 160;

/** The plan of a form's empty sheet with imported measures in it, the paste's extra columns behind the form's. */
export function importedSheet(plan: SheetPlan, { extras, rows }: ImportedMeasures): SheetPlan {
  const [title = [], headers = []] = plan.rows;
  return {
    ...plan,
    rows: [[...title, ...extras.map(() => '')], [...headers, ...extras.map(({ header }) => header)], ...rows],
    widths: [...plan.widths, ...extras.map(({ field }) => (field && WIDTHS[field]) || OWN_WIDTH)],
  };
}
