import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const textOf = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');
const scopes: string[] = JSON.parse(textOf('appsscript.json')).oauthScopes;
const scopesIn = (text: string): string[] =>
  [...new Set(text.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g) ?? [])].sort();

test.each(['docs/publishing.md', 'docs/th/ผู้ดูแลระบบ.md'])(
  '%s explains the scopes of the manifest, all and only',
  (page) => {
    expect(scopesIn(textOf(page))).toEqual([...scopes].sort());
  },
);

test('names and short descriptions are as long as a listing may have them, and differ from the detailed ones', () => {
  const rows = textOf('docs/publishing.md').split('\n');
  const cellsOf = (label: string) =>
    (rows.find((row) => row.match(new RegExp(`^\\| ${label} +\\|`))) ?? '')
      .split('|')
      .slice(2, 4)
      .map((cell) => cell.trim());
  for (const name of cellsOf('name')) expect(name).toMatch(/^.{1,50}$/u);
  for (const short of cellsOf('short description')) {
    expect(short).toMatch(/^.{1,200}$/u);
    expect(textOf('docs/publishing.md').split(short)).toHaveLength(2);
  }
});

test('policy and terms name no publisher: the blanks are there to be filled', () => {
  for (const page of ['docs/privacy.md', 'docs/terms.md']) {
    const [, , line = ''] = textOf(page).split('\n');
    expect(line).toMatch(/^ผู้เผยแพร่ · Publisher: _+/);
    expect(line).not.toMatch(/: [^_\s]/);
  }
});

test('the manifest lets the add-on send nothing to another server, as the policy says', () => {
  const manifest = JSON.parse(textOf('appsscript.json'));
  expect(scopes.filter((scope) => /external_request|send_mail|scriptapp/.test(scope))).toEqual([]);
  expect(manifest.urlFetchWhitelist ?? []).toEqual([]);
});
