import type { CheckResult } from '../../src/actions/fix';
import type { MeasureView } from '../../src/actions/measure';
import type { PictureChange, PicturesView } from '../../src/actions/pictures';
import { fixesOf } from '../../src/checks/fixes';
import { PICTURE_SHEET } from '../../src/documents/pictures';
import { sheetNamed } from '../../workbench/book';
import { deleteColumns } from '../../workbench/edits';
import type { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW } from '../support/books';
import { startingPoint } from '../support/library';
import { addPictures, jpegWith, picturesOf } from '../support/pictures';
import { type Action, page, plain, type Start, sample, short } from './action';

const SCORES = 'คะแนน ITA';
const OVERVIEW = 'ภาพรวม';

const sheetOf = (workbench: Workbench) => workbench.selected().sheet;

function forMeasure(): Start {
  const workbench = sample('results');
  const { sheet, opened } = workbench.callFromPage('openMeasure', { row: FIRST_ROW }) as MeasureView;
  return plain(workbench, { sheet, opened, edits: { steps: '1. ใหม่', outcome: '', result: 'ผล' } });
}

/** Without a free row, so that one is inserted. */
function forNewMeasure(): Start {
  const workbench = sample('results', { free: 0 });
  const edits = { measure: '10. ทดสอบ', result: 'ผล 1' };
  return plain(workbench, { sheet: sheetOf(workbench), opened: null, edits });
}

/** A new measure in a row that was appended for it, to be undone. */
function forUndo(): Start {
  const { workbench, args } = forNewMeasure();
  const { undo } = workbench.callFromPage('saveMeasure', args[0]) as { undo: object };
  return plain(workbench, undo);
}

/** A picture to add where there is no sheet of them yet. */
function forFirstPicture(): Start {
  const workbench = sample('results');
  return plain(workbench, { owner: picturesOf(workbench).owner, change: newPicture });
}

const newPicture = { kind: 'add', base64: jpegWith('ภาพใหม่'), caption: 'ภาพใหม่' } as const;

/** Two pictures of a measure, a third of another one below, and no free row in their sheet. */
function withPictures(change: (view: PicturesView) => PictureChange): Start {
  const workbench = sample('results');
  addPictures(workbench, ['ก', 'ข']);
  addPictures(workbench, ['ค'], 1);
  const view = picturesOf(short(workbench, 0));
  return plain(workbench, { owner: view.owner, change: change(view) });
}

const keysOf = ({ pictures }: PicturesView) => pictures.map(({ key }) => key);

/** Pictures whose measure was written anew. */
function forHomeless(): Start {
  const { workbench } = withPictures(() => newPicture);
  workbench.type(sheetOf(workbench), cellOf('results', 'measure', FIRST_ROW), '1. เขียนใหม่');
  const { owner, homeless } = picturesOf(workbench);
  return plain(workbench, { owner, change: { kind: 'attach', keys: homeless.map(({ key }) => key) } });
}

/** Text defects that the check fixes, in cells far apart. */
function withTypos(): Workbench {
  const workbench = sample('results');
  const sheet = sheetOf(workbench);
  workbench.type(sheet, cellOf('results', 'measure', FIRST_ROW), 'เเผนงาน');
  workbench.type(sheet, cellOf('results', 'steps', FIRST_ROW + 2), 'นํ้า');
  return workbench;
}

function forFixes(): Start {
  const workbench = withTypos();
  const { sheet, findings } = workbench.callFromPage('listFindings') as CheckResult;
  const fixes = fixesOf(findings, sheet);
  return plain(workbench, { sheet, fixes });
}

function forScores(workbench: Workbench, year: number): Start {
  const { values } = workbench.callFromPage('readResult', { year }) as { values: Record<string, string> };
  const edits = ['score1', 'score2', 'score9'].map((key, i) => ({
    key,
    was: values[key] ?? '',
    now: `7${i}.5`,
  }));
  return plain(workbench, { year, edits });
}

function forOverview(): Start {
  const workbench = sample('progress');
  const sheet = sheetOf(workbench);
  workbench.callFromPage('makeOverviewSheet');
  workbench.type(sheet, cellOf('progress', 'responsible', FIRST_ROW + 1), 'กองช่าง');
  return plain(short(workbench));
}

