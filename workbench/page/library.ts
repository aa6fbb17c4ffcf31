import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FORMS } from '../../src/forms';
import { emptyBook } from '../book';
import { UnusableInput } from '../errors';
import { ROOT } from '../root';
import { freeFile, lastSaved, readSaved } from './autosave';
import type { Start, StartChoices } from './protocol';
import { words } from './words';
import type { Opened } from './worker';

/** A workbook and the file that it is kept in. */
export interface ChosenBook {
  from: Opened;
  name: string;
  file: string | null;
  /** True if the file is one that the user has named. */
  isUsers: boolean;
  /** True if another program may have written the file. */
  isForeign: boolean;
}

const sampleFile = (id: string): string => join(ROOT, `samples/${id}.xlsx`);

/** What a user may begin with. `folder` is where workbooks without a file of the user's are kept. */
export function startChoices(folder: string | null): StartChoices {
  const last = folder === null ? null : lastSaved(folder);
  return {
    samples: FORMS.filter(({ id }) => existsSync(sampleFile(id))).map(({ id, name }) => ({
      id,
      title: name,
    })),
    last: last && { name: basename(last.file, '.xlsx'), when: last.when.toISOString() },
  };
}

/** The workbook that a user begins with. */
export function chosenBook(start: Start, folder: string | null): ChosenBook {
  if (start.with === 'last') {
    const last = folder === null ? null : lastSaved(folder);
    const kept = last && readSaved(last.file);
    if (!last || !(kept || existsSync(last.file))) throw new UnusableInput(words.noLast);
    const from = kept ?? new Uint8Array(readFileSync(last.file));
    return { from, name: basename(last.file), file: last.file, isUsers: false, isForeign: false };
  }
  if (!['empty', 'sample'].includes(start.with)) throw new UnusableInput(words.notUnderstood);
  const isSample = start.with === 'sample' && FORMS.some(({ id }) => id === start.id);
  if (start.with === 'sample' && !isSample) throw new UnusableInput(words.notUnderstood);
  const name = start.with === 'sample' ? `${start.id}.xlsx` : `${words.newBook}.xlsx`;
  const from =
    start.with === 'sample'
      ? new Uint8Array(readFileSync(sampleFile(start.id)))
      : emptyBook(words.newBook, words.firstSheet);
  return { ...uploadedBook(from, name, folder) };
}

/** A workbook that is in no file of the user's that the server could write. */
export function uploadedBook(from: Opened, name: string, folder: string | null): ChosenBook {
  return {
    from,
    name,
    file: folder === null ? null : freeFile(folder, name),
    isUsers: false,
    isForeign: false,
  };
}

/** The workbook of a file that the user names; a new one where there is none. */
export function bookOfFile(file: string): ChosenBook {
  const name = basename(file);
  if (!existsSync(file)) {
    const kept = readSaved(file);
    const from = kept ?? emptyBook(name.replace(/\.xlsx$/i, ''), words.firstSheet);
    return { from, name, file, isUsers: true, isForeign: false };
  }
  const kept = readSaved(file);
  return { from: kept ?? readBook(file), name, file, isUsers: true, isForeign: kept === null };
}

function readBook(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new UnusableInput(`The file ${file} cannot be read.`);
  }
}
