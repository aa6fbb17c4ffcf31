import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { cellAt, emptyBook } from '../../workbench/book';
import { readSaved } from '../../workbench/page/autosave';
import type { Command, Outcome, ServerState } from '../../workbench/page/protocol';
import { type PageOptions, type ServedPage, servePage } from '../../workbench/page/server';
import { endIdleThreads } from '../../workbench/page/thread';
import { writeXlsx } from '../../workbench/xlsx/write';
import { project } from './tiny';

/** A script that makes a document, and keeps a property. */
const CODE = `function make() {
  var type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  Drive.Files.create({ name: 'รายงาน', mimeType: type }, Utilities.newBlob([80, 75], type, 'a.docx'), { fields: 'id' });
  PropertiesService.getDocumentProperties().setProperty('office', 'อบต.');
}
function office() { return PropertiesService.getDocumentProperties().getProperty('office'); }`;

const folders: string[] = [];
const pages: ServedPage[] = [];
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  await endIdleThreads();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-kept-'));
  folders.push(folder);
  return folder;
}

async function serve(options: PageOptions): Promise<ServedPage> {
  const page = await servePage({ distFolder: project(CODE), ...options });
  pages.push(page);
  return page;
}

async function post({ url }: ServedPage, path: string, body: object | Uint8Array): Promise<unknown> {
  const content = body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body);
  const response = await fetch(`${url}${path}`, { method: 'POST', body: content });
  expect(response.status).toBe(200);
  return response.json();
}

const send = (page: ServedPage, command: Command): Promise<Outcome> =>
  post(page, 'command', { command }) as Promise<Outcome>;

const type = (page: ServedPage, text: string, sheet = 'ชีต1'): Promise<Outcome> =>
  send(page, { do: 'type', sheet, a1: 'A1', text });

const firstCell = async (page: ServedPage): Promise<unknown> =>
  cellAt((await page.book()).sheets[0]!, 1, 1)?.value;

/** What the server tells a page that opens. */
async function stateOf({ url }: ServedPage): Promise<ServerState> {
  const stop = new AbortController();
  const response = await fetch(`${url}events?tab=t`, { signal: stop.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/event: state\ndata: .*\n/.test(text)) text += (await reader.read()).value ?? '';
  stop.abort();
  return JSON.parse(/event: state\ndata: (.*)\n/.exec(text)![1]!);
}

test('a file that is not there is made, and has what was typed after the server has ended', async () => {
  const file = join(newFolder(), 'new.xlsx');
  const page = await serve({ from: file });
  expect(existsSync(file)).toBe(true);
  await type(page, 'งานของฉัน');
  await send(page, { do: 'run', name: 'make' });
  await page.close();
  const again = await serve({ from: file });
  expect(await firstCell(again)).toBe('งานของฉัน');
  const { screen } = await send(again, { do: 'look' });
  expect(screen.files.map(({ name }) => name)).toEqual(['รายงาน']);
  expect((await send(again, { do: 'call', name: 'office', args: [] })).value).toBe('อบต.');
});

test('what was typed is on disk a moment later, whatever becomes of the server', async () => {
  const file = join(newFolder(), 'new.xlsx');
  await type(await serve({ from: file }), 'งานของฉัน');
  const isKept = (): boolean => cellAt(readSaved(file)!.book.sheets[0]!, 1, 1)?.value === 'งานของฉัน';
  while (!isKept()) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await firstCell(await serve({ from: file }))).toBe('งานของฉัน');
});

test('an .xlsx of another program is kept as it was, and what that program writes later is read', async () => {
  const folder = newFolder();
  const file = join(folder, 'book.xlsx');
  const original = await writeXlsx(emptyBook('book', 'ชีต1'));
  writeFileSync(file, original);
  const page = await serve({ from: file });
  await page.close();
  expect(readdirSync(folder)).toEqual(['book.xlsx']);
  const changing = await serve({ from: file });
  await type(changing, 'จากหน้านี้');
  await changing.close();
  expect(readFileSync(join(folder, 'book (ก่อนแก้ไข).xlsx'))).toEqual(Buffer.from(original));
  const other = emptyBook('book', 'ชีต1');
  other.sheets[0]!.cells = [[{ value: 'จาก Excel' }]];
  writeFileSync(file, await writeXlsx(other));
  expect(await firstCell(await serve({ from: file }))).toBe('จาก Excel');
});

test('without a file one begins with a choice, reads what is unsaved, and goes on another day', async () => {
  const keepFolder = newFolder();
  const page = await serve({ keepFolder });
  const { start } = await stateOf(page);
  expect(start!.samples.map(({ id }) => id)).toContain('plan');
  expect(start!.last).toBeNull();
  await post(page, 'start', { with: 'empty' });
  expect(await stateOf(page)).toMatchObject({ start: null, isUnsaved: false });
  await type(page, 'งานของฉัน');
  expect(await stateOf(page)).toMatchObject({ isUnsaved: true, isKept: false });
  await fetch(`${page.url}book.xlsx`).then((response) => response.arrayBuffer());
  expect((await stateOf(page)).isUnsaved).toBe(false);
  await post(page, 'start', { with: 'sample', id: 'plan' });
  expect((await page.book()).name).toBe('plan');
  await page.close();
  const later = await serve({ keepFolder });
  expect((await stateOf(later)).start!.last).toMatchObject({ name: 'สเปรดชีตไม่มีชื่อ' });
  await post(later, 'start', { with: 'last' });
  expect(await firstCell(later)).toBe('งานของฉัน');
});
