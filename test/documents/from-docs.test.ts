import { expect, test } from '@jest/globals';
import { fromDocs } from '../../src/documents/from-docs';
import { OfficePackage } from '../../src/docx/package';
import { docx, p, row, table } from '../nets/documents/word-xml';

const FONTS = 'word/fontTable.xml';

test('fonts that travel inside a file, and names of letter sets that the format has not, are left out', () => {
  const font = (more: string) => `<w:fonts><w:font w:name="Sarabun">${more}</w:font></w:fonts>`;
  const given = new OfficePackage(docx(p('ก')))
    .put(FONTS, font('<w:charset w:val="00" w:characterSet="utf-8"/><w:embedRegular r:id="rId1"/>'))
    .put('word/fonts/font1.odttf', 'x');
  const taken = fromDocs(given);
  expect(taken.text(FONTS)).toBe(font('<w:charset w:val="00"/>'));
  expect(taken.has('word/fonts/font1.odttf')).toBe(false);
  expect(given.has('word/fonts/font1.odttf')).toBe(true);
});

test('a table that LibreOffice has at the start is at the left', () => {
  const body = table(1, row(['ก'])).replace('<w:tblBorders>', '<w:jc w:val="start"/><w:tblBorders>');
  expect(fromDocs(new OfficePackage(docx(body))).text('word/document.xml')).toContain('<w:jc w:val="left"/>');
});
