import type { PasteView } from '../../src/actions/import';
import type { MeasureView } from '../../src/actions/measure';
import type { SettingsTexts } from '../../src/settings/settings';
import type { MatchedResults } from '../../src/transfer/import/results';
import { unusedSheetId } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW } from '../support/books';
import { EMBLEM } from '../support/google-docs';
import { DEPARTMENT_RESULTS, QUARTERS, ROUNDS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';
import { pasteOf, scoresPaste } from '../support/pastes';
import { type Action, menu, page, plain, type Start, sample, short, TODAY } from './action';

const SETTINGS = 'ตั้งค่า';

const settingsOf = (workbench: Workbench) =>
  (workbench.callFromPage('readSettingsPage') as { texts: SettingsTexts }).texts;

/** A paste of scores above measures, from which two sheets are created. */
function forImport(): Start {
  const rows = [...scoresPaste().rows, ...(pasteOf.plan?.().rows ?? [])];
  return plain(short(pasted(rows, { today: TODAY })));
}

/** Adds a sheet with a pasted table; the user stays where they are. */
export function withPaste(workbench: Workbench, rows: string[][]): Workbench {
  const [sheet] = pasted(rows).book.sheets;
  if (sheet) workbench.book.sheets.push({ ...sheet, id: unusedSheetId(workbench.book) });
  return short(workbench);
}

/** A paste of headers that need the office's words: a new sheet, and rows in ตั้งค่า. */
function forPage(purpose: 'keep' | 'newYear'): Start {
  const workbench = withPaste(sample('results'), QUARTERS);
  const answers = { quarters: 'period' };
  const { sheet, digest } = workbench.callFromPage('readPaste', { sheet: PASTED, answers }) as PasteView;
  return plain(workbench, { sheet, digest, answers, fiscalYear: 2567, purpose, add: ['outcome'] });
}

/** Two results of a department: one into a blank cell, one behind what is there. */
function forResults(): Start {
  const workbench = sample('results');
  const target = workbench.selected().sheet;
  withResults(workbench);
  return plain(workbench, resultsRequest(workbench, PASTED, target));
}

/** Adds a sheet with a department's results of the second and third measure of the sample; the second has none yet. */
export function withResults(workbench: Workbench): Workbench {
  const target = workbench.selected().sheet;
  const names = [1, 2].map((place) => {
    const { values } = workbench.callFromPage('openMeasure', { row: FIRST_ROW + place }) as MeasureView;
    return values.measure ?? '';
  });
  workbench.type(target, cellOf('results', 'result', FIRST_ROW + 1), '');
  return withPaste(workbench, DEPARTMENT_RESULTS(names));
}

/** The request of the page for all results of a pasted sheet. */
export function resultsRequest(workbench: Workbench, sheet: string, target: string): object {
  const { matched } = workbench.callFromPage('readResults', { sheet, target }) as MatchedResults;
  const results = matched.map(({ name, opened, texts: [text] }) => ({
    name,
    opened,
    edits: text?.added ?? text?.taken,
  }));
  return { target, results };
}

/** More departments than the sheet has rows for, so that rows are inserted. */
function forSettings(workbench: Workbench): Start {
  const opened = settingsOf(workbench);
  const departments = [...opened.departments, 'กองใหม่', 'กองใหม่กว่า', 'กองใหม่ที่สุด'];
  return plain(workbench, { opened, edits: { officeName: 'อบต.ทดสอบ', phone: '007', departments } });
}

function forSetup(workbench: Workbench, forms: string[]): Start {
  const edits = { officeName: 'เทศบาลตำบลทดสอบ', departments: ['กองทดสอบ', 'กองตัวอย่าง'], fiscalYear: '2568' };
  return plain(workbench, { opened: settingsOf(workbench), edits, forms });
}

/** The user agrees to what the new sheet has no column for. */
function agreeing(workbench: Workbench): Workbench {
  workbench.ui.answer = () => 'OK';
  return workbench;
}

/** A paste carried over into a sheet like another one, with what that has no column for. */
function forLike(): Start {
  const workbench = withPaste(sample('results'), ROUNDS);
  const request = { sheet: PASTED, like: workbench.selected().sheet, year: 2568 };
  const { question } = workbench.callFromPage('carryOverLike', request) as { question: string };
  return plain(workbench, { ...request, agreed: question });
}

/** Two sheets are carried over to the new year. */
function forNewYear(): Start {
  const workbench = sample('progress');
  const { sheet } = workbench.selected();
  agreeing(workbench).run('carryOverTo', 'results');
  short(workbench);
  const sheets = [sheet, workbench.selected().sheet];
  const request = { opened: settingsOf(workbench), year: 2569, resultYear: 2568, sheets, emptied: ['asOf'] };
  return plain(workbench, request);
}

/** What an action has made, to be taken back. */
function forUndo({ workbench, args }: Start, calls: string): Start {
  const { undo } = workbench.callFromPage(calls, args[0]) as { undo: object };
  return plain(short(workbench), undo);
}

const saved = { kind: 'saved' };
const undone = { kind: 'undone' };

/** The actions that create sheets, and those that write settings. */
export const SHEET_ACTIONS: readonly Action[] = [
  menu('new form sheet', 'insertSheet', () => plain(sample('progress'), 'plan'), {
    sheet: 'กำหนดมาตรการ 2568',
  }),
  menu('sheet carried over to a form', 'carryOverTo', () => plain(agreeing(sample('progress')), 'results'), {
    form: 'results',
  }),
  page('sheet carried over like another', 'carryOverLike', forLike, { kind: 'made', measures: 2 }),
  menu('import of a paste', 'importTable', forImport, { sheets: [{ form: 'plan' }, { form: 'scores' }] }),
  page('import from its page', 'makeSheets', () => forPage('keep'), { kind: 'made' }),
  page('import as the start of a year', 'makeSheets', () => forPage('newYear'), { kind: 'made' }),
  page('results of a department', 'saveResults', forResults, { kind: 'saved', measures: 2 }),
  menu('new settings sheet', 'openSettingsSheet', () => plain(sample('results', { without: [SETTINGS] })), {
    sheet: SETTINGS,
  }),
  menu('new scheme sheet', 'openSchemes', () => plain(sample('plan')), { sheet: 'เกณฑ์ ITA' }),
  page('settings saved', 'saveSettings', () => forSettings(sample('results')), saved),
  page(
    'emblem saved',
    'saveEmblem',
    () => plain(sample('results'), { base64: EMBLEM.toString('base64') }),
    {},
  ),
  page(
    'settings on a new sheet',
    'saveSettings',
    () => forSettings(sample('results', { without: [SETTINGS] })),
    saved,
  ),
  page(
    'set-up of an empty workbook',
    'finishSetup',
    () => forSetup(new Workbench({ today: TODAY }), ['plan', 'results']),
    saved,
  ),
  page('set-up over a settings sheet', 'finishSetup', () => forSetup(sample('plan'), ['results']), saved),
  page('new fiscal year', 'startNewYear', forNewYear, saved),
  page('import taken back', 'undoWrite', () => forUndo(forPage('keep'), 'makeSheets'), undone),
  page('new fiscal year taken back', 'undoWrite', () => forUndo(forNewYear(), 'startNewYear'), undone),
];
