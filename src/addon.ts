import { check } from './actions/check';
import { keepMarksExclusive } from './actions/edit';
import { formSheets } from './actions/form-sheets';
import { insertFormSheet } from './actions/insert-sheet';
import { type ReportOptions, report } from './actions/report';
import { openSettings as showSettings } from './actions/settings';
import { runAction } from './google/host';
import { addMenu } from './google/ui';

type SheetOptions = { year?: number };

// Every function that Google may call, one line each; the build makes each a global function of the script, and one
// function for each form that inserts its sheet (google/menu-functions.ts).
export const onInstall = () => addMenu();
export const onOpen = () => addMenu();
export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) => keepMarksExclusive(event);
export const insertSheet = (formId: string, options?: SheetOptions) =>
  runAction(() => insertFormSheet(formId, options));
export const checkActiveSheet = () => runAction(check);
export const makeReport = (options?: ReportOptions) => runAction(() => report(options ?? {}));
export const openSettings = (options?: SheetOptions) => runAction(() => showSettings(options));
export const listFormSheets = () => runAction(() => ({ sheets: formSheets() }));