/** An overview without room for a further list, and with some of its columns deleted. */
function forFullOverview(): Start {
  const { workbench } = forOverview();
  short(workbench, 0);
  const sheet = sheetNamed(workbench.book, OVERVIEW)!;
  deleteColumns(sheet, 6, sheet.columns - 5);
  return plain(workbench);
}

/** Two statuses of a measure have marks. The later one is typed again, so that only the add-on changes anything. */
function forMark(): Start {
  const workbench = sample('progress');
  const [sheet, row, later] = [sheetOf(workbench), FIRST_ROW, 'statusInProgress'] as const;
  workbench.type(sheet, cellOf('progress', later, row), '⊗');
  workbench.faults.failNext(1, 'before');
  workbench.type(sheet, cellOf('progress', 'statusDone', row), '⊗');
  return plain(workbench, sheet, cellOf('progress', later, row), '⊗');
}

/** The answer reports that not all findings could be annotated. */
const notAnnotated: Action['claim'] = (answer) =>
  'annotated' in answer && answer.annotated === false
    ? { book: 'before', files: 'before', looksOf: 'รายงานผล 2568' }
    : null;

/** The answer reports an overview that may lack formats or charts. */
const notFormatted: Action['claim'] = (answer) =>
  'notFormatted' in answer ? { book: 'after', files: 'before', looksOf: OVERVIEW } : null;

const overview = (name: string, start: () => Start): Action =>
  page(name, 'makeOverviewSheet', start, { sheet: OVERVIEW }, notFormatted);

const saved = { kind: 'saved' };

/** The answer reports a picture without the name of who added it. */
const unsigned: Action['claim'] = (answer) =>
  'unsigned' in answer ? { book: 'after', files: 'before', anySheet: PICTURE_SHEET } : null;

/** The actions that write measures, annotations, scores and the overview. */
export const MEASURE_ACTIONS: readonly Action[] = [
  page('measure saved', 'saveMeasure', forMeasure, saved),
  page('measure added', 'saveMeasure', forNewMeasure, saved),
  page('measure taken back', 'undoWrite', forUndo, { kind: 'undone' }),
  page('first picture added', 'changePictures', forFirstPicture, { total: 1 }, unsigned),
  page('picture added', 'changePictures', () => withPictures(() => newPicture), { total: 4 }, unsigned),
  page(
    'caption of a picture',
    'changePictures',
    () => withPictures((view) => ({ kind: 'caption', key: keysOf(view)[1] ?? '', caption: 'ใหม่' })),
    { total: 3 },
  ),
  page(
    'order of pictures',
    'changePictures',
    () => withPictures((view) => ({ kind: 'order', keys: keysOf(view).reverse() })),
    { total: 3 },
  ),
  page(
    'picture taken away',
    'changePictures',
    () => withPictures((view) => ({ kind: 'remove', key: keysOf(view)[0] ?? '' })),
    { total: 2 },
  ),
  page('pictures given to a measure', 'changePictures', forHomeless, { total: 3 }),
  page(
    'starting point added',
    'insertStartingPoint',
    () => plain(sample('plan', { free: 0 }), { point: startingPoint('4-loan') }),
    { row: FIRST_ROW + 3 },
  ),
  page('check', 'listFindings', () => plain(withTypos()), { annotated: true }, notAnnotated),
  page('fixes', 'fixFindings', forFixes, { written: 2 }),
  page('scores saved', 'saveResult', () => forScores(sample('plan'), 2567), saved),
  page('scores of a further year', 'saveResult', () => forScores(sample('plan', { free: 0 }), 2569), saved),
  page(
    'scores on a new sheet',
    'saveResult',
    () => forScores(sample('plan', { without: [SCORES] }), 2567),
    saved,
  ),
  overview('new overview sheet', () => plain(sample('progress'))),
  overview('overview sheet written again', forOverview),
  overview('overview sheet without room', forFullOverview),
  {
    name: 'status mark typed',
    calls: 'onEdit',
    from: 'edit',
    start: forMark,
    done: {},
    // onEdit reports nothing; the other mark is either changed or not.
    claim: () => ({ book: 'either', files: 'before' }),
  },
];
