import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { cellAt } from '../../workbench/book';
import { UnusableInput } from '../../workbench/errors';
import { calculate } from '../../workbench/values/formula';
import { readXlsx } from '../../workbench/xlsx/read';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"${mode}/>`;
const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const FAR = '<sheetData><row r="200000"><c r="Z200000"><v>1</v></c></row></sheetData>';
const EXTERNAL = ' TargetMode="External"';
const many = (count: number, xml: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => xml(index)).join('');

interface Hostile {
  sheet?: string;
  sheets?: string;
  relations?: string;
  styles?: string;
  /** Before the worksheet's root. */
  before?: string;
  more?: Record<string, string>;
}

function xlsx({ sheet = ONE, sheets, relations, styles, before = '', more = {} }: Hostile): Uint8Array {
  const zip = new PizZip();
  zip.file(
    '_rels/.rels',
    `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook><sheets>${sheets ?? '<sheet name="แผ่น" sheetId="1" r:id="s"/>'}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${relations ?? relation('s', 'worksheet', 'first.xml')}${relation('u', 'styles', 'looks.xml')}</Relationships>`,
  );
  zip.file('xl/first.xml', `${before}<worksheet>${sheet}</worksheet>`);
  if (styles) zip.file('xl/looks.xml', `<styleSheet>${styles}</styleSheet>`);
  for (const [path, content] of Object.entries(more)) zip.file(path, content);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const cellWith = (inner: string, attributes = '') =>
  `<sheetData><row r="1"><c r="A1"${attributes}>${inner}</c></row></sheetData>`;

test.each<[string, Hostile, string]>([
  [
    'an entity of another file',
    {
      before: '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      sheet: cellWith('<v>&x;</v>'),
    },
    'เสียหาย',
  ],
  ['a document type alone', { before: '<!doctype worksheet>' }, 'เสียหาย'],
  ['a sheet above the file', { relations: relation('s', 'worksheet', '../../../etc/passwd') }, 'เสียหาย'],
  ['a sheet elsewhere', { relations: relation('s', 'worksheet', 'file:///etc/passwd', EXTERNAL) }, 'เสียหาย'],
  ['a sheet at a word of JavaScript', { relations: relation('s', 'worksheet', '/constructor') }, 'เสียหาย'],
  ['a sheet that is a folder', { relations: relation('s', 'worksheet', '/xl/') }, 'เสียหาย'],
  [
    'two sheets of one name',
    { sheets: '<sheet name="ก" sheetId="1" r:id="s"/><sheet name="ก" sheetId="2" r:id="s"/>' },
    'เสียหาย',
  ],
  ['2,000 sheets', { sheets: many(2000, (i) => `<sheet name="${i}" r:id="s"/>`) }, 'แผ่นงานเกิน 1,000 แผ่น'],
  [
    'a row that is a fraction',
    { sheet: '<sheetData><row r="1.5"><c><v>1</v></c></row></sheetData>' },
    'เสียหาย',
  ],
  ['a row below Excel’s last', { sheet: ONE.replace(/1"/g, '1048577"') }, 'เสียหาย'],
  ['a column behind Excel’s last', { sheet: ONE.replace('A1', 'XFE1') }, 'เสียหาย'],
  ['a text longer than a cell', { sheet: cellWith(`<v>${'ก'.repeat(50_001)}</v>`, ' t="str"') }, 'ช่อง A1'],
  ['a formula longer than a cell', { sheet: cellWith(`<f>${'('.repeat(50_001)}</f>`) }, '50,000 อักขระ'],
  [
    'one formula of many cells, longer than a book',
    {
      sheet: `<sheetData><row>${many(3000, (i) => `<c><f t="shared" si="0">${i ? '' : `"${'a'.repeat(20_000)}"`}</f><v>1</v></c>`)}</row></sheetData>`,
    },
    'สูตรยาวรวมกันเกิน 20 ล้านอักขระ',
  ],
  ['merges of all cells', { sheet: `${FAR}${many(99, () => '<mergeCell ref="A1:Z1048576"/>')}` }, '5 ล้านช่อง'],
  [
    'links on all cells',
    {
      sheet: `${FAR}${many(99, () => '<hyperlink ref="A1:Z1048576" r:id="h"/>')}`,
      more: { 'xl/_rels/first.xml.rels': relation('h', 'hyperlink', 'https://www.example.go.th', EXTERNAL) },
    },
    '5 ล้านช่อง',
  ],
  [
    'rules on all cells',
    {
      sheet: `${FAR}${many(99, () => '<dataValidation type="list" sqref="A1:Z1048576"><formula1>"ก"</formula1></dataValidation>')}`,
    },
    '5 ล้านช่อง',
  ],
  ['a picture in the place of a sheet', { more: { 'xl/first.xml': '\u0089PNG\r\n' } }, 'เสียหาย'],
  ['a text that is not in the list of texts', { sheet: cellWith('<v>-1</v>', ' t="s"') }, 'เสียหาย'],
  ['more looks than Excel has', { styles: `<cellXfs>${many(65_491, () => '<xf/>')}</cellXfs>` }, 'เสียหาย'],
])('%s is refused in a sentence', async (_what, hostile, sentence) => {
  const reading = readXlsx(xlsx(hostile), 'ไฟล์.xlsx');
  await expect(reading).rejects.toThrow(UnusableInput);
  await expect(reading).rejects.toThrow(sentence);
});

test.each<[string, Hostile]>([
  ['columns from below zero', { sheet: `<cols><col min="-1000000000" max="5" hidden="1"/></cols>${ONE}` }],
  ['columns that are words', { sheet: `<cols><col min="a" max="b" width="x"/></cols>${ONE}` }],
  ['a width without end', { sheet: `<cols><col min="1" max="1" width="1e999"/></cols>${ONE}` }],
  ['looks in looks', { styles: `<fonts>${'<font>'.repeat(9999)}${'</font>'.repeat(9999)}</fonts>` }],
  [
    'rules named by words of JavaScript',
    {
      sheet: `${ONE}<dataValidation type="list" sqref="B1"><formula1>constructor</formula1></dataValidation>
        <conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="toString" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
    },
  ],
  ['macros, which nothing runs', { more: { 'xl/vbaProject.bin': 'x' } }],
  ['a path out of the file', { more: { '../../evil.xml': '<x/>' } }],
  [
    'an embedded object, and a table of another file',
    {
      more: {
        'xl/_rels/first.xml.rels':
          relation('o', 'oleObject', 'embeddings/a.bin') +
          relation('p', 'externalLinkPath', 'file:///C:/ก.xlsx', EXTERNAL),
        'xl/embeddings/a.bin': 'x',
      },
    },
  ],
  ['a style that is not there', { sheet: ONE.replace('A1', 'A1" s="99999') }],
  ['a length of the rows that is a word', { sheet: `<dimension ref="constructor"/>${ONE}` }],
])('%s harm nothing: the cells are read', async (_what, hostile) => {
  const [sheet] = (await readXlsx(xlsx(hostile), 'ไฟล์.xlsx')).sheets;
  expect(sheet && cellAt(sheet, 1, 1)?.value).toBe(1);
  expect(sheet?.hiddenColumns).toEqual([]);
});

test.each([
  ['a number that is a word', cellWith('<v>ก</v>'), 'ก'],
  ['a number without end', cellWith('<v>1e999</v>'), '1e999'],
  ['a type that is none', cellWith('<v>1</v>', ' t="constructor"'), 1],
])('%s is read as it is written', async (_what, sheet, value) => {
  const [read] = (await readXlsx(xlsx({ sheet }))).sheets;
  expect(read && cellAt(read, 1, 1)?.value).toBe(value);
});

test('20,000 links, each with its address, are read', async () => {
  const bytes = xlsx({
    sheet: `${ONE}${many(20_000, (i) => `<hyperlink ref="A${i + 1}" r:id="h${i}"/>`)}`,
    more: {
      'xl/_rels/first.xml.rels': many(20_000, (i) =>
        relation(`h${i}`, 'hyperlink', 'https://a.th', EXTERNAL),
      ),
    },
  });
  expect((await readXlsx(bytes)).sheets).toHaveLength(1);
});

test('brackets that nest deeper than a formula may are no number', () => {
  expect(calculate(`=${'('.repeat(20_000)}1${')'.repeat(20_000)}`)).toEqual({ error: '#NAME?' });
  expect(calculate(`=${'-'.repeat(20_000)}1`)).toEqual({ error: '#NAME?' });
  expect(calculate('=((1+2))*-3')).toBe(-9);
});
