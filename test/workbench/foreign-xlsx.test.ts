import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { type Book, cellAt, type SheetData } from '../../workbench/book';
import { UnusableInput } from '../../workbench/errors';
import { displayText } from '../../workbench/values/display';
import { readXlsx } from '../../workbench/xlsx/read';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** What is between <worksheet> and </worksheet>. */
  sheet: string;
  strings?: string;
  styles?: string;
  names?: string;
  /** A namespace prefix before every tag: "x:". */
  prefix?: string;
  more?: Record<string, string | Uint8Array>;
  sheetRels?: string;
}

/** A package as other programs write them: absolute targets, parts under names of their own. */
async function read({
  sheet,
  strings,
  styles,
  names = '',
  prefix = '',
  more = {},
  sheetRels,
}: Parts): Promise<Book> {
  const zip = new PizZip();
  const part = (root: string, inner: string): string => {
    const xml = `<${root} xmlns="${MAIN}" xmlns:r="${REL}">${inner}</${root}>`;
    return prefix
      ? xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`).replace('xmlns=', `xmlns:${prefix.slice(0, -1)}=`)
      : xml;
  };
  zip.file(
    '_rels/.rels',
    `<Relationships><Relationship Id="a" Type="${REL}/officeDocument" Target="/book/main.xml"/></Relationships>`,
  );
  zip.file(
    'book/main.xml',
    part('workbook', `<sheets><sheet name="แผ่น" sheetId="7" r:id="s"/></sheets>${names}`),
  );
  zip.file(
    'book/_rels/main.xml.rels',
    `<Relationships><Relationship Id="s" Type="${REL}/worksheet" Target="/book/tables/first.xml"/>
     <Relationship Id="t" Type="${REL}/sharedStrings" Target="strings.xml"/><Relationship Id="u" Type="${REL}/styles" Target="looks.xml"/></Relationships>`,
  );
  zip.file('book/tables/first.xml', part('worksheet', sheet));
  if (strings) zip.file('book/strings.xml', part('sst', strings));
  if (styles) zip.file('book/looks.xml', part('styleSheet', styles));
  if (sheetRels) zip.file('book/tables/_rels/first.xml.rels', `<Relationships>${sheetRels}</Relationships>`);
  for (const [path, xml] of Object.entries(more)) zip.file(path, xml);
  return readXlsx(zip.generate({ type: 'uint8array' }), 'foreign.xlsx');
}

function first(book: Book): SheetData {
  return book.sheets[0] as SheetData;
}

const CELLS = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>ใน</t></is></c><c r="C1"><v>1.5</v></c>
  <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1"><f>A1&amp;"x"</f><v>7</v></c><c r="G1" t="str"><f>"a"</f><v>ผล</v></c></row></sheetData>`;
const STRINGS = '<si><r><t>ตัว</t></r><r><rPr><b/></rPr><t xml:space="preserve"> หนา</t></r></si>';

test('rich text, inline text, errors and last results of formulas are read, with or without a namespace prefix', async () => {
  for (const prefix of ['', 'x:']) {
    const sheet = first(await read({ sheet: CELLS, strings: STRINGS, prefix }));
    expect(sheet.name).toBe('แผ่น');
    expect([1, 2, 3, 4, 5, 6, 7].map((column) => cellAt(sheet, 1, column)?.value)).toEqual([
      'ตัว หนา',
      'ใน',
      1.5,
      true,
      { error: '#REF!' },
      7,
      'ผล',
    ]);
    expect(cellAt(sheet, 1, 6)?.formula).toBe('=A1&"x"');
  }
});

test('a formula that only Sheets knows is read unchanged from its export', async () => {
  const formula = 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B,""select A"")"),"ผล")';
  const sheet = first(
    await read({
      sheet: `<sheetData><row r="1"><c r="A1" t="str"><f>${formula.replace(/"/g, '&quot;')}</f><v>ผล</v></c></row></sheetData>`,
    }),
  );
  expect(cellAt(sheet, 1, 1)).toMatchObject({ formula: '=QUERY(A:B,"select A")', value: 'ผล' });
});

test('links, drawings, tables and print areas are accepted; a link is its text', async () => {
  const sheet = first(
    await read({
      sheet: `${CELLS}<hyperlinks><hyperlink ref="B1" r:id="h"/></hyperlinks><drawing r:id="d"/><tableParts count="1"><tablePart r:id="t"/></tableParts>`,
      strings: STRINGS,
      names:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">#REF!</definedName></definedNames>',
      sheetRels: `<Relationship Id="d" Type="${REL}/drawing" Target="/book/gone.xml"/><Relationship Id="t" Type="${REL}/table" Target="x.xml"/>`,
    }),
  );
  expect(cellAt(sheet, 1, 2)?.value).toBe('ใน');
});

test('the address of a link is read, but not one within the workbook', async () => {
  const sheet = first(
    await read({
      sheet: `${CELLS}<hyperlinks><hyperlink ref="A1:B1" r:id="h" location="part"/><hyperlink ref="G1" location="'แผ่น'!A1"/></hyperlinks>`,
      strings: STRINGS,
      sheetRels: `<Relationship Id="h" Type="${REL}/hyperlink" Target="https://www.example.go.th/a?b=1&amp;c=2" TargetMode="External"/>`,
    }),
  );
  const url = 'https://www.example.go.th/a?b=1&c=2#part';
  expect(cellAt(sheet, 1, 1)?.links).toEqual([{ start: 0, end: 7, url }]);
  expect(cellAt(sheet, 1, 2)?.links).toEqual([{ start: 0, end: 2, url }]);
  expect(cellAt(sheet, 1, 7)?.links).toBeUndefined();
});

test('notes are read from any part of the file', async () => {
  const sheet = first(
    await read({
      sheet: '<sheetData/>',
      sheetRels: `<Relationship Id="c" Type="${REL}/comments" Target="../comments/comment1.xml"/>`,
      more: {
        'book/comments/comment1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="B3" authorId="0"><text><r><t>ผู้เขียน:</t></r><r><t>
&lt;หมายเหตุ&gt;</t></r></text></comment></commentList></comments>`,
      },
    }),
  );
  expect(cellAt(sheet, 3, 2)?.note).toBe('ผู้เขียน:\n<หมายเหตุ>');
});

test('rules and merges on whole columns reach to the end of the grid and cost nothing', async () => {
  const sheet = first(
    await read({
      sheet: `${CELLS}<mergeCells count="1"><mergeCell ref="H1:H1048576"/></mergeCells>
        <conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>
        <dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D1048576"><formula1>"ก,ข"</formula1></dataValidation>
        <dataValidation type="list" sqref="E2:XFD1048576 B2"><formula1>Names</formula1></dataValidation></dataValidations>
        <extLst><ext><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C1048576</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      strings: STRINGS,
      names: '<definedNames><definedName name="Names">Other!$B$1:$B$9</definedName></definedNames>',
    }),
  );
  expect(sheet.rows).toBe(1000);
  expect(cellAt(sheet, 1000, 4)?.validation).toEqual({
    criteria: 'VALUE_IN_LIST',
    args: [['ก', 'ข'], true],
    allowInvalid: false,
    helpText: null,
  });
  expect(cellAt(sheet, 2, 2)?.validation?.args[0]).toEqual({
    sheet: 'Other',
    box: { row: 1, column: 2, rows: 9, columns: 1 },
  });
  expect(cellAt(sheet, 1000, 3)?.validation?.args[0]).toEqual({
    sheet: 'Other',
    box: { row: 1, column: 1, rows: 3, columns: 1 },
  });
  expect(sheet.cells).toHaveLength(1000);
  expect(sheet.merges).toEqual([{ row: 1, column: 8, rows: 1000, columns: 1 }]);
  expect(sheet.conditionalRules[0]?.ranges).toEqual([{ row: 1, column: 1, rows: 1000, columns: 26 }]);
});

test('rows at the end that only carry a look are no content', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_row, index) => `<row r="${index + 2}" s="1" customFormat="1"><c r="A${index + 2}" s="1"/></row>`,
  );
  const sheet = first(
    await read({
      sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}</sheetData>`,
      styles: `<fonts count="1"><font><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills><borders count="1"><border/></borders>
        <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="2" borderId="0" applyFill="1" applyNumberFormat="1"/></cellXfs>`,
    }),
  );
  expect(sheet.rows).toBe(1000);
  expect(cellAt(sheet, 2, 1)?.background).toBe('#a2b9e2');
});

test('a zip that is no workbook, and a workbook without its sheet, are unusable', async () => {
  const zip = new PizZip();
  zip.file('word/document.xml', '<w/>');
  await expect(readXlsx(zip.generate({ type: 'uint8array' }), 'letter.docx')).rejects.toThrow(UnusableInput);
  await expect(read({ sheet: '<nothing/>' })).rejects.toThrow(UnusableInput);
});

test('rows and cells without a reference follow the ones before them', async () => {
  const sheet = first(
    await read({
      sheet: `<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row r="7"><c><v>4</v></c></row>
        <row><c/><c><v>5</v></c></row></sheetData>`,
    }),
  );
  const found = [...Array(9).keys()].flatMap((row) =>
    [...Array(6).keys()].flatMap((column) => {
      const value = cellAt(sheet, row + 1, column + 1)?.value;
      return value === undefined ? [] : [[row + 1, column + 1, value]];
    }),
  );
  expect(found).toEqual([
    [1, 1, 1],
    [1, 4, 2],
    [1, 5, 3],
    [7, 1, 4],
    [8, 2, 5],
  ]);
});

test('texts in CDATA, with Windows line ends and phonetic hints, are read', async () => {
  const sheet = first(
    await read({
      sheet:
        '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><!-- ก --><c t="inlineStr"><is><t>ก\r\nข</t></is></c></row></sheetData>',
      strings:
        '<si><t><![CDATA[<กอง> & คลัง]]></t></si><si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></si>',
    }),
  );
  expect([1, 2, 3].map((column) => cellAt(sheet, 1, column)?.value)).toEqual(['<กอง> & คลัง', '漢', 'ก\nข']);
});

test('a shared formula is read in each cell as if written there', async () => {
  const sheet = first(
    await read({
      sheet: `<sheetData><row r="1"><c r="B1"><f t="shared" si="0" ref="B1:C2">A1+$A$1+LOG10(A$1)&amp;"A1"+'A1 ก'!A1+SUM(A:A)</f><v>1</v></c>
        <c r="C1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
    }),
  );
  expect(cellAt(sheet, 1, 3)?.formula).toBe(`=B1+$A$1+LOG10(B$1)&"A1"+'A1 ก'!B1+SUM(B:B)`);
  expect(cellAt(sheet, 2, 3)?.formula).toBe(`=B2+$A$1+LOG10(B$1)&"A1"+'A1 ก'!B2+SUM(B:B)`);
});

