import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { PasteView } from '../../src/actions/import';
import type { MeasureView } from '../../src/actions/measure';
import { type ActionName, NEEDS, type Permission } from '../../src/google/permissions';
import { unusedSheetId } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { EMBLEM } from '../support/google-docs';
import { startingPoint } from '../support/library';
import { QUARTERS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';
import { jpegWith, picturesOf } from '../support/pictures';

const USER = 'a@example.go.th';
const SCOPES: Record<Permission, string> = {
  sheets: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  files: 'https://www.googleapis.com/auth/drive.file',
  pages: 'https://www.googleapis.com/auth/script.container.ui',
};
const MENU = /^(?:insertSheet|carryOver(?!Like)|importTable|listFormSheets|open(?!Measure$))/;

const SHEET = 'รายงานผล 2568';
const NO_EDITS = { opened: {}, edits: {} };

/** Arguments with which each function does something; made by a user who has granted everything. */
const ARGUMENTS: Partial<Record<ActionName, unknown | ((full: Workbench) => unknown)>> = {
  insertSheet: 'plan',
  carryOverTo: 'plan',
  storeKind: { sheet: SHEET, kind: 'plan' },
  carryOverLike: { sheet: SHEET, like: SHEET, year: 2569 },
  goToCell: { sheet: SHEET, row: 3, column: 1 },
  saveMeasure: {
    sheet: SHEET,
    opened: null,
    edits: { measure: '9. จัดทำคู่มือประชาชน', steps: 'รวบรวมงานบริการ', responsible: 'กองคลัง' },
  },
  undoWrite: (full: Workbench) => {
    const edits = { measure: '9. จัดทำคู่มือประชาชน' };
    return (full.callFromPage('saveMeasure', { sheet: SHEET, opened: null, edits }) as { undo: unknown })
      .undo;
  },
  fixFindings: { sheet: SHEET, fixes: [] },
  listMoreFindings: { sheet: SHEET, kind: '', count: 0 },
  readDocument: { sheet: SHEET },
  prepareDocuments: { sheet: SHEET, force: true },
  makeDocument: (full: Workbench) => ({ ...prepared(full), target: 'docs' }),
  createTemplateDoc: 'results',
  useTemplate: (full: Workbench) => {
    full.callFromPage('createTemplateDoc', 'results');
    return 'results';
  },
  removeTemplate: 'results',
  listDocumentSources: (full: Workbench) => {
    full.callFromPage('makeDocument', { ...prepared(full), target: 'docs' });
  },
  importTable: (full: Workbench) => full.selectSheet(paste(full)),
  readPaste: (full: Workbench) => ({ sheet: paste(full) }),
  makeSheets: (full: Workbench) => {
    const { sheet, digest } = full.callFromPage('readPaste', { sheet: paste(full) }) as PasteView;
    return { sheet, digest, year: 2568, purpose: 'keep' };
  },
  readResults: (full: Workbench) => ({ sheet: paste(full), target: SHEET }),
  saveResults: { target: SHEET, results: [] },
  saveResult: { year: 2567, edits: [] },
  insertStartingPoint: { point: startingPoint('4-loan') },
  saveSettings: NO_EDITS,
  saveEmblem: { base64: EMBLEM.toString('base64') },
  readPictures: (full: Workbench) => {
    const { sheet, opened } = full.callFromPage('openMeasure', { row: 3 }) as MeasureView;
    return { sheet, opened };
  },
  changePictures: (full: Workbench) => ({
    owner: picturesOf(full).owner,
    change: { kind: 'add', base64: jpegWith('ภาพ'), caption: '' },
  }),
  finishSetup: { opened: {}, edits: { officeName: 'องค์การบริหารส่วนตำบลทดสอบ' }, forms: [] },
  readUnsaved: { page: 'measure' },
  keepUnsaved: { page: 'measure', value: null },
  startNewYear: { opened: {}, year: 2569, resultYear: 2568, sheets: [], emptied: [] },
};

const prepared = (full: Workbench) =>
  full.callFromPage('prepareDocuments', { sheet: SHEET, force: true }) as { prepared: unknown };

/** A sheet with a pasted table beside the sample's, the user staying where they are. */
function paste(full: Workbench): string {
  const { sheet } = full.selected();
  const [pastedSheet] = pasted(QUARTERS).book.sheets;
  full.book.sheets.push({ ...pastedSheet!, id: unusedSheetId(full.book) });
  full.selectSheet(sheet);
  return PASTED;
}

const names = (Object.keys(NEEDS) as ActionName[]).filter((name) => NEEDS[name].length > 0);

/** What a function gives a user who has granted these permissions alone. */
function called(
  name: ActionName,
  granted: readonly Permission[],
  options: { hidesConsent?: boolean } = {},
): { answer: unknown; user: Workbench } {
  const full = sampleBook('results', { user: USER });
  const given = ARGUMENTS[name];
  const argument: unknown = typeof given === 'function' ? given(full) : given;
  const { sheet } = full.selected();
  const user = full.as(USER, { grantedScopes: granted.map((each) => SCOPES[each]), ...options });
  user.selectSheet(sheet);
  const args = argument === undefined ? [] : [argument];
  return { answer: MENU.test(name) ? user.run(name, ...args) : user.callFromPage(name, ...args), user };
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
