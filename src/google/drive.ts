import type { Target } from '../documents/target';
import { UserError } from '../messages';
import { logError, wordsOf } from './lock';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** The most text that Google turns into a Doc. Source: Drive help, "Files you can store". */
export const MOST_CHARACTERS = 1_020_000;

export interface CreatedFile {
  id: string;
  name: string;
  url: string;
  /** The address of who made it; '' where Google does not say. */
  owner: string;
}

/** Apps Script's bytes are signed. */
const signed = (bytes: Uint8Array): number[] =>
  Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));

/** Bytes as text, for a page that offers them as a file. */
export const asBase64 = (bytes: Uint8Array): string => Utilities.base64Encode(signed(bytes));

/** Where the PDF of a Google Doc comes from, made by Google when it is asked for. */
export const pdfLink = (id: string): string => `https://docs.google.com/document/d/${id}/export?format=pdf`;

const typeOf = (target: Target): string => (target === 'docs' ? GOOGLE_DOC : DOCX);
const wordFile = (name: string, bytes: Uint8Array) => Utilities.newBlob(signed(bytes), DOCX, `${name}.docx`);

function drive(): NonNullable<typeof Drive> {
  if (typeof Drive === 'undefined') throw new Error('the advanced Drive service is not enabled');
  return Drive;
}

/** The address of the user; '' where Google does not say. */
export const userAddress = (): string => drive().About.get({ fields: 'user' }).user?.emailAddress ?? '';

/** Puts a document into the user's Drive in one call: as a Google Doc, or as the Word file it is. */
export function createDocument(name: string, bytes: Uint8Array, target: Target): CreatedFile {
  let file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
  try {
    file = drive().Files.create({ name, mimeType: typeOf(target) }, wordFile(name, bytes), {
      fields: FIELDS,
    });
  } catch (error) {
    // Google may have made it and lost only its answer, and nothing finds such a file again but its name.
    throw whereUnsure(error, (detail) => new UserError('file/not-made', name, detail));
  }
  return madeFile(file, name);
}

/** Moves a file that this user made with the add-on to the trash. */
export function trashFile(id: string): void {
  drive().Files.update({ trashed: true }, id);
}

/** Why an earlier file does not take a document: it cannot be had (somebody else's, gone for good), or lies in the trash. */
export type NotReplaced = 'not-ours' | 'trashed';

/**
 * Puts a document in the place of what an earlier file of this user holds: its id and its `link` stay. One call tells
 * whether the file can be had and fills it, so nothing can happen between; one in the trash stays there. A UserError where
 * Google fails, which may have filled it all the same.
 */
export function replaceDocument(
  id: string,
  name: string,
  bytes: Uint8Array,
  target: Target,
  link: string,
): CreatedFile | NotReplaced {
  try {
    // Without its type a Google Doc could be left as the Word file that it is sent.
    const file = drive().Files.update({ name, mimeType: typeOf(target) }, id, wordFile(name, bytes), {
      fields: `${FIELDS},trashed`,
      // The user may have moved the report there, and without this it would not be found.
      supportsAllDrives: true,
    });
    return file.trashed ? 'trashed' : madeFile(file, name);
  } catch (error) {
    // What Google says is in the user's language, so only its code tells. Under drive.file a file of somebody else does
    // not exist (404) or may not be written (403); too many requests or a fault on the way is no such thing, and must
    // not cost the office its link.
    const { code, errors } = (error as Refusal).details ?? {};
    const isQuota = /limit|quota/i.test(errors?.[0]?.reason ?? '');
    if (code === 404 || (code === 403 && !isQuota)) return 'not-ours';
    throw whereUnsure(error, (detail) => new UserError('file/not-replaced', link, detail));
  }
}

/** What to tell of a fault of a call that writes: where Drive did not refuse it, it may have been carried out all the same. */
function whereUnsure(error: unknown, told: (detail: string) => UserError): unknown {
  const { code = 0 } = (error as Refusal).details ?? {};
  if (code >= 400 && code < 500) return error;
  logError(error);
  return told(wordsOf(error));
}

// Who wrote last is the user: asking here spares a call. A file that was moved to a shared drive has no owner.
const FIELDS = 'id,name,webViewLink,owners,lastModifyingUser';

function madeFile(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File, name: string): CreatedFile {
  const owner = (file.lastModifyingUser ?? file.owners?.[0])?.emailAddress ?? '';
  return { id: file.id ?? '', name: file.name ?? name, url: file.webViewLink ?? '', owner };
}

/** The service's `export` as it is: the types lack its third argument, without which Google refuses. */
interface ExportingFiles {
  export(id: string, mimeType: string, options: { alt: 'media' }): GoogleAppsScript.Base.Blob;
}

/** What Drive tells of a refusal. Never by its message, which is in the user's language. */
interface Refusal {
  details?: { code?: number; errors?: { reason?: string }[] };
}

/** A Google Doc as .docx; null where this user did not make it with the add-on, or it is gone. */
export function exportDocx(id: string): Uint8Array | null {
  try {
    const files = drive().Files as unknown as ExportingFiles;
    return Uint8Array.from(files.export(id, DOCX, { alt: 'media' }).getBytes());
  } catch (error) {
    const { details } = error as Refusal;
    if (details?.code === 404) return null;
    // Over 10 MB.
    if (details?.errors?.[0]?.reason === 'exportSizeLimitExceeded') {
      throw new UserError('template/too-large');
    }
    throw error;
  }
}
