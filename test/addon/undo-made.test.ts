import { describe, expect, test } from '@jest/globals';
import type { CarriedLike, CarryResult } from '../../src/actions/carry-over';
import type { SaveResultsAnswer } from '../../src/actions/department-results';
import type { MadeSheets, PasteView } from '../../src/actions/import';
import type { NewYear } from '../../src/actions/new-year';
import type { Undone, UndoRecord } from '../../src/actions/undo';
import type { SettingsTexts } from '../../src/settings/settings';
import { ensureCell, sheetNamed } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { resultsRequest, withPaste, withResults } from '../faults/sheet-actions';
import { sampleBook } from '../support/books';
import { QUARTERS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';

const SHEET = 'รายงานผล 2568';
const SETTINGS = 'ตั้งค่า';
const NEXT_YEAR = 'รายงานผล 2569';

const undo = (workbench: Workbench, record: UndoRecord) =>
  workbench.callFromPage('undoWrite', record) as Undone;

/** The names of the sheets, and the texts that each shows. */
const shown = ({ book }: Workbench) =>
  book.sheets.map(({ name, cells }) => [name, cells.map((row) => row?.map((cell) => cell?.value ?? ''))]);

/** The settings as pages have them: a list that became shorter leaves blank rows. */
const settingsOf = (workbench: Workbench) =>
  (workbench.callFromPage('readSettingsPage') as { texts: SettingsTexts }).texts;

/** Makes sheets of a table whose headers need the office's words on ตั้งค่า. */
function importTable(workbench: Workbench): UndoRecord {
  const answers = { quarters: 'period' };
  const { sheet, digest } = workbench.callFromPage('readPaste', { sheet: PASTED, answers }) as PasteView;
  const request = { sheet, digest, answers, fiscalYear: 2567, purpose: 'keep', add: [] };
  const made = workbench.callFromPage('makeSheets', request) as MadeSheets;
  if (made.kind !== 'made') throw new Error(JSON.stringify(made));
  return made.undo;
}

function startNewYear(workbench: Workbench, sheets = [SHEET]): UndoRecord {
  const request = { opened: settingsOf(workbench), year: 2569, resultYear: 2568, sheets, emptied: ['asOf'] };
  const begun = workbench.callFromPage('startNewYear', request) as NewYear;
  if (begun.kind !== 'saved') throw new Error(JSON.stringify(begun));
  return begun.undo;
}

describe('undoing', () => {
  test('an import removes its sheets and the words of its headers', () => {
    const workbench = withPaste(sampleBook('results'), QUARTERS);
    const [before, settings] = [workbench.book.sheets.length, settingsOf(workbench)];
    const record = importTable(workbench);
    expect(settingsOf(workbench).headers).not.toEqual(settings.headers);
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(workbench.book.sheets).toHaveLength(before);
    expect(settingsOf(workbench)).toEqual(settings);
  });

  test('an import into a workbook without ตั้งค่า removes that sheet too', () => {
    const workbench = pasted(QUARTERS);
    const before = shown(workbench);
    const record = importTable(workbench);
    expect(workbench.book.sheets.map(({ name }) => name)).toContain(SETTINGS);
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(shown(workbench)).toEqual(before);
  });

  test('an import lets the same table be imported again', () => {
    const workbench = withPaste(sampleBook('results'), QUARTERS);
    undo(workbench, importTable(workbench));
    expect(undo(workbench, importTable(workbench))).toEqual({ kind: 'undone' });
  });

  test('results of a department restores the texts of the sheet', () => {
    const workbench = withResults(sampleBook('results'));
    const before = shown(workbench);
    const request = resultsRequest(workbench, PASTED, SHEET);
    const { undo: record } = workbench.callFromPage('saveResults', request) as SaveResultsAnswer & {
      undo: UndoRecord;
    };
    expect(shown(workbench)).not.toEqual(before);
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(shown(workbench)).toEqual(before);
  });

  test('a carry-over removes the new sheet, whichever page asked for it', () => {
    const workbench = sampleBook('results');
    workbench.ui.answer = () => 'OK';
    const before = shown(workbench);
    const { undo: form } = workbench.run('carryOverTo', 'plan') as CarryResult;
    expect(undo(workbench, form)).toEqual({ kind: 'undone' });
    workbench.selectSheet(SHEET);
    const like = { sheet: SHEET, like: SHEET, year: 2569 };
    const made = workbench.callFromPage('carryOverLike', like) as CarriedLike;
    if (made.kind !== 'made') throw new Error(made.question);
    expect(undo(workbench, made.undo)).toEqual({ kind: 'undone' });
    expect(shown(workbench)).toEqual(before);
  });

  test('a new year removes its sheets and restores the settings, emptied ones too', () => {
    const workbench = sampleBook('results');
    const before = shown(workbench);
    const record = startNewYear(workbench);
    expect(settingsOf(workbench)).toMatchObject({ fiscalYear: '2569', asOf: '' });
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(shown(workbench)).toEqual(before);
  });

  test('a new year without sheets restores the settings', () => {
    const workbench = sampleBook('results');
    const before = shown(workbench);
    expect(undo(workbench, startNewYear(workbench, []))).toEqual({ kind: 'undone' });
    expect(shown(workbench)).toEqual(before);
  });

  test('takes at most 20 service calls for one sheet and its settings', () => {
    const workbench = sampleBook('results');
    undo(workbench, startNewYear(workbench));
    expect(workbench.calls.total).toBeLessThanOrEqual(20);
  });

  test('restores settings beside those that somebody has changed since', () => {
    const workbench = sampleBook('results');
    const record = startNewYear(workbench);
    const opened = settingsOf(workbench);
    workbench.callFromPage('saveSettings', { opened, edits: { phone: '0 5555 1234' } });
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(settingsOf(workbench)).toMatchObject({ fiscalYear: '2568', phone: '0 5555 1234' });
  });
});

describe('nothing is undone', () => {
  const later: Record<string, [change: (workbench: Workbench) => void, sheet: string]> = {
    'where somebody has typed into the new sheet': [
      (workbench) => workbench.type(NEXT_YEAR, 'B3', 'พิมพ์แล้ว'),
      NEXT_YEAR,
    ],
    'where somebody has typed below its table': [
      (workbench) => workbench.type(NEXT_YEAR, 'A40', 'หมายเหตุ'),
      NEXT_YEAR,
    ],
    'where the new sheet has another name': [
      ({ book }) => {
        sheetNamed(book, NEXT_YEAR)!.name = 'ชื่อใหม่';
      },
      NEXT_YEAR,
    ],
    'where the new sheet is gone already': [
      ({ book }) => {
        book.sheets = book.sheets.filter(({ name }) => name !== NEXT_YEAR);
      },
      NEXT_YEAR,
    ],
    'where somebody has set another year since': [
      (workbench) => {
        const edits = { fiscalYear: '2570' };
        workbench.callFromPage('saveSettings', { opened: settingsOf(workbench), edits });
      },
      SETTINGS,
    ],
  };

  test.each(Object.entries(later))('%s', (_, [change, sheet]) => {
    const workbench = sampleBook('results');
    const record = startNewYear(workbench);
    change(workbench);
    const before = shown(workbench);
    expect(undo(workbench, record)).toEqual({ kind: 'changed', sheet });
    expect(shown(workbench)).toEqual(before);
  });

  test('where no other sheet would be shown', () => {
    const workbench = pasted(QUARTERS);
    const record = importTable(workbench);
    sheetNamed(workbench.book, PASTED)!.hidden = true;
    const before = shown(workbench);
    expect(undo(workbench, record)).toEqual({ kind: 'last' });
    expect(shown(workbench)).toEqual(before);
  });

  test('where a colleague types into the new sheet while the settings are restored', () => {
    const workbench = sampleBook('results');
    const record = startNewYear(workbench);
    const settings = settingsOf(workbench);
    workbench.interrupt = (moment, what) => {
      if (moment !== 'before' || what !== 'Range.setValues') return;
      workbench.interrupt = null;
      ensureCell(sheetNamed(workbench.book, NEXT_YEAR)!, 3, 2).value = 'พิมพ์แล้ว';
    };
    expect(undo(workbench, record)).toMatchObject({ error: { code: 'sheet/in-use' } });
    expect(settingsOf(workbench)).toEqual(settings);
    expect(sheetNamed(workbench.book, NEXT_YEAR)?.cells[2]?.[1]?.value).toBe('พิมพ์แล้ว');
  });

  /** The sheet gets another name right before it is read for the time of this number. */
  const undoneWithRename = (time: number) => {
    const workbench = sampleBook('results');
    const record = startNewYear(workbench);
    let reads = 0;
    workbench.interrupt = (moment, what) => {
      const made = sheetNamed(workbench.book, NEXT_YEAR);
      if (moment === 'before' && what === 'Sheet.getDataRange' && made && ++reads === time) made.name = 'ใหม่';
    };
    const answer = undo(workbench, record);
    return [answer, workbench.book.sheets.some(({ name }) => name === 'ใหม่')];
  };

  test('where a colleague renames the new sheet while the settings are read', () => {
    expect(undoneWithRename(2)).toEqual([{ error: expect.objectContaining({ code: 'sheet/in-use' }) }, true]);
  });
});

test('a sheet that a colleague renames right before it is removed is removed all the same', () => {
  const workbench = sampleBook('results');
  const { undo: record } = workbench.callFromPage('carryOverLike', {
    sheet: 'รายงานผล 2568',
    like: 'รายงานผล 2568',
    year: 2569,
  }) as { undo: object };
  const sheets = workbench.book.sheets.length;
  let reads = 0;
  workbench.interrupt = (moment, what) => {
    const made = sheetNamed(workbench.book, NEXT_YEAR);
    if (moment === 'before' && what === 'Range.getDisplayValues' && made && ++reads === 2) made.name = 'ใหม่';
  };
  expect(workbench.callFromPage('undoWrite', record)).toEqual({ kind: 'undone' });
  expect(workbench.book.sheets).toHaveLength(sheets - 1);
});

test('words of headers that a colleague takes back with an import are not taken for known by another', () => {
  const workbench = withPaste(sampleBook('results'), QUARTERS);
  const record = importTable(workbench);
  const pastedSheet = sheetNamed(workbench.book, PASTED)!;
  ensureCell(pastedSheet, pastedSheet.cells.length, 1).value = 'O20';
  const sheets = workbench.book.sheets.length;
  const colleague = workbench.as('b@example.go.th');
  workbench.interrupt = (moment, what) => {
    if (moment !== 'before' || what !== 'Lock.tryLock') return;
    workbench.interrupt = null;
    expect(undo(colleague, record)).toEqual({ kind: 'undone' });
  };
  expect(() => importTable(workbench)).toThrow('sheet/in-use');
  expect(workbench.book.sheets).toHaveLength(sheets - 1);
});
