import type { NewYear } from '../../src/actions/new-year';
import type { SettingsTexts } from '../../src/settings/settings';
import type { Workbench } from '../../workbench/workbench';

/** Begins a fiscal year with the measures of the selected sheet, as the page of the settings does. */
export function startNewYear(workbench: Workbench, year = 2569): { sheet: string; notes: string[] } {
  const { texts: opened } = workbench.callFromPage('readSettingsPage') as { texts: SettingsTexts };
  const sheets = [workbench.selected().sheet];
  const answer = workbench.callFromPage('startNewYear', {
    opened,
    year,
    resultYear: year - 1,
    sheets,
    emptied: [],
  }) as NewYear;
  const [created] = answer.kind === 'saved' ? answer.carried : [];
  if (!created) throw new Error(JSON.stringify(answer));
  return created;
}
