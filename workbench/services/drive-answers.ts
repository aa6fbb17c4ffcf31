import PizZip from 'pizzip';
import { DOCX, type DriveFile, FOLDER, GOOGLE_DOC } from '../drive';
import { NotStoodIn, ServiceError } from '../errors';
import type { Blob } from './blob';

const MAX_CONVERTED_BYTES = 50 * 1024 * 1024;
const MAX_CONVERTED_CHARACTERS = 1_020_000;

/** Throws as Drive's API does. */
export function fail(method: string, code: number, reason: string, message: string): never {
  throw new ServiceError(
    `API call to drive.files.${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
    { code, message, errors: [{ domain: 'global', reason, message }] },
  );
}

/** Throws Drive's error for a file that this user did not create with this add-on. */
export function notFound(method: string, id: string): never {
  return fail(method, 404, 'notFound', `File not found: ${id}.`);
}

function textLength(docx: Uint8Array): number | null {
  try {
    const xml = new PizZip(docx).file('word/document.xml')?.asText();
    if (xml === undefined) return null;
    let length = 0;
    for (const match of xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)) length += (match[1] ?? '').length;
    return length;
  } catch {
    return null;
  }
}

/** Throws if Drive would not convert the blob to a Google Doc. */
export function checkConvertible(blob: Blob, method: string): void {
  if (blob.contentType !== DOCX) {
    fail(method, 400, 'badRequest', `Bad Request: ${blob.contentType ?? 'no type'} is not converted here.`);
  }
  const length = textLength(blob.bytes);
  if (length === null) fail(method, 400, 'badRequest', 'Bad Request');
  if (blob.bytes.length > MAX_CONVERTED_BYTES || (length ?? 0) > MAX_CONVERTED_CHARACTERS) {
    fail(method, 413, 'uploadTooLarge', 'The file is too large to be converted.');
  }
}

const userOf = ({ owner }: DriveFile): unknown => ({
  kind: 'drive#user',
  displayName: owner.split('@')[0],
  me: true,
  emailAddress: owner,
});

const VIEWS: Record<string, (file: DriveFile) => unknown> = {
  kind: () => 'drive#file',
  id: (file) => file.id,
  name: (file) => file.name,
  mimeType: (file) => file.mimeType,
  parents: (file) => file.parents,
  trashed: (file) => file.trashed,
  explicitlyTrashed: (file) => file.trashed,
  size: (file) => String(file.bytes.length),
  createdTime: (file) => file.createdTime,
  modifiedTime: (file) => file.modifiedTime,
  appProperties: (file) => file.appProperties,
  owners: (file) => [userOf(file)],
  // Only its owner can write a file here.
  lastModifyingUser: (file) => userOf(file),
  webViewLink: ({ id, mimeType }) =>
    mimeType === FOLDER
      ? `https://drive.google.com/drive/folders/${id}`
      : mimeType === GOOGLE_DOC
        ? `https://docs.google.com/document/d/${id}/edit`
        : `https://drive.google.com/file/d/${id}/view`,
};

/** The requested fields of a file only. */
export function fileView(
  file: DriveFile,
  fields: string | undefined,
  method: string,
): Record<string, unknown> {
  const wanted = (fields ?? 'kind,id,name,mimeType').split(',').map((field) => field.trim());
  const names = wanted.includes('*') ? Object.keys(VIEWS) : wanted;
  const view: Record<string, unknown> = {};
  for (const name of names) {
    const read = VIEWS[name];
    if (!read) fail(method, 400, 'invalidParameter', `Invalid field selection ${name}`);
    view[name] = structuredClone(read(file));
  }
  return view;
}

const TERM =
  /^(?:(name|mimeType)\s*(=|!=)\s*'((?:[^'\\]|\\.)*)'|trashed\s*=\s*(true|false)|'([^']*)'\s+in\s+parents)$/;

/** The test of a search text: names, types, trash and parents joined by "and". */
export function listMatches(q: string): (file: DriveFile) => boolean {
  const terms = q.split(/\s+and\s+/).filter((term) => term.trim() !== '');
  const tests = terms.map((term): ((file: DriveFile) => boolean) => {
    const match = TERM.exec(term.trim());
    if (!match) throw new NotStoodIn(`Drive.Files.list for "${term}"`);
    const [, field, operator, quoted, trashed, parent] = match;
    if (parent !== undefined) return (file) => file.parents.includes(parent);
    if (trashed !== undefined) return (file) => file.trashed === (trashed === 'true');
    const value = (quoted ?? '').replace(/\\(.)/g, '$1');
    const same = (file: DriveFile): boolean => (field === 'name' ? file.name : file.mimeType) === value;
    return (file) => same(file) === (operator === '=');
  });
  return (file) => tests.every((test) => test(file));
}
