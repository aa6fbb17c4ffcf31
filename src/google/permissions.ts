/** A permission that a user gives the add-on, each by itself. */
export type Permission = 'sheets' | 'files' | 'pages';

/** The scope of each permission, as in appsscript.json: this spreadsheet, files that the add-on makes, its own pages. */
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
 * What every function that Google may call needs, and no more: a user may grant one permission and refuse another, and
 * what does without the refused one must work. Triggers run before any consent.
 * Source: Apps Script guides, "Authorization scopes", granular consent.
 */
export const NEEDS = {
  onInstall: NONE,
  onOpen: NONE,
  onEdit: NONE,
  insertSheet: SHEETS,
  carryOverTo: SHEETS_AND_PAGES,
  carryOverToNewYear: SHEETS_AND_PAGES,
  importTable: SHEETS,
  openImport: PAGES,
  readPaste: SHEETS,
  makeSheets: SHEETS,
  readResults: SHEETS,
  saveResults: SHEETS,
  listFormSheets: SHEETS,
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
  goToCell: SHEETS,
  openMeasure: SHEETS,
  saveMeasure: SHEETS,
  listFindings: SHEETS,
  fixFindings: SHEETS,
  listDocumentSources: SHEETS,
  readDocument: SHEETS,
  prepareDocuments: SHEETS_AND_FILES,
  makeDocument: SHEETS_AND_FILES,
  formatDocumentLog: SHEETS,
  listTemplates: SHEETS,
  createTemplateDoc: SHEETS_AND_FILES,
  useTemplate: SHEETS_AND_FILES,
  removeTemplate: SHEETS,
  readResult: SHEETS,
  saveResult: SHEETS,
  readOverview: SHEETS,
  makeOverviewSheet: SHEETS,
  readLibrary: SHEETS,
  insertStartingPoint: SHEETS,
  readSettingsPage: SHEETS,
  saveSettings: SHEETS,
  finishSetup: SHEETS,
  readNewYear: SHEETS,
  startNewYear: SHEETS,
};

/** A function that Google may call. */
export type ActionName = keyof typeof NEEDS;

/** What Google tells of consent. The types lack the list of scopes, and that both answers may be null. */
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

/** Whether the user has given a permission: one call. */
export const isGranted = (permission: Permission): boolean => !isRequired(consentTo([permission]));

/** What an action lacks, and the address at which the user can grant it; null there where Google gives none. */
export interface LackingConsent {
  permissions: Permission[];
  url: string | null;
}

/** What the user has not granted of what an action needs: one call; null where nothing lacks. */
export function lackingConsent(action: ActionName): LackingConsent | null {
  const needed = NEEDS[action];
  const consent = consentTo(needed);
  if (!isRequired(consent)) return null;
  const granted = consent.getAuthorizedScopes() ?? [];
  const lacking = needed.filter((each) => !granted.includes(SCOPES[each]));
  return { permissions: lacking.length > 0 ? lacking : [...needed], url: consent.getAuthorizationUrl() };
}

/**
 * Has Google show its own page that asks for what an action needs, which ends the run. Never inside a `try`, which
 * would keep the page away.
 */
export function askConsent(action: ActionName): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, scopesOf(NEEDS[action]));
}
