import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeOutput } from '../output';
import type { KeptSession } from '../workbench';
import type { BookThread } from './thread';
import { words } from './words';

/** How long after a change it is on disk, in milliseconds: the session soon, the .xlsx when the user pauses. */
const SESSION_DELAY_MS = 250;
const XLSX_DELAY_MS = 1500;

/** What lies beside an .xlsx: all of the session, and the .xlsx that belongs to it. */
interface KeptFile {
  version: 1;
  /** The hash of the .xlsx when this was written: another one means that another program has changed the .xlsx since. */
  xlsx: string | null;
  session: Uint8Array;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');
const hashOfFile = (file: string): string | null => (existsSync(file) ? hashOf(readFileSync(file)) : null);

/** The file beside an .xlsx with what an .xlsx cannot hold: documents that were made, charts, properties. */
const besideOf = (file: string): string => join(dirname(file), `.${basename(file)}.prongsai`);

/**
 * What was kept of the session in which an .xlsx was written; null if there is none, or another program has changed the
 * .xlsx since.
 */
export function readSaved(file: string): KeptSession | null {
  try {
    const kept = deserialize(readFileSync(besideOf(file))) as KeptFile;
    if (kept.version !== 1 || kept.xlsx !== hashOfFile(file)) return null;
    return deserialize(kept.session) as KeptSession;
  } catch {
    return null;
  }
}

/** The .xlsx of a folder that was kept last. */
export function lastSaved(folder: string): { file: string; when: Date } | null {
  if (!existsSync(folder)) return null;
  const kept = readdirSync(folder)
    .filter((name) => /^\..*\.xlsx\.prongsai$/.test(name))
    .map((name) => ({
      file: join(folder, name.slice(1, -'.prongsai'.length)),
      when: statSync(join(folder, name)).mtime,
    }))
    .sort((a, b) => b.when.getTime() - a.when.getTime());
  return kept[0] ?? null;
}

/** A path in a folder for a new .xlsx of this name, with a number where the name is taken. */
export function freeFile(folder: string, name: string): string {
  const plain = name.replace(/\.xlsx$/i, '').replace(/[\\/:*?"<>|]/g, '_') || 'book';
  const isTaken = (file: string): boolean => existsSync(file) || existsSync(besideOf(file));
  let file = join(folder, `${plain}.xlsx`);
  for (let number = 2; isTaken(file); number++) file = join(folder, `${plain} (${number}).xlsx`);
  return file;
}

/** Writes a file so that it is never half written, whenever the machine stops. */
function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.tmp`;
  writeOutput(fresh, bytes);
  renameSync(fresh, file);
}

/** Keeps the workbook of a thread on disk as it changes. */
export class Autosave {
  /** The .xlsx that the workbook is kept in; null for none. */
  file: string | null = null;
  /** True if `file` is one that the user has named. */
  isUsers = false;
  /** True if the user has changed a workbook, and it is in no file of theirs. */
  isUnsaved = false;
  private sessionTimer: NodeJS.Timeout | null = null;
  private xlsxTimer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();
  private hash: string | null = null;
  /** True until the .xlsx has been written over: it may have what an .xlsx from here lacks. */
  private isForeign = false;

  constructor(
    private readonly thread: () => BookThread,
    private readonly onChanged: () => void,
  ) {}

  /** Keeps the workbook in another file from now on. `isForeign`: another program may have written the file. */
  async keepIn(file: string | null, { isUsers = false, isForeign = false } = {}): Promise<void> {
    await this.flush();
    this.file = file;
    this.isUsers = isUsers;
    this.isForeign = isForeign;
    this.isUnsaved = false;
    this.hash = file === null ? null : hashOfFile(file);
    this.onChanged();
  }

  get isKept(): boolean {
    return this.sessionTimer === null && this.xlsxTimer === null;
  }

  /** The workbook has changed. */
  changed(): void {
    if (!this.isUsers) this.isUnsaved = true;
    if (this.file === null) return;
    this.sessionTimer ??= setTimeout(() => this.write('session'), SESSION_DELAY_MS);
    if (this.xlsxTimer) clearTimeout(this.xlsxTimer);
    this.xlsxTimer = setTimeout(() => this.write('xlsx'), XLSX_DELAY_MS);
  }

  /** The user has downloaded the workbook. */
  saved(): void {
    this.isUnsaved = false;
    this.onChanged();
  }

  /** Writes what is not on disk yet. */
  async flush(): Promise<void> {
    if (this.xlsxTimer) await this.write('xlsx');
    else if (this.sessionTimer) await this.write('session');
    await this.writing;
  }

  private write(what: 'session' | 'xlsx'): Promise<void> {
    if (this.sessionTimer) clearTimeout(this.sessionTimer);
    if (this.xlsxTimer && what === 'xlsx') clearTimeout(this.xlsxTimer);
    this.sessionTimer = null;
    if (what === 'xlsx') this.xlsxTimer = null;
    const { file } = this;
    if (file === null) return Promise.resolve();
    this.writing = this.writing
      .then(() => this.writeNow(file, what))
      .catch((error: unknown) => console.error(words.notKept(file), error));
    return this.writing;
  }

  private async writeNow(file: string, what: 'session' | 'xlsx'): Promise<void> {
    const thread = this.thread();
    if (what === 'xlsx') {
      const { bytes } = (await thread.send({ kind: 'save' })) as { bytes: Uint8Array };
      this.keepOriginal(file);
      writeWhole(file, bytes);
      this.hash = hashOf(bytes);
    }
    const session = (await thread.send({ kind: 'session' })) as Uint8Array;
    const kept: KeptFile = { version: 1, xlsx: this.hash, session };
    writeWhole(besideOf(file), serialize(kept));
    this.onChanged();
  }

  /** Before an .xlsx of another program is written over, it is kept: an .xlsx from here lacks its pictures and charts. */
  private keepOriginal(file: string): void {
    if (!existsSync(file) || !(this.isForeign || hashOfFile(file) !== this.hash)) return;
    this.isForeign = false;
    const name = basename(file).replace(/\.xlsx$/i, words.original);
    writeFileSync(freeFile(dirname(file), name), readFileSync(file));
  }
}
