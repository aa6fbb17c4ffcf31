import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type ActionName, NEEDS, type Permission } from '../../src/google/permissions';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { argumentsOf, call, MENU, NAMES } from '../support/calls';

const USER = 'a@example.go.th';
const SCOPES: Record<Permission, string> = {
  sheets: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  files: 'https://www.googleapis.com/auth/drive.file',
  pages: 'https://www.googleapis.com/auth/script.container.ui',
};

const names = NAMES.filter((name) => NEEDS[name].length > 0);

/** What a function gives a user who has granted these permissions alone. */
function called(
  name: ActionName,
  granted: readonly Permission[],
  options: { hidesConsent?: boolean } = {},
): { answer: unknown; user: Workbench } {
  const full = sampleBook('results', { user: USER });
  const args = argumentsOf(name, full);
  const { sheet } = full.selected();
  const user = full.as(USER, { grantedScopes: granted.map((each) => SCOPES[each]), ...options });
  user.selectSheet(sheet);
  return { answer: call(user, name, args), user };
}

test('every function of the script has its line in the table of permissions', () => {
  const script = readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8');
  const declared = [...script.matchAll(/^function (\w+)\(\.\.\.a\)/gm)].map(([, name]) => name ?? '');
  expect(declared.sort()).toEqual(Object.keys(NEEDS).sort());
});

describe('with the permissions of its line and no others', () => {
  test.each(names)('%s works', (name) => {
    expect(called(name, NEEDS[name]).answer).not.toHaveProperty('error');
  });
});

/** The permission that Google wants for a crossing. */
const permissionFor = (crossing: string): Permission | [] => {
  if (/^Ui\.show(?:Sidebar|ModalDialog|ModelessDialog)/.test(crossing)) return 'pages';
  if (crossing.startsWith('drive.')) return 'files';
  return /^(?:SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList)\./.test(crossing) ? 'sheets' : [];
};

test('each scope that the script asks for is used by a call to Google', () => {
  const used = names.flatMap((name) =>
    called(name, ['sheets', 'files', 'pages']).user.calls.log.flatMap(permissionFor),
  );
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../dist/appsscript.json'), 'utf8'));
  expect([...new Set(used)].map((each) => SCOPES[each]).sort()).toEqual([...manifest.oauthScopes].sort());
});

describe('without one of them', () => {
  const pages = names.filter((name) => !MENU.test(name));

  test.each(pages)('%s gives a sidebar the address at which it can be granted', (name) => {
    // What it could not write into the log, a document that is made says by itself.
    for (const lacking of name === 'makeDocument' ? (['files'] as const) : NEEDS[name]) {
      const { answer } = called(
        name,
        NEEDS[name].filter((each) => each !== lacking),
      );
      expect(answer).toMatchObject({
        error: { code: 'consent', authorize: expect.stringMatching(/^https:/), hint: expect.any(String) },
      });
    }
  });

  test.each(names.filter((name) => MENU.test(name)))('Google itself asks the user of %s', (name) => {
    for (const lacking of NEEDS[name]) {
      const rest = NEEDS[name].filter((each) => each !== lacking);
      expect(() => called(name, rest)).toThrow('Authorization is required');
    }
  });
});

test('the message names what the user has not granted, and nothing else', () => {
  const { answer } = called('createTemplateDoc', ['sheets']);
  const { message } = (answer as { error: { message: string } }).error;
  expect(message).toContain('ไดรฟ์ของฉัน');
  expect(message).not.toContain('อ่านและแก้ไขสเปรดชีตนี้');
});

test('without Google’s scopes and address the message gives another way', () => {
  const { answer } = called('readOverview', [], { hidesConsent: true });
  expect(answer).toEqual({
    error: { code: 'consent', message: expect.any(String), hint: expect.stringContaining('ติดตั้ง') },
  });
});

test('a document that fails for want of consent is not in the log', () => {
  const { answer, user } = called('makeDocument', ['sheets']);
  expect(answer).toMatchObject({ error: { code: 'consent' } });
  expect(user.book.sheets.map(({ name }) => name)).not.toContain('ประวัติรายงาน');
});

test('without the permission for files the documents are listed, and none can be replaced', () => {
  const { answer } = called('listDocumentSources', ['sheets']);
  expect(answer).toMatchObject({ recent: [{ mine: false }] });
});
