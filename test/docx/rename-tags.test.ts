import { expect, test } from '@jest/globals';
import { OfficePackage } from '../../src/docx/package';
import { renameTags } from '../../src/docx/rename-tags';
import { docx, p, partXml, r } from '../nets/documents/word-xml';
import fc from '../support/properties';
import { readBody, wordsOf } from './support/canonical';
import { NAMES } from './support/fill';
import { randomBody } from './support/random';

const THAI: Record<string, string> = { a: 'ก & ข', list: 'รายการ', x: 'ช่อง', if: 'มี' };
const thai = ({ key }: { key: string }) => THAI[key] ?? key;
const renamed = (template: Uint8Array, path = 'word/document.xml', name = thai) =>
  renameTags(new OfficePackage(template), NAMES, name).text(path);

test('a tag cut by formatting comes in one piece, in the look of its first letter', () => {
  const xml = renamed(docx(p(r('ก{', '<w:b/>') + r('{ a ') + r('}}ข') + r('{{#list}}{{x}}{{/list}}'))));
  expect(readBody(xml)).toEqual([
    {
      paragraph: '',
      runs: [
        { look: 'b()[]', words: 'ก{{ก & ข}}' },
        { look: '', words: 'ข{{#รายการ}}{{ช่อง}}{{/รายการ}}' },
      ],
    },
  ]);
});

test('tags of headers are renamed, and what is no tag stays as it is', () => {
  const parts = { 'header1.xml': partXml('hdr', p('{{a}} {{ไม่มี}} {')) };
  expect(renamed(docx(p('ก'), parts), 'word/header1.xml')).toContain('{{ก &amp; ข}} {{ไม่มี}} {');
});

test('a template renamed to the names it has has the same words', () => {
  fc.assert(
    fc.property(randomBody, (body) => {
      const template = docx(body);
      const own = ({ key }: { key: string }) => key;
      const before = wordsOf(readBody(new OfficePackage(template).text('word/document.xml')));
      expect(wordsOf(readBody(renamed(template, 'word/document.xml', own)))).toEqual(before);
    }),
    { numRuns: 50 },
  );
});
