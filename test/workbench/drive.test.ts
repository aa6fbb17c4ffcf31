import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { bench } from './tiny';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const CODE = `
  function make(base64, type) {
    return Drive.Files.create({ name: 'รายงาน', mimeType: '${DOC}' }, Utilities.newBlob(Utilities.base64Decode(base64), type || '${DOCX}', 'a.docx'), { fields: 'id,name,webViewLink' });
  }
  function get(id, options) { return Drive.Files.get(id, options || {}); }
  function fetch(id, mime, options) { return Utilities.base64Encode(Drive.Files.export(id, mime, options).getBytes()); }
  function replace(id, base64, resource) {
    var blob = Utilities.newBlob(Utilities.base64Decode(base64), '${DOCX}', 'a.docx');
    try { return Drive.Files.update(resource || { name: 'ใหม่', mimeType: '${DOC}' }, id, blob, { fields: 'id,name,webViewLink,trashed' }); }
    catch (error) { return error.details; }
  }
  function trash(id) { return Drive.Files.update({ trashed: true }, id, null, { fields: 'id,trashed' }); }
  function list(q) { return Drive.Files.list({ q: q, fields: 'files(name)' }).files; }
  function remove(id) { Drive.Files.remove(id); }
  function me() { return Drive.About.get({ fields: 'user' }).user.emailAddress; }`;

function docx(text: string): string {
  const zip = new PizZip();
  // Of a fixed day, so that the same text gives the same bytes.
  const date = new Date(2025, 0, 1);
  zip.file('word/document.xml', `<w:document><w:t>${text}</w:t></w:document>`, { date });
  return zip.generate({ type: 'base64' });
}

test('a Google Doc is the .docx from which it was created, and gives only the requested fields', () => {
  const wb = bench(CODE);
  const created = wb.run('make', docx('ก')) as { id: string };
  expect(created).toEqual({
    id: created.id,
    name: 'รายงาน',
    webViewLink: `https://docs.google.com/document/d/${created.id}/edit`,
  });
  expect(wb.run('fetch', created.id, DOCX, { alt: 'media' })).toBe(docx('ก'));
  expect(wb.drive.files).toMatchObject([
    { id: created.id, name: 'รายงาน', mimeType: DOC, owner: 'a@example.go.th' },
  ]);
  expect(wb.run('get', created.id)).toEqual({
    kind: 'drive#file',
    id: created.id,
    name: 'รายงาน',
    mimeType: DOC,
  });
});

test('Drive’s refusals', () => {
  const wb = bench(CODE);
  const { id } = wb.run('make', docx('ก')) as { id: string };
  expect(() => wb.run('fetch', id, DOCX, {})).toThrow(
    'Export requires alt=media to download the exported content.',
  );
  expect(() => wb.run('get', id, { alt: 'media' })).toThrow('Use Export with Docs Editors files');
  expect(() => wb.run('make', docx('ก'), 'text/plain')).toThrow('Bad Request');
  expect(() => wb.run('make', Buffer.from('no zip').toString('base64'))).toThrow('Bad Request');
  expect(() => wb.run('make', docx('x'.repeat(1_020_001)))).toThrow('too large');
  expect(() => wb.run('get', id, { fields: 'nonsense' })).toThrow('Invalid field selection nonsense');
});

test('a file gets new content under its id and link; another user’s does not exist', () => {
  const wb = bench(CODE);
  const { id, webViewLink } = wb.run('make', docx('ก')) as { id: string; webViewLink: string };
  expect(wb.run('replace', id, docx('ข'))).toEqual({ id, name: 'ใหม่', webViewLink, trashed: false });
  expect(wb.run('fetch', id, DOCX, { alt: 'media' })).toBe(docx('ข'));
  expect(wb.as('b@example.go.th').run('replace', id, docx('ค'))).toMatchObject({
    code: 404,
    message: `File not found: ${id}.`,
    errors: [{ reason: 'notFound' }],
  });
  expect(wb.run('replace', id, docx('x'.repeat(1_020_001)))).toMatchObject({ code: 413 });
  expect(wb.run('replace', id, Buffer.from('no zip').toString('base64'))).toMatchObject({ code: 400 });
  expect(wb.run('replace', id, docx('ค'), { parents: ['root'] })).toMatchObject({ code: 403 });
  expect(() => wb.run('replace', id, docx('ค'), { mimeType: DOCX })).toThrow('not stood in');
  expect(wb.run('fetch', id, DOCX, { alt: 'media' })).toBe(docx('ข'));
  // What lies in the trash can be written, and stays there.
  wb.run('trash', id);
  expect(wb.run('replace', id, docx('ง'))).toMatchObject({ id, trashed: true });
});

test('new content without a type leaves no Google Doc', () => {
  const wb = bench(CODE);
  const { id } = wb.run('make', docx('ก')) as { id: string };
  wb.run('replace', id, docx('ข'), { name: 'ใหม่' });
  expect(wb.run('get', id)).toMatchObject({ mimeType: DOCX });
});

test('files can be trashed, listed and removed', () => {
  const wb = bench(CODE);
  const { id } = wb.run('make', docx('ก')) as { id: string };
  expect(wb.run('list', "name = 'รายงาน' and trashed = false")).toEqual([{ name: 'รายงาน' }]);
  expect(wb.run('trash', id)).toEqual({ id, trashed: true });
  expect(wb.run('list', "name = 'รายงาน' and trashed = false")).toEqual([]);
  wb.run('remove', id);
  expect(() => wb.run('get', id)).toThrow(`File not found: ${id}.`);
  expect(wb.run('me')).toBe('a@example.go.th');
});
