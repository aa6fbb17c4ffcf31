import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CarryView } from '../../src/actions/carry-over';
import type { HomeView } from '../../src/actions/home';
import type { MeasureView } from '../../src/actions/measure';
import type { SettingsView } from '../../src/actions/settings';
import { version } from '../../src/settings/made-by';
import { sheetNamed } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';
import { EMBLEM } from '../support/google-docs';
import { ROUNDS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';
import { addPictures, changePictures, jpegWith, picturesOf } from '../support/pictures';
import { settingCell } from '../support/settings';

const LATER = `${Number.parseInt(version, 10) + 1}.0.0`;
/** The sample's sheet of measures. */
const sheet = 'รายงานผล 2568';
const REFUSED = { error: { code: 'workbook/later' } };

/** The sample's workbook as if this version had made it: "1.0.0". */
function madeBy(text: string): Workbench {
  const workbench = sampleBook('results');
  workbench.type('ตั้งค่า', settingCell('madeBy'), text);
  return workbench;
}

const saveScores = (workbench: Workbench, now = '') => {
  const edits = now === '' ? [] : [{ key: 'total', was: '', now }];
  return workbench.callFromPage('saveResult', { year: 2567, edits });
};
const addPicture = (workbench: Workbench) => {
  workbench.selectSheet(sheet);
  return changePictures(workbench, picturesOf(workbench), {
    kind: 'add',
    base64: jpegWith('ข'),
    caption: 'ข',
  });
};

test('a workbook says which version made it, on ตั้งค่า and on the page of help', () => {
  const workbench = new Workbench();
  workbench.run('openSettingsSheet');
  expect(workbench.callFromPage('whereDataIs')).toMatchObject({ madeBy: version });
  expect(workbench.calls.total).toBeLessThanOrEqual(8);
});

test('a page cannot say which version made the sheets', () => {
  const workbench = new Workbench();
  workbench.run('openSettingsSheet');
  const { texts: opened } = workbench.callFromPage('readSettingsPage') as SettingsView;
  const edits = { phone: '1', madeBy: LATER };
  expect(workbench.callFromPage('saveSettings', { opened, edits })).toMatchObject({ kind: 'saved' });
  expect(workbench.callFromPage('whereDataIs')).toMatchObject({ madeBy: version });
});

test.each([
  ['without the sheet ตั้งค่า', () => new Workbench()],
  ['that says none', () => madeBy('')],
])('a workbook %s is read as before, and says nothing of a version', (_, of) => {
  const workbench = of();
  expect(workbench.callFromPage('whereDataIs')).toMatchObject({ madeBy: '' });
  expect(workbench.callFromPage('readHome')).toMatchObject({ laterVersion: '' });
  expect(workbench.run('insertSheet', 'plan')).toHaveProperty('sheet');
});

describe('a workbook that a later first number made', () => {
  let workbench: Workbench;
  let before: unknown;
  beforeEach(() => {
    workbench = madeBy(LATER);
    before = snapshot(workbench);
  });

  test('is read, and its home page says what cannot be done', () => {
    expect(workbench.callFromPage('readHome') as HomeView).toMatchObject({
      laterVersion: LATER,
      years: [{ year: 2568 }],
    });
    expect(workbench.callFromPage('listFindings')).toHaveProperty('findings');
    expect(workbench.callFromPage('openMeasure')).toHaveProperty('values');
  });

  test.each([
    ['a sheet of a form', () => workbench.run('insertSheet', 'plan')],
    ['measures in a sheet of another form', () => workbench.run('carryOverTo', 'progress')],
    [
      'measures in a sheet like another',
      () => {
        const { sheet, year } = workbench.callFromPage('readCarry') as CarryView;
        return workbench.callFromPage('carryOverLike', { sheet, like: sheet, year });
      },
    ],
    [
      'a new year',
      () => {
        const { texts: opened } = workbench.callFromPage('readSettingsPage') as SettingsView;
        const request = { opened, year: 2569, resultYear: 2568, sheets: [], emptied: [] };
        return workbench.callFromPage('startNewYear', request);
      },
    ],
    [
      'a setting',
      () => {
        const { texts: opened } = workbench.callFromPage('readSettingsPage') as SettingsView;
        return workbench.callFromPage('saveSettings', { opened, edits: { phone: '1' } });
      },
    ],
    ['a sheet of scores', () => saveScores(workbench)],
    ['a sheet of schemes', () => workbench.run('openSchemes')],
    ['a sheet of the overview', () => workbench.callFromPage('makeOverviewSheet')],
    ['a sheet of pictures', () => addPicture(workbench)],
    ['an emblem', () => workbench.callFromPage('saveEmblem', { base64: EMBLEM.toString('base64') })],
    ['a template', () => workbench.callFromPage('createTemplateDoc', 'results')],
    ['a document', () => workbench.callFromPage('prepareDocuments', { sheet, force: true })],
    ['a draft', () => workbench.callFromPage('prepareDocuments', { sheet, draft: true })],
  ])('is not given %s, and nothing of it changes', (_, act) => {
    expect(act()).toMatchObject(REFUSED);
    expect(snapshot(workbench)).toEqual(before);
    expect(workbench.drive.files).toEqual([]);
  });

  test('keeps its templates as they are stored', () => {
    workbench.type('ตั้งค่า', settingCell('madeBy'), version);
    workbench.callFromPage('createTemplateDoc', 'results');
    workbench.type('ตั้งค่า', settingCell('madeBy'), LATER);
    const stored = snapshot(workbench);
    for (const name of ['createTemplateDoc', 'useTemplate', 'removeTemplate'])
      expect(workbench.callFromPage(name, 'results')).toMatchObject(REFUSED);
    expect(snapshot(workbench)).toEqual(stored);
  });

  test('takes what goes into cells of sheets that it has', () => {
    workbench.type('ตั้งค่า', settingCell('madeBy'), version);
    addPictures(workbench, ['ก']);
    saveScores(workbench);
    workbench.type('ตั้งค่า', settingCell('madeBy'), LATER);
    workbench.selectSheet(sheet);
    const { opened } = workbench.callFromPage('openMeasure', { row: 3 }) as MeasureView;
    const edits = { steps: 'ขั้นตอนใหม่' };
    expect(workbench.callFromPage('saveMeasure', { sheet, opened, edits })).toMatchObject({ kind: 'saved' });
    expect(saveScores(workbench, '85')).toMatchObject({ kind: 'saved' });
    expect(addPicture(workbench)).toMatchObject({ total: 2 });
    expect(workbench.callFromPage('readDocument', { sheet })).toHaveProperty('preview');
    expect(workbench.callFromPage('readOverview')).toHaveProperty('sheets');
    expect(workbench.callFromPage('openSettingsSheet')).toEqual({ sheet: 'ตั้งค่า' });
  });

  test('is given no sheet of a paste', () => {
    const paste = structuredClone(pasted(ROUNDS).book.sheets[0]!);
    workbench.book.sheets.push({ ...paste, id: 99 });
    workbench.selectSheet(PASTED);
    const sheets = workbench.book.sheets.length;
    expect(workbench.run('importTable')).toMatchObject(REFUSED);
    expect(workbench.book.sheets).toHaveLength(sheets);
    expect(sheetNamed(workbench.book, PASTED)).toBeDefined();
  });
});
