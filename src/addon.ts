import * as about from './actions/about';
import * as carry from './actions/carry-over';
import * as results from './actions/department-results';
import * as documents from './actions/document';
import * as documentLinks from './actions/document-links';
import * as documentSources from './actions/document-sources';
import { keepOneStatusMark } from './actions/edit';
import * as emblem from './actions/emblem';
import * as fixes from './actions/fix';
import * as cells from './actions/go-to-cell';
import * as handOuts from './actions/hand-outs';
import * as home from './actions/home';
import * as imports from './actions/import';
import { type ImportTableOptions, importActiveSheet } from './actions/import-table';
import { insertFormSheet } from './actions/insert-sheet';
import * as library from './actions/library';
import * as making from './actions/make-document';
import * as measure from './actions/measure';
import * as measures from './actions/measure-list';
import * as newYear from './actions/new-year';
import * as overview from './actions/overview';
import * as pages from './actions/pages';
import * as pictures from './actions/pictures';
import { listFormSheets as formSheets } from './actions/read-form';
import * as saving from './actions/save-measure';
import * as scores from './actions/scores';
import * as settings from './actions/settings';
import * as templates from './actions/template';
import * as undo from './actions/undo';
import * as unsaved from './actions/unsaved';
import { runAction, runFromSidebar, runFromSidebarAuthorized } from './google/host';
import { addMenu } from './google/ui';

type SheetOptions = { year?: number };
/** The request of an action. */
type RequestOf<Action extends (request: never) => object> = Parameters<Action>[0];

// Every function that Google may call, one line each. The build makes each one a global function of the script.
export const onInstall = () => addMenu();
export const onOpen = () => addMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) => keepOneStatusMark(event);
export const insertSheet = (form: string, options?: SheetOptions) =>
  runAction('insertSheet', () => insertFormSheet(form, options));
export const carryOverTo = (form: string) => runAction('carryOverTo', () => carry.carryOverToForm(form));
export const openCarry = () => runAction('openCarry', pages.openCarry);
export const readCarry = () => runFromSidebar('readCarry', carry.readCarry);
export const carryOverLike = (request: carry.CarryLikeRequest) =>
  runFromSidebar('carryOverLike', () => carry.carryOverLike(request));
export const importTable = (options?: ImportTableOptions) =>
  runAction('importTable', () => importActiveSheet(options));
export const openImport = () => runAction('openImport', pages.openImport);
export const listFormSheets = () => runAction('listFormSheets', formSheets);
export const openPrepare = () => runAction('openPrepare', pages.openPrepare);
export const openHome = () => runAction('openHome', pages.openHome);
export const openMeasures = () => runAction('openMeasures', pages.openMeasures);
export const openCheck = () => runAction('openCheck', pages.openCheck);
export const openDocuments = (request?: { round: string }) =>
  runAction('openDocuments', () => pages.openDocuments(request?.round));
export const openOverview = () => runAction('openOverview', pages.openOverview);
export const openLibrary = () => runAction('openLibrary', pages.openLibrary);
export const openScores = () => runAction('openScores', pages.openScores);
export const openSchemes = (options?: SheetOptions) =>
  runAction('openSchemes', () => scores.openSchemes(options));
export const openSettings = () => runAction('openSettings', pages.openSettings);
export const openSettingsSheet = (options?: SheetOptions) =>
  runAction('openSettingsSheet', () => settings.openSettingsSheet(options));
export const openTemplates = () => runAction('openTemplates', pages.openTemplates);
export const openAbout = () => runAction('openAbout', pages.openAbout);

// Functions that sidebars call. The sidebar shows a failure itself, so no dialog opens.
export const whereDataIs = () => runFromSidebar('whereDataIs', about.whereDataIs);
export const openHelp = (request: RequestOf<typeof pages.openHelp>) =>
  runFromSidebar('openHelp', () => pages.openHelp(request));
export const goToCell = (cell: cells.CellTarget) => runFromSidebar('goToCell', () => cells.goToCell(cell));
export const openMeasure = (request?: measure.OpenRequest) =>
  runFromSidebar('openMeasure', () => measure.openMeasure(request ?? {}));
export const readMeasures = (request?: measures.ListRequest) =>
  runFromSidebar('readMeasures', () => measures.readMeasures(request ?? {}));
export const saveMeasure = (request: saving.SaveRequest) =>
  runFromSidebar('saveMeasure', () => saving.saveMeasure(request));
export const undoWrite = (record: undo.UndoRecord) =>
  runFromSidebar('undoWrite', () => undo.undoWrite(record));
export const listMoreFindings = (request: fixes.MoreRequest) =>
  runFromSidebar('listMoreFindings', () => fixes.listMoreFindings(request));
