import { expect, test } from '@jest/globals';
import type { Element } from '@xmldom/xmldom';
import { OfficePackage } from '../../src/docx/package';
import { compileTemplate } from '../../src/docx/template';
import { docx, partXml, section } from '../nets/documents/word-xml';
import { EMBLEM } from '../support/google-docs';
import { LONG } from '../support/long';
import fc from '../support/properties';
import { parse } from './support/canonical';
import { NAMES } from './support/fill';
import { wildBody } from './support/wild';

const HOUR_MS = 3_600_000;
/** With the seed of `npm test`, the cases are the same each time. */
const EXTENT = LONG
  ? { numRuns: 10_000_000, interruptAfterTimeLimit: HOUR_MS, skipEqualValues: false }
  : { numRuns: 120 };

const PARTS = { 'header1.xml': partXml('hdr', '<w:p/>') };
const LINKS = { home: 'https://a.go.th/{{x}}' };
const RULES = {
  addressesIn: (text: string) => {
    const at = text.indexOf('https://a.go.th');
    return at < 0 ? [] : [{ at, words: 'https://a.go.th', target: 'https://a.go.th/' }];
  },
  targetOf: (text: string) => (text.length % 2 ? text : null),
  roomOf: () => ({ letters: [3], lines: 2 }),
};
const picture = { bytes: Uint8Array.from(EMBLEM), alternativeText: '"ตรา" & <อื่น>' };
const text = fc.constantFrom('', 'ก', 'หนึ่ง\nสอง', '{{a}}', ']]>', 'ดู https://a.go.th จบ', '\u0000\ud800');
const data = fc.record({
  a: text,
  x: text,
  if: fc.boolean(),
  page: fc.boolean(),
  picture: fc.constantFrom(picture, null),
  block: fc.constantFrom(
    '',
    '<w:p/>',
    '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  ),
  list: fc.array(fc.record({ x: text, inner: fc.array(fc.record({ y: text }), { maxLength: 2 }) }), {
    maxLength: 2,
  }),
});

const children = (element: Element, name?: string): Element[] =>
  [...element.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (!name || (node as Element).localName === name),
  );

/** What of a document no reader of .docx would take. */
function faultsOf(root: Element): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const isBlock = (element: Element | undefined) => /^(?:p|tbl|sdt)$/.test(element?.localName ?? '');
  for (const element of root.getElementsByTagName('*')) {
    const name = element.localName ?? '';
    const last = children(element)
      .filter((each) => isBlock(each))
      .pop();
    if ((name === 'tc' || name === 'txbxContent') && (!last || last.localName === 'tbl'))
      faults.push(`${name} without a paragraph at its end`);
    if (name === 'sdtContent' && children(element).length === 0) {
      const parent = element.parentNode?.parentNode as Element;
      if (parent.localName !== 'p') faults.push('a content control without content');
    }
    if (
      name === 'tbl' &&
      children(element).every((each) => each.localName !== 'tr' && each.localName !== 'sdt')
    )
      faults.push('a table without rows');
    if (name === 'bookmarkStart' || name === 'docPr') {
      const id = `${name} ${element.getAttribute('w:id') ?? element.getAttribute('id')}`;
      const isTwin = element.parentNode?.parentNode?.parentNode?.parentNode?.localName === 'Fallback';
      if (seen.has(id) && !isTwin && name === 'bookmarkStart') faults.push(`${id} twice`);
      seen.add(id);
    }
    if (name === 't' && element.parentNode?.localName !== 'r') faults.push('words outside a run');
    if (name === 'r' && /^(?:r|t)$/.test(element.parentNode?.localName ?? '')) faults.push('a run in a run');
    if (name === 'hyperlink' && element.parentNode?.localName === 'hyperlink')
      faults.push('a link in a link');
    if (name === 'p' && /^(?:p|r|tbl|tr)$/.test(element.parentNode?.localName ?? ''))
      faults.push('a paragraph astray');
  }
  const body = children(root, 'body')[0];
  if (body && children(body).pop()?.localName !== 'sectPr') faults.push('the last section has no end');
  return faults;
}

test(
  'a template with tags anywhere is refused by their mistakes, or makes a document that a reader takes',
  () => {
    let made = 0;
    fc.assert(
      fc.property(wildBody, data, (body, values) => {
        const template = new OfficePackage(docx(body + section(), PARTS, LINKS));
        const outcome = compileTemplate(template, NAMES, RULES);
        if (outcome.kind === 'mistakes') {
          expect(outcome.mistakes.length).toBeGreaterThan(0);
          return;
        }
        made++;
        const { parts } = outcome.fill(values);
        const known = faultsOf(parse(template.text('word/document.xml')));
        const faults = faultsOf(parse(parts.text('word/document.xml')));
        expect(faults.filter((fault) => !known.includes(fault))).toEqual([]);
        parse(parts.text('word/_rels/document.xml.rels'));
        parse(parts.text('[Content_Types].xml'));
      }),
      EXTENT,
    );
    expect(made).toBeGreaterThan(15);
  },
  HOUR_MS * 1.1,
);
