import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { FORMS } from '../src/forms';
import type { Form } from '../src/forms/form';
import { buildIfStale } from './commands/command';
import { newFormBook } from './commands/new';
import type { Workbench } from './workbench';

const SIZES = [10, 100, 1000, 3000];
const MM = 56.7;

const cellText = (heading: string, i: number): string =>
  `${i + 1}. ${heading}\n1. จัดประชุมชี้แจงแนวทางปฏิบัติแก่บุคลากรทุกส่วนราชการ\n2. ติดตามและรายงานผลต่อผู้บริหารทุกไตรมาส`;

/** A workbook with so many measures of a form, one of its status columns marked. */
function bookOf(form: Form, count: number): Workbench {
  const workbench = newFormBook(form.id, 2568);
  const { sheet } = workbench.selected();
  const marked = form.columns.find(({ field }) => field.startsWith('status'))?.field;
  const rows = Array.from({ length: count }, (_, i) =>
    form.columns.map(({ field, heading }) => {
      if (field === 'instrument') return 'IIT';
      if (field.startsWith('status')) return field === marked ? '⊗' : '○';
      return cellText(heading, i);
    }),
  );
  workbench.insertRows(sheet, 3, count);
  workbench.paste(sheet, 'A3', rows);
  workbench.ui.answer = ({ buttons }) => (buttons.includes('YES') ? 'YES' : 'OK');
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
    children: columns.map(({ heading, millimetres }) => cell(heading, millimetres)),
  });
  const rows = Array.from(
    { length: count },
    (_, i) =>
      new TableRow({
        children: columns.map(({ heading, millimetres }) => cell(cellText(heading, i), millimetres)),
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

/** Prints sizes, service calls, and times beside those of the docx library, for the form given or the first. */
async function main(): Promise<void> {
  buildIfStale();
  const script = statSync(join(__dirname, '../dist/Code.js')).size;
  console.log(`Code.js ${script} bytes of 500000`);
  const form =
    FORMS.find(({ id }) => id === process.argv[2]) ?? FORMS.find(({ status }) => status === 'marks');
  if (!form) throw new Error('no form');
  console.log(`form ${form.id}\nmeasures  check calls    ms   report calls    ms   docx library ms`);
  for (const count of SIZES) {
    const workbench = bookOf(form, count);
    const checkMs = await timed(() => workbench.run('listFindings'));
    const checkCalls = workbench.calls.total;
    const reportMs = await timed(() => workbench.run('makeReport', { target: 'word' }));
    const reportCalls = workbench.calls.total;
    const docxMs = await timed(() => withDocx(form, count));
    const columns = [count, checkCalls, checkMs, reportCalls, reportMs, docxMs];
    console.log(columns.map((value, i) => String(value).padStart([8, 13, 6, 15, 6, 18][i] ?? 0)).join(''));
  }
}

main();
