import * as about from './actions/about';
import * as carry from './actions/carry-over';
import * as check from './actions/check';
import * as results from './actions/department-results';
import * as documents from './actions/document';
import { keepOneStatusMark } from './actions/edit';
import * as fixes from './actions/fix';
import { formSheets } from './actions/form-sheets';
import * as cells from './actions/go-to-cell';
import * as imports from './actions/import';
import { type ImportTableOptions, importActiveSheet } from './actions/import-table';
import { insertFormSheet } from './actions/insert-sheet';
import * as library from './actions/library';
import * as making from './actions/make-document';
import * as measure from './actions/measure';
import * as newYear from './actions/new-year';
import * as overview from './actions/overview';
import * as scores from './actions/scores';
import * as settings from './actions/settings';
import * as templates from './actions/template';
import { runAction, runFromSidebar, runFromSidebarAuthorized } from './google/host';
import { addMenu } from './google/ui';

type SheetOptions = { year?: number };
/** What an action takes from a page. */
type Of<Action extends (request: never) => object> = Parameters<Action>[0];

// Every function that Google may call, one line each; the build makes each a global function of the script, and for
// each form the functions of its menu items (google/menu-functions.ts).
export const onInstall = () => addMenu();
export const onOpen = () => addMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) => keepOneStatusMark(event);
export const insertSheet = (form: string, options?: SheetOptions) =>
  runAction('insertSheet', () => insertFormSheet(form, options));
export const carryOverTo = (form: string, options?: SheetOptions) =>
  runAction('carryOverTo', () => carry.carryOverToForm(form, options));
export const carryOverToNewYear = () => runAction('carryOverToNewYear', carry.carryOverToNextYear);
export const importTable = (options?: ImportTableOptions) =>
  runAction('importTable', () => importActiveSheet(options));
export const openImport = () => runAction('openImport', imports.openImport);
export const listFormSheets = () => runAction('listFormSheets', () => ({ sheets: formSheets() }));
export const openMeasures = () => runAction('openMeasures', measure.openMeasures);
export const openCheck = () => runAction('openCheck', check.openCheck);
export const openDocuments = () => runAction('openDocuments', documents.openDocuments);
export const openOverview = () => runAction('openOverview', overview.openOverview);
export const openLibrary = () => runAction('openLibrary', library.openLibrary);
export const openScores = () => runAction('openScores', scores.openScores);
export const openSchemes = (options?: SheetOptions) =>
  runAction('openSchemes', () => scores.openSchemes(options));
export const openSettings = () => runAction('openSettings', settings.openSettings);
export const openSettingsSheet = (options?: SheetOptions) =>
  runAction('openSettingsSheet', () => settings.openSettingsSheet(options));
export const openTemplates = () => runAction('openTemplates', templates.openTemplates);
export const openAbout = () => runAction('openAbout', about.openAbout);

// For the sidebars: the same, but what goes wrong is told by the page and not in a dialog.
export const whereDataIs = () => runFromSidebar('whereDataIs', about.whereDataIs);
export const goToCell = (place: cells.CellPlace) => runFromSidebar('goToCell', () => cells.goToCell(place));
export const openMeasure = (request?: measure.OpenRequest) =>
  runFromSidebar('openMeasure', () => measure.openMeasure(request ?? {}));
export const saveMeasure = (request: measure.SaveRequest) =>
  runFromSidebar('saveMeasure', () => measure.saveMeasure(request));
export const listFindings = (request?: fixes.CheckRequest) =>
  runFromSidebar('listFindings', () => fixes.checkAndAnnotate(request ?? {}));
export const fixFindings = (request: fixes.FixRequest) =>
  runFromSidebar('fixFindings', () => fixes.fixCells(request));
export const listDocumentSources = () => runFromSidebar('listDocumentSources', documents.listDocumentSources);
export const readDocument = (request: documents.DocumentRequest) =>
  runFromSidebar('readDocument', () => documents.readDocument(request));
export const prepareDocuments = (request: making.PrepareRequest) =>
  runFromSidebar('prepareDocuments', () => making.prepareDocuments(request));
export const makeDocument = (request: making.MakeRequest) =>
  runFromSidebarAuthorized('makeDocument', () => making.makeDocument(request));
export const formatDocumentLog = () =>
  runFromSidebarAuthorized('formatDocumentLog', making.formatDocumentLog);
export const listTemplates = () => runFromSidebar('listTemplates', templates.listTemplates);
export const createTemplateDoc = (form: string) =>
  runFromSidebar('createTemplateDoc', () => templates.createTemplateDoc(form));
export const useTemplate = (form: string) => runFromSidebar('useTemplate', () => templates.useTemplate(form));
export const removeTemplate = (form: string) =>
  runFromSidebar('removeTemplate', () => templates.removeTemplate(form));
export const readPaste = (request?: imports.PasteRequest) =>
  runFromSidebar('readPaste', () => imports.readPaste(request ?? {}));
export const makeSheets = (request: imports.MakeRequest) =>
  runFromSidebar('makeSheets', () => imports.makeSheets(request));
export const readResults = (request: results.ResultsRequest) =>
  runFromSidebar('readResults', () => results.readResults(request));
export const saveResults = (request: results.SaveResultsRequest) =>
  runFromSidebar('saveResults', () => results.saveResults(request));
export const readResult = (options?: SheetOptions) =>
  runFromSidebar('readResult', () => scores.readResult(options ?? {}));
export const saveResult = (request: scores.SaveResultRequest) =>
  runFromSidebar('saveResult', () => scores.saveResult(request));
export const readOverview = () => runFromSidebar('readOverview', overview.readOverview);
export const makeOverviewSheet = (request?: { sheet?: string }) =>
  runFromSidebar('makeOverviewSheet', () => overview.makeOverviewSheet(request ?? {}));
export const readLibrary = () => runFromSidebar('readLibrary', library.readLibrary);
export const insertStartingPoint = (request: library.InsertRequest) =>
  runFromSidebar('insertStartingPoint', () => library.insertStartingPoint(request));
export const readSettingsPage = () => runFromSidebar('readSettingsPage', settings.readSettingsPage);
export const saveSettings = (request: Of<typeof settings.saveSettings>) =>
  runFromSidebar('saveSettings', () => settings.saveSettings(request));
export const finishSetup = (request: Of<typeof settings.finishSetup>) =>
  runFromSidebar('finishSetup', () => settings.finishSetup(request));
export const readNewYear = () => runFromSidebar('readNewYear', newYear.readNewYear);
export const startNewYear = (request: newYear.NewYearRequest) =>
  runFromSidebar('startNewYear', () => newYear.startNewYear(request));
