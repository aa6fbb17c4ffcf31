import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { MOST_PAGE_BYTES, MOST_SCRIPT_BYTES } from '../build/guards';
import { fillSample } from '../samples/make';
import type { MeasureView } from '../src/actions/measure';
import { FORMS, formById } from '../src/forms';
import type { FieldId } from '../src/forms/fields';
import type { Form } from '../src/forms/form';
import { buildIfStale } from './commands/command';
import { makeDocuments } from './commands/report';
import type { Workbench } from './workbench';

const DOCUMENTS = [10, 100, 1000, 3000];
const CHECKS = [10, 1000, 5000];
const FIRST_ROW = 3;
const MM = 56.7;
const ROOT = join(__dirname, '..');

type Measure = Partial<Record<FieldId, string>>;

/** So many measures of a form: its sample's, over and over, each by a name of its own. */
function measuresOf(form: Form, count: number): Measure[] {
  const { measures } = JSON.parse(readFileSync(join(ROOT, 'samples', `${form.id}.json`), 'utf8')) as {
    measures: Measure[];
  };
  return Array.from({ length: count }, (_, i) => {
    const measure = measures[i % measures.length] ?? {};
    return { ...measure, [form.keyField]: `${measure[form.keyField] ?? ''} (${i + 1})` };
  });
}

/** The sample office's workbook with so many measures. */
function bookOf(form: Form, count: number): Workbench {
  const workbench = fillSample(form);
  const { sheet } = workbench.selected();
  workbench.deleteRows(sheet, FIRST_ROW, 30);
  workbench.insertRows(sheet, FIRST_ROW, count);
  const rows = measuresOf(form, count).map((measure) =>
    form.columns.map(({ field }) => measure[field] ?? ''),
  );
  workbench.paste(sheet, `A${FIRST_ROW}`, rows);
  return workbench;
}

/** The same table made with the docx library alone, as a program without a template would. */
async function withDocx(form: Form, count: number): Promise<void> {
  const columns = form.columns.filter(({ millimetres }) => millimetres !== undefined);
  const cell = (text: string, millimetres = 20) =>
    new TableCell({
      width: { size: Math.round(millimetres * MM), type: WidthType.DXA },
      children: text.split('\n').map((line) => new Paragraph(line)),
    });
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ header, millimetres }) => cell(header, millimetres)),
  });
  const rows = measuresOf(form, count).map(
    (measure) =>
      new TableRow({
        children: columns.map(({ field, millimetres }) => cell(measure[field] ?? '', millimetres)),
      }),
  );
  const page = { page: { size: { orientation: PageOrientation.LANDSCAPE } } };
  const document = new Document({
    sections: [{ properties: page, children: [new Table({ rows: [head, ...rows] })] }],
  });
  await Packer.toBuffer(document);
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started);
}

function print(widths: readonly number[], cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, i) => String(cell).padStart(widths[i] ?? 0)).join(''));
}

function printSizes(): void {
  console.log('bytes');
  for (const name of readdirSync(join(ROOT, 'dist')).sort()) {
    const most = { js: MOST_SCRIPT_BYTES, html: MOST_PAGE_BYTES }[name.replace(/^.*\./, '')];
    if (most) print([16, 9, 11], [name, statSync(join(ROOT, 'dist', name)).size, `of ${most}`]);
  }
}

/** Crossings to Google's servers of the four things that are done most, each beside what the design allows. */
function printCalls(form: Form): void {
  console.log(`\nservice calls, form ${form.id}`);
  const workbench = bookOf(form, 10);
  const { sheet } = workbench.selected();
  const { serviceCalls } = makeDocuments(workbench, { sheet, target: 'docs', force: true });
  print([16, 9, 11], ['document', serviceCalls.total, 'of 12']);
  const calls = (what: string, most: number, work: () => void): void => {
    work();
    print([16, 9, 11], [what, workbench.calls.total, `of ${most}`]);
  };
  calls('check', 14, () => workbench.run('listFindings'));
  const shown = workbench.callFromPage('openMeasure', { sheet, row: FIRST_ROW }) as MeasureView;
  calls('saved measure', 15, () =>
    workbench.callFromPage('saveMeasure', {
      sheet,
      opened: shown.opened,
      edits: { responsible: 'กองคลัง' },
    }),
  );
  calls('template sheet', 40, () => workbench.run('insertSheet', form.id, { year: 2569 }));
}

async function printDocuments(form: Form): Promise<void> {
  const widths = [12, 8, 10, 18];
  console.log('\na document (milliseconds, the script loaded anew; the docx library only writes the table)');
  print(widths, ['measures', 'calls', 'ms', 'docx library ms']);
  for (const count of DOCUMENTS) {
    const workbench = bookOf(form, count);
    let calls = 0;
    const ms = await timed(() => {
      calls = makeDocuments(workbench, { target: 'word', force: true }).serviceCalls.total;
    });
    print(widths, [count, calls, ms, await timed(() => withDocx(form, count))]);
  }
}

async function printChecks(form: Form): Promise<void> {
  const widths = [12, 8, 10, 18];
  console.log('\na check');
  print(widths, ['rows', 'calls', 'ms', 'ms for 1,000']);
  for (const count of CHECKS) {
    const workbench = bookOf(form, count);
    const ms = await timed(() => workbench.run('listFindings'));
    print(widths, [count, workbench.calls.total, ms, Math.round((ms / count) * 1000)]);
  }
}

/** Prints sizes, service calls and times, for the form given or the first with marks. */
async function main(): Promise<void> {
  buildIfStale();
  const form = formById(process.argv[2] ?? '') ?? FORMS.find(({ status }) => status === 'marks');
  if (!form) throw new Error('no form');
  printSizes();
  printCalls(form);
  // What is done first pays for starting up.
  makeDocuments(bookOf(form, 10), { target: 'word', force: true });
  await withDocx(form, 10);
  await printDocuments(form);
  await printChecks(form);
}

main();
