import type { Target } from '../reports/target';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** The most text that Google turns into a Doc. Source: Drive help, "Files you can store". */
export const MOST_CHARACTERS = 1_020_000;

export interface MadeFile {
  id: string;
  name: string;
  url: string;
}

/** Puts a document into the user's Drive in one call: as a Google Doc, or as the Word file it is. */
export function createDocument(name: string, bytes: Uint8Array, target: Target): MadeFile {
  if (typeof Drive === 'undefined') throw new Error('the advanced Drive service is not enabled');
  const file = Drive.Files.create(
    { name, mimeType: target === 'docs' ? GOOGLE_DOC : DOCX },
    // Apps Script's bytes are signed.
    Utilities.newBlob(
      Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
      DOCX,
      `${name}.docx`,
    ),
    { fields: 'id,name,webViewLink' },
  );
  return { id: file.id ?? '', name: file.name ?? name, url: file.webViewLink ?? '' };
}
