import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { type Book, cellAt, type SheetData } from '../../workbench/book';
import { UnusableInput } from '../../workbench/errors';
import { readXlsx } from '../../workbench/xlsx/read';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** What stands between <worksheet> and </worksheet>. */
  sheet: string;
  strings?: string;
  styles?: string;
  names?: string;
  /** A namespace prefix before every tag: "x:". */
  prefix?: string;
  more?: Record<string, string>;
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

test('a formula only Sheets knows comes back from its export as it was', async () => {
  const formula = 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B,""select A"")"),"ผล")';
  const sheet = first(
    await read({
      sheet: `<sheetData><row r="1"><c r="A1" t="str"><f>${formula.replace(/"/g, '&quot;')}</f><v>ผล</v></c></row></sheetData>`,
    }),
  );
  expect(cellAt(sheet, 1, 1)).toMatchObject({ formula: '=QUERY(A:B,"select A")', value: 'ผล' });
});

test('links, drawings, tables and print areas do not stand in the way; a link is its text', async () => {
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

test('notes are read wherever the file keeps them', async () => {
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
  const started = Date.now();
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
  expect(Date.now() - started).toBeLessThan(3000);
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
