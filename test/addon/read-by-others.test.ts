import { describe, expect, test } from '@jest/globals';
import mammoth from 'mammoth';
import { FORMS } from '../../src/forms';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { headingsOf, partsOf, readDocx } from '../support/docx';
import { EMBLEM } from '../support/google-docs';
import { addPictures } from '../support/pictures';

// What other programs have of a document: Mammoth as HTML, and Google Docs at worst.

const ALL = { memo: true, cover: true, summary: true, signatures: true, annex: true };

/** A sample with everything that a document may have, its sheet active. */
function fullBook(id: string): Workbench {
  const workbench = sampleBook(id);
  const { sheet } = workbench.selected();
  workbench.callFromPage('saveEmblem', { base64: EMBLEM.toString('base64') });
  workbench.selectSheet(sheet);
  addPictures(workbench, ['พิธีเปิด', 'ปิดงาน']);
  workbench.selectSheet(sheet);
  return workbench;
}

const allOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const wordsOf = (html: string) => unescaped(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, '');

describe.each(FORMS.map(({ id }) => id))('%s', (id) => {
  const workbench = fullBook(id);
  const bytes = documentOf(workbench, { target: 'word', ...ALL });
  const xml = partsOf(bytes)['word/document.xml'] ?? '';

  test('is HTML with headings, tables, links and pictures to Mammoth', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);

    const headings = [...html.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(([, depth, title = '']) => ({
      depth: Number(depth),
      title: unescaped(title.replace(/<[^>]*>/g, '')).trim(),
    }));
    expect(headings).toEqual(headingsOf(bytes));
    expect(headings.length).toBeGreaterThan(3);
    // No level is left out on the way down.
    const depths = headings.map(({ depth }) => depth);
    expect(depths.filter((depth, i) => depth > (depths[i - 1] ?? 0) + 1)).toEqual([]);

    expect(allOf(html, /(<table>)/g)).toHaveLength(readDocx(bytes).tables.length);
    expect(allOf(html, /(<thead>)/g)).toHaveLength(
      readDocx(bytes).headerRows.filter((rows) => rows > 0).length,
    );
    const links = allOf(partsOf(bytes)['word/_rels/document.xml.rels'] ?? '', /hyperlink" Target="([^"]*)"/g);
    expect(new Set(allOf(html, /<a href="([^"]*)"/g))).toEqual(new Set(links));
    // A line break in an attribute of XML is a space.
    const alternatives = allOf(xml, /<wp:docPr [^>]*descr="([^"]+)"/g).map((each) =>
      each.replace(/\n/g, ' '),
    );
    expect(allOf(html, /<img alt="([^"]+)"/g)).toEqual(alternatives);
    expect(alternatives.length).toBeGreaterThan(3);
    expect(allOf(html, /(<img )/g)).toHaveLength(allOf(xml, /(<wp:docPr )/g).length);
  });

  test('says all it must as a Google Doc that has lost what the import is not known to keep', () => {
    const whole = documentOf(workbench, { target: 'docs', ...ALL });
    workbench.drive.dropsUncertain = true;
    const left = documentOf(workbench, { target: 'docs', ...ALL });
    workbench.drive.dropsUncertain = false;
    const parts = partsOf(left);
    const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = parts;
    expect(document + styles).not.toMatch(/tblHeader|outlineLvl|descr=|leader=|thai(?:Numbers|Letters)/);

    // Nothing is numbered, linked or filled in by the program that shows it.
    expect(readDocx(left).text).toBe(readDocx(whole).text);
    expect(document).not.toMatch(/<w:numPr>|<w:fldSimple|<w:instrText|<w:sdt>|w:anchor=/);
    // The outline is of the heading styles by name.
    expect(headingsOf(left)).toEqual(headingsOf(whole));
    for (const { depth } of headingsOf(left)) expect(styles).toContain(`<w:name w:val="heading ${depth}"/>`);

    const text = wordsOf(document);
    // What is written by hand has its line, without dots before a tab stop.
    for (const paragraph of allOf(document, /(<w:p>(?:(?!<\/w:p>).)*<w:tabs>.*?<\/w:p>)/gs)) {
      if (/ส่วนราชการ {2}|วันที่ {2}/.test(paragraph)) expect(paragraph).toContain('<w:bottom w:val="dotted"');
    }
    // The words of a picture stand beside it: a bar's label and figure, an address, a caption.
    const said = allOf(partsOf(whole)['word/document.xml'] ?? '', /<wp:docPr [^>]*descr="([^"]+)"/g);
    for (const each of said.filter((words) => !words.startsWith('ตราสัญลักษณ์'))) {
      const beside =
        /^คิวอาร์โค้ดของ (.*)$|^(ภาพที่ \S+(?: (?:พิธีเปิด|ปิดงาน))?)|^(.*?) (?:ได้ )?\S+ (?:คะแนน|จาก)/s.exec(each);
      expect(beside).not.toBeNull();
      expect(text).toContain(wordsOf(beside?.slice(1).find((words) => words) ?? ''));
    }
    // The title among the properties of the file is on its pages.
    const title = allOf(partsOf(whole)['docProps/core.xml'] ?? '', /<dc:title>([^<]*)</g)[0] ?? '';
    expect(title).toMatch(/๒๕๖๘/);
    for (const word of title.split(' ')) expect(text).toContain(wordsOf(word));
  });
});
