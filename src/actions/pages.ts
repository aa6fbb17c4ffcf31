import { showBeside, showSidebar } from '../google/ui';
import { messages } from '../messages';

/**
 * The action that opens a page as the sidebar.
 * @param title asked when it opens, because loading the script makes no text
 */
const opening =
  (page: string, title: () => string) =>
  (data = ''): Record<string, never> => {
    showSidebar(page, title(), data);
    return {};
  };

/** A word for the script of a page, which reads it by `pageData`. */
const wordFor = (id: string, word: string): string =>
  `<template id="${id}">${JSON.stringify(word.replace(/\W/g, ''))}</template>`;

// In the order of the menu, then pages behind a button of another one.
export const openHome = opening('Home', () => messages.titles.home);
export const openSettings = opening('Settings', () => messages.titles.settings);
export const openScores = opening('Scores', () => messages.titles.scores);
export const openPrepare = opening('Prepare', () => messages.titles.prepare);
export const openMeasures = opening('Measure', () => messages.titles.measure);
export const openCheck = opening('Check', () => messages.titles.check);
const openDocumentsWith = opening('Document', () => messages.titles.document);
export const openOverview = opening('Overview', () => messages.titles.overview);
export const openAbout = opening('About', () => messages.titles.help);
export const openImport = opening('Import', () => messages.titles.import);
export const openCarry = opening('Carry', () => messages.titles.carry);
export const openLibrary = opening('Library', () => messages.titles.library);
export const openTemplates = opening('Template', () => messages.titles.template);

/**
 * Opens the page of documents.
 * @param round of the report that is chosen there; '' for the whole year, and undefined for that of the sheet's titles
 */
export const openDocuments = (round?: string): Record<string, never> =>
  openDocumentsWith(round === undefined ? '' : wordFor('round', round));

/** Opens the guide beside the page that asks for it, at its section. */
export function openHelp({ section }: { section: string }): Record<string, never> {
  showBeside('Help', messages.titles.help, wordFor('section', section));
  return {};
}
