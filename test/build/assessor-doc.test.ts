import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { assessorDoc } from '../../build/assessor-doc';
import { knownYears, schemeOf } from '../../src/ita';

test('docs/th/ผู้ประเมิน.md says what the rounds ask; `npm run docs` makes it anew', () => {
  expect(readFileSync(join(__dirname, '../../docs/th/ผู้ประเมิน.md'), 'utf8')).toBe(assessorDoc());
});

test('the newest round comes first, and its report wants what the columns of a report by item have', () => {
  const [, newest = ''] = assessorDoc().split('\n## ITA ');
  expect(newest.split('\n')[0]).toBe(String(Math.max(...knownYears())));
  const { reportItem, requiredComponents } = schemeOf(Math.max(...knownYears()));
  const [, report = ''] = newest.split(`### ${reportItem.code.toUpperCase()}`);
  const parts = report.split('\n').filter((line) => line.startsWith('- '));
  expect(parts).toHaveLength(requiredComponents.filter(({ item }) => item === 'report').length);
  for (const part of parts) expect(part).toContain('แบบรายงานรายข้อ');
});
