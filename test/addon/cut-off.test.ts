import { describe, expect, test } from '@jest/globals';
import type { MeasureView } from '../../src/actions/measure';
import type { SettingsView } from '../../src/actions/settings';
import { cellAt, copyOf, ensureCell } from '../../workbench/book';
import { ServiceError } from '../../workbench/errors';
import { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { startingPoint } from '../support/library';

type Answer = { error?: { code: string; message: string; hint: string } } & Record<string, unknown>;

/** Everything that is written on the sheets, and the files that are not in the trash. */
function state({ book, drive }: Workbench): string {
  const sheets = book.sheets.map(({ name, hidden, cells }) => [
    name,
    hidden ?? false,
    cells
      .map((row) => (row ?? []).map((cell) => cell?.formula ?? cell?.value ?? '').join('|'))
      .join('\n')
      .replace(/\|+(?=\n|$)/g, '')
      .trimEnd(),
  ]);
  return JSON.stringify([sheets, drive.files.filter((file) => !file.trashed).length], null, 1);
}

/** Ids and moments differ from one run to the next. */
const comparable = (text: string) => text.replace(/[0-9a-f]{32}/g, 'ID').replace(/\d\d:\d\d/g, 'TIME');

interface Action {
  /** A sheet that is not there before. */
  without?: string;
  run: (workbench: Workbench) => unknown;
}

const ACTIONS: Record<string, Action> = {
  'adding a form sheet': { run: (workbench) => workbench.run('insertSheet', 'item') },
  'opening the settings sheet': {
    without: 'ตั้งค่า',
    run: (workbench) => workbench.run('openSettingsSheet'),
  },
  'saving the first scores': {
    without: 'คะแนน ITA',
    run: (workbench) =>
      workbench.callFromPage('saveResult', { year: 2567, edits: [{ key: 'score1', was: '', now: '90' }] }),
  },
  'saving settings that need rows': {
    run: (workbench) => {
      const departments = [...texts.departments, ...Array.from({ length: 30 }, (_, i) => `กองที่ ${i}`)];
      return workbench.callFromPage('saveSettings', { opened: texts, edits: { departments, phone: '12' } });
    },
  },
  'putting in a starting point': {
    run: (workbench) =>
      workbench.callFromPage('insertStartingPoint', { point: startingPoint('4-loan'), sheet: PLAN }),
  },
  'taking a template': { run: (workbench) => workbench.callFromPage('createTemplateDoc', 'plan') },
  'writing the overview': { run: (workbench) => workbench.callFromPage('makeOverviewSheet', {}) },
};

const PLAN = 'กำหนดมาตรการ 2568';
const filled = sampleBook('plan');
const { texts } = filled.callFromPage('readSettingsPage') as SettingsView;
const start = (without?: string) => {
  const workbench = new Workbench({ book: copyOf(filled.book), today: '2025-06-30' });
  workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== without);
  return workbench;
};
const fault = () => {
  throw new ServiceError('Service Spreadsheets failed while accessing document.');
};
/** From the crossing `number` on, of which only the answer is lost, one call fails or all do. */
function failing(workbench: Workbench, number: number, all: boolean): void {
  let isDown = false;
  workbench.interrupt = (moment, _, at) => {
    if (isDown) fault();
    if (moment !== 'after' || at !== number) return;
    isDown = all;
    fault();
  };
}

