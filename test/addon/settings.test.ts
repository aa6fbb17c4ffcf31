import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { readSettingsTexts } from '../../src/settings/read-settings';
import type { SettingsTexts } from '../../src/settings/settings';
import { normalizeSettings } from '../../src/settings/settings-input';
import { cellAt, type SheetData } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';
import fc from '../support/properties';
import { anySettings } from '../support/settings';

interface SettingsView {
  isNew: boolean;
  texts: SettingsTexts;
  currentYear: number;
  years: {
    fiscalYear: number;
    measures: { round: number; code: string };
    reports: { round: number; code: string }[];
  }[];
}
type Stored = {
  kind: string;
  texts: SettingsTexts;
  ids?: string[];
  sheets?: string[];
  error?: { code: string };
};

const SETTINGS = 'ตั้งค่า';
const read = (workbench: Workbench) => workbench.callFromPage('readSettingsPage') as SettingsView;
const save = (workbench: Workbench, opened: SettingsTexts, edits: Partial<SettingsTexts>) =>
  workbench.callFromPage('saveSettings', { opened, edits }) as Stored;
const finish = (workbench: Workbench, edits: Partial<SettingsTexts>, forms: string[]) =>
  workbench.callFromPage('finishSetup', { opened: read(workbench).texts, edits, forms }) as Stored;
const sheetOf = (workbench: Workbench): SheetData =>
  workbench.book.sheets.find(({ name }) => name === SETTINGS)!;
const rowOf = (workbench: Workbench, label: string): number =>
  Array.from({ length: 100 }, (_, i) => i + 1).find(
    (row) => cellAt(sheetOf(workbench), row, 1)?.value === label,
  )!;
const person = (name: string, position = 'นายก') => ({ name, position, position2: '', opinion: '' });
const EVERYTHING = FORMS.map(({ id }) => id);

describe('the set-up of an empty workbook', () => {
  const workbench = new Workbench({ today: '2025-11-03' });
  const view = read(workbench);
  const opening = workbench.calls.total;
  const edits = {
    officeName: 'องค์การบริหารส่วนตำบลตัวอย่าง',
    fiscalYear: '2568',
    resultYear: '2567',
    departments: Array.from({ length: 20 }, (_, i) => `กองที่ ${i}`),
    endorsers: [person('ก'), person('ข'), person('ค'), person('ง')],
  };
  const stored = finish(workbench, edits, EVERYTHING);
  const { total } = workbench.calls;

  test('begins with no office and the fiscal year of today', () => {
    expect(view).toMatchObject({ isNew: true, currentYear: 2569 });
    expect(opening).toBeLessThanOrEqual(6);
  });

  test('creates the settings sheet and a sheet of each form, and shows the first of them', () => {
    expect(stored.kind).toBe('saved');
    expect(workbench.book.sheets.slice(1).map(({ name }) => name)).toEqual([
      SETTINGS,
      ...FORMS.map((form) => `${form.sheetName} 2568`),
    ]);
    expect(workbench.selected().sheet).toBe(`${FORMS[0]?.sheetName} 2568`);
    expect(JSON.stringify(sheetOf(workbench).cells)).toContain('กองที่ 19');
    expect(JSON.stringify(workbench.book.sheets[5]?.cells[2])).toContain('กองที่ 19');
  });

  test('is read back as it was entered', () => {
    expect(read(workbench)).toMatchObject({ isNew: false, texts: edits });
  });

  test('takes at most 40 service calls for each sheet', () => {
    expect(total).toBeLessThanOrEqual(40 * (EVERYTHING.length + 1));
  });
});

test('an office’s name is all that the set-up needs', () => {
  const workbench = new Workbench({ today: '2025-11-03' });
  expect(finish(workbench, { officeName: ' ' }, [])).toMatchObject({ error: { code: 'settings/no-agency' } });
  expect(finish(workbench, { officeName: 'เทศบาลตำบลตัวอย่าง' }, [])).toMatchObject({ kind: 'saved' });
  expect(read(workbench).texts).toMatchObject({
    officeName: 'เทศบาลตำบลตัวอย่าง',
    fiscalYear: '2569',
    resultYear: '2568',
  });
});