/** What the cells of a row show, each with a number under a format: one of Excel's own by its number, or a code. */
async function shown(
  cells: [format: number | string, value: number | string][],
  more = '',
): Promise<string[]> {
  const codes = cells.map(([format], index) => (typeof format === 'number' ? format : 200 + index));
  const written = cells.map(([format], index) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${200 + index}" formatCode="${format.replace(/"/g, '&quot;')}"/>`,
  );
  const row = cells.map(([, value], index) =>
    typeof value === 'number'
      ? `<c s="${index}"><v>${value}</v></c>`
      : `<c s="${index}" t="d"><v>${value}</v></c>`,
  );
  const book = await read({
    sheet: `${more}<sheetData><row>${row.join('')}</row></sheetData>`,
    styles: `<numFmts>${written.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>
      <cellXfs>${codes.map((code) => `<xf numFmtId="${code}" fontId="0" fillId="0" borderId="0"/>`).join('')}</cellXfs>`,
  });
  return cells.map((_cell, column) => {
    const cell = cellAt(first(book), 1, column + 1);
    return displayText(cell?.value ?? null, cell?.numberFormat, book.locale);
  });
}

const DAY = 45_570;

test.each<[format: number | string, value: number, text: string]>([
  [14, DAY, '5/10/2024'],
  [22, DAY + 0.5, '5/10/2024 12:00'],
  [81, DAY, '5/10/67'],
  [71, DAY, '5/10/2567'],
  [61, 1234, '๑,๒๓๔'],
  ['[$-107041E]d mmm yy;@', DAY, '5 ต.ค. 67'],
  ['[$-187041E]d mmm yy;@', DAY, '5 ต.ค. 67'],
  ['[$-1070000]d/mm/yyyy', DAY, '5/10/2567'],
  ['[$-D07041E]d mmmm yyyy', DAY, '๕ ตุลาคม ๒๕๖๗'],
  ['[$-D000000]d/m/yyyy', DAY, '๕/๑๐/๒๐๒๔'],
  ['[$-th-TH,107]d mmm yyyy', DAY, '5 ต.ค. 2567'],
  ['[$-107041E]yyyy "yy"\\y', DAY, '2567 yyy'],
  ['t#,##0.00', 1234.5, '๑,๒๓๔.๕๐'],
  ['[$-41E]d mmm yyyy', DAY, '5 ต.ค. 2024'],
  ['[$-101041E]d/m/yyyy', DAY, '5/10/2024'],
  ['0;[$-D000000]0', 7, '7'],
])('a number under the format %s shows as in Excel', async (format, value, text) => {
  expect(await shown([[format, value]])).toEqual([text]);
});

test('days written as ISO texts are days, under the format of their cell or the usual one, and no day that is none', async () => {
  expect(
    await shown([
      [14, '2024-10-05T00:00:00'],
      [0, '2024-12-03'],
      ['[$-107041E]d mmm yy', '2025-01-31T00:00:00Z'],
      [22, '2024-10-05T06:30:00.000'],
      [14, '2025-02-29'],
    ]),
  ).toEqual(['5/10/2024', '3/12/2024', '31 ม.ค. 68', '5/10/2024 6:30', '2025-02-29']);
});

test('a cell beyond Sheets’ limits is refused in a sentence that names the sheet', async () => {
  const far = read({ sheet: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' });
  await expect(far).rejects.toThrow('แผ่นงาน "แผ่น" ของ foreign.xlsx กว้างหรือยาวเกินไป');
  await expect(far).rejects.toThrow(UnusableInput);
});

test('formats and rules on every cell make no sheet larger than its content', async () => {
  const row = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
  const sheet = first(await read({ sheet: `<sheetData>${row}</sheetData>` }));
  expect([sheet.rows, sheet.columns, sheet.cells.length]).toEqual([1000, 26, 1]);
});

test.each([
  ['rows that are never closed', '<row '.repeat(200_000)],
  ['rows in rows', '<row r="1">'.repeat(200_000)],
  ['cells in cells', `<row>${'<c r="A1">'.repeat(200_000)}</c></row>`],
  ['a value that is never closed', `<row><c>${'<v>'.repeat(200_000)}</c></row>`],
  ['words between the cells', '<row>ก</row>'],
  ['a text that is not in the list', '<row><c t="s"><v>9</v></c></row>'],
  ['a place that is none', '<row><c r="1A"><v>9</v></c></row>'],
])('%s are a damaged file at once, not a table in part', async (_what, rows) => {
  await expect(read({ sheet: `<sheetData>${rows}</sheetData>`, strings: STRINGS })).rejects.toThrow(
    'foreign.xlsx เสียหาย',
  );
});

test('a package that unpacks to more than the limit is refused before it is unpacked', async () => {
  const zip = new PizZip();
  zip.file('xl/workbook.xml', `<workbook>${' '.repeat(1_000_000)}</workbook>`);
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (const [mark, at] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ] as const) {
    for (let i = 0; i < bytes.length - 4; i++) {
      if (view.getUint32(i, true) === mark) view.setUint32(i + at, 1_000_000_000, true);
    }
  }
  await expect(readXlsx(bytes, 'bomb.xlsx')).rejects.toThrow('bomb.xlsx คลายแล้วใหญ่กว่า 300 ล้านไบต์');
});

test('a package with a file longer than its stated size is damaged, and is not unpacked further', async () => {
  const zip = new PizZip();
  zip.file('xl/workbook.xml', `<workbook>${' '.repeat(1_000_000)}</workbook>`);
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < bytes.length - 4; i++) {
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true);
  }
  await expect(readXlsx(bytes, 'bomb.xlsx')).rejects.toThrow('bomb.xlsx เสียหาย');
});

test('parts in UTF-16 are read as those in UTF-8', async () => {
  const strings = `\ufeff<?xml version="1.0" encoding="UTF-16"?><sst xmlns="${MAIN}"><si><t>กองคลัง</t></si></sst>`;
  const sheet = first(
    await read({
      sheet: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>',
      more: { 'book/strings.xml': Buffer.from(strings, 'utf16le') },
    }),
  );
  expect(cellAt(sheet, 1, 1)?.value).toBe('กองคลัง');
});
