import type { ShownMeasure } from '../../src/actions/measure';
import type { FoundOnSheet } from '../../src/actions/mend';
import type { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW } from '../support/books';
import { type Action, page, plain, type Start, sample, short } from './action';

const SCORES = 'คะแนน ITA';

const sheetOf = (workbench: Workbench) => workbench.selected().sheet;

function forMeasure(): Start {
  const workbench = sample('results');
  const { sheet, opened } = workbench.callFromPage('openMeasure', { row: FIRST_ROW }) as ShownMeasure;
  return plain(workbench, { sheet, opened, edits: { steps: '1. ใหม่', outcome: '', result: 'ผล' } });
}

/** No row is free, so one is inserted. */
function forNewMeasure(): Start {
  const workbench = sample('results', { free: 0 });
  const edits = { measure: '10. ทดสอบ', result: 'ผล 1' };
  return plain(workbench, { sheet: sheetOf(workbench), opened: null, edits });
}

/** Letters that the check corrects, in cells far apart. */
function withTypos(): Workbench {
  const workbench = sample('results');
  const sheet = sheetOf(workbench);
  workbench.type(sheet, cellOf('results', 'measure', FIRST_ROW), 'เเผนงาน');
  workbench.type(sheet, cellOf('results', 'steps', FIRST_ROW + 2), 'นํ้า');
  return workbench;
}

function forFixes(): Start {
  const workbench = withTypos();
  const { sheet, fixes } = workbench.callFromPage('listFindings') as FoundOnSheet;
  return plain(workbench, { sheet, fixes });
}

function forScores(workbench: Workbench, year: number): Start {
  const { values } = workbench.callFromPage('readResult', { year }) as { values: Record<string, string> };
  const edits = ['score1', 'score2', 'score9'].map((key, i) => ({
    ...{ key, was: values[key] ?? '', now: `7${i}.5` },
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

/** Two statuses of a measure are marked; the later mark is typed again, so that all that changes is the add-on's doing. */
function forMark(): Start {
  const workbench = sample('progress');
  const [sheet, row, later] = [sheetOf(workbench), FIRST_ROW, 'statusInProgress'] as const;
  workbench.type(sheet, cellOf('progress', later, row), '⊗');
  workbench.faults.failNext(1, 'before');
  workbench.type(sheet, cellOf('progress', 'statusDone', row), '⊗');
  return plain(workbench, sheet, cellOf('progress', later, row), '⊗');
}

/** Findings that could not be annotated are reported as such. */
const notAnnotated: Action['claim'] = (answer) =>
  'marked' in answer && answer.marked === false ? { book: 'before', files: 'before' } : null;

const saved = { kind: 'saved' };

/** The actions that write measures, annotations, scores and the overview. */
export const MEASURE_ACTIONS: readonly Action[] = [
  page('measure saved', 'saveMeasure', forMeasure, saved),
  page('measure added', 'saveMeasure', forNewMeasure, saved),
  page(
    'starting point added',
    'insertStartingPoint',
    () => plain(sample('plan', { free: 0 }), { id: '4-loan' }),
    { row: FIRST_ROW + 3 },
  ),
  page('check', 'listFindings', () => plain(withTypos()), { marked: true }, notAnnotated),
  page('fixes', 'mendFindings', forFixes, { written: 2 }),
  page('scores saved', 'saveResult', () => forScores(sample('plan'), 2567), saved),
  page('scores of a further year', 'saveResult', () => forScores(sample('plan', { free: 0 }), 2569), saved),
  page(
    'scores on a new sheet',
    'saveResult',
    () => forScores(sample('plan', { without: [SCORES] }), 2567),
    saved,
  ),
  page('new overview sheet', 'makeOverviewSheet', () => plain(sample('progress')), { sheet: 'ภาพรวม' }),
  page('overview sheet written again', 'makeOverviewSheet', forOverview, { sheet: 'ภาพรวม' }),
  {
    ...{ name: 'status mark typed', calls: 'onEdit', from: 'edit', start: forMark, done: {} },
    // Nobody is told anything; the other mark is there or not.
    claim: () => ({ book: 'either', files: 'before' }),
  },
];
