import { messages } from '../messages';
import { retryOnce, succeeds } from './lock';

/**
 * Adds the add-on's menu. Works in AuthMode.NONE, because it uses the menu only. It is tried twice, because without the
 * menu the add-on cannot be used until the file is opened again. It also fails where there is no user interface; nobody
 * misses a menu then. `extend` adds what a target has besides.
 */
export function addMenu(extend = (menu: GoogleAppsScript.Base.Menu) => menu): void {
  succeeds(() => retryOnce(() => extend(buildMenu()).addToUi()));
}

function buildMenu(): GoogleAppsScript.Base.Menu {
  const { menu } = messages;
  return SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.home, 'openHome')
    .addItem(menu.settings, 'openSettings')
    .addItem(menu.scores, 'openScores')
    .addItem(menu.prepare, 'openPrepare')
    .addItem(menu.measure, 'openMeasures')
    .addSeparator()
    .addItem(menu.check, 'openCheck')
    .addItem(menu.document, 'openDocuments')
    .addItem(menu.overview, 'openOverview')
    .addItem(menu.help, 'openAbout');
}

export function alertUser(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks whether to go on. False if the user cancels or closes the question. */
export function confirmed(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** Shows a text for a few seconds, without waiting for the user. */
export function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, messages.product);
}

/** Shows a page in a dialog. Sizes in pixels. */
function showDialog(title: string, html: string, size: { width: number; height: number }): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** Shows the result of an action in a dialog. If that fails, shows `brief` as a toast and returns false. */
export function showResult(
  title: string,
  html: string,
  size: { width: number; height: number },
  brief: string,
): boolean {
  if (succeeds(() => showDialog(title, html, size))) return true;
  succeeds(() => toast(brief));
  return false;
}

/** A page of dist: 'About' is About.html, built from src/sidebars/about. `data` is HTML that the page's script finds. */
function pageOf(page: string, data: string): GoogleAppsScript.HTML.HtmlOutput {
  const file = HtmlService.createHtmlOutputFromFile(page);
  return data === ''
    ? file
    : HtmlService.createHtmlOutput(file.getContent().replace('<body>', `<body>${data}`));
}

/** Opens a page as the sidebar. */
export function showSidebar(page: string, title: string, data: string): void {
  SpreadsheetApp.getUi().showSidebar(pageOf(page, data).setTitle(title));
}

/** Opens a page in a window beside the sidebar, which goes on. */
export function showBeside(page: string, title: string, data: string): void {
  SpreadsheetApp.getUi().showModelessDialog(pageOf(page, data).setWidth(480).setHeight(560), title);
}
