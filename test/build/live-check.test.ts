import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { guardScript } from '../../build/guards';
import { THAI } from '../../build/language';
import { liveCheckDoc } from '../../build/live-check-doc';
import { bundleDevScripts } from '../../build/script';
import { POINTS } from '../../live-check/points';
import type { LiveRun } from '../../live-check/run';
import { cellAt, sheetNamed } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';

const ROOT = join(__dirname, '../..');
const SHEET = 'ตรวจในบัญชีจริง';
const GET = 'drive.files.get';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-dev-'));
  for (const [name, script] of Object.entries(await bundleDevScripts(THAI, false)))
    writeFileSync(join(folder, name), script);
  writeFileSync(join(folder, 'appsscript.json'), readFileSync(join(ROOT, 'appsscript.json')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A row of the answers: what is tried, what was seen, the answer, when and who. */
function answersOf(
  workbench: Workbench,
  name = SHEET,
): Record<'what' | 'seen' | 'answer' | 'when' | 'account', string>[] {
  const sheet = sheetNamed(workbench.book, name)!;
  const text = (row: number, column: number) => String(cellAt(sheet, row, column)?.value ?? '');
  return Array.from({ length: POINTS.length + 1 }, (_, i) => i + 2).map((row) => ({
    what: text(row, 2),
    seen: text(row, 4),
    answer: text(row, 5),
    when: text(row, 6),
    account: text(row, 7),
  }));
}

test('docs/live-check.md says what the points say; `npm run docs` makes it anew', () => {
  expect(readFileSync(join(ROOT, 'docs/live-check.md'), 'utf8')).toBe(liveCheckDoc());
});

test('points are in the order of their numbers, none is left out, and none is there twice', () => {
  const numbers = POINTS.map(({ no }) => no);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers)).toEqual(new Set(Array.from({ length: Math.max(...numbers) }, (_, i) => i + 1)));
  expect(new Set(POINTS.map(({ what }) => what)).size).toBe(POINTS.length);
});

test('the files of the dev target are what Apps Script takes, es2020 among it', () => {
  for (const name of ['Code.js', 'LiveCheck.js']) {
    const script = readFileSync(join(folder, name), 'utf8');
    expect(() => guardScript(script, Number.POSITIVE_INFINITY)).not.toThrow();
    expect(script).toMatch(/\?\.\w/);
    expect(script).toContain('??');
  }
});

