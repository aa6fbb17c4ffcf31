import { describe, expect, test } from '@jest/globals';
import { guideSections, sectionsOf } from '../../build/guide';
import { guideHeadings } from '../../src/messages/th/sidebars/help';

describe('the guide within the add-on', () => {
  const guide = guideSections();

  test.each(Object.entries(guideHeadings))('has the section that the page %s opens', (_, heading) => {
    expect(guide.filter((section) => section.heading === heading)).toHaveLength(1);
  });

  test('says of accounts, consent, "not verified", phones and protected sheets what to do', () => {
    const problems = JSON.stringify(guide.filter(({ isProblem }) => isProblem));
    for (const word of ['หลายบัญชี', 'ขออนุญาต', 'ยืนยัน', 'โทรศัพท์', 'ป้องกัน']) expect(problems).toContain(word);
  });

  test('has no section without a text, no picture and no link out of the add-on', () => {
    for (const { blocks } of guide) expect(blocks.length).toBeGreaterThan(0);
    expect(JSON.stringify(guide)).not.toMatch(/\.png|\.md\)|\]\(/);
  });
});

test('lists within lists, tables and further lines of an item are read', () => {
  const [section] = sectionsOf(
    '# ก\n\n## ข\n\n1. หนึ่ง\n   ต่อ\n   - ใน\n2. สอง\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    false,
  );
  expect(section).toEqual({
    heading: 'ข',
    isProblem: false,
    blocks: [
      { kind: 'ordered', items: [{ text: 'หนึ่ง ต่อ', items: ['ใน'] }, { text: 'สอง' }] },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
    ],
  });
});

test('a table of pictures is left out, and markdown that the page does not know ends the build', () => {
  expect(sectionsOf('## ก\n\n| ข |\n| - |\n| ![ค](x.png) |\n', false)[0]?.blocks).toEqual([]);
  expect(() => sectionsOf('## ก\n\n> อ้าง\n', false)).toThrow('does not know');
});