test('a set-up that Google refuses half way leaves the workbook as it was', () => {
  const workbench = new Workbench({ today: '2025-11-03' });
  workbench.run('openSettingsSheet');
  workbench.selectSheet('Sheet1');
  // Room for two sheets, not for five.
  workbench.book.sheets[0]!.rows = Math.floor((10_000_000 - 26_000 * 3) / 26);
  const before = JSON.stringify(workbench.book.sheets);
  expect(finish(workbench, { officeName: 'ก' }, EVERYTHING)).toMatchObject({
    error: { code: 'settings/not-saved' },
  });
  expect(JSON.stringify(workbench.book.sheets) === before).toBe(true);
  expect(workbench.selected().sheet).toBe('Sheet1');
});

test('a set-up that a cell refuses deletes its new sheets again', () => {
  const workbench = new Workbench({ today: '2025-11-03' });
  workbench.run('openSettingsSheet');
  const row = rowOf(workbench, 'ชื่อหน่วยงาน');
  cellAt(sheetOf(workbench), row, 2)!.validation = {
    criteria: 'VALUE_IN_LIST',
    args: [['อบต.ก']],
    allowInvalid: false,
    helpText: null,
  };
  expect(finish(workbench, { officeName: 'อบต.ข', phone: '1' }, EVERYTHING)).toMatchObject({
    error: { code: 'settings/not-saved' },
  });
  expect(workbench.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', SETTINGS]);
  expect(read(workbench)).toMatchObject({ isNew: true, texts: { officeName: '', phone: '' } });
});

test('of two set-ups at once the first counts, and the second creates nothing', () => {
  const workbench = new Workbench({ today: '2025-11-03' });
  const { texts: opened } = read(workbench);
  finish(workbench.as('b@example.go.th'), { officeName: 'อบต.ก' }, ['plan']);
  const second = workbench.callFromPage('finishSetup', {
    opened,
    edits: { officeName: 'อบต.ข' },
    forms: ['results'],
  });
  expect(second).toMatchObject({ kind: 'changed', ids: ['officeName'], texts: { officeName: 'อบต.ก' } });
  expect(workbench.book.sheets).toHaveLength(3);
});

test('the years name where measures and report are published', () => {
  const { years } = read(new Workbench({ today: '2025-11-03' }));
  const of = (year: number) => years.find(({ fiscalYear }) => fiscalYear === year)!;
  expect(of(2568)).toMatchObject({
    measures: { round: 2568, code: 'O27' },
    reports: [{ round: 2569, code: 'O26' }],
  });
  expect(of(2566).reports).toMatchObject([
    { round: 2566, code: 'O43' },
    { round: 2567, code: 'O35' },
  ]);
  expect(of(2565).reports).toMatchObject([{ round: 2565, code: 'O43' }]);
});

describe('saving', () => {
  test('any settings are the same on the sheet and in the sidebar', () => {
    const workbench = new Workbench({ today: '2025-11-03' });
    workbench.run('openSettingsSheet');
    fc.assert(
      fc.property(anySettings, (edits) => {
        const saved = save(workbench, read(workbench).texts, edits);
        const { total, log } = workbench.calls;
        expect(saved).toMatchObject({ kind: 'saved', texts: normalizeSettings(edits) });
        expect([total <= 15, log]).toEqual([true, log]);
        expect(read(workbench).texts).toEqual(normalizeSettings(edits));
        const cells = sheetOf(workbench).cells.map((row) => row.map((cell) => String(cell?.value ?? '')));
        expect(readSettingsTexts(Array.from(cells, (row) => row ?? []))).toEqual(normalizeSettings(edits));
      }),
      { numRuns: 40 },
    );
  });

  test('writes nothing but what changed', () => {
    const workbench = sampleBook('results');
    const sheet = sheetOf(workbench);
    const row = rowOf(workbench, 'โทรศัพท์');
    workbench.type(SETTINGS, `B${row + 1}`, '=1+1');
    workbench.type(SETTINGS, `H${row}`, 'ของสำนักปลัด');
    const before = JSON.stringify(sheet.cells);
    save(workbench, read(workbench).texts, {
      phone: '045 000 000',
      officeName: read(workbench).texts.officeName,
    });
    expect(cellAt(sheet, row, 2)?.value).toBe('045 000 000');
    expect(JSON.stringify(sheet.cells).replace('045 000 000', '0 2000 0000')).toBe(before);
  });

  test('many scattered cells take one write, and cells between them do not change', () => {
    const workbench = sampleBook('results');
    const sheet = sheetOf(workbench);
    workbench.type(SETTINGS, `B${rowOf(workbench, 'เว็บไซต์')}`, '="www." & "x"');
    const { texts } = read(workbench);
    const edits = {
      officeName: 'ก',
      kind: 'ข',
      province: 'ค',
      phone: 'ง',
      fiscalYear: '2570',
      asOf: '',
      meetingBy: 'จ',
    };
    expect(save(workbench, texts, edits)).toMatchObject({ kind: 'saved' });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
    expect(read(workbench).texts).toEqual({ ...texts, ...edits });
    expect(cellAt(sheet, rowOf(workbench, 'เว็บไซต์'), 2)?.formula).toContain('www.');
  });

  test('a list of 40 departments inserts rows, and the rows below do not change', () => {
    const workbench = sampleBook('results');
    const { texts } = read(workbench);
    const departments = Array.from({ length: 40 }, (_, i) => `กองที่ ${i}`);
    save(workbench, texts, {
      departments,
      endorsers: Array.from({ length: 12 }, (_, i) => person(`คนที่ ${i}`)),
    });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
    expect(read(workbench).texts).toMatchObject({ ...texts, departments, endorsers: { length: 12 } });
  });

  test('creates the sheet again if it was deleted', () => {
    const workbench = sampleBook('results');
    const { texts } = read(workbench);
    workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== SETTINGS);
    expect(save(workbench, texts, { phone: '1' })).toMatchObject({ kind: 'saved' });
    expect(read(workbench).texts).toEqual({ ...texts, phone: '1' });
  });

  test('what a cell of the office’s refuses changes nothing', () => {
    const workbench = sampleBook('results');
    const { texts } = read(workbench);
    const row = rowOf(workbench, 'โทรศัพท์');
    cellAt(sheetOf(workbench), row, 2)!.validation = {
      criteria: 'VALUE_IN_LIST',
      args: [['0 2000 0000']],
      allowInvalid: false,
      helpText: null,
    };
    const departments = Array.from({ length: 15 }, (_, i) => `กองที่ ${i}`);
    const values = () =>
      JSON.stringify(sheetOf(workbench).cells.map((line) => line.map((cell) => cell?.value ?? null)));
    const before = values();
    expect(save(workbench, texts, { officeName: 'ก', departments, phone: '1' })).toMatchObject({
      error: { code: 'settings/not-saved' },
    });
    expect(values()).toBe(before);
  });
});

describe('two people', () => {
  const one = sampleBook('results');
  const two = one.as('b@example.go.th');
  const { texts } = read(one);
  save(two, texts, { phone: '045 111 111', preparedBy: 'กองคลัง' });

  test('do not overwrite each other', () => {
    const before = snapshot(one);
    expect(save(one, texts, { phone: '045 222 222', province: 'ยโสธร' })).toMatchObject({
      kind: 'changed',
      ids: ['phone'],
      texts: { phone: '045 111 111', preparedBy: 'กองคลัง' },
    });
    expect(snapshot(one)).toBe(before);
  });

  test('may change different things, and the same thing knowingly', () => {
    expect(save(one, texts, { province: 'ยโสธร' })).toMatchObject({
      kind: 'saved',
      texts: { preparedBy: 'กองคลัง' },
    });
    expect(save(one, read(one).texts, { phone: '045 222 222' })).toMatchObject({ kind: 'saved' });
  });

  test('wait for each other', () => {
    one.lock.holdElsewhere();
    expect(save(one, read(one).texts, { phone: '1' })).toMatchObject({ error: { code: 'busy' } });
  });
});
