import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildTemplate } from '../../build/templates';
import { openPackage, readCustomTemplate, withThaiTags } from '../../src/documents/custom-template';
import { readTags, renameTags } from '../../src/documents/template-tags';
import { paragraphsOf } from '../../src/docx/paragraphs';
import { mistakePlace, mistakeSentence } from '../../src/messages/th/template';
import { formNamed } from '../support/forms';
import fc from '../support/properties';

const NONE = () => new Set<string>();
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

let results: Uint8Array;
beforeAll(async () => {
  results = await buildTemplate(formNamed('results'));
});

/** What is said of the built-in template with something put at its top. */
function mistakesOf(words: string) {
  const zip = withThaiTags(openPackage(results)!);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', xml.replace('<w:body>', `<w:body>${words}`));
  return readCustomTemplate(zip, NONE).mistakes;
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
  ])('%s: is told by its tag and its paragraph', (_, words, sentence, place) => {
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

describe('tags in words that formatting has cut', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'กขค่ำ ๑1&<>'), maxLength: 8 });
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

  test('are found whole, and the words around them stay as they are', () => {
    const tag = fc.constantFrom('{{หน่วยงาน}}', '{{agency}}', '{{ ข้อมูล ณ วันที่ }}', '{{ปี งบประมาณ}}');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(letters, tag), { maxLength: 8 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
        (words, cuts) => {
          const text = escaped(words.join(''));
          const pieces: string[] = [];
          for (let from = 0; from < text.length; ) {
            const length = cuts.next().value as number;
            pieces.push(text.slice(from, from + length));
            from += length;
          }
          const xml = `<w:body><w:p>${pieces.map((piece) => `<w:r><w:rPr/><w:t>${piece}</w:t></w:r>`).join('')}</w:p></w:body>`;
          const { tags, mistakes } = readTags(xml, NONE);
          expect(mistakes).toEqual([]);
          const [renamed] = paragraphsOf(renameTags(xml, tags, 'name'));
          const NAMES: Record<string, string> = {
            '{{หน่วยงาน}}': 'agency',
            '{{agency}}': 'agency',
            '{{ ข้อมูล ณ วันที่ }}': 'asOf',
            '{{ปี งบประมาณ}}': 'fiscalYear',
          };
          expect(renamed?.text ?? '').toBe(
            escaped(words.map((each) => (NAMES[each] ? `{{${NAMES[each]}}}` : each)).join('')),
          );
        },
      ),
    );
  });
});
