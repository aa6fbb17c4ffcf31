import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { MeasureView } from '../../src/actions/measure';
import type { SettingsView } from '../../src/actions/settings';
import { fixesOf } from '../../src/checks/fixes';
import { copyOf, ensureCell, type SheetData, sheetNamed } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook } from '../support/books';
import { startingPoint } from '../support/library';

/** What a colleague does by hand. On the sheets below the rows 3 to 6 hold four measures, scores or settings. */
type Edit = (workbench: Workbench, sheet: string) => void;
const cellsOf = ({ book }: Workbench, sheet: string): SheetData => sheetNamed(book, sheet)!;

const sort: Edit = (workbench, sheet) => {
  const { cells } = cellsOf(workbench, sheet);
  cells.splice(3, 2, cells[4]!, cells[3]!);
};
const insertRow: Edit = (workbench, sheet) => workbench.insertRows(sheet, 3);
const deleteRow: Edit = (workbench, sheet) => workbench.deleteRows(sheet, 3);
const typeInto =
  (row: number, column: number): Edit =>
  (workbench, sheet) => {
    ensureCell(cellsOf(workbench, sheet), row, column).value = 'พิมพ์โดยเพื่อนร่วมงาน';
  };

/** The texts of the rows that are not blank. */
const rowsOf = (workbench: Workbench, sheet: string): string[] =>
  cellsOf(workbench, sheet)
    .cells.map((row) => (row ?? []).map((cell) => String(cell?.value ?? '')).join('|'))
    .map((row) => row.replace(/\|+$/, ''))
    .filter((row) => row !== '');

interface Action {
  book: () => Workbench;
  sheet: string;
  /** What the page sends, from what it received before anybody edits. */
  request: (workbench: Workbench) => readonly [name: string, request: object];
  edits: Record<string, Edit>;
}

const RESULTS = 'รายงานผล 2568';
const measures = ['ก', 'ข', 'ค', 'ง'].map((name, i) => ({
  measure: `${i + 1}. มาตรการ ${name}`,
  steps: `ขั้นตอนของ ${name}`,
  responsible: 'กองคลัง',
  period: 'มี.ค. 2568',
}));
const rowEdits = { sorts: sort, 'inserts a row': insertRow, 'deletes a row': deleteRow };

const ACTIONS: Record<string, Action> = {
  'a measure is saved': {
    book: () => bookWith('results', measures),
    sheet: RESULTS,
    request: (workbench) => {
      const { sheet, opened } = workbench.callFromPage('openMeasure', { row: 4 }) as MeasureView;
      return ['saveMeasure', { sheet, opened, edits: { steps: 'ขั้นตอนที่แก้แล้ว' } }];
    },
    edits: { ...rowEdits, types: typeInto(4, 2) },
  },
  'a new measure is saved': {
    book: () => bookWith('results', measures),
    sheet: RESULTS,
    request: () => {
      const edits = { measure: '5. มาตรการใหม่', period: 'ม.ค. 2568' };
      return ['saveMeasure', { sheet: RESULTS, opened: null, edits }];
    },
    edits: { ...rowEdits, types: typeInto(7, 1) },
  },
  'a save is taken back': {
    book: () => bookWith('results', measures),
    sheet: RESULTS,
    request: (workbench) => {
      const { sheet, opened } = workbench.callFromPage('openMeasure', { row: 4 }) as MeasureView;
      const edits = { steps: 'ขั้นตอนที่แก้แล้ว' };
      const { undo } = workbench.callFromPage('saveMeasure', { sheet, opened, edits }) as { undo: object };
      return ['undoWrite', undo];
    },
    edits: { ...rowEdits, types: typeInto(4, 2) },
  },
  'what was found is corrected': {
    book: () =>
      bookWith(
        'results',
        measures.map((each, i) => (i === 1 ? { ...each, steps: 'นํ้า' } : each)),
      ),
    sheet: RESULTS,
    request: (workbench) => {
      const { sheet, findings } = workbench.callFromPage('listFindings') as CheckResult;
      const fixes = fixesOf(findings, sheet);
      return ['fixFindings', { sheet, fixes: fixes.filter(({ before }) => before === 'นํ้า') }];
    },
    edits: { ...rowEdits, types: typeInto(4, 2) },
  },
  'a starting point is put in': {
    book: () => bookWith('results', measures),
    sheet: RESULTS,
    request: () => ['insertStartingPoint', { point: startingPoint('1-queue'), sheet: RESULTS }],
    edits: { 'inserts a row': insertRow, types: typeInto(7, 1) },
  },
  'scores are saved': {
    book: () => sampleBook('plan'),
    sheet: 'คะแนน ITA',
    request: (workbench) => {
      const { values } = workbench.callFromPage('readResult', { year: 2567 }) as {
        values: Record<string, string>;
      };
      const edits = [{ key: 'score2', was: values.score2, now: '61.25' }];
      return ['saveResult', { year: 2567, edits }];
    },
    edits: { 'inserts a row': insertRow, types: typeInto(4, 5) },
  },
  'settings are saved': {
    book: () => sampleBook('results'),
    sheet: 'ตั้งค่า',
    request: (workbench) => {
      const { texts } = workbench.callFromPage('readSettingsPage') as SettingsView;
      return ['saveSettings', { opened: texts, edits: { officeShortName: 'ชื่อย่อใหม่' } }];
    },
    edits: { 'inserts a row': insertRow, types: typeInto(4, 2) },
  },
};

