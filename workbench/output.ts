import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnusableInput } from './errors';

/** Sentences for the error codes of Node. */
const REASONS: Record<string, (path: string) => string> = {
  ENOENT: (path) => `there is no folder ${dirname(path)}`,
  ENOTDIR: (path) => `${dirname(path)} is no folder`,
  EEXIST: () => 'a file of that name is in the way',
  EISDIR: () => 'it is a folder',
  EACCES: () => 'this user may not write there',
  EPERM: () => 'this user may not write there',
  EROFS: () => 'the disk is read-only',
  ENOSPC: () => 'the disk is full',
  EBUSY: () => 'another program has it open',
  ENAMETOOLONG: () => 'its name is too long',
};

function refusal(kind: 'file' | 'folder', path: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const reason = REASONS[code];
  if (code === '') return error as Error;
  return new UnusableInput(`The ${kind} ${path} cannot be written: ${reason ? reason(path) : code}.`);
}

/** Writes a file; what the disk refuses is UnusableInput. */
export function writeOutput(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw refusal('file', file, error);
  }
}

/** Makes a folder where there is none; what the disk refuses is UnusableInput. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refusal('folder', folder, error);
  }
}

/** Throws UnusableInput for a file that cannot be written because a folder has its name or its name is invalid. Called before any file is written. */
export function requireNoFolder(file: string): void {
  let isFolder = false;
  try {
    isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    throw refusal('file', file, error);
  }
  if (isFolder) throw refusal('file', file, { code: 'EISDIR' });
}