export const listFindings = (request?: fixes.CheckRequest) =>
  runFromSidebar('listFindings', () => fixes.checkAndAnnotate(request ?? {}));
export const fixFindings = (request: fixes.FixRequest) =>
  runFromSidebar('fixFindings', () => fixes.fixCells(request));
export const listDocumentSources = () =>
  runFromSidebar('listDocumentSources', documentSources.listDocumentSources);
export const readDocument = (request: documents.DocumentRequest) =>
  runFromSidebar('readDocument', () => documents.readDocument(request));
export const listDocumentLinks = (request: RequestOf<typeof documentLinks.listDocumentLinks>) =>
  runFromSidebar('listDocumentLinks', () => documentLinks.listDocumentLinks(request));
export const readSelection = (request: RequestOf<typeof documents.readSelection>) =>
  runFromSidebar('readSelection', () => documents.readSelection(request));
export const storeKind = (request: RequestOf<typeof documents.storeKind>) =>
  runFromSidebar('storeKind', () => documents.storeKind(request));
export const prepareDocuments = (request: making.PrepareRequest) =>
  runFromSidebar('prepareDocuments', () => making.prepareDocuments(request));
export const makeDocument = (request: making.MakeDocumentRequest) =>
  runFromSidebarAuthorized('makeDocument', () => making.makeDocument(request));
export const findYearFolder = (request: RequestOf<typeof making.findYearFolder>) =>
  runFromSidebar('findYearFolder', () => making.findYearFolder(request));
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
export const makeSheets = (request: imports.MakeSheetsRequest) =>
  runFromSidebar('makeSheets', () => imports.makeSheets(request));
export const readResults = (request: results.ResultsRequest) =>
  runFromSidebar('readResults', () => results.readResults(request));
export const saveResults = (request: results.SaveResultsRequest) =>
  runFromSidebar('saveResults', () => results.saveResults(request));
export const readResult = (options?: SheetOptions) =>
  runFromSidebar('readResult', () => scores.readResult(options ?? {}));
export const saveResult = (request: scores.SaveResultRequest) =>
  runFromSidebar('saveResult', () => scores.saveResult(request));
export const readHome = () => runFromSidebar('readHome', home.readHome);
export const readOverview = (request?: { after?: number }) =>
  runFromSidebar('readOverview', () => overview.readOverview(request));
export const readOpenWork = (request?: { after?: number }) =>
  runFromSidebar('readOpenWork', () => handOuts.readOpenWork(request));
export const saveDocumentLife = (request: RequestOf<typeof overview.saveDocumentLife>) =>
  runFromSidebar('saveDocumentLife', () => overview.saveDocumentLife(request));
export const makeOverviewSheet = (request?: { sheet?: string }) =>
  runFromSidebar('makeOverviewSheet', () => overview.makeOverviewSheet(request ?? {}));
export const readLibrary = (periods?: readonly string[]) =>
  runFromSidebar('readLibrary', () => library.readLibrary(periods));
export const insertStartingPoint = (request: library.InsertRequest) =>
  runFromSidebar('insertStartingPoint', () => library.insertStartingPoint(request));
export const readSettingsPage = () => runFromSidebar('readSettingsPage', settings.readSettingsPage);
export const saveSettings = (request: RequestOf<typeof settings.saveSettings>) =>
  runFromSidebar('saveSettings', () => settings.saveSettings(request));
export const saveEmblem = (request: { base64: string }) =>
  runFromSidebar('saveEmblem', () => emblem.saveEmblem(request));
export const readPictures = (request: RequestOf<typeof pictures.readPictures>) =>
  runFromSidebar('readPictures', () => pictures.readPictures(request));
export const changePictures = (request: RequestOf<typeof pictures.changePictures>) =>
  runFromSidebar('changePictures', () => pictures.changePictures(request));
export const finishSetup = (request: RequestOf<typeof settings.finishSetup>) =>
  runFromSidebar('finishSetup', () => settings.finishSetup(request));
export const readNewYear = () => runFromSidebar('readNewYear', newYear.readNewYear);
export const startNewYear = (request: newYear.NewYearRequest) =>
  runFromSidebar('startNewYear', () => newYear.startNewYear(request));
export const readUnsaved = (request: { page: unsaved.UnsavedPage }) =>
  runFromSidebarAuthorized('readUnsaved', () => unsaved.readUnsavedOf(request));
export const keepUnsaved = (request: { page: unsaved.UnsavedPage; value: unknown }) =>
  runFromSidebarAuthorized('keepUnsaved', () => unsaved.keepUnsavedOf(request));