describe.each(Object.entries(ACTIONS))('while %s', (_, { book, sheet, request, edits }) => {
  const filled = book();
  const [name, sent] = request(filled);
  const copy = () => {
    const workbench = new Workbench({ book: copyOf(filled.book) });
    workbench.selectSheet(sheet);
    return workbench;
  };
  const done = copy();
  done.callFromPage(name, sent);
  const { log } = done.calls;
  const isWrite = (call: string) => /\.(?:set|insertRows)/.test(call);
  const firstWrite = log.findIndex(isWrite);

  test.each(Object.entries(edits))(
    'a colleague %s: it goes wrong right before the first write at most',
    (__, edit) => {
      // The colleague's edit alone, where nothing is saved; or both, and each row with its own text.
      const [alone, both] = [copy(), new Workbench({ book: copyOf(done.book) })];
      for (const each of [alone, both]) edit(each, sheet);
      const before = rowsOf(filled, sheet);
      const added = rowsOf(done, sheet).filter((row) => !before.includes(row));
      const allowed = [
        rowsOf(alone, sheet),
        rowsOf(both, sheet),
        // A new row goes under what the colleague has typed.
        [...rowsOf(alone, sheet), ...added],
      ].map((rows) => rows.join('\n'));
      const wrong = log.flatMap((___, number) => {
        const workbench = copy();
        workbench.interrupt = (moment, ____, at) => {
          if (moment === 'before' && at === number + 1) edit(workbench.as('b@example.go.th'), sheet);
        };
        workbench.callFromPage(name, sent);
        return allowed.includes(rowsOf(workbench, sheet).join('\n')) ? [] : [number];
      });
      expect([[], [firstWrite]]).toContainEqual(wrong);
    },
  );
});

describe('a measure that a colleague moves while it is saved', () => {
  const filled = bookWith('results', measures);
  const { sheet, opened } = filled.callFromPage('openMeasure', { row: 4 }) as MeasureView;
  const saving = (interrupt: (workbench: Workbench, call: string) => void) => {
    const workbench = new Workbench({ book: copyOf(filled.book) });
    workbench.interrupt = (moment, call) => {
      if (moment === 'before') interrupt(workbench, call);
    };
    const answer = workbench.callFromPage('saveMeasure', { sheet, opened, edits: { steps: 'ใหม่' } });
    return { answer, rows: rowsOf(workbench, sheet) };
  };

  test.each(['Sheet.getDataRange', 'Range.getFormulas', 'Range.getDisplayValues'])(
    'before %s is followed to its row',
    (reading) => {
      let isDone = false;
      const { answer } = saving((workbench, call) => {
        if (!isDone && call === reading) insertRow(workbench, sheet);
        isDone ||= call === reading;
      });
      expect(answer).toMatchObject({ kind: 'saved', row: 5 });
    },
  );

  test('again and again ends in an error', () => {
    const { answer, rows } = saving((workbench, call) => {
      if (call === 'Range.getDisplayValues') insertRow(workbench, sheet);
    });
    expect(answer).toMatchObject({ error: { code: 'sheet/in-use' } });
    expect(rows).toEqual(rowsOf(filled, sheet));
  });
});
