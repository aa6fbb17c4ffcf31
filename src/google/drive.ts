import type { Target } from '../documents/target';
import { UserError } from '../messages';
import { errorMessage, logError } from './lock';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** The most characters of a Google Doc. Source: Drive help, "Files you can store in Google Drive". */
export const MAX_DOC_CHARACTERS = 1_020_000;

export interface CreatedFile {
  id: string;
  name: string;
  url: string;
  /** The e-mail address of its creator; '' if Google does not give it. */
  owner: string;
}

/** Bytes as Apps Script takes them: from -128 to 127. */
const signed = (bytes: Uint8Array): number[] =>
  Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));

/** Bytes as base64, for a page that offers them as a file. */
export const asBase64 = (bytes: Uint8Array): string => Utilities.base64Encode(signed(bytes));

/** The address of a Google Doc as PDF. Google creates the PDF when the address is opened. */
export const pdfLink = (id: string): string => `https://docs.google.com/document/d/${id}/export?format=pdf`;

const typeOf = (target: Target): string => (target === 'docs' ? GOOGLE_DOC : DOCX);
const wordFile = (name: string, bytes: Uint8Array) => Utilities.newBlob(signed(bytes), DOCX, `${name}.docx`);

function drive(): NonNullable<typeof Drive> {
  if (typeof Drive === 'undefined') throw new Error('the advanced Drive service is not enabled');
  return Drive;
}

/** The e-mail address of the user; '' if Google does not give it. */
export const userAddress = (): string => drive().About.get({ fields: 'user' }).user?.emailAddress ?? '';

/**
 * Creates a file in the user's Drive in one call: a Google Doc, or the Word file as it is.
 * @param folder the id of the folder where it goes, if that is still there; '' for My Drive
 * @throws UserError if Google fails; the file may exist all the same
 */
export function createDocument(
  name: string,
  bytes: Uint8Array,
  target: Target,
  folder = '',
): CreatedFile & { isInFolder: boolean } {
  let file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
  try {
    file = drive().Files.create(
      { name, mimeType: typeOf(target), ...madeNow(), ...(folder && { parents: [folder] }) },
      wordFile(name, bytes),
      { fields: FIELDS, ...IN_ANY_DRIVE },
    );
  } catch (error) {
    // Drive made nothing: its user has just deleted the folder.
    if (folder !== '' && isNotOurs(error)) return createDocument(name, bytes, target);
    // Google may have created the file and lost only its answer. Such a file is found only by its name.
    throw uncertainFailure(error, (detail) => new UserError('file/not-made', name, detail));
  }
  return { ...createdFile(file, name), isInFolder: folder !== '' };
}

/** Moves a file to the trash that this user created with the add-on. */
export function trashFile(id: string): void {
  drive().Files.update({ trashed: true }, id);
}

/** Why an earlier file was not replaced: it is another user's or deleted (`not-ours`), or it is in the trash. */
export type NotReplaced = 'not-ours' | 'trashed';

/**
 * Replaces the content of an earlier file of this user; its id and its `link` stay. The same call tells whether the file
 * can be written, so nothing can change in between. A file in the trash stays there.
 * @throws UserError if Google fails; the file may be replaced all the same
 */
export function replaceDocument(
  id: string,
  name: string,
  bytes: Uint8Array,
  target: Target,
  link: string,
): CreatedFile | NotReplaced {
  try {
    // Without `mimeType` a Google Doc could become the Word file that is sent.
    const file = drive().Files.update(
      { name, mimeType: typeOf(target), ...madeNow() },
      id,
      wordFile(name, bytes),
      { fields: `${FIELDS},trashed`, ...IN_ANY_DRIVE },
    );
    return file.trashed ? 'trashed' : createdFile(file, name);
  } catch (error) {
    if (isNotOurs(error)) return 'not-ours';
    throw uncertainFailure(error, (detail) => new UserError('file/not-replaced', link, detail));
  }
}

export const FOLDER = 'application/vnd.google-apps.folder';
const FOLDER_FIELDS = 'id,webViewLink,trashed';

/** A folder in the user's Drive. */
export interface DriveFolder {
  id: string;
  url: string;
}

const folderOf = ({
  id = '',
  webViewLink: url = '',
}: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): DriveFolder => ({ id, url });

/**
 * Makes a folder in the user's My Drive.
 * @throws UserError if Google fails; the folder may exist all the same
 */
export function makeFolder(name: string): DriveFolder {
  try {
    // The types know no call without content.
    return folderOf(
      drive().Files.create({ name, mimeType: FOLDER }, null as never, { fields: FOLDER_FIELDS }),
    );
  } catch (error) {
    throw uncertainFailure(error, (detail) => new UserError('file/not-made', name, detail));
  }
}

