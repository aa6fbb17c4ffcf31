import type { CheckResult } from '../../src/actions/fix';
import type { PasteView } from '../../src/actions/import';
import type { MeasureView } from '../../src/actions/measure';
import type { PictureChange, PicturesView } from '../../src/actions/pictures';
import type { SettingsView } from '../../src/actions/settings';
import type { UndoRecord } from '../../src/actions/undo';
import { fixesOf } from '../../src/checks/fixes';
import { NEW_LIFE } from '../../src/documents/life';
import { LOG_SHEET } from '../../src/documents/log';
import { PICTURE_SHEET } from '../../src/documents/pictures';
import { SCORES_SHEET } from '../../src/scores/sheet';
import { SETTINGS_SHEET } from '../../src/settings/settings';
import { parseA1 } from '../../workbench/a1';
import { ensureCell, unusedSheetId } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW } from '../support/books';
import { createTemplateDoc } from '../support/custom-template';
import { withOldLog } from '../support/documents';
import { EMBLEM } from '../support/google-docs';
import { startingPoint } from '../support/library';
import { PASTED } from '../support/pasted-book';
import { addPictures, jpegWith, picturesOf } from '../support/pictures';
import { sample, short } from './action';
import { RESULTS_PASTE, SHEET } from './common-book';
import { documents, lifeRequest } from './document-actions';
import type { Deed, Request } from './pairs';
import { resultsRequest } from './sheet-actions';

const LOGGED = 'https://docs.google.com/document/d/logged/edit';
const PROGRESS = 'ติดตามความก้าวหน้า 2568';
/** The cell in which a status is marked. */
const DONE = cellOf('progress', 'statusDone', FIRST_ROW);

const settingsOf = (workbench: Workbench) =>
  (workbench.callFromPage('readSettingsPage') as SettingsView).texts;

/** What the prepared deed answered, by which it is taken back. */
const undone = (_: Workbench, answer: unknown): Request => [
  'undoWrite',
  (answer as { undo: UndoRecord }).undo,
];

const done = (workbench: Workbench, [calls, ...args]: Request): unknown => {
  const answer = workbench.callFromPage(calls, ...args) as object;
  if ('error' in answer) throw new Error(JSON.stringify(answer));
  return answer;
};

const saveMeasure =
  (row: number, edits: object) =>
  (workbench: Workbench): Request => {
    const { sheet, opened } = workbench.callFromPage('openMeasure', { sheet: SHEET, row }) as MeasureView;
    return ['saveMeasure', { sheet, opened, edits }];
  };

function saveScores(workbench: Workbench): Request {
  const { values } = workbench.callFromPage('readResult', { year: 2567 }) as {
    values: Record<string, string>;
  };
  return ['saveResult', { year: 2567, edits: [{ key: 'score2', was: values.score2 ?? '', now: '61.25' }] }];
}

function withScores(workbench: Workbench): void {
  const [sheet] = sample('plan').book.sheets.filter(({ name }) => name === SCORES_SHEET);
  if (sheet) workbench.book.sheets.push({ ...sheet, id: unusedSheetId(workbench.book) });
}

/** Takes back a save by which a measure has become what it is in the workbook of both. */
function takeBack(workbench: Workbench): Request {
  const row = FIRST_ROW + 1;
  const { values } = workbench.callFromPage('openMeasure', { sheet: SHEET, row }) as MeasureView;
  workbench.type(SHEET, cellOf('results', 'steps', row), '1. ขั้นตอนเดิม');
  return undone(workbench, done(workbench, saveMeasure(row, { steps: values.steps })(workbench)));
}

const makeSheets =
  (purpose: 'keep' | 'newYear', pasted = PASTED) =>
  (workbench: Workbench): Request => {
    const answers = { quarters: 'period' };
    const { sheet, digest } = workbench.callFromPage('readPaste', { sheet: pasted, answers }) as PasteView;
    return ['makeSheets', { sheet, digest, answers, fiscalYear: 2567, purpose, add: [] }];
  };

/** A pasted table beside the other one, that differs from it by a word. */
function withOtherPaste(workbench: Workbench): string {
  const name = 'ตารางของเดือนก่อน';
  const sheet = { ...structuredClone(workbench.sheet(PASTED)), id: unusedSheetId(workbench.book), name };
  workbench.book.sheets.push(sheet);
  ensureCell(sheet, sheet.cells.length, 1).value = 'อื่น';
  return name;
}

