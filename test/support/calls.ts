import type { PasteView } from '../../src/actions/import';
import type { MeasureView } from '../../src/actions/measure';
import { NEW_LIFE } from '../../src/documents/life';
import { type ActionName, NEEDS } from '../../src/google/permissions';
import { unusedSheetId } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { EMBLEM } from './google-docs';
import { startingPoint } from './library';
import { QUARTERS } from './office-tables';
import { PASTED, pasted } from './pasted-book';
import { jpegWith, picturesOf } from './pictures';

/** The functions that Google calls from the menu; all others are called by pages, but for the triggers. */
export const MENU = /^(?:insertSheet|carryOver(?!Like)|importTable|listFormSheets|open(?!Measure$|Help))/;

/** The sheet of measures of the sample `results`. */
export const SHEET = 'รายงานผล 2568';
const NO_EDITS = { opened: {}, edits: {} };

/** Arguments by function: what it is called with, or what makes that of a workbook. */
export type Arguments = Partial<
  Record<ActionName, string | object | undefined | ((full: Workbench) => unknown)>
>;

/** Arguments with which each function does something on the sample `results`; made by a user who has granted everything. */
const ARGUMENTS: Arguments = {
  insertSheet: 'plan',
  carryOverTo: 'plan',
  listDocumentLinks: { sheet: SHEET },
  readSelection: { sheet: SHEET },
  storeKind: { sheet: SHEET, kind: 'plan' },
  carryOverLike: { sheet: SHEET, like: SHEET, year: 2569 },
  goToCell: { sheet: SHEET, row: 3, column: 1 },
  openHelp: { section: 'measure' },
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
  findYearFolder: () => ({ year: 2569 }),
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
  saveDocumentLife: (full: Workbench) => {
    const { url } = full.callFromPage('makeDocument', { ...prepared(full), target: 'docs' }) as {
      url: string;
    };
    return { link: url, seen: NEW_LIFE, life: { ...NEW_LIFE, state: 'เสนอผู้บริหาร' } };
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
  readPictures: (full) => {
    const { sheet, opened } = full.callFromPage('openMeasure', { row: 3 }) as MeasureView;
    return { sheet, opened };
  },
  changePictures: (full) => ({
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
export function paste(full: Workbench, rows: string[][] = QUARTERS): string {
  const { sheet } = full.selected();
  const [pastedSheet] = pasted(rows).book.sheets;
  full.book.sheets.push({ ...pastedSheet!, id: unusedSheetId(full.book) });
  full.selectSheet(sheet);
  return PASTED;
}

/** The names of all functions. */
export const NAMES = Object.keys(NEEDS) as ActionName[];

/** Prepares a workbook for a function, and gives its arguments. */
export function argumentsOf(name: ActionName, full: Workbench, given: Arguments = ARGUMENTS): unknown[] {
  const of = name in given ? given[name] : ARGUMENTS[name];
  const argument: unknown = typeof of === 'function' ? of(full) : of;
  return argument === undefined ? [] : [argument];
}

/** Calls a function as its menu item or its page does. */
export const call = (user: Workbench, name: ActionName, args: readonly unknown[]): unknown =>
  MENU.test(name) ? user.run(name, ...args) : user.callFromPage(name, ...args);
