import { describe, expect, test } from '@jest/globals';
import { importTable, rowsOfTable, TABLES, type TableName } from '../../samples/make';
import type { DocumentView } from '../../src/actions/document';
import type { Finding } from '../../src/checks';
import { documentOf } from '../support/documents';
import { readDocx } from '../support/docx';
import { openXmlErrors } from '../support/validator';

// The tables of other plans of the office: against corruption, its report of six months, and of risks.
const OF_ITA = /คุณธรรมและความโปร่งใส|ITA|O\d\d/;
const documents = new Map<TableName, Uint8Array>();
const bytesOf = (name: TableName): Uint8Array => {
  const known = documents.get(name) ?? documentOf(importTable(name));
  documents.set(name, known);
  return known;
};

describe.each(TABLES)('%s', (name) => {
  test('is printed under its own title, every cell of it, without a word of ITA', () => {
    const { text } = readDocx(bytesOf(name));
    expect(text).not.toMatch(OF_ITA);
    const flat = text.replace(/\s+/g, '');
    const [title = ''] = rowsOfTable(name)[0] ?? [];
    expect(flat).toContain(title.replace(/ประจำปี.*|รอบ.*/, '').replace(/\s+/g, ''));
    const cells = rowsOfTable(name)
      .flat()
      .filter((cell) => /[ก-๙]{8}/.test(cell));
    const printed = cells.filter((cell) => flat.includes(cell.replace(/\s+/g, '')));
    expect(printed.length).toBeGreaterThan(cells.length - 4);
  });

  test('is a valid document', () => {
    expect(openXmlErrors(bytesOf(name))).toEqual([]);
  });

  test('is asked for no part of an item of ITA, and its check has no error', () => {
    const workbench = importTable(name);
    const [sheet = ''] = [workbench.selected().sheet];
    const view = workbench.callFromPage('readDocument', { sheet }) as DocumentView;
    expect(view.components.item).toBe('');
    expect(view.components.note).toContain('ไม่ใช่มาตรการหรือรายงานตามผลการประเมิน ITA');
    expect(view.kind?.offered.map(({ id }) => id)).not.toContain('plan');
    const { findings } = workbench.callFromPage('listFindings', { sheet }) as { findings: Finding[] };
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a plan is put up for approval, a report of part of the year for notice, one of the year for publication', () => {
  const closeOf = (name: TableName) => /จึงเรียนมา[^\n]*/.exec(readDocx(bytesOf(name)).text)?.[0];
  expect(closeOf('anti-corruption-plan')).toBe('จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบ');
  expect(closeOf('risk-report')).toContain('อนุญาตให้เผยแพร่');
});
