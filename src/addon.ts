import { whereDataIs as findData, openAbout as showAbout } from './actions/about';
import { carryOverToForm, carryOverToNextYear } from './actions/carry-over';
import { openCheck as showCheck } from './actions/check';
import {
  type DocumentRequest,
  dressDocumentLog as dressLog,
  listDocumentSources as listSources,
  makeDocument as makeFile,
  readDocument as readChosen,
  openDocuments as showDocuments,
} from './actions/document';
import { keepMarksExclusive } from './actions/edit';
import { formSheets } from './actions/form-sheets';
import { type CellPlace, goToCell as showCell } from './actions/go-to-cell';
import { type ImportTableOptions, importActiveSheet } from './actions/import';
import { insertFormSheet } from './actions/insert-sheet';
import {
  insertStartingPoint as insertPoint,
  readLibrary as readPoints,
  openLibrary as showLibrary,
} from './actions/library';
import {
  type OpenRequest,
  type SaveRequest,
  openMeasure as showMeasure,
  openMeasures as showMeasures,
  saveMeasure as storeMeasure,
} from './actions/measure';
import { type CheckRequest, findingsOfSheet, type MendRequest, mendCells } from './actions/mend';
import {
  makeOverviewSheet as makeOverview,
  readOverview as readYear,
  openOverview as showOverview,
} from './actions/overview';
import { type ReportOptions, report } from './actions/report';
import { openSchemes as showSchemes, openScores as showScores } from './actions/scores';
import { openSettings as showSettings } from './actions/settings';
import { answerPage, runAction } from './google/host';
import { addMenu } from './google/ui';

type SheetOptions = { year?: number };

// Every function that Google may call, one line each; the build makes each a global function of the script, and for
// each form the functions of its menu items (google/menu-functions.ts).
export const onInstall = () => addMenu();
export const onOpen = () => addMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) => keepMarksExclusive(event);
export const insertSheet = (formId: string, options?: SheetOptions) =>
  runAction(() => insertFormSheet(formId, options));
export const carryOverTo = (formId: string, options?: SheetOptions) =>
  runAction(() => carryOverToForm(formId, options));
export const carryOverToNewYear = () => runAction(carryOverToNextYear);
export const importTable = (options?: ImportTableOptions) => runAction(() => importActiveSheet(options));
export const openCheck = () => runAction(showCheck);
export const makeReport = (options?: ReportOptions) => runAction(() => report(options ?? {}));
export const openScores = (options?: SheetOptions) => runAction(() => showScores(options));
export const openSchemes = (options?: SheetOptions) => runAction(() => showSchemes(options));
export const openSettings = (options?: SheetOptions) => runAction(() => showSettings(options));
export const listFormSheets = () => runAction(() => ({ sheets: formSheets() }));
export const openMeasures = () => runAction(showMeasures);
export const openDocuments = () => runAction(showDocuments);
export const openAbout = () => runAction(showAbout);
export const openOverview = () => runAction(showOverview);
export const openLibrary = () => runAction(showLibrary);

// For the sidebars: the same, but what goes wrong is told by the page and not in a dialog.
export const whereDataIs = () => answerPage(findData);
export const openMeasure = (request?: OpenRequest) => answerPage(() => showMeasure(request ?? {}));
export const saveMeasure = (request: SaveRequest) => answerPage(() => storeMeasure(request));
export const listDocumentSources = () => answerPage(listSources);
export const readDocument = (request: DocumentRequest) => answerPage(() => readChosen(request));
export const makeDocument = (request: Parameters<typeof makeFile>[0]) => answerPage(() => makeFile(request));
export const dressDocumentLog = () => answerPage(dressLog);
export const listFindings = (request?: CheckRequest) => answerPage(() => findingsOfSheet(request ?? {}));
export const mendFindings = (request: MendRequest) => answerPage(() => mendCells(request));
export const goToCell = (place: CellPlace) => answerPage(() => showCell(place));
export const readLibrary = () => answerPage(readPoints);
export const insertStartingPoint = (point: { id: string }) => answerPage(() => insertPoint(point));
export const readOverview = () => answerPage(readYear);
export const makeOverviewSheet = (request?: { sheet?: string }) =>
  answerPage(() => makeOverview(request ?? {}));
