import { readFileSync } from 'node:fs';
import { type Box, parseA1 } from './a1';
import type { Mode } from './access';
import { type Book, newSheet, type SheetData, sheetNamed, unusedSheetId } from './book';
import { type Calls, noCalls } from './counting';
import type { DriveFile, DriveStore } from './drive';
import { deleteRows, insertRows } from './edits';
import { ScriptError, UnusableInput } from './errors';
import type { Execution } from './execution';
import { Faults } from './faults';
import { type LoadedScript, loadScript, pageFile } from './host';
import type { Interrupt } from './interruptions';
import type { DocumentLock } from './lock';
import { enterTable } from './manual-edits';
import { writeOutput } from './output';
import { People } from './people';
import type { PropertyStores } from './properties';
import type { Refusals } from './refusals';
import { asScriptError, callFunction } from './script-call';
import { Selection } from './selection';
import type { CacheStores } from './services/cache';
import { type Shared, type SharedOptions, startShared } from './shared';
import { editEvent, openEvent, typedText } from './triggers';
import { argumentsFromPage, plainCopy, resultForPage } from './wire';
import { readXlsx } from './xlsx/read';
import { writeXlsx } from './xlsx/write';

/** How a workbench starts. */
export interface WorkbenchOptions extends SharedOptions {
  /** The e-mail address of the user. */
  user?: string;
  /** The language of the user: "th". */
  userLanguage?: string;
  /** The scopes that the user has granted; by default all of the manifest. */
  grantedScopes?: string[];
  /** True if Google gives neither the granted scopes nor the address for granting them. */
  hidesConsent?: boolean;
}

/** All that a session has beside its users: the workbook, with what an .xlsx cannot hold, the files it made, and properties. */
export interface KeptSession {
  book: Book;
  files: DriveFile[];
  properties: Map<string, Map<string, string>>;
}

/** One user of a workbook with the add-on, on this machine instead of Google's. */
export class Workbench {
  /** The crossings since the last execution began. */
  calls: Calls = noCalls();
  /** Crossings of this user's executions that are to fail. */
  readonly faults = new Faults();
  /** What the add-on showed to this user, and the user's answers. */
  readonly ui = new People();
  /** What Logger and console printed. */
  readonly printed: string[] = [];
  /** Errors of triggers, which Google does not show either. */
  readonly triggerErrors: ScriptError[] = [];
  /** What happens around each crossing of this user's executions; null for nothing. */
  interrupt: Interrupt | null = null;
  private readonly selection = new Selection();
  private readonly shared: Shared;
  private readonly user: string;
  private readonly userLanguage: string;
  private readonly granted: string[];
  private readonly hidesConsent: boolean;

  constructor(options: WorkbenchOptions = {}, shared?: Shared) {
    this.shared = shared ?? startShared(options);
    this.user = options.user ?? 'a@example.go.th';
    this.userLanguage = options.userLanguage ?? 'th';
    this.granted = options.grantedScopes ?? this.shared.manifest.oauthScopes;
    this.hidesConsent = options.hidesConsent ?? false;
  }

  /** A workbench on the workbook of an .xlsx file. */
  static async read(file: string, options: WorkbenchOptions = {}): Promise<Workbench> {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch {
      throw new UnusableInput(`The file ${file} cannot be read.`);
    }
    return new Workbench({ ...options, book: await readXlsx(bytes, file) });
  }

  /** Replaces this workbook by that of an .xlsx. */
  async load(bytes: Uint8Array): Promise<void> {
    this.shared.book = await readXlsx(bytes);
  }

  /** The workbook as .xlsx. */
  async bytes(): Promise<Uint8Array> {
    return writeXlsx(this.book);
  }

  /** Saves the workbook as .xlsx. Throws UnusableInput if it cannot be written. */
  async save(file: string): Promise<void> {
    writeOutput(file, await this.bytes());
  }

  get book(): Book {
    return this.shared.book;
  }

  /** Replaces the files of Drive and the properties, by those that were kept of an earlier session. */
  restore({ files, properties }: Pick<KeptSession, 'files' | 'properties'>): void {
    this.drive.files.push(...files);
    this.properties.restore(properties);
  }

  /** All that a session has, as data. */
  session(): KeptSession {
    return { book: this.book, files: this.drive.files, properties: this.properties.all() };
  }

  /** The time that the script sees, in milliseconds. */
  get now(): number {
    return this.shared.clock.now();
  }

  get drive(): DriveStore {
    return this.shared.drive;
  }

  get lock(): DocumentLock {
    return this.shared.lock;
  }

  get refusals(): Refusals {
    return this.shared.refusals;
  }

  get properties(): PropertyStores {
    return this.shared.properties;
  }

  get caches(): CacheStores {
    return this.shared.caches;
  }

  /** Another user of the same workbook, with a separate screen, consent, files and user properties. */
  as(
    user: string,
    options: Pick<WorkbenchOptions, 'grantedScopes' | 'hidesConsent' | 'userLanguage'> = {},
  ): Workbench {
    return new Workbench({ ...options, user }, this.shared);
  }

  /** Opens the workbook: runs onOpen as Sheets does. An error in it is only in `triggerErrors`. */
  open(mode: Mode = 'LIMITED'): void {
    this.ui.menus = [];
    this.trigger('onOpen', mode, (execution) => openEvent(execution));
  }

  /** A menu click: calls a function of the project with full authority. Returns its result as plain data. */
  run(name: string, ...args: unknown[]): unknown {
    return this.execute('FULL', name, args, plainCopy);
  }

