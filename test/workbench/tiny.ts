import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench, type WorkbenchOptions } from '../../workbench/workbench';

const AUTH = 'https://www.googleapis.com/auth/';
export const SHEETS = `${AUTH}spreadsheets.currentonly`;
export const DRIVE_FILE = `${AUTH}drive.file`;
export const PAGES = `${AUTH}script.container.ui`;

const MANIFEST = {
  timeZone: 'Asia/Bangkok',
  oauthScopes: [SHEETS, DRIVE_FILE, PAGES],
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
};

/** A project of these files, in a folder of its own. */
export function project(
  code: string,
  pages: Record<string, string> = {},
  manifest: object = MANIFEST,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-test-'));
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), html);
  return folder;
}

/** A workbench whose script is `code`. */
export function bench(code: string, options: WorkbenchOptions = {}): Workbench {
  return new Workbench({ distFolder: project(code), ...options });
}

/** What a script's expression gives, with `sheet` and `ss` at hand. */
export function evaluate(expression: string, options: WorkbenchOptions = {}): unknown {
  return bench(
    `function go() { var ss = SpreadsheetApp.getActiveSpreadsheet(); var sheet = ss.getActiveSheet(); return ${expression}; }`,
    options,
  ).run('go');
}

/** The error a script's expression ends with, as "Name: message"; null when there is none. */
export function errorOf(expression: string, options: WorkbenchOptions = {}): string | null {
  try {
    evaluate(expression, options);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
