import { expect, test } from '@jest/globals';
import type { ComponentsView, DocumentView } from '../../src/actions/document';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook } from '../support/books';

/** What the page shows of the parts that a document of the open sheet must have. */
const view = (workbench: Workbench, choices: { round?: string } = {}): ComponentsView => {
  const { sheet } = workbench.selected();
  return (workbench.callFromPage('readDocument', { sheet, ...choices }) as DocumentView).components;
};

test('the sidebar shows the item of a report of the whole year and its components', () => {
  const { item, note, parts } = view(sampleBook('item'));
  expect([item, note]).toEqual(['ข้อ O26 ของ ITA 2569', '']);
  expect(parts.map(({ state }) => state)).not.toContain('missing');
});

test('the sidebar names no item for a report of six months, and gives the reason', () => {
  const { item, note, parts } = view(sampleBook('item'), { round: '6' });
  expect([item, parts]).toEqual(['', []]);
  expect(note).toContain('ไม่เป็นเอกสารของข้อใด');
});

test('the sidebar shows that an empty sheet has no component', () => {
  const { parts } = view(bookWith('item', []));
  expect(parts.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'missing']);
});

test('the sidebar reports that the components of a round are not known', () => {
  const workbench = sampleBook('plan');
  workbench.type(workbench.selected().sheet, 'A1', 'มาตรการ ประจำปีงบประมาณ พ.ศ. 2569');
  expect(view(workbench)).toMatchObject({
    item: 'ข้อ O25 ของ ITA 2569',
    note: 'ยังไม่มีข้อมูลองค์ประกอบของข้อ O25 โปรดเทียบกับคู่มือ ITA 2569',
    parts: [],
  });
});

test('the sidebar lists the aspects that the analysis must cover', () => {
  const { parts } = view(sampleBook('plan'));
  expect(parts[0]?.note).toContain('ครบทั้ง 7 ด้าน');
});
