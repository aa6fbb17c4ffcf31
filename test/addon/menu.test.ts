import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { MenuItem } from '../../workbench/people';
import { HtmlOutput } from '../../workbench/services/html';
import { Workbench } from '../../workbench/workbench';

const DIST = join(__dirname, '../../dist');

const itemsOf = (items: MenuItem[]): { caption: string; functionName: string }[] =>
  items.flatMap((item) => (item.kind === 'menu' ? itemsOf(item.items) : item.kind === 'item' ? [item] : []));

test.each(['NONE', 'LIMITED', 'FULL'] as const)(
  'opening a file in AuthMode.%s gives the menu and nothing else',
  (mode) => {
    const workbench = new Workbench();
    workbench.open(mode);
    expect(workbench.triggerErrors).toEqual([]);
    expect(workbench.calls.log).toEqual(['Menu.addToUi']);
    const [menu] = workbench.ui.menus;
    expect(itemsOf(menu?.items ?? []).map((item) => item.caption)).toEqual([
      'หน้าหลัก',
      'ตั้งค่าหน่วยงานและปีงบประมาณ',
      'ผลการประเมิน ITA',
      'จัดเตรียมแผ่นงานมาตรการ',
      'บันทึกมาตรการและผลการดำเนินการ',
      'ตรวจสอบแผ่นงาน',
      'จัดทำเอกสาร',
      'ติดตามและเผยแพร่',
      'คู่มือและการแก้ไขปัญหา',
    ]);
  },
);

test('a page is shown as its file is, and read only where a word for it is put in', () => {
  const read = jest.spyOn(HtmlOutput.prototype, 'getContent');
  const workbench = new Workbench();
  workbench.run('openHome');
  expect(workbench.ui.sidebars).toEqual([
    expect.objectContaining({ title: 'หน้าหลัก', html: expect.stringContaining('<body>') }),
  ]);
  workbench.run('openDocuments');
  expect(read).not.toHaveBeenCalled();
  workbench.callFromPage('openDocuments', { round: '6' });
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
});

test('installing adds the menu at once, as Google demands', () => {
  const workbench = new Workbench();
  workbench.run('onInstall', {});
  expect(workbench.ui.menus).toHaveLength(1);
});

test('every item of the menu calls a function that the script declares at its top level', () => {
  const workbench = new Workbench();
  workbench.open();
  const script = readFileSync(join(DIST, 'Code.js'), 'utf8');
  const items = itemsOf(workbench.ui.menus[0]?.items ?? []);
  expect(items.length).toBeGreaterThan(0);
  for (const { functionName } of items)
    expect(script).toMatch(new RegExp(`^function ${functionName}\\(`, 'm'));
});

test('the add-on asks for three scopes and the Drive service alone', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8'));
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/drive.file',
    'https://www.googleapis.com/auth/script.container.ui',
  ]);
  expect(manifest.dependencies.enabledAdvancedServices).toEqual([
    { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
  ]);
});

test('Google asks for missing permissions before an action does anything', () => {
  const workbench = new Workbench({ grantedScopes: ['https://www.googleapis.com/auth/drive.file'] });
  expect(() => workbench.run('insertSheet', 'results')).toThrow();
  expect(workbench.book.sheets).toHaveLength(1);
});

describe('if Google fails to add the menu', () => {
  const outage = { call: 'Menu.addToUi', message: 'ระบบขัดข้อง' };

  test('once, the menu is added all the same', () => {
    const workbench = new Workbench();
    workbench.refusals.outages.push(outage);
    workbench.open();
    expect(workbench.ui.menus).toHaveLength(1);
  });

  test('twice, neither opening nor installing ends with an error', () => {
    const workbench = new Workbench();
    workbench.refusals.outages.push(outage, outage);
    workbench.open();
    expect(workbench.triggerErrors).toEqual([]);
    workbench.refusals.outages.push(outage, outage);
    expect(() => workbench.run('onInstall')).not.toThrow();
  });
});
