import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildTemplate } from '../../build/templates';
import { type Looks, readCustomTemplate, withThaiTags } from '../../src/documents/custom-template';
import type { ReportData } from '../../src/documents/data';
import { fillTemplate } from '../../src/documents/fill';
import { OfficePackage } from '../../src/docx/package';
import type { TemplateMistake } from '../../src/messages/template-mistake';
import { mistakePlace, mistakeSentence } from '../../src/messages/th/template';
import { docx, p, r } from '../nets/documents/word-xml';
import { formNamed } from '../support/forms';
import fc from '../support/properties';

const DOCUMENT = 'word/document.xml';
const LOOKS: Looks = { target: 'word', digits: 'thai' };
const NONE = () => new Set<string>();
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

let results: OfficePackage;
beforeAll(async () => {
  results = new OfficePackage(await buildTemplate(formNamed('results')));
});

/** What is said of the built-in template with something put at its top. */
function mistakesOf(words: string): TemplateMistake[] {
  const template = withThaiTags(results);
  const xml = template.text(DOCUMENT).replace('<w:body>', `<w:body>${words}`);
  const read = readCustomTemplate(template.put(DOCUMENT, xml), NONE, LOOKS);
  return read.kind === 'mistakes' ? read.mistakes : [];
}

const table = (...rows: string[][]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const heading = (xml: string) => xml.replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader w:val="1"/></w:trPr>');

test('words for where there is no cover may share their paragraphs', () => {
  expect(mistakesOf(paragraph('{{^ปก}}ไม่มีปก') + paragraph('ต่อ{{/ปก}}'))).toEqual([]);
});

describe('a template with a mistake', () => {
  test.each<[string, string, string, string]>([
    [
      'an unknown tag',
      paragraph('เรื่อง {{หน่วยงาย}}'),
      '{{หน่วยงาย}} ที่ใกล้เคียงคือ {{หน่วยงาน}}',
      'เรื่อง {{หน่วยงาย}}',
    ],
    ['an unknown English tag', paragraph('{{agancy}}'), '{{agancy}} ที่ใกล้เคียงคือ {{หน่วยงาน}}', '{{agancy}}'],
    [
      'an unknown tag like none',
      paragraph('{{ไม่เคยมีคำนี้เลย}}'),
      'ไม่มีรหัสแทนข้อความ {{ไม่เคยมีคำนี้เลย}}',
      '{{ไม่เคย',
    ],
    [
      'an unknown column',
      paragraph('{{#measures}}{{ข้อสังเกต}}{{/measures}}'),
      'แผ่นงานต้องมีหัวคอลัมน์ชื่อนี้',
      '{{ข้อสังเกต}}',
    ],
    ['an empty tag', paragraph('ก {{ }} ข'), '{{}} ไม่มีชื่อรหัส', 'ก {{ }} ข'],
    [
      'an unclosed loop',
      paragraph('{{#ผู้เห็นชอบ}} {{ชื่อ}}'),
      '{{#ผู้เห็นชอบ}} ไม่มีรหัสแทนข้อความที่ปิดส่วน ให้เพิ่ม {{/ผู้เห็นชอบ}}',
      '{{#ผู้เห็นชอบ}} {{ชื่อ}}',
    ],
    [
      'a memo that begins beside other words',
      paragraph('{{#บันทึกข้อความ}} สำเนา') + paragraph('ก') + paragraph('{{/บันทึกข้อความ}}'),
      '{{#บันทึกข้อความ}} ต้องอยู่ตามลำพังในย่อหน้าของตน',
      '{{#บันทึกข้อความ}} สำเนา',
    ],
    [
      'a cover that ends beside other words',
      paragraph('{{#cover}}') + paragraph('ก') + paragraph('จบ {{/ปก}}'),
      '{{/ปก}} ต้องอยู่ตามลำพังในย่อหน้าของตน',
      'จบ {{/ปก}}',
    ],
    [
      'an unopened loop',
      paragraph('จบ {{/ผู้เห็นชอบ}}'),
      '{{/ผู้เห็นชอบ}} ไม่มีรหัสแทนข้อความที่เปิดส่วน',
      'จบ {{/ผู้เห็นชอบ}}',
    ],
    [
      'loops that cross',
      paragraph('{{#ผู้ลงนาม}}{{#หน่วยงาน}}{{/ผู้ลงนาม}}'),
      '{{/ผู้ลงนาม}} ปิดส่วนนี้ก่อนปิด {{#หน่วยงาน}}',
      '{{#ผู้ลงนาม}}',
    ],
    ['a brace lost', paragraph('ชื่อ {{หน่วยงาน} จบ'), 'วงเล็บปีกกาไม่ครบคู่ที่ "{{หน่วยงาน}', 'ชื่อ {{หน่วยงาน} จบ'],
    ['two braces lost', paragraph('ชื่อ {หน่วยงาน} จบ'), 'วงเล็บปีกกาไม่ครบคู่ที่ "{หน่วยงาน}"', 'ชื่อ {หน่วยงาน} จบ'],
    ['a brace too many', paragraph('ชื่อ {{{หน่วยงาน}} จบ'), 'วงเล็บปีกกาไม่ครบคู่', 'ชื่อ {{{หน่วยงาน}} จบ'],
    ['a tag in two paragraphs', paragraph('ก {{หน่วย') + paragraph('งาน}} ข'), 'ไม่ครบคู่ที่ "{{หน่วย"', 'ก {{หน่วย'],
    [
      'a measure’s tag outside its loop',
      paragraph('{{ผู้รับผิดชอบ}}'),
      '{{ผู้รับผิดชอบ}} อยู่นอกส่วนของตน ต้องอยู่หลัง {{#รายการมาตรการ}}',
      '{{ผู้รับ',
    ],
    ['a person’s tag outside its part', paragraph('{{ความเห็น}}'), 'ต้องอยู่หลัง {{#ผู้ลงนาม}}', '{{ความเห็น}}'],
    ['a part used as a word', paragraph('{{รายการมาตรการ}}'), 'ต้องเปิดด้วย {{#รายการมาตรการ}}', '{{รายการ'],
    [
      'a table’s loop that ends outside it',
      table(['{{#measures}}', 'ก']) + paragraph('{{/measures}}'),
      '{{#measures}} และ {{/measures}} อยู่คนละที่',
      '{{/measures}}',
    ],
    [
      'a loop around a cell alone',
      paragraph('{{#measures}}') + table(['{{/measures}}', 'ก']),
      'อยู่คนละที่',
      '{{/measures}}',
    ],
    [
      'a loop over two tables',
      table(['{{#measures}}']) + paragraph('ก') + table(['{{/measures}}']),
      'อยู่คนละที่',
      '{{/measures}}',
    ],
    [
      'a loop that begins in the heading row',
      heading(table(['{{#measures}}', 'ก'], ['{{มาตรการ}}', '{{/measures}}'])),
      '{{#measures}} อยู่ในแถวหัวตาราง',
      '{{/measures}}',
    ],
    [
      'loops that overlap in a row',
      table(['{{#signer}}ก', '{{/signer}}{{#endorsers}}ข{{/endorsers}}']),
      'ทับกับส่วนอื่น',
      '{{',
    ],
    [
      'a chart amid words',
      paragraph('{{#scores}}แผนภูมิ {{แผนภูมิคะแนน}}{{/scores}}'),
      '{{แผนภูมิคะแนน}} ต้องอยู่ตามลำพัง',
      '{{แผนภูมิ',
    ],
  ])('%s: is reported by its tag and its paragraph', (_, words, sentence, place) => {
    const mistakes = mistakesOf(words);
    const said = mistakes.map((each) => `${mistakeSentence(each)} ${mistakePlace(each)}`);
    expect(said.join('\n')).toContain(sentence);
    expect(said.join('\n')).toContain('ย่อหน้า "');
    expect(said.some((each) => each.includes(place))).toBe(true);
    // Beside tags themselves nothing is in English.
    expect(said.join(' ').replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(/[a-z]{3}/i);
  });

  test('the built-in template has none', () => expect(mistakesOf('')).toEqual([]));

  test.each([
    [
      'a loop over two rows of a table',
      table(['{{#measures}}{{มาตรการ}}', 'ก'], ['ข', '{{ผลลัพธ์/ความสำเร็จ}}{{/measures}}']),
    ],
    ['a loop within one cell', table(['{{#measures}}{{มาตรการ}}{{/measures}}', 'ก'])],
    [
      'a loop of paragraphs',
      paragraph('{{#measures}}') + paragraph('{{มาตรการ}}') + paragraph('{{/measures}}'),
    ],
    [
      'a part in a cell, of paragraphs',
      `<w:tbl><w:tr><w:tc>${paragraph('{{#signer}}')}${paragraph('{{ชื่อ}}')}${paragraph('{{/signer}}')}</w:tc></w:tr></w:tbl>`,
    ],
    ['lone braces around other words', paragraph('{ ก } ข {ค')],
    ['a condition on a text', paragraph('{{#เว็บไซต์}}ที่ {{เว็บไซต์}}{{/เว็บไซต์}}')],
  ])('%s is none', (_, words) => expect(mistakesOf(words)).toEqual([]));
});

test('tags in words that formatting has cut are found whole, and the words around them stay as they are', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'กขค่ำ ๑1&<>'), maxLength: 8 });
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const thai: Record<string, string> = {
    '{{หน่วยงาน}}': '{{หน่วยงาน}}',
    '{{agency}}': '{{หน่วยงาน}}',
    '{{ ข้อมูล ณ วันที่ }}': '{{ข้อมูล ณ วันที่}}',
    '{{ปี งบประมาณ}}': '{{ปีงบประมาณ}}',
  };
  fc.assert(
    fc.property(
      fc.array(fc.oneof(letters, fc.constantFrom(...Object.keys(thai))), { maxLength: 8 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
      (words, cuts) => {
        const text = words.join('');
        const pieces: string[] = [];
        for (let from = 0; from < text.length; ) {
          const length = cuts.next().value as number;
          pieces.push(escaped(text.slice(from, from + length)));
          from += length;
        }
        const template = new OfficePackage(docx(p(pieces.map((piece) => r(piece)).join('') || r(''))));
        expect(readCustomTemplate(template, NONE, LOOKS).kind).toBe('ready');
        const [, body = ''] = /<w:body>([\s\S]*?)<\/w:p>/.exec(withThaiTags(template).text(DOCUMENT)) ?? [];
        expect(body.replace(/<[^>]*>/g, '')).toBe(escaped(words.map((each) => thai[each] ?? each).join('')));
      },
    ),
  );
});

