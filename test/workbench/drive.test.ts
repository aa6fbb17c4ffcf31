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
  function trash(id) { return Drive.Files.update({ trashed: true }, id, null, { fields: 'id,trashed' }); }
  function list(q) { return Drive.Files.list({ q: q, fields: 'files(name)' }).files; }
  function remove(id) { Drive.Files.remove(id); }
  function me() { return Drive.About.get({ fields: 'user' }).user.emailAddress; }`;

function docx(text: string): string {
  const zip = new PizZip();
  zip.file('word/document.xml', `<w:document><w:t>${text}</w:t></w:document>`);
  return zip.generate({ type: 'base64' });
}

test('a Google Doc is the .docx it was made from, and tells only the fields asked for', () => {
  const wb = bench(CODE);
  const made = wb.run('make', docx('ก')) as { id: string };
  expect(made).toEqual({
    id: made.id,
    name: 'รายงาน',
    webViewLink: `https://docs.google.com/document/d/${made.id}/edit`,
  });
  expect(wb.run('fetch', made.id, DOCX, { alt: 'media' })).toBe(docx('ก'));
  expect(wb.drive.files).toMatchObject([
    { id: made.id, name: 'รายงาน', mimeType: DOC, owner: 'a@example.go.th' },
  ]);
  expect(wb.run('get', made.id)).toEqual({ kind: 'drive#file', id: made.id, name: 'รายงาน', mimeType: DOC });
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
