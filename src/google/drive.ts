import { messages, UserError } from '../messages';
import type { Target } from '../reports/target';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** The most text that Google turns into a Doc. Source: Drive help, "Files you can store". */
export const MOST_CHARACTERS = 1_020_000;

export interface MadeFile {
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

/** Puts a document into the user's Drive in one call: as a Google Doc, or as the Word file it is. */
export function createDocument(name: string, bytes: Uint8Array, target: Target): MadeFile {
  if (typeof Drive === 'undefined') throw new Error('the advanced Drive service is not enabled');
  const file = Drive.Files.create(
    { name, mimeType: target === 'docs' ? GOOGLE_DOC : DOCX },
    Utilities.newBlob(signed(bytes), DOCX, `${name}.docx`),
    // The owner is the user: asking here spares a call.
    { fields: 'id,name,webViewLink,owners' },
  );
  const owner = file.owners?.[0]?.emailAddress ?? '';
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
  if (typeof Drive === 'undefined') throw new Error('the advanced Drive service is not enabled');
  try {
    const files = Drive.Files as unknown as ExportingFiles;
    return Uint8Array.from(files.export(id, DOCX, { alt: 'media' }).getBytes());
  } catch (error) {
    const { details } = error as Refusal;
    if (details?.code === 404) return null;
    // Over 10 MB.
    if (details?.errors?.[0]?.reason === 'exportSizeLimitExceeded') {
      throw new UserError('template/too-large', messages.template.tooLarge);
    }
    throw error;
  }
}
