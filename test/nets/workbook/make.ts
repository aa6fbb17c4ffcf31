import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { buildIfStale } from '../../../workbench/commands/command';
import { chartsFile, RELEASES, workbookFile } from './fixtures';
import { makeWorkbook } from './make-workbook';

/**
 * Makes the workbook of this version beside those of earlier ones, as the last thing before it is released:
 * `npx tsx test/nets/workbook/make.ts`. One that is there is never made anew: it is what offices have.
 */
async function main(): Promise<void> {
  if (!RELEASES.includes(version)) throw new Error(`CHANGELOG.md has no release ${version} from 1.0.0 on`);
  const file = join(__dirname, workbookFile(version));
  if (existsSync(file)) throw new Error(`${file} is there, and stays as it is`);
  buildIfStale();
  const workbench = makeWorkbook();
  await workbench.save(file);
  // An .xlsx of the workbench has no charts.
  const charts = workbench.book.sheets.flatMap(({ name: sheet, charts: all }) =>
    all.map((chart) => ({ sheet, chart })),
  );
  writeFileSync(join(__dirname, chartsFile(version)), `${JSON.stringify(charts, null, 2)}\n`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
