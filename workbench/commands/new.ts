import { FORMS } from '../../src/forms';
import { Workbench } from '../workbench';
import { buildIfStale, needed, readArgs, run, UsageError } from './command';

/** `new`: saves a workbook with the empty sheet of a form and the settings sheet, for one fiscal year. */
export async function create(args: string[]): Promise<number> {
  const { values } = readArgs(args, {
    form: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
  });
  const form = needed(values.form, '--form');
  const ids = FORMS.map(({ id }) => id);
  if (!ids.includes(form)) throw new UsageError(`--form ${form} is none of ${ids.join(', ')}`);
  const year = Number(needed(values.year, '--year'));
  if (!Number.isInteger(year) || year < 2500 || year > 2700) {
    throw new UsageError(`--year ${values.year} is no Buddhist era year; write it as 2568`);
  }
  const out = needed(values.out, '--out');
  buildIfStale();
  const workbench = newFormBook(form, year);
  await workbench.save(out);
  console.log(`${out}: ${workbench.book.sheets.map(({ name }) => name).join(', ')}`);
  return 0;
}

/** A workbook with the sheet of a form, then the settings sheet. */
export function newFormBook(form: string, year: number): Workbench {
  const workbench = new Workbench();
  const blank = workbench.book.sheets[0];
  const { sheet } = run<{ sheet: string }>(workbench, 'insertSheet', form, { year });
  run(workbench, 'openSettingsSheet', { year });
  // The blank sheet with which every new workbook begins.
  workbench.book.sheets = workbench.book.sheets.filter((each) => each !== blank);
  workbench.selectSheet(sheet);
  return workbench;
}
