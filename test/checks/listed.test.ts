import { expect, test } from '@jest/globals';
import { kindOf, listFindings } from '../../src/checks/listed';
import type { Finding } from '../../src/checks/rule';

/** Findings of two kinds by turns, with long cells. */
const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, i) => ({
    code: i % 2 === 0 ? 'text/thai' : 'text/percent',
    severity: 'warning',
    sheet: 'แบบ',
    cell: { row: i + 3, column: 1 },
    header: 'มาตรการ',
    value: `${i} ${'เ'.repeat(500)}`,
    fix: `${i} ${'แ'.repeat(250)}`,
    message: 'ข้อความ',
    hint: 'คำแนะนำ',
  }));
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

test('a few findings are listed all, in their order', () => {
  const findings = many(30);
  const listed = listFindings(findings, [], 'แบบ');
  expect(listed.findings).toEqual(findings);
  expect(listed.totals).toEqual({
    errors: 0,
    warnings: 30,
    fixes: 30,
    kinds: { 'แบบ warning text/thai': 15, 'แบบ warning text/percent': 15 },
  });
});

test('of many an answer holds a part of each kind, below a megabyte, and tells how many there are', () => {
  const findings = [...many(3_000), { ...many(1)[0]!, code: 'text/date' as const }];
  const listed = listFindings(findings, [], 'แบบ');
  expect(bytesOf(listed)).toBeLessThan(1_000_000);
  expect(listed.totals).toMatchObject({ warnings: 3_001, fixes: 3_000 });
  expect(new Set(listed.findings.map(({ code }) => code)).size).toBe(3);
});

test('what was not listed is got kind by kind, each once', () => {
  const findings = many(3_000);
  const { findings: all, totals } = listFindings(findings, [], 'แบบ');
  for (const [kind, total] of Object.entries(totals.kinds)) {
    const have = () => all.filter((each) => kindOf(each) === kind).length;
    while (have() < total)
      all.push(...listFindings(findings, [], 'แบบ', { after: { kind, count: have() } }).findings);
  }
  expect(all.sort((a, b) => a.cell!.row - b.cell!.row)).toEqual(findings);
});