const CARRY_LIKE: Request = ['carryOverLike', { sheet: SHEET, like: SHEET, year: 2570 }];

const newYear = (workbench: Workbench): Request => {
  const year = { year: 2569, resultYear: 2568, sheets: [SHEET], emptied: [] };
  return ['startNewYear', { opened: settingsOf(workbench), ...year }];
};

const changePictures =
  (change: (view: PicturesView) => PictureChange) =>
  (workbench: Workbench): Request => {
    workbench.selectSheet(SHEET);
    const view = picturesOf(workbench);
    return ['changePictures', { owner: view.owner, change: change(view) }];
  };

/** Two pictures of the first measure, and no free row in their sheet. */
const withPictures = (workbench: Workbench) => {
  addPictures(workbench, ['ก', 'ข']);
  short(workbench, 0);
};

const keysOf = ({ pictures }: PicturesView) => pictures.map(({ key }) => key);

/** A sheet whose measures have statuses, of which one is marked and another one is marked before Google has told. */
function withProgress(workbench: Workbench): void {
  const [sheet] = sample('progress').book.sheets.filter(({ name }) => name === PROGRESS);
  if (sheet) workbench.book.sheets.push({ ...sheet, id: unusedSheetId(workbench.book) });
  workbench.type(PROGRESS, cellOf('progress', 'statusInProgress', FIRST_ROW), '⊗');
}

const withLog = (workbench: Workbench) => withOldLog(workbench, [LOGGED]);

