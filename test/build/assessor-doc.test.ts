import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { assessorDoc } from '../../build/assessor-doc';

test('docs/th/ผู้ประเมิน.md says what the rounds ask; `npm run docs` makes it anew', () => {
  expect(readFileSync(join(__dirname, '../../docs/th/ผู้ประเมิน.md'), 'utf8')).toBe(assessorDoc());
});

test('the newest round comes first, and its report wants what the columns of a report by item have', () => {
  const [, newest = ''] = assessorDoc().split('\n## ITA ');
  expect(newest).toMatch(/^2569\n/);
  const [, report = ''] = newest.split('### O26');
  const parts = report.split('\n').filter((line) => line.startsWith('- '));
  expect(parts).toHaveLength(4);
  for (const part of parts) expect(part).toContain('แบบรายงานรายข้อ');
});