/** A folder that this user made with the add-on; null where it is in the trash or gone. */
export function findFolder(id: string): DriveFolder | null {
  try {
    const folder = drive().Files.get(id, { fields: FOLDER_FIELDS, ...IN_ANY_DRIVE });
    return folder.trashed ? null : folderOf(folder);
  } catch (error) {
    if (isNotOurs(error)) return null;
    throw error;
  }
}

/** The user may have moved a file or the folder to a shared drive; without this it is not found. */
const IN_ANY_DRIVE = { supportsAllDrives: true };

/**
 * Whether a file does not exist for this user. Only the code counts, because Google's message is in the user's language. With the
 * scope drive.file another user's file does not exist (404) or cannot be written (403). A quota or a network failure is something
 * else: it must not cost the office its link.
 */
function isNotOurs(error: unknown): boolean {
  const { code, errors } = (error as Refusal).details ?? {};
  const isQuota = /limit|quota/i.test(errors?.[0]?.reason ?? '');
  return code === 404 || (code === 403 && !isQuota);
}

/** When the add-on wrote a file; `sent`: the same, where it was sent as the file's last change. Earlier versions sent none. */
interface MadeProperties {
  made?: string;
  sent?: string;
}

/** When the add-on last wrote a file: as its last change, and kept with the file, where no one else sees it. */
function madeNow(): { modifiedTime: string; appProperties: MadeProperties } {
  const made = new Date().toISOString();
  return { modifiedTime: made, appProperties: { made, sent: made } };
}

/**
 * Until so long after the add-on began to write a Google Doc, Google may still be converting it; and so long Drive may have taken to
 * store a file with a time of its own. A Word file with the time that was sent stays as it is.
 */
const CONVERTING_MS = 60_000;

/**
 * Whether somebody has changed a file since the add-on made it or last renewed it. A file that this user has no longer says
 * false: there is nothing to lose. A file of an earlier version of the add-on counts from its creation.
 */
export function isChangedSinceMade(id: string): boolean {
  try {
    const file = drive().Files.get(id, {
      fields: 'mimeType,createdTime,modifiedTime,appProperties,trashed',
      ...IN_ANY_DRIVE,
    });
    const { made = file.createdTime ?? '', sent } = (file.appProperties ?? {}) as MadeProperties;
    const grace = file.mimeType === GOOGLE_DOC || sent !== made ? CONVERTING_MS : 0;
    return !file.trashed && Date.parse(file.modifiedTime ?? '') - Date.parse(made) > grace;
  } catch (error) {
    if (isNotOurs(error)) return false;
    throw error;
  }
}

/** The error of a failed write. If Drive did not refuse it (4xx), the write may have been done all the same. */
function uncertainFailure(error: unknown, toUserError: (detail: string) => UserError): unknown {
  const { code = 0 } = (error as Refusal).details ?? {};
  if (code >= 400 && code < 500) return error;
  logError(error);
  return toUserError(errorMessage(error));
}

// The last to modify the file is the user, which spares a call. A file moved to a shared drive has no owner.
const FIELDS = 'id,name,webViewLink,owners,lastModifyingUser';

function createdFile(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File, name: string): CreatedFile {
  const owner = (file.lastModifyingUser ?? file.owners?.[0])?.emailAddress ?? '';
  return { id: file.id ?? '', name: file.name ?? name, url: file.webViewLink ?? '', owner };
}

/** `Files.export` with its third argument: the types lack it, and Google refuses a call without it. */
interface ExportingFiles {
  export(id: string, mimeType: string, options: { alt: 'media' }): GoogleAppsScript.Base.Blob;
}

/** What Drive gives with an error. Its message is not used, because it is in the user's language. */
interface Refusal {
  details?: { code?: number; errors?: { reason?: string }[] };
}

/**
 * A Google Doc as .docx; null if this user did not create it with the add-on, or it was deleted.
 * @throws UserError if the .docx is larger than 10 MB
 */
export function exportDocx(id: string): Uint8Array | null {
  try {
    const files = drive().Files as unknown as ExportingFiles;
    return Uint8Array.from(files.export(id, DOCX, { alt: 'media' }).getBytes());
  } catch (error) {
    const { details } = error as Refusal;
    if (details?.code === 404) return null;
    // Larger than 10 MB.
    if (details?.errors?.[0]?.reason === 'exportSizeLimitExceeded') {
      throw new UserError('template/too-large');
    }
    throw error;
  }
}
