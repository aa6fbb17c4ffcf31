import { expect, test } from '@jest/globals';
import { bench, DRIVE_FILE, errorOf, evaluate, PAGES, project, SHEETS } from './tiny';

const OPENING = `function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Deep', 'deep')).addToUi();
`;

test('in AuthMode NONE a menu can be added and nothing else', () => {
  const wb = bench(`${OPENING} }`);
  wb.open('NONE');
  expect(wb.triggerErrors).toEqual([]);
  expect(wb.ui.menus).toEqual([
    {
      caption: '',
      addon: true,
      items: [
        { kind: 'item', caption: 'Go', functionName: 'go' },
        { kind: 'separator' },
        { kind: 'menu', caption: 'More', items: [{ kind: 'item', caption: 'Deep', functionName: 'deep' }] },
      ],
    },
  ]);
  for (const call of ['SpreadsheetApp.getActiveSpreadsheet()', 'PropertiesService.getDocumentProperties()']) {
    const refused = bench(`${OPENING} ${call}; }`);
    refused.open('NONE');
    expect(refused.triggerErrors[0]?.message).toMatch(/^You do not have permission to call /);
  }
});

test('a service call at load time prevents the menu in NONE', () => {
  const wb = bench(`var ss = SpreadsheetApp.getActiveSpreadsheet(); ${OPENING} }`);
  wb.open('NONE');
  expect(wb.ui.menus).toEqual([]);
  expect(wb.triggerErrors).toHaveLength(1);
});

test('the event of onOpen has its mode', () => {
  const wb = bench(
    `${OPENING} if (e.authMode !== ScriptApp.AuthMode.NONE) e.source.toast(String(e.authMode)); }`,
  );
  wb.open('NONE');
  expect(wb.ui.toasts).toEqual([]);
  wb.open('LIMITED');
  expect(wb.ui.toasts).toEqual([{ message: 'LIMITED', title: '' }]);
});

test('in LIMITED the document is open, but no dialog, page or file', () => {
  const calls = [
    "SpreadsheetApp.getUi().alert('x')",
    "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))",
    'Drive.Files.list({})',
  ];
  for (const call of calls) {
    const wb = bench(`function onOpen() { SpreadsheetApp.getActiveSheet().getName(); ${call}; }`);
    wb.open('LIMITED');
    expect(wb.triggerErrors.map((error) => error.message)).toEqual([
      expect.stringMatching(/^You do not have permission/),
    ]);
  }
});

test('without the manifest’s scope, or the user’s consent to it, the call is refused', () => {
  const page = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))";
  const file = "Drive.Files.create({ name: 'x' })";
  expect(errorOf('ss.getName()', { grantedScopes: [DRIVE_FILE] })).toContain(SHEETS);
  expect(errorOf(page, { grantedScopes: [SHEETS] })).toContain(PAGES);
  expect(errorOf(file, { grantedScopes: [SHEETS] })).toMatch(
    /^GoogleJsonResponseException: .*insufficient authentication scopes/,
  );
  const distFolder = project(`function go() { ${page}; }`, {}, { oauthScopes: [SHEETS] });
  expect(() => bench('', { distFolder, grantedScopes: [SHEETS, PAGES] }).run('go')).toThrow(PAGES);
});

test('requireScopes throws for scopes not granted, and getAuthorizedScopes gives the granted ones', () => {
  const call = `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${DRIVE_FILE}'])`;
  expect(errorOf(call, { grantedScopes: [SHEETS] })).toMatch(/^Exception: Authorization is required/);
  expect(errorOf(call)).toBeNull();
  const info = `ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${DRIVE_FILE}'])`;
  expect(evaluate(`${info}.getAuthorizedScopes()`, { grantedScopes: [SHEETS] })).toEqual([SHEETS]);
  expect(
    evaluate(`${info}.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED`, {
      grantedScopes: [SHEETS],
    }),
  ).toBe(true);
});

test('no other workbook can be opened, not even by its own id', () => {
  expect(errorOf('SpreadsheetApp.openById(ss.getId())')).toContain(
    'Specified permissions are not sufficient',
  );
});

test('without the e-mail scope the user has no address', () => {
  expect(evaluate('Session.getActiveUser().getEmail()', { user: 'b@example.go.th' })).toBe('');
});

test('files and user properties belong to the user, the workbook and its properties to all', () => {
  const a = bench(`
    function make() {
      PropertiesService.getUserProperties().setProperty('mine', 'a');
      PropertiesService.getDocumentProperties().setProperty('ours', 'doc');
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('seen');
      return Drive.Files.create({ name: 'f' }, Utilities.newBlob('text'), { fields: 'id' }).id;
    }
    function read(id) {
      var seen = [SpreadsheetApp.getActiveSheet().getRange('A1').getValue(), PropertiesService.getUserProperties().getProperty('mine'),
        PropertiesService.getDocumentProperties().getProperty('ours')];
      try { seen.push(Drive.Files.get(id).name); } catch (e) { seen.push(e.name + ': ' + e.message, e.details.code); }
      return seen;
    }`);
  const id = a.run('make') as string;
  expect(a.run('read', id)).toEqual(['seen', 'a', 'doc', 'f']);
  expect(a.as('b@example.go.th').run('read', id)).toEqual([
    'seen',
    null,
    'doc',
    `GoogleJsonResponseException: API call to drive.files.get failed with error: File not found: ${id}.`,
    404,
  ]);
});

test('a property has at most 9 KB', () => {
  const set = (length: number) =>
    errorOf(`PropertiesService.getDocumentProperties().setProperty('k', new Array(${length + 1}).join('x'))`);
  expect(set(9216)).toBeNull();
  expect(set(9217)).toBe('Exception: Argument too large: value');
});

test('a cache belongs to its user, and holds at most 100 KB a text for at most six hours', () => {
  const a = bench(`
    function keep(length, seconds) { CacheService.getUserCache().put('k', new Array(length + 1).join('x'), seconds); }
    function left(seconds) {
      Utilities.sleep(seconds * 1000);
      return CacheService.getUserCache().get('k') !== null;
    }`);
  a.run('keep', 1, 21_600);
  expect(a.as('b@example.go.th').run('left', 0)).toBe(false);
  a.run('keep', 1, 90_000);
  expect(a.run('left', 21_599)).toBe(true);
  expect(a.run('left', 1)).toBe(false);
  a.run('keep', 102_400);
  expect(a.run('left', 599)).toBe(true);
  expect(a.run('left', 1)).toBe(false);
  expect(() => a.run('keep', 102_401)).toThrow('Argument too large: value');
});
