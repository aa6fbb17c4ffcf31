import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CheckResult, FixedSheet } from '../../src/actions/fix';
import type { ImportedTable } from '../../src/actions/import-table';
import { type CellFix, fixesOf } from '../../src/checks/fixes';
import type { Finding } from '../../src/checks/rule';
import { SETTINGS_SHEET } from '../../src/settings/settings';
import { makeFolder } from '../output';
import { ROOT } from '../root';
import { readTextTable } from '../text-table';
import { Workbench } from '../workbench';
import { buildIfStale, printFinding, run } from './command';
import { textSheet } from './import';
import { makeDocuments, writeDocuments } from './report';

const SAMPLES = join(ROOT, 'samples');
/** A table of last year as it comes out of Word. */
const TABLE = join(SAMPLES, 'tables/last-year.tsv');
/** The sample whose settings are those of the office in the demo. */
const OFFICE = join(SAMPLES, 'item.xlsx');
const OUT = join(ROOT, 'out');
const IMPORTED = join(OUT, 'last-year.xlsx');

/**
 * `demo`: the whole job on a table of last year (import, check, fixes, document), told in a line or two for each step; then
 * the documents of the sample workbooks. All of it is written into out/.
 */
export async function demo(): Promise<number> {
  buildIfStale();
  const own = await wholeJob();
  console.log('\nThe documents of the sample workbooks, of the same office:');
  const samples = await sampleDocuments();
  console.log(`
Look at the documents in ${shown(OUT)}/ with any word processor. ${shown(IMPORTED)} opens in the page: npm start -- ${shown(IMPORTED)}`);
  return own && samples ? 0 : 1;
}

/** From the table to its document. False where an error is left in the sheet. */
async function wholeJob(): Promise<boolean> {
  const workbench = await Workbench.read(OFFICE);
  const { rows } = readTextTable(readFileSync(TABLE), TABLE);
  const paste = { ...textSheet(rows, TABLE), id: 1 };
  workbench.book.sheets = [...workbench.book.sheets.filter(({ name }) => name === SETTINGS_SHEET), paste];
  workbench.selectSheet(paste.name);
  const filled = rows.filter((row) => row.some((text) => text !== '')).length;
  console.log(`1 A table of last year, pasted from Word: ${shown(TABLE)}, ${filled} rows.`);

  const imported = run<ImportedTable>(workbench, 'importTable', {});
  tellImport(imported);
  const [{ sheet, measures } = { sheet: '', measures: 0 }] = imported.sheets;
  workbench.book.sheets = workbench.book.sheets.filter((each) => each !== paste);
  workbench.selectSheet(sheet);
  console.log(
    `3 The sheet made of it: "${sheet}", ${count(measures, 'measure')}, ready to be filled in further.`,
  );

  const { findings } = run<CheckResult>(workbench, 'listFindings');
  tellFindings(findings);
  const fixes = fixesOf(findings, sheet);
  const fixed = run<FixedSheet>(workbench, 'fixFindings', { sheet, fixes });
  tellFixes(fixed, fixes);
  makeFolder(OUT);
  await workbench.save(IMPORTED);

  const { documents, findings: left } = makeDocuments(workbench, { sheet, target: 'docs', force: false });
  for (const document of writeDocuments(documents, OUT)) {
    console.log(`6 The document, with memo and cover: ${shown(document.file)}`);
  }
  return left.every(({ severity }) => severity !== 'error');
}

function tellImport({ columns, sheets, repeatedHeaders, rowsJoined, unplaced, asked }: ImportedTable): void {
  const known = columns.filter(({ field }) => field !== null);
  const example = known.find(({ field }) => field === 'responsible') ?? known[0];
  const measures = sheets.reduce((sum, each) => sum + each.measures, 0);
  console.log(
    `2 Understood: ${known.length} of ${count(columns.length, 'column')} ("${example?.heading}" is who is ${example?.field}), ` +
      `${count(measures, 'measure')}, headers repeated ${times(repeatedHeaders)}, ` +
      `${count(rowsJoined, 'row')} joined to the measure above, ${count(asked.length, 'question')} to a user.`,
  );
  console.log(
    `  Not of the table, and so said and left out: "${unplaced[unplaced.length - 2]}" and ${unplaced.length - 1} more.`,
  );
}

/** How many findings, and for the first ones of different kinds what was found. */
function tellFindings(findings: readonly Finding[]): void {
  const kinds = [...new Map(findings.map((finding) => [finding.code, finding])).values()];
  console.log(
    `4 The check finds ${count(findings.length, 'thing')} of ${count(kinds.length, 'kind')}, for example:`,
  );
  const [example] = kinds.filter(({ code }) => code === 'department/unknown');
  if (example) console.log(`  "${example.message}"`);
}

/** How many cells were corrected, the shortest of them as examples, and what no fix is certain for. */
function tellFixes({ written, findings }: FixedSheet, fixes: readonly CellFix[]): void {
  const examples = [...fixes].sort((a, b) => a.before.length - b.before.length).slice(0, 2);
  const shortest = examples.map(({ before, after }) => `"${before}" → "${after}"`).join(', ');
  console.log(`5 Its fixes, written into ${count(written, 'cell')}: ${shortest} …`);
  const [left] = findings;
  if (left) console.log(`  Left for a person: "${left.message}"`);
}

/** What a finding says of a sample that has only the columns of its form; the page says it beside the document, with how to add them. */
const OF_FORM = 'component/missing';

/** The documents of the sample workbooks. False where a sheet has an error. */
async function sampleDocuments(): Promise<boolean> {
  let sound = true;
  const short: string[] = [];
  for (const name of readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()) {
    const workbench = await Workbench.read(join(SAMPLES, name));
    const { documents, findings } = makeDocuments(workbench, { target: 'docs', force: false });
    for (const finding of findings.filter(({ code }) => code !== OF_FORM))
      console.error(printFinding(finding));
    if (findings.some(({ code }) => code === OF_FORM)) short.push(name.replace('.xlsx', ''));
    if (findings.some(({ severity }) => severity === 'error')) sound = false;
    for (const { file, form, measures } of writeDocuments(documents, OUT)) {
      console.log(`  ${shown(file)} (${form}, ${count(measures, 'measure')})`);
    }
  }
  if (short.length > 0) {
    console.log(
      `  ${short.join(', ')}: by design of these forms, fewer columns than the report's item of the newest round asks for; the page of the document says which, and how to add them.`,
    );
  }
  return sound;
}

const shown = (file: string): string => relative(process.cwd(), file) || '.';
const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;
const times = (number: number): string => (number === 1 ? 'once' : `${number} times`);
