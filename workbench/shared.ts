import { resolve } from 'node:path';
import { type Book, emptyBook } from './book';
import { type Clock, clockOf } from './clock';
import { DriveStore } from './drive';
import { type Manifest, readManifest } from './host';
import { DocumentLock } from './lock';
import { PropertyStores } from './properties';
import { Refusals } from './refusals';
import { ROOT } from './root';
import { CacheStores } from './services/cache';

/** How a workbook is opened. */
export interface SharedOptions {
  book?: Book;
  /** The folder of the built project; by default dist/ of this repository. */
  distFolder?: string;
  /** The day of the script's clock, "yyyy-mm-dd"; without it the real time. */
  today?: string;
  /** Translates Google's error messages into the user's language; by default they are English. */
  errorText?: (english: string) => string;
}

/** The data that all users of one workbook share. */
export interface Shared {
  book: Book;
  distFolder: string;
  manifest: Manifest;
  clock: Clock;
  drive: DriveStore;
  properties: PropertyStores;
  caches: CacheStores;
  lock: DocumentLock;
  refusals: Refusals;
  errorText: (english: string) => string;
}

/** What a workbook begins with: its files, properties and lock, and the built project that runs on it. */
export function startShared(options: SharedOptions): Shared {
  const distFolder = resolve(options.distFolder ?? resolve(ROOT, 'dist'));
  const manifest = readManifest(distFolder);
  return {
    book: options.book ?? emptyBook(),
    distFolder,
    manifest,
    clock: clockOf(options.today, manifest.timeZone),
    drive: new DriveStore(),
    properties: new PropertyStores(),
    caches: new CacheStores(),
    lock: new DocumentLock(),
    refusals: new Refusals(),
    errorText: options.errorText ?? ((english) => english),
  };
}
