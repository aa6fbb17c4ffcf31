import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { MeasureView } from '../../src/actions/measure';
import { ROUNDS } from '../support/office-tables';
import { PASTED } from '../support/pasted-book';
import { sample } from './action';
import { ACTIONS as DEEDS } from './deeds';
import { DOCUMENT_ACTIONS } from './document-actions';
import { MEASURE_ACTIONS } from './measure-actions';
import { callsOf } from './pairs';
import { SHEET_ACTIONS, withPaste } from './sheet-actions';
import { stateOf } from './state';

const ACTIONS = [...SHEET_ACTIONS, ...MEASURE_ACTIONS, ...DOCUMENT_ACTIONS];
const SHEET = 'รายงานผล 2568';

/** The functions that only read or show something, with their arguments. */
const READERS: Record<string, unknown[]> = {
  onInstall: [],
  onOpen: [],
  listFormSheets: [],
  listMoreFindings: [{ sheet: SHEET, kind: '', count: 0 }],
  openHome: [],
  openPrepare: [],
  openMeasures: [],
  openCheck: [],
  openDocuments: [],
  openOverview: [],
  openLibrary: [],
  openScores: [],
  openSettings: [],
  openTemplates: [],
  openAbout: [],
  openHelp: [{ section: 'measure' }],
  openImport: [],
  openCarry: [],
  readCarry: [],
  whereDataIs: [],
  goToCell: [{ sheet: SHEET, row: 4, column: 2 }],
  openMeasure: [{ row: 3 }],
  readMeasures: [{ list: true }],
  listDocumentSources: [],
  readDocument: [{ sheet: SHEET }],
  listDocumentLinks: [{ sheet: SHEET }],
  readSelection: [{ sheet: SHEET }],
  prepareDocuments: [{ sheet: SHEET, force: true, each: true }],
  listTemplates: [],
  readResult: [{ year: 2567 }],
  readHome: [],
  readPaste: [{ sheet: PASTED }],
  readResults: [{ sheet: PASTED, target: SHEET }],
  readOverview: [],
  readOpenWork: [],
  readLibrary: [],
  readSettingsPage: [],
  readNewYear: [],
  readUnsaved: [{ page: 'measure' }],
  keepUnsaved: [{ page: 'measure', value: { texts: {} } }],
};

const opened = (sample('results').callFromPage('openMeasure', { row: 3 }) as MeasureView).opened;
READERS.readPictures = [{ sheet: SHEET, opened }];

test('every function that Google may call writes and is tested with faults, or only reads', () => {
  const code = readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8');
  const called = [...code.matchAll(/^function (\w+)\([^)]*\)\{return App\./gm)].map(([, name]) => name);
  const listed = [...ACTIONS.map(({ calls }) => calls), ...Object.keys(READERS)];
  expect([...new Set(called)].sort()).toEqual([...new Set(listed)].sort());
});

test('every function that writes is tried with two users, too', () => {
  const called = ACTIONS.map(({ calls }) => calls);
  expect([...new Set(callsOf(DEEDS))].sort()).toEqual([...new Set(called)].sort());
});

const workbench = withPaste(sample('results'), ROUNDS);

test.each(Object.entries(READERS))('%s changes nothing', (name, args) => {
  const before = stateOf(workbench);
  expect(workbench.run(name, ...args) ?? {}).not.toHaveProperty('error');
  expect(stateOf(workbench)).toEqual(before);
});
