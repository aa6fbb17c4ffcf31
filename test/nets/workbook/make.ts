import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '../../../workbench/commands/command';
import { chartsFile, workbookFile } from './fixtures';
import { makeWorkbook } from './make-workbook';

/**
 * Makes the workbook of this version beside those of earlier ones: `tsx test/nets/workbook/make.ts 2026-11`. One that is
 * there is never made anew: it is what offices have.
 */
async function main(name = ''): Promise<void> {
  if (!/^\d{4}-\d\d$/.test(name)) throw new Error('name the workbook by its month: 2026-11');
  const file = join(__dirname, workbookFile(name));
  if (existsSync(file)) throw new Error(`${file} is there, and stays as it is`);
  buildIfStale();
  const workbench = makeWorkbook();
  await workbench.save(file);
  // An .xlsx of the workbench has no charts.
  const charts = workbench.book.sheets.flatMap(({ name: sheet, charts: all }) =>
    all.map((chart) => ({ sheet, chart })),
  );
  writeFileSync(join(__dirname, chartsFile(name)), `${JSON.stringify(charts, null, 2)}\n`);
}

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
