import { DEFAULT_PATTERN, nameBy } from '../settings/file-name';
import type { OfficeSettings } from '../settings/settings';
import { sheetFiscalYear } from '../settings/years';
import type { FormTable } from '../table/table';
import { formatThaiDate, type ThaiDate } from '../thai/calendar';
import { reportingPeriodName } from './reporting-periods';
import type { DocumentScope } from './titles';

/** A document's file name by the office's pattern; where that leaves nothing, by the default one. */
export function reportName(
  table: FormTable,
  settings: OfficeSettings,
  today: ThaiDate,
  { reportingPeriod = null, department = '' }: DocumentScope = {},
): string {
  const year = sheetFiscalYear(table, settings);
  const values = {
    report: table.form.title ?? table.form.name,
    office: settings.officeShortName || settings.officeName,
    year: year === null ? '' : String(year),
    round: reportingPeriod ? reportingPeriodName(reportingPeriod) : '',
    department,
    date: formatThaiDate(today),
  };
  return nameBy(settings.fileName, values) || nameBy(DEFAULT_PATTERN, values);
}
