import * as about from './actions/about';
import * as carry from './actions/carry-over';
import * as check from './actions/check';
import * as documents from './actions/document';
import { keepMarksExclusive } from './actions/edit';
import { formSheets } from './actions/form-sheets';
import * as cells from './actions/go-to-cell';
import { type ImportTableOptions, importActiveSheet } from './actions/import';
import { insertFormSheet } from './actions/insert-sheet';
import * as library from './actions/library';
import * as making from './actions/make-document';
import * as measure from './actions/measure';
import * as mend from './actions/mend';
import * as newYear from './actions/new-year';
import * as overview from './actions/overview';
import * as scores from './actions/scores';
import * as settings from './actions/settings';
import * as templates from './actions/template';
import { answerFurther, answerPage, runAction } from './google/host';
import { addMenu } from './google/ui';

type SheetOptions = { year?: number };
/** What an action takes from a page. */
type Of<Action extends (request: never) => object> = Parameters<Action>[0];

// Every function that Google may call, one line each; the build makes each a global function of the script, and for
// each form the functions of its menu items (google/menu-functions.ts).
export const onInstall = () => addMenu();
export const onOpen = () => addMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) => keepMarksExclusive(event);
export const insertSheet = (form: string, options?: SheetOptions) =>
  runAction(() => insertFormSheet(form, options));
export const carryOverTo = (form: string, options?: SheetOptions) =>
  runAction(() => carry.carryOverToForm(form, options));
export const carryOverToNewYear = () => runAction(carry.carryOverToNextYear);
export const importTable = (options?: ImportTableOptions) => runAction(() => importActiveSheet(options));
export const listFormSheets = () => runAction(() => ({ sheets: formSheets() }));
export const openMeasures = () => runAction(measure.openMeasures);
export const openCheck = () => runAction(check.openCheck);
export const openDocuments = () => runAction(documents.openDocuments);
export const openOverview = () => runAction(overview.openOverview);
export const openLibrary = () => runAction(library.openLibrary);
export const openScores = () => runAction(scores.openScores);
export const openSchemes = (options?: SheetOptions) => runAction(() => scores.openSchemes(options));
export const openSettings = () => runAction(settings.openSettings);
export const openSettingsSheet = (options?: SheetOptions) =>
  runAction(() => settings.openSettingsSheet(options));
export const openTemplates = () => runAction(templates.openTemplates);
export const openAbout = () => runAction(about.openAbout);

// For the sidebars: the same, but what goes wrong is told by the page and not in a dialog.
export const whereDataIs = () => answerPage(about.whereDataIs);
export const goToCell = (place: cells.CellPlace) => answerPage(() => cells.goToCell(place));
export const openMeasure = (request?: measure.OpenRequest) =>
  answerPage(() => measure.openMeasure(request ?? {}));
export const saveMeasure = (request: measure.SaveRequest) => answerPage(() => measure.saveMeasure(request));
export const listFindings = (request?: mend.CheckRequest) =>
  answerPage(() => mend.findingsOfSheet(request ?? {}));
export const mendFindings = (request: mend.MendRequest) => answerPage(() => mend.mendCells(request));
export const listDocumentSources = () => answerPage(documents.listDocumentSources);
export const readDocument = (request: documents.DocumentRequest) =>
  answerPage(() => documents.readDocument(request));
export const prepareDocuments = (request: making.PrepareRequest) =>
  answerPage(() => making.prepareDocuments(request));
export const makeDocument = (request: making.MakeRequest) =>
  answerFurther(() => making.makeDocument(request));
export const dressDocumentLog = () => answerFurther(making.dressDocumentLog);
export const listTemplates = () => answerPage(templates.listTemplates);
export const takeTemplate = (form: string) => answerPage(() => templates.takeTemplate(form));
export const adoptTemplate = (form: string) => answerPage(() => templates.adoptTemplate(form));
export const dropTemplate = (form: string) => answerPage(() => templates.dropTemplate(form));
export const readResult = (options?: SheetOptions) => answerPage(() => scores.readResult(options ?? {}));
export const saveResult = (request: scores.SaveResultRequest) => answerPage(() => scores.saveResult(request));
export const readOverview = () => answerPage(overview.readOverview);
export const makeOverviewSheet = (request?: { sheet?: string }) =>
  answerPage(() => overview.makeOverviewSheet(request ?? {}));
export const readLibrary = () => answerPage(library.readLibrary);
export const insertStartingPoint = (request: library.InsertRequest) =>
  answerPage(() => library.insertStartingPoint(request));
export const readSettingsPage = () => answerPage(settings.readSettingsPage);
export const saveSettings = (request: Of<typeof settings.saveSettings>) =>
  answerPage(() => settings.saveSettings(request));
export const finishSetup = (request: Of<typeof settings.finishSetup>) =>
  answerPage(() => settings.finishSetup(request));
export const readNewYear = () => answerPage(newYear.readNewYear);
export const startNewYear = (request: newYear.NewYearRequest) =>
  answerPage(() => newYear.startNewYear(request));
