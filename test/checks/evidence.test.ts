import { describe, expect, test } from '@jest/globals';
import { runChecks } from '../../src/checks';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import { cellsOf, checkRows, checkTable, findingsOf } from '../support/check';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const DRIVE = 'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz01234';
const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];

/** Findings of both rules on measures with these texts, in the field of their result. */
const found = (code: 'evidence/closed' | 'evidence/repeated', ...texts: string[]) =>
  findingsOf(
    checkRows(
      results,
      texts.map((result, i) => ({ measure: `${i + 1}. มาตรการ`, result })),
    ),
    code,
  );

describe('evidence/closed', () => {
  test('an address that nobody outside can open is a finding of its cell, with what to do', () => {
    const findings = found(
      'evidence/closed',
      'ดู http://192.168.1.10/ita',
      'ภาพ D:\\ITA\\ภาพ.jpg',
      'https://www.example.go.th/1',
    );
    expect(cellsOf(findings)).toEqual([
      ['evidence/closed', 3, 'ดู http://192.168.1.10/ita'],
      ['evidence/closed', 4, 'ภาพ D:\\ITA\\ภาพ.jpg'],
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(findings[0]).toMatchObject({
      message:
        'แถวที่ 3 ช่อง "สรุปผลการดำเนินการ" มี "http://192.168.1.10/ita" ซึ่งเป็นลิงก์ในเครือข่ายภายใน ผู้อื่นอาจเปิดไม่ได้',
      hint: expect.stringContaining('ใส่ลิงก์ใหม่'),
    });
  });

  test('files in Drive are said once for the sheet, with all their rows', () => {
    const findings = found('evidence/closed', `${DRIVE}5`, 'ไม่มี', `${DRIVE}6 และ ${DRIVE}7`, `${DRIVE}8`);
    expect(findings).toMatchObject([
      { cell: { row: 3 }, rows: [3, 5, 6], message: expect.stringContaining('แถวที่ 3, 5-6 ช่อง') },
    ]);
    expect(findings[0]?.hint).toContain('ทุกคนที่มีลิงก์');
  });

  test('of very many rows the first are named', () => {
    const texts = Array.from({ length: 100 }, (_, i) => (i % 2 ? 'ไม่มี' : `${DRIVE}${i}`));
    const [finding] = found('evidence/closed', ...texts);
    expect(finding?.message).toContain(' ฯลฯ ช่อง');
    expect(finding?.message.length).toBeLessThan(300);
  });

  test('what is to be done is no evidence: an address in the steps is not looked at', () => {
    const findings = checkRows(results, [{ steps: 'บันทึกใน http://192.168.1.10/ita' }]);
    expect(findingsOf(findings, 'evidence/closed')).toEqual([]);
  });

  test('a column of the office’s own is looked at', () => {
    const table = tableOf([
      TITLE,
      [...headersOf(results), 'โฟลเดอร์งาน'],
      [...rowOf(results, { measure: '1. ก' }), 'http://server/ita'],
    ]);
    const [finding] = findingsOf(checkTable(table), 'evidence/closed');
    expect(finding).toMatchObject({ header: 'โฟลเดอร์งาน', value: 'http://server/ita' });
  });

  test('a merged cell over two measures is one', () => {
    const column = headersOf(results).indexOf('สรุปผลการดำเนินการ') + 1;
    const table = tableOf(
      [
        TITLE,
        headersOf(results),
        rowOf(results, { measure: '1. ก', result: 'http://server/ita' }),
        rowOf(results, { measure: '2. ข' }),
      ],
      [{ row: 3, column, rows: 2, columns: 1 }],
    );
    expect(cellsOf(findingsOf(checkTable(table), 'evidence/closed', 'evidence/repeated'))).toEqual([
      ['evidence/closed', 3, 'http://server/ita'],
    ]);
  });

  test('an address behind words counts as one that is typed, and is named by the words', () => {
    const table = tableOf([
      TITLE,
      headersOf(results),
      rowOf(results, { measure: '1. ก', result: 'ภาพกิจกรรม' }),
    ]);
    const column = headersOf(results).indexOf('สรุปผลการดำเนินการ') + 1;
    const check = (url: string) =>
      runChecks({
        table,
        settings: office(),
        scheme: schemeOf(2568),
        schemeFor: schemeOf,
        today: TODAY,
        scores: null,
        rejected: [],
        links: () => [{ row: 3, column, url }],
      });
    expect(findingsOf(check('https://line.me/ti/g/abc'), 'evidence/closed')).toMatchObject([
      { cell: { row: 3, column }, message: expect.stringContaining('มี "ภาพกิจกรรม" ซึ่งเป็นหน้าที่') },
    ]);
    expect(findingsOf(check('https://www.example.go.th/1'), 'evidence/closed')).toEqual([]);
  });
});

describe('evidence/repeated', () => {
  test('one address of several measures is said once, with their rows', () => {
    const address = 'https://www.example.go.th/news/1';
    const findings = found('evidence/repeated', address, 'ไม่มี', `ดู ${address}/`, `${address}?fbclid=x`);
    expect(findings).toMatchObject([
      { severity: 'warning', cell: { row: 3 }, rows: [3, 5, 6], message: expect.stringContaining(address) },
    ]);
  });

  test.each([
    ['the first page of a site', 'https://www.example.go.th/', 'ดูที่ www.example.go.th'],
    [
      'the first page by its name',
      'https://www.example.go.th/index.php',
      'https://www.example.go.th/index.php',
    ],
    ['two pages', 'https://www.example.go.th/news?id=1', 'https://www.example.go.th/news?id=2'],
  ])('%s is none', (_, one, other) => expect(found('evidence/repeated', one, other)).toEqual([]));

  test('a measure may have one address twice, and the website of the office may be a page', () => {
    const address = 'https://www.facebook.com/example';
    const rows = [
      { measure: '1. ก', result: address, outcome: address },
      { measure: '2. ข', result: 'ไม่มี' },
    ];
    expect(findingsOf(checkRows(results, rows), 'evidence/repeated')).toEqual([]);
    const both = rows.map((row) => ({ ...row, result: address }));
    expect(findingsOf(checkRows(results, both), 'evidence/repeated')).toHaveLength(1);
    const settings = office({ website: `${address}/` });
    expect(findingsOf(checkRows(results, both, { settings }), 'evidence/repeated')).toEqual([]);
  });
});