  /** A call of google.script.run, with its rules for arguments and results. */
  callFromPage(name: string, ...args: unknown[]): unknown {
    return this.execute('FULL', name, argumentsFromPage(args), resultForPage);
  }

  /** The user types into a cell; then onEdit fires. */
  type(sheetName: string, a1: string, text: string): void {
    this.enter(sheetName, a1, [[text]]);
  }

  /** The user pastes a table at a cell, and the sheet grows if necessary; then onEdit fires once. */
  paste(sheetName: string, a1: string, table: readonly (readonly string[])[]): void {
    this.enter(sheetName, a1, table);
  }

  /** The user changes cells of a sheet in any other way; then onEdit fires for those that `change` tells. */
  edit(sheetName: string, a1: string, change: (book: Book, sheet: SheetData, box: Box) => Box): void {
    const sheet = this.sheet(sheetName);
    const corner = boxOn(sheet, a1);
    const single = corner.rows === 1 && corner.columns === 1;
    const oldValue = single ? typedText(sheet, corner) : undefined;
    const box = change(this.book, sheet, corner);
    const isOne = single && box.rows === 1 && box.columns === 1;
    const value = isOne ? typedText(sheet, box) : undefined;
    const old = isOne ? oldValue : undefined;
    this.trigger('onEdit', 'LIMITED', (execution) => editEvent(execution, sheet, box, value, old));
  }

  /** The user inserts rows above a row. */
  insertRows(sheetName: string, before: number, count = 1): void {
    insertRows(this.sheet(sheetName), before, count, before);
  }

  /** The user deletes rows. */
  deleteRows(sheetName: string, from: number, count = 1): void {
    deleteRows(this.sheet(sheetName), from, count);
  }

  /** The owner protects cells: no script may write them. */
  protect(sheetName: string, a1: string): void {
    const sheet = this.sheet(sheetName);
    this.refusals.protect(sheet, boxOn(sheet, a1));
  }

  /** The user moves a chart to a sheet of its own, or connects a data source: adds a sheet without cells at the end. */
  addSheetWithoutCells(name: string, holds: 'OBJECT' | 'DATASOURCE' = 'OBJECT'): void {
    const sheet = newSheet(name, unusedSheetId(this.book));
    this.book.sheets.push({ ...sheet, holds, rows: 0, columns: 0 });
  }

  /** The user opens a sheet. */
  selectSheet(name: string): void {
    this.selection.open(this.sheet(name));
  }

  /** The user selects cells. */
  select(sheetName: string, a1: string): void {
    const sheet = this.sheet(sheetName);
    this.selection.select(sheet, boxOn(sheet, a1));
  }

  /** The active sheet and selection, also after an `activate` of the script. */
  selected(): { sheet: string; box: Box } {
    const sheet = this.selection.sheet(this.book);
    return { sheet: sheet.name, box: this.selection.box(sheet) };
  }

  /** The sheet of a name. Throws UnusableInput if there is none. */
  sheet(name: string): SheetData {
    const sheet = sheetNamed(this.book, name);
    if (!sheet) throw new UnusableInput(`The workbook has no sheet "${name}".`);
    return sheet;
  }

  private enter(sheetName: string, a1: string, table: readonly (readonly string[])[]): void {
    this.edit(sheetName, a1, (book, sheet, box) => enterTable(book, sheet, box, table));
  }

  private trigger(name: string, mode: Mode, event: (execution: Execution) => unknown): void {
    try {
      this.inExecution(mode, (script, execution) => {
        const handler = script.find(name);
        if (handler) callFunction(script, handler, [event(execution)]);
      });
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      this.triggerErrors.push(error);
    }
  }

  /** Calls a function of the project. `copy` converts its result to plain data. */
  private execute<T>(mode: Mode, name: string, args: readonly unknown[], copy: (result: unknown) => T): T {
    return this.inExecution(mode, (script) => {
      const found = name.endsWith('_') ? null : script.find(name);
      if (!found) throw new ScriptError('Exception', `Script function not found: ${name}`, '');
      const result = callFunction(script, found, args);
      asScriptError(() => this.faults.end());
      return copy(result);
    });
  }

  private inExecution<T>(mode: Mode, act: (script: LoadedScript, execution: Execution) => T): T {
    const execution = this.begin(mode);
    let script: LoadedScript | undefined;
    try {
      script = this.loaded(execution);
      return act(script, execution);
    } finally {
      // The end of an execution releases its lock.
      this.lock.release(execution);
      script?.end();
    }
  }

  private begin(mode: Mode): Execution {
    this.calls = noCalls();
    this.faults.begin();
    const { book, drive, properties, caches, lock, refusals, clock, manifest, distFolder } = this.shared;
    return {
      book,
      drive,
      properties,
      caches,
      lock,
      refusals,
      clock,
      faults: this.faults,
      selection: this.selection,
      people: this.ui,
      user: this.user,
      userLanguage: this.userLanguage,
      permissions: {
        mode,
        manifest: manifest.oauthScopes,
        granted: this.granted,
        hidesConsent: this.hidesConsent,
      },
      timeZone: manifest.timeZone,
      page: (name) => pageFile(distFolder, name),
      printed: this.printed,
    };
  }

  private loaded(execution: Execution): LoadedScript {
    const { distFolder, manifest, errorText } = this.shared;
    return asScriptError(() =>
      loadScript(distFolder, manifest, execution, this.calls, errorText, () => this.interrupt),
    );
  }
}

function boxOn(sheet: SheetData, a1: string): Box {
  const box = parseA1(a1, sheet);
  if (!box) throw new UnusableInput(`"${a1}" is no cell.`);
  return box;
}