describe('the menu item of the dev target', () => {
  test('is behind the items of the add-on, and calls what the second file has', () => {
    const workbench = new Workbench({ distFolder: folder });
    workbench.open();
    expect(workbench.triggerErrors).toEqual([]);
    const items = workbench.ui.menus[0]?.items ?? [];
    expect(items.at(-1)).toEqual({ kind: 'item', caption: SHEET, functionName: 'checkLive' });
    expect(readFileSync(join(folder, 'LiveCheck.js'), 'utf8')).toMatch(/^function checkLive\(/m);
  });

  test('finds every point that it tries as it should be, and leaves nothing behind but its sheet', () => {
    const workbench = new Workbench({ distFolder: folder });
    const { sheet, counts, left } = workbench.run('checkLive') as LiveRun;
    const own = POINTS.filter(({ run }) => run);
    expect(workbench.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', SHEET]);
    expect(workbench.drive.files).toEqual([]);
    expect([...workbench.properties.of('user:a@example.go.th').keys()]).toEqual([]);
    expect([sheet, left]).toEqual([SHEET, []]);
    const answers = answersOf(workbench);
    // How the link of a Word file looks, only Google can show.
    const judged = new Set(['The link of a Word file']);
    const wrong = answers.filter(
      ({ what, answer }) =>
        answer !==
        (judged.has(what) || POINTS.some((each) => each.what === what && !each.run) ? 'by hand' : '✓'),
    );
    expect(wrong).toEqual([]);
    expect(counts).toEqual({
      passed: own.length - judged.size + 1,
      failed: 0,
      byHand: POINTS.length - own.length + judged.size,
    });
  });

  test('leaves room for what a person sees, and says of the rest when and in which account', () => {
    const workbench = new Workbench({ distFolder: folder, user: 'clerk@example.go.th' });
    workbench.run('checkLive');
    for (const { what, seen, when, account } of answersOf(workbench)) {
      if (POINTS.some((each) => each.what === what && !each.run))
        expect([seen, when, account]).toEqual(['', '', '']);
      else expect([seen !== '', when !== '', account]).toEqual([true, true, 'clerk@example.go.th']);
    }
  });

  test('tries all others where one fails, and says what Google said', () => {
    const workbench = new Workbench({ distFolder: folder });
    workbench.refusals.outages.push({ call: 'Sheet.addDeveloperMetadata', message: 'ระบบขัดข้อง' });
    workbench.drive.refusals.push({
      method: 'export',
      code: 500,
      reason: 'backendError',
      message: 'Backend',
    });
    const { counts, left } = workbench.run('checkLive') as LiveRun;
    const failed = answersOf(workbench).filter(({ answer }) => answer === '✗');
    expect(failed.map(({ seen }) => seen)).toEqual([
      expect.stringContaining('Backend'),
      expect.stringContaining('ระบบขัดข้อง'),
    ]);
    expect([counts.failed, left]).toEqual([2, []]);
    expect(workbench.book.sheets).toHaveLength(2);
    expect(workbench.drive.files).toEqual([]);
  });

  test('sends a Google Doc the time of its making, and a Word file its time with new content too', () => {
    let now = Date.parse('2026-11-30T02:00:00Z');
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now++);
    const workbench = new Workbench({ distFolder: folder });
    const removed = jest.spyOn(workbench.drive, 'remove');
    workbench.run('checkLive');
    clock.mockRestore();
    const files = removed.mock.calls.map(([file]) => file);
    // What the script sends is of before the file is made.
    const sent = files.filter(({ modifiedTime, createdTime }) => modifiedTime < createdTime);
    expect(sent.map(({ mimeType }) => mimeType.split('.').pop())).toEqual(['document', 'document']);
    expect(sent.map(({ modifiedTime }) => modifiedTime)).toContain('2026-02-03T04:05:06.789Z');
  });

  test('takes the folder out of the trash where the point that put it there fails', () => {
    const read = new Workbench({ distFolder: folder });
    read.run('checkLive');
    const inTrash = read.calls.log.indexOf(GET, read.calls.log.indexOf(GET) + 1);
    const workbench = new Workbench({ distFolder: folder });
    const removed = jest.spyOn(workbench.drive, 'remove');
    workbench.faults.failNext(inTrash + 1, 'before');
    expect(workbench.run('checkLive')).toMatchObject({ counts: { failed: 1 } });
    const folders = removed.mock.calls.flatMap(([file]) => (file.mimeType.endsWith('.folder') ? [file] : []));
    expect(folders).toMatchObject([{ name: 'Prongsai live check, may be deleted', trashed: false }]);
  });

  test('names what could not be removed', () => {
    const workbench = new Workbench({ distFolder: folder });
    workbench.refusals.outages.push({ call: 'Spreadsheet.deleteSheet', message: 'ระบบขัดข้อง' });
    const { left } = workbench.run('checkLive') as LiveRun;
    expect(left).toEqual([expect.stringContaining('ระบบขัดข้อง')]);
    expect(answersOf(workbench).at(-1)).toMatchObject({ answer: '✗', seen: left[0] });
  });

  test('run again writes another sheet, and what a person wrote stays', () => {
    const workbench = new Workbench({ distFolder: folder });
    workbench.run('checkLive');
    workbench.type(SHEET, 'D3', 'อ่านแล้ว');
    expect(workbench.run('checkLive')).toMatchObject({ sheet: `${SHEET} (2)` });
    expect(answersOf(workbench)[1]).toMatchObject({ seen: 'อ่านแล้ว' });
  });

  test('asks for the permissions before it does anything', () => {
    const workbench = new Workbench({ distFolder: folder, grantedScopes: [] });
    expect(() => workbench.run('checkLive')).toThrow();
    expect(workbench.book.sheets).toHaveLength(1);
  });
});

test('what offices get has neither the item nor what it calls', () => {
  const files = readdirSync(join(ROOT, 'dist'));
  expect(files.filter((file) => file.endsWith('.js'))).toEqual(['Code.js']);
  for (const file of files) {
    const text = readFileSync(join(ROOT, 'dist', file), 'utf8');
    expect(text).not.toMatch(/checkLive|CODE_BEGUN|live check/);
  }
  const workbench = new Workbench();
  workbench.open();
  expect(JSON.stringify(workbench.ui.menus)).not.toContain(SHEET);
  expect(() => workbench.run('checkLive')).toThrow();
});
