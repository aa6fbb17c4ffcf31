/** A permission that a user grants or refuses separately. */
export type Permission = 'sheets' | 'files' | 'pages';

/** The scopes, as in appsscript.json: this spreadsheet, files that the add-on creates, its sidebars and dialogs. */
const SCOPES: Record<Permission, string> = {
  sheets: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  files: 'https://www.googleapis.com/auth/drive.file',
  pages: 'https://www.googleapis.com/auth/script.container.ui',
};

const NONE: readonly Permission[] = [];
const PAGES: readonly Permission[] = ['pages'];
const SHEETS: readonly Permission[] = ['sheets'];
const SHEETS_AND_PAGES: readonly Permission[] = ['sheets', 'pages'];
const SHEETS_AND_FILES: readonly Permission[] = ['sheets', 'files'];

/**
 * The permissions that each function needs which Google may call, and no more: a user may grant one and refuse another,
 * and what does not need the refused one must work. Triggers run before any consent.
 * Source: Apps Script guides, "Authorization scopes", granular consent.
 */
export const NEEDS = {
  onInstall: NONE,
  onOpen: NONE,
  onEdit: NONE,
  insertSheet: SHEETS,
  carryOverTo: SHEETS_AND_PAGES,
  openCarry: PAGES,
  readCarry: SHEETS,
  carryOverLike: SHEETS,
  importTable: SHEETS,
  openImport: PAGES,
  readPaste: SHEETS,
  makeSheets: SHEETS,
  readResults: SHEETS,
  saveResults: SHEETS,
  listFormSheets: SHEETS,
  openHome: PAGES,
  openPrepare: PAGES,
  openMeasures: PAGES,
  openCheck: PAGES,
  openDocuments: PAGES,
  openOverview: PAGES,
  openLibrary: PAGES,
  openScores: PAGES,
  openSchemes: SHEETS,
  openSettings: PAGES,
  openSettingsSheet: SHEETS,
  openTemplates: PAGES,
  openAbout: PAGES,
  whereDataIs: SHEETS,
  openHelp: PAGES,
  goToCell: SHEETS,
  openMeasure: SHEETS,
  readMeasures: SHEETS,
  saveMeasure: SHEETS,
  undoWrite: SHEETS,
  listFindings: SHEETS,
  listMoreFindings: SHEETS,
  fixFindings: SHEETS,
  listDocumentSources: SHEETS,
  readDocument: SHEETS,
  listDocumentLinks: SHEETS,
  readSelection: SHEETS,
  storeKind: SHEETS,
  prepareDocuments: SHEETS_AND_FILES,
  makeDocument: SHEETS_AND_FILES,
  findYearFolder: SHEETS_AND_FILES,
  formatDocumentLog: SHEETS,
  listTemplates: SHEETS,
  createTemplateDoc: SHEETS_AND_FILES,
  useTemplate: SHEETS_AND_FILES,
  removeTemplate: SHEETS,
  readResult: SHEETS,
  saveResult: SHEETS,
  readHome: SHEETS,
  readOverview: SHEETS,
  readOpenWork: SHEETS,
  saveDocumentLife: SHEETS,
  makeOverviewSheet: SHEETS,
  readLibrary: SHEETS,
  insertStartingPoint: SHEETS,
  readSettingsPage: SHEETS,
  saveSettings: SHEETS,
  saveEmblem: SHEETS,
  readPictures: SHEETS,
  changePictures: SHEETS,
  finishSetup: SHEETS,
  readNewYear: SHEETS,
  startNewYear: SHEETS,
  readUnsaved: SHEETS,
  keepUnsaved: SHEETS,
};

/** A function that Google may call. */
export type ActionName = keyof typeof NEEDS;

/** Google's AuthorizationInfo. The types lack the list of scopes, and that both results may be null. */
interface Consent {
  getAuthorizationStatus(): unknown;
  getAuthorizationUrl(): string | null;
  getAuthorizedScopes(): string[] | null;
}

const scopesOf = (permissions: readonly Permission[]): string[] => permissions.map((each) => SCOPES[each]);

function consentTo(permissions: readonly Permission[]): Consent {
  const app = ScriptApp as unknown as { getAuthorizationInfo(mode: unknown, scopes: string[]): Consent };
  return app.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopesOf(permissions));
}

const isRequired = (consent: Consent): boolean =>
  consent.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;

/** True if the user has granted a permission: one call. */
export const isGranted = (permission: Permission): boolean => !isRequired(consentTo([permission]));

/** The permissions that an action lacks. */
export interface LackingConsent {
  permissions: Permission[];
  /** The address at which the user can grant them; null if Google gives none. */
  url: string | null;
}

/** The permissions of an action that the user has not granted: one call; null if all are granted. */
export function lackingConsent(action: ActionName): LackingConsent | null {
  const needed = NEEDS[action];
  const consent = consentTo(needed);
  if (!isRequired(consent)) return null;
  const granted = consent.getAuthorizedScopes() ?? [];
  const lacking = needed.filter((each) => !granted.includes(SCOPES[each]));
  return { permissions: lacking.length > 0 ? lacking : [...needed], url: consent.getAuthorizationUrl() };
}

/**
 * Makes Google show its consent page for an action, which ends the execution. Do not call it inside a `try`: catching
 * its exception prevents the page.
 */
export function askConsent(action: ActionName): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, scopesOf(NEEDS[action]));
}