describe.each(Object.entries(ACTIONS))('%s', (_, { without, run }) => {
  const before = state(start(without));
  const clean = start(without);
  run(clean);
  const done = comparable(state(clean));
  const { log } = clean.calls;
  // Each kind of call once. Before consent nothing is asked; of a file that Google does not tell of, only the name is known.
  const numbers = [...new Set(log)]
    .filter((call) => call !== 'ScriptApp.requireScopes' && call !== 'drive.files.create')
    .map((call) => log.indexOf(call) + 1);

  test('a lost answer of a call leaves all or nothing, and a second try does all', () => {
    const wrong = numbers.flatMap((number) => {
      const workbench = start(without);
      failing(workbench, number, false);
      const { error } = run(workbench) as Answer;
      const now = state(workbench);
      const isTrue = error ? now === before : comparable(now) === done;
      workbench.interrupt = null;
      if (error) run(workbench);
      return isTrue && comparable(state(workbench)) === done ? [] : [`${number} ${log[number - 1]}`];
    });
    expect(wrong).toEqual([]);
  });

  test('if every later call fails, the error names what remains', () => {
    const wrong = numbers.flatMap((number) => {
      const workbench = start(without);
      failing(workbench, number, true);
      const { error } = run(workbench) as Answer;
      const now = state(workbench);
      const isTrue = error ? error.code === 'left-behind' || now === before : comparable(now) === done;
      return isTrue ? [] : [`${number} ${log[number - 1]}`];
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['ตั้งค่า', 'openSettingsSheet', []],
  ['เกณฑ์ ITA', 'openSchemes', []],
  ['รายข้อ', 'insertSheet', ['item']],
  ['ภาพรวม', 'makeOverviewSheet', []],
  ['คะแนน ITA', 'saveResult', [{ year: 2567, edits: [{ key: 'score1', was: '', now: '90' }] }]],
])('an empty sheet %s, left by an attempt that was cut off, is filled', (name, action, request) => {
  const first = start(name);
  first.run(action, ...request);
  const created = first.selected().sheet;
  const workbench = start(created);
  workbench.book.sheets.push(structuredClone(new Workbench().book.sheets[0]!));
  workbench.book.sheets[workbench.book.sheets.length - 1]!.name = created;
  workbench.run(action, ...request);
  expect(state(workbench)).toBe(state(first));
});

test('a template sheet that was left visible is hidden, and a Doc whose id cannot be stored goes to the trash', () => {
  const workbench = start();
  workbench.book.sheets.push({ ...structuredClone(new Workbench().book.sheets[0]!), name: 'แม่แบบรายงาน' });
  let isWritten = false;
  workbench.interrupt = (moment, call) => {
    if (moment === 'before' && call === 'Range.setValues' && !isWritten) {
      isWritten = true;
      fault();
    }
  };
  expect(workbench.callFromPage('createTemplateDoc', 'plan')).toHaveProperty('error');
  expect(workbench.drive.files.map(({ trashed }) => trashed)).toEqual([true]);
  workbench.interrupt = null;
  workbench.callFromPage('createTemplateDoc', 'plan');
  expect(workbench.book.sheets.find(({ name }) => name === 'แม่แบบรายงาน')?.hidden).toBe(true);
});

test('a file that Google may have created without confirming it is named', () => {
  const workbench = start();
  workbench.interrupt = (moment, call) => {
    if (moment === 'after' && call === 'drive.files.create') fault();
  };
  const { error } = workbench.callFromPage('createTemplateDoc', 'plan') as Answer;
  expect(error?.message).toContain(`"${workbench.drive.files[0]?.name}" ไม่สำเร็จ หรือสร้างแล้ว`);
});

test('a Doc that is neither stored nor deleted is reported with its link', () => {
  const workbench = start();
  failing(workbench, 8, true);
  const { error } = workbench.callFromPage('createTemplateDoc', 'plan') as Answer;
  expect(error).toMatchObject({
    code: 'left-behind',
    message: expect.stringContaining('https://docs.google.com/'),
  });
});

test('a starting point whose answer was lost is not inserted again', () => {
  const workbench = start();
  const ask = () =>
    workbench.callFromPage('insertStartingPoint', { point: startingPoint('4-loan'), sheet: PLAN }) as object;
  const first = ask();
  const before = state(workbench);
  expect(first).toMatchObject(ask());
  expect(state(workbench)).toBe(before);
});

describe('what is done is reported as done', () => {
  /** Every call of this name fails. */
  const without = (workbench: Workbench, name: string) => {
    workbench.interrupt = (moment, call) => {
      if (moment === 'before' && call === name) fault();
    };
    return workbench;
  };

  test('a measure whose row could not be selected', () => {
    const workbench = start();
    workbench.selectSheet(PLAN);
    const { sheet, opened } = workbench.callFromPage('openMeasure', { row: 3 }) as MeasureView;
    without(workbench, 'Range.activate');
    expect(
      workbench.callFromPage('saveMeasure', { sheet, opened, edits: { period: 'ม.ค. 2568' } }),
    ).toMatchObject({ kind: 'saved', notShown: true });
  });

  test('carrying over whose dialog did not open: a toast shows the result', () => {
    const workbench = start();
    workbench.selectSheet(PLAN);
    without(workbench, 'Ui.showModalDialog');
    const answer = workbench.run('carryOverTo', 'plan') as Answer;
    expect(answer).toMatchObject({ notShown: true });
    expect(workbench.ui.toasts[0]?.message).toContain(String(answer.sheet));
  });

  test('an overview without formats, which the next write sets', () => {
    const workbench = without(start(), 'RangeList.setFontWeight');
    const ask = () => workbench.callFromPage('makeOverviewSheet', {});
    expect(ask()).toEqual({ sheet: 'ภาพรวม', notFormatted: true });
    workbench.interrupt = null;
    expect(ask()).toEqual({ sheet: 'ภาพรวม' });
  });
});

test('a log without headers after an interruption gets them, without a further row', () => {
  const workbench = start();
  const log = { ...structuredClone(new Workbench().book.sheets[0]!), name: 'ประวัติรายงาน' };
  workbench.book.sheets.push(log);
  ensureCell(log, 1, 1).value = 'บันทึกแรก';
  let isCut = false;
  workbench.interrupt = (moment, call) => {
    if (moment !== 'after' || call !== 'Sheet.insertRowBefore') return;
    isCut = true;
    fault();
  };
  workbench.callFromPage('formatDocumentLog');
  workbench.interrupt = null;
  workbench.callFromPage('formatDocumentLog');
  expect([isCut, cellAt(log, 1, 1)?.value, cellAt(log, 2, 1)?.value]).toEqual([true, 'เมื่อ', 'บันทึกแรก']);
});
