import { whereDataIs as findData, openAbout as showAbout } from './actions/about';
import { carryOverToForm, carryOverToNextYear } from './actions/carry-over';
import { check } from './actions/check';
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
import { type ImportTableOptions, importActiveSheet } from './actions/import';
import { insertFormSheet } from './actions/insert-sheet';
import { type SaveRequest, openMeasure as showMeasure, saveMeasure as storeMeasure } from './actions/measure';
import { findingsOfSheet, type MendRequest, mendCells } from './actions/mend';
import { type ReportOptions, report } from './actions/report';
import { openSchemes as showSchemes, openScores as showScores } from './actions/scores';
import { openSettings as showSettings } from './actions/settings';
import {
  adoptTemplate as adopt,
  dropTemplate as drop,
  listTemplates as listKept,
  openTemplates as showTemplates,
  takeTemplate as take,
} from './actions/template';
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
export const checkActiveSheet = () => runAction(check);
export const makeReport = (options?: ReportOptions) => runAction(() => report(options ?? {}));
export const openScores = (options?: SheetOptions) => runAction(() => showScores(options));
export const openSchemes = (options?: SheetOptions) => runAction(() => showSchemes(options));
export const openSettings = (options?: SheetOptions) => runAction(() => showSettings(options));
export const listFormSheets = () => runAction(() => ({ sheets: formSheets() }));
export const openDocuments = () => runAction(showDocuments);
export const openTemplates = () => runAction(showTemplates);
export const openAbout = () => runAction(showAbout);

// For the sidebars: the same, but what goes wrong is told by the page and not in a dialog.
export const whereDataIs = () => answerPage(findData);
export const openMeasure = (options?: { row?: number; blank?: boolean }) =>
  answerPage(() => showMeasure(options ?? {}));
export const saveMeasure = (request: SaveRequest) => answerPage(() => storeMeasure(request));
export const listDocumentSources = () => answerPage(listSources);
export const readDocument = (request: DocumentRequest) => answerPage(() => readChosen(request));
export const makeDocument = (request: Parameters<typeof makeFile>[0]) => answerPage(() => makeFile(request));
export const dressDocumentLog = () => answerPage(dressLog);
export const listFindings = () => answerPage(findingsOfSheet);
export const mendFindings = (request: MendRequest) => answerPage(() => mendCells(request));
export const listTemplates = () => answerPage(listKept);
export const takeTemplate = (formId: string) => answerPage(() => take(formId));
export const adoptTemplate = (formId: string) => answerPage(() => adopt(formId));
export const dropTemplate = (formId: string) => answerPage(() => drop(formId));