/** Every writing action of the add-on, each in the ways that differ where two users meet. */
export const ACTIONS: readonly Deed[] = [
  { name: 'a measure is saved', request: saveMeasure(FIRST_ROW, { steps: '1. ขั้นตอนใหม่' }) },
  {
    name: 'a measure is added',
    request: () => [
      'saveMeasure',
      { sheet: SHEET, opened: null, edits: { measure: '10. ทดสอบ', period: 'ม.ค. 2568' } },
    ],
  },
  { name: 'a measure is taken back', request: takeBack },
  { name: 'measures are checked', request: () => ['listFindings'] },
  {
    name: 'what was found is corrected',
    request: (workbench) => {
      const { sheet, findings } = workbench.callFromPage('listFindings') as CheckResult;
      return ['fixFindings', { sheet, fixes: fixesOf(findings, sheet) }];
    },
  },
  {
    name: 'a starting point is put in',
    request: () => ['insertStartingPoint', { point: startingPoint('1-queue'), sheet: SHEET }],
  },
  {
    name: 'results of a department are saved',
    request: (workbench) => ['saveResults', resultsRequest(workbench, RESULTS_PASTE, SHEET)],
  },
  {
    name: 'a status is marked',
    prepare: withProgress,
    open: PROGRESS,
    sheet: PROGRESS,
    request: () => ['onEdit', DONE, '⊗'],
    instead: {
      name: 'it is typed',
      byHand: (workbench) => {
        const sheet = workbench.sheet(workbench.selected().sheet);
        ensureCell(sheet, FIRST_ROW, parseA1(DONE, sheet)?.column ?? 0).value = '⊗';
      },
    },
  },
  {
    name: 'a first picture is added',
    request: changePictures(() => ({ kind: 'add', base64: jpegWith('ภาพใหม่'), caption: 'ภาพใหม่' })),
  },
  {
    name: 'a picture is added',
    prepare: withPictures,
    sheet: PICTURE_SHEET,
    request: changePictures(() => ({ kind: 'add', base64: jpegWith('อีกภาพ'), caption: 'อีกภาพ' })),
  },
  {
    name: 'a picture is described',
    prepare: withPictures,
    sheet: PICTURE_SHEET,
    request: changePictures((view) => ({ kind: 'caption', key: keysOf(view)[1] ?? '', caption: 'ใหม่' })),
  },
  {
    name: 'pictures are put in order',
    prepare: withPictures,
    sheet: PICTURE_SHEET,
    request: changePictures((view) => ({ kind: 'order', keys: keysOf(view).reverse() })),
  },
  {
    name: 'a picture is taken away',
    prepare: withPictures,
    sheet: PICTURE_SHEET,
    request: changePictures((view) => ({ kind: 'remove', key: keysOf(view)[0] ?? '' })),
  },
  {
    name: 'pictures are given to a measure',
    prepare: withPictures,
    sheet: PICTURE_SHEET,
    request: (workbench) => {
      const { owner } = picturesOf(workbench, 1);
      return ['changePictures', { owner, change: { kind: 'attach', keys: keysOf(picturesOf(workbench)) } }];
    },
  },
  { name: 'a sheet of measures is made like another', request: () => CARRY_LIKE },
  {
    name: 'that sheet is taken back',
    prepare: (workbench) => done(workbench, CARRY_LIKE),
    sheet: 'รายงานผล 2570',
    request: undone,
  },
  { name: 'measures are carried over to a form', request: () => ['carryOverTo', 'plan'] },
  {
    name: 'the kind of a table is said',
    sheet: PASTED,
    request: () => ['storeKind', { sheet: PASTED, kind: 'plan' }],
  },
  { name: 'a table is brought in', sheet: PASTED, request: makeSheets('keep') },
  { name: 'a table begins a year', sheet: PASTED, request: makeSheets('newYear') },
  {
    name: 'what was brought in is taken back',
    prepare: (workbench) => done(workbench, makeSheets('newYear', withOtherPaste(workbench))(workbench)),
    sheet: 'รายงานรายข้อ 2568',
    request: undone,
  },
  {
    name: 'a table is brought in unasked',
    open: PASTED,
    sheet: PASTED,
    request: () => ['importTable', { map: {} }],
  },
  { name: 'scores are saved', prepare: withScores, sheet: SCORES_SHEET, request: saveScores },
  { name: 'first scores are saved', request: saveScores },
  { name: 'corrected criteria are begun', request: () => ['openSchemes'] },
  {
    name: 'settings are saved',
    sheet: SETTINGS_SHEET,
    request: (workbench) => [
      'saveSettings',
      { opened: settingsOf(workbench), edits: { officeShortName: 'ชื่อย่อใหม่' } },
    ],
  },
  {
    name: 'an emblem is saved',
    request: () => ['saveEmblem', { base64: EMBLEM.toString('base64') }],
  },
  {
    name: 'an office is set up',
    sheet: SETTINGS_SHEET,
    request: (workbench) => [
      'finishSetup',
      { opened: settingsOf(workbench), edits: { officeName: 'เทศบาลตำบลทดสอบ' }, forms: ['item'] },
    ],
  },
  {
    name: 'a sheet of settings is made',
    prepare: ({ book }) => {
      book.sheets = book.sheets.filter(({ name }) => name !== SETTINGS_SHEET);
    },
    request: () => ['openSettingsSheet'],
  },
  { name: 'a new year is begun', request: newYear },
  {
    name: 'the new year is taken back',
    prepare: (workbench) => done(workbench, newYear(workbench)),
    sheet: SETTINGS_SHEET,
    request: undone,
  },
  { name: 'a form sheet is added', request: () => ['insertSheet', 'item'] },
  { name: 'a document is made', request: (workbench) => ['makeDocument', documents(workbench)[0]] },
  {
    name: 'a document is made anew',
    prepare: (workbench) => done(workbench, ['makeDocument', documents(workbench)[0]]),
    sheet: LOG_SHEET,
    request: (workbench, made) => [
      'makeDocument',
      { ...documents(workbench)[0], replaces: (made as { url: string }).url },
    ],
  },
  {
    name: 'a draft is made',
    request: (workbench) => ['makeDocument', documents(workbench, { draft: true })[0]],
  },
  { name: 'the folder of a year is made', request: () => ['findYearFolder', { year: 2569 }] },
  {
    name: 'the state of a document is said',
    prepare: withLog,
    sheet: LOG_SHEET,
    request: () => ['saveDocumentLife', lifeRequest(LOGGED, { ...NEW_LIFE, state: '' })],
  },
  {
    name: 'an old log gets its later columns',
    prepare: withLog,
    sheet: LOG_SHEET,
    request: () => ['formatDocumentLog'],
  },
  { name: 'a template is taken', request: () => ['createTemplateDoc', 'results'] },
  {
    name: 'a template is read back',
    prepare: (workbench) => createTemplateDoc(workbench),
    request: () => ['useTemplate', 'results'],
  },
  {
    name: 'a template is removed',
    prepare: (workbench) => {
      createTemplateDoc(workbench);
      workbench.run('useTemplate', 'results');
    },
    request: () => ['removeTemplate', 'results'],
  },
  { name: 'the overview is written', request: () => ['makeOverviewSheet'] },
];
