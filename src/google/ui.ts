import { FORMS } from '../forms';
import { messages } from '../messages';
import { logError, succeeds } from './lock';
import { carryFunctionOf, menuFunctionOf } from './menu-functions';

/**
 * Adds the add-on's menu. Works in AuthMode.NONE: it touches nothing but the menu. Without it the add-on cannot be used
 * until the file is opened again, so a fault of Google's servers is met with a second try; where there is no user to
 * show a menu to, none is missed.
 */
export function addMenu(): void {
  try {
    buildMenu().addToUi();
  } catch (error) {
    logError(error);
    try {
      buildMenu().addToUi();
    } catch (again) {
      logError(again);
    }
  }
}

function buildMenu(): GoogleAppsScript.Base.Menu {
  const ui = SpreadsheetApp.getUi();
  const insert = ui.createMenu(messages.menu.prepare);
  insert.addItem(messages.menu.import, 'openImport').addSeparator();
  for (const form of FORMS) insert.addItem(form.name, menuFunctionOf(form));
  const carry = ui.createMenu(messages.menu.carry);
  for (const form of FORMS) carry.addItem(messages.menu.carryTo(form.name), carryFunctionOf(form));
  carry.addSeparator().addItem(messages.menu.newYear, 'carryOverToNewYear');
  return ui
    .createAddonMenu()
    .addItem(messages.menu.measure, 'openMeasures')
    .addItem(messages.menu.check, 'openCheck')
    .addItem(messages.menu.report, 'openDocuments')
    .addItem(messages.menu.overview, 'openOverview')
    .addSeparator()
    .addItem(messages.menu.scores, 'openScores')
    .addItem(messages.menu.library, 'openLibrary')
    .addSubMenu(insert)
    .addSubMenu(carry)
    .addSeparator()
    .addItem(messages.menu.settings, 'openSettings')
    .addItem(messages.menu.template, 'openTemplates')
    .addItem(messages.menu.schemes, 'openSchemes')
    .addItem(messages.menu.about, 'openAbout');
}

export function alertUser(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Says something in passing, without waiting for the user. */
export function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, messages.product);
}

/** Shows a finished page in a dialog. */
export function showDialog(title: string, html: string, size: { width: number; height: number }): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** The same for what is done already: where it cannot be shown, `brief` says it in passing. False then. */
export function tellDone(
  title: string,
  html: string,
  size: { width: number; height: number },
  brief: string,
): boolean {
  if (succeeds(() => showDialog(title, html, size))) return true;
  succeeds(() => toast(brief));
  return false;
}

/** Opens a page of dist as the sidebar: "About" is About.html, made of src/sidebars/about. */
export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}