describe('a link whose target has a tag', () => {
  const link = (target: string, words = r('เว็บไซต์')) =>
    docx(p(`<w:hyperlink r:id="web">${words}</w:hyperlink>`), {}, { web: target });
  /** Where the link leads for an office with this website; null where it is words alone. */
  function targetFor(template: Uint8Array, website: string): string | null {
    const read = readCustomTemplate(new OfficePackage(template), NONE, LOOKS);
    if (read.kind === 'mistakes') throw new Error(JSON.stringify(read.mistakes));
    const parts = new OfficePackage(
      fillTemplate(read, { website, subject: '', agency: '' } as ReportData, new Set(), {
        year: 2568,
        month: 1,
        day: 1,
      }).bytes,
    );
    expect(parts.text(DOCUMENT)).toContain('เว็บไซต์');
    const [, id] = /<w:hyperlink r:id="([^"]*)"/.exec(parts.text(DOCUMENT)) ?? [];
    const relations = parts.text('word/_rels/document.xml.rels');
    expect(relations).not.toMatch(/\{\{|%7B/);
    return id === undefined
      ? null
      : (new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1] ?? '');
  }

  test.each([
    ['http://{{เว็บไซต์}}', 'www.a.go.th', 'http://www.a.go.th'],
    [
      `http://${encodeURIComponent('{{เว็บไซต์}}')}`,
      'https://a.go.th/ข่าว',
      'https://a.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7',
    ],
    ['{{website}}/o27', 'https://a.go.th', 'https://a.go.th/o27'],
    ['http://{{เว็บไซต์}}', '', null],
    ['http://{{เว็บไซต์}}', 'ยังไม่มี', null],
    ['{{เว็บไซต์}}', 'javascript:alert(1)', null],
  ])('%s leads to %s', (target, website, expected) => {
    expect(targetFor(link(target), website)).toBe(expected);
  });

  test.each([
    ['a tag that is none', 'http://{{เว็บไซด์}}', 'ไม่มีรหัสแทนข้อความ {{เว็บไซด์}}'],
    ['a loop', 'http://{{ผู้เห็นชอบ}}', 'ต้องเปิดด้วย {{#ผู้เห็นชอบ}}'],
    ['a measure’s', 'http://{{หลักฐาน}}', 'อยู่นอกส่วนของตน'],
  ])('tells %s', (_, target, sentence) => {
    const read = readCustomTemplate(new OfficePackage(link(target)), NONE, LOOKS);
    expect(read.kind === 'mistakes' && read.mistakes.map(mistakeSentence).join()).toContain(sentence);
  });
});
