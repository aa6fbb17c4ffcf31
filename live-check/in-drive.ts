import { DOCX, GOOGLE_DOC } from '../src/google/drive';
import type { LivePoint } from './point';
import { same } from './point';
import { documentXml, docxOf, files, type Scratch } from './scratch';

type Try = NonNullable<LivePoint['run']>;

const ANY_DRIVE = { supportsAllDrives: true };

/** The id of a new Google Doc with these words. */
const newDoc = (scratch: Scratch, words: string): string =>
  scratch.document(GOOGLE_DOC, docxOf(words)).id ?? '';

const exportedXml = (id: string): string => documentXml(files().export(id, DOCX, { alt: 'media' }));

/** What a .docx that became a Google Doc has of words, header row and landscape page. */
export const conversion: Try = (scratch) => {
  const xml = exportedXml(newDoc(scratch, 'มาตรการ ๑'));
  return same(
    [/มาตรการ ๑/, /<w:tblHeader/, /w:orient="landscape"/].map((pattern) => pattern.test(xml)),
    [true, true, true],
  );
};

/** A folder without content, and a document in it. */
export const folder: Try = (scratch) => {
  const { id, trashed } = scratch.folder();
  const { parents } = scratch.document(GOOGLE_DOC, docxOf('ก'));
  return same([trashed, parents], [false, [id]]);
};

/** The folder by its id, under another name, and in the trash. */
export const folderFound: Try = (scratch) => {
  const { id = '', name } = scratch.folder();
  const read = () => {
    const found = files().get(id, { fields: 'name,trashed', ...ANY_DRIVE });
    return [found.name, found.trashed];
  };
  try {
    files().update({ name: `${name} (renamed)` }, id);
    const renamed = read();
    files().update({ trashed: true }, id);
    return same(
      [renamed, read()],
      [
        [`${name} (renamed)`, false],
        [`${name} (renamed)`, true],
      ],
    );
  } finally {
    // The points that follow make their documents in it.
    files().update({ name: name ?? '', trashed: false }, id);
  }
};

/** How long after the time that is sent with it, as the add-on does, a new Google Doc says that it was changed. */
export const modifiedTime: Try = (scratch) => {
  const made = new Date().toISOString();
  const { id = '' } = scratch.document(GOOGLE_DOC, docxOf('ก'), { modifiedTime: made });
  const { modifiedTime: changed = '' } = files().get(id, { fields: 'modifiedTime', ...ANY_DRIVE });
  const seconds = Math.round((Date.parse(changed) - Date.parse(made)) / 1_000);
  return { ok: Math.abs(seconds) <= 60, seen: `${seconds} s after it was asked for` };
};

/** The time of change that a Word file is sent with: a new one, and new content for it. */
export const sentTime: Try = (scratch) => {
  const [first, second] = ['2026-01-02T03:04:05.678Z', '2026-02-03T04:05:06.789Z'];
  const made = scratch.document(DOCX, docxOf('ก'), { modifiedTime: first });
  const fields = 'modifiedTime';
  const sent = { mimeType: DOCX, modifiedTime: second };
  const renewed = files().update(sent, made.id ?? '', docxOf('ข'), { fields });
  return same([made.modifiedTime, renewed.modifiedTime], [first, second]);
};

/** The content, id and type of a Google Doc after new content was sent. */
export const replacement: Try = (scratch) => {
  const id = newDoc(scratch, 'ฉบับเดิม');
  const fields = 'id,mimeType,webViewLink';
  const before = files().get(id, { fields });
  const after = files().update({ mimeType: GOOGLE_DOC }, id, docxOf('ฉบับใหม่'), { fields });
  const xml = exportedXml(id);
  return same(
    [after.id, after.mimeType, after.webViewLink, xml.includes('ฉบับใหม่'), xml.includes('ฉบับเดิม')],
    [before.id, before.mimeType, before.webViewLink, true, false],
  );
};

/** New content for a Doc in the trash: what happens, which the add-on takes either way. */
export const replacementInTrash: Try = (scratch) => {
  const id = newDoc(scratch, 'ก');
  files().update({ trashed: true }, id);
  try {
    const { trashed } = files().update({ mimeType: GOOGLE_DOC }, id, docxOf('ข'), { fields: 'trashed' });
    return { ok: trashed === true, seen: `accepted, trashed: ${trashed}` };
  } catch (error) {
    const code = codeOf(error);
    return { ok: code === 403 || code === 404, seen: `refused: ${code} ${error}` };
  }
};

/** The code with which Drive refuses what does not exist for the user. */
export const unknownFile: Try = () => {
  try {
    files().export('1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUvWxYz-1234567', DOCX, { alt: 'media' });
    return { ok: false, seen: 'a file nobody has was exported' };
  } catch (error) {
    return same(codeOf(error) ?? String(error), 404);
  }
};

/** Who Drive says has made a file: the account of this run. */
export const maker: Try = (scratch) => {
  const { lastModifyingUser } = scratch.document(DOCX, docxOf('ก'));
  const { user } = Drive?.About?.get({ fields: 'user' }) ?? {};
  return same(lastModifyingUser?.emailAddress ?? 'nobody', user?.emailAddress ?? '');
};

/** The link of a Word file: whether it opens in Google Docs as a Word file. */
export const wordLink: Try = (scratch) => ({
  ok: null,
  seen: scratch.document(DOCX, docxOf('ก')).webViewLink ?? 'no link',
});

const codeOf = (error: unknown): number | undefined =>
  (error as { details?: { code?: number } }).details?.code;
