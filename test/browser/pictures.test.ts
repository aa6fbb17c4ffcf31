import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { MAX_PICTURE_CHARACTERS } from '../../src/documents/picture-limits';
import { PICTURE_SHEET, readPictures, type StoredPicture } from '../../src/documents/pictures';
import { pictureShape } from '../../src/docx/picture';
import { type Bench, openPage } from './support';

/** A picture of 2,400 × 1,600 points, of which each looks other than its neighbours. */
const PHOTOGRAPH = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1600"><filter id="a"><feTurbulence baseFrequency=".7" numOctaves="4"/></filter>' +
    '<rect width="2400" height="1600" filter="url(#a)"/></svg>',
);
/** A picture of one colour, as a file. */
const plainOf = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${colour}"/></svg>`;
const file = (colour: string) => ({
  name: `${colour}.svg`,
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(plainOf(colour)),
});

/** A drawing of a hall with people before a board, as a file. */
const scene = (name: string, wall: string, people: readonly string[]) => ({
  name: `${name}.svg`,
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${wall}"/>` +
      '<rect y="430" width="800" height="170" fill="#8a6d4b"/><rect x="220" y="60" width="360" height="150" fill="#f4f1e8"/>' +
      '<rect x="260" y="105" width="280" height="14" fill="#1f4e79"/><rect x="300" y="145" width="200" height="12" fill="#1f4e79"/>' +
      people
        .map((shirt, i) => {
          const x = 95 + (i * 610) / (people.length - 1);
          return `<circle cx="${x}" cy="320" r="36" fill="#d9a679"/><path d="M${x - 58} 540v-120q0-60 58-60t58 60v120z" fill="${shirt}"/>`;
        })
        .join('') +
      '</svg>',
  ),
});

async function openPictures(from = 'samples/results.xlsx'): Promise<Bench> {
  const bench = await openPage(from);
  await bench.select('A3');
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  await bench.sidebar.getByText('ภาพกิจกรรม', { exact: true }).click();
  await bench.sidebar.getByText(/มีแล้ว 0 ภาพ/).waitFor();
  return bench;
}

const add = async ({ sidebar }: Bench, ...files: { name: string; mimeType: string; buffer: Buffer }[]) => {
  await sidebar.locator('input[type=file]').setInputFiles(files);
  await sidebar.getByText(`เพิ่มแล้ว ${files.length} ภาพ`).waitFor();
};
const caption = ({ sidebar }: Bench, place: number): Locator => sidebar.getByLabel(`คำบรรยายภาพที่ ${place}`);
const images = ({ sidebar }: Bench): Locator => sidebar.locator('li img');

async function stored(bench: Bench): Promise<StoredPicture[]> {
  const { book } = await bench.book();
  const sheet = book.sheets.find(({ name }) => name === PICTURE_SHEET);
  const rows = [...(sheet?.cells ?? [])].map((row) =>
    Array.from(row ?? [], (cell) => String(cell?.value ?? '')),
  );
  return readPictures(rows).sort((a, b) => a.order - b.order);
}

/** Waits until the sheet has pictures like this; what is stored behind another change has no sign on the page. */
async function waitFor(bench: Bench, isThere: (pictures: StoredPicture[]) => boolean): Promise<void> {
  for (let i = 0; i < 100 && !isThere(await stored(bench)); i++)
    await new Promise((later) => setTimeout(later, 50));
}

test('a photograph is made small, said before; captioned, ordered and taken away; all stored at once', async () => {
  const bench = await openPictures();
  const { sidebar } = bench;
  await sidebar.getByText(/ได้สำเนาไปจะเห็นภาพด้วย/).waitFor();
  await bench.expectAccessible('sidebar');
  await add(bench, { name: 'photo.svg', mimeType: 'image/svg+xml', buffer: PHOTOGRAPH });
  await add(bench, file('green'), file('gold'));
  const [{ base64 = '' } = {}] = await stored(bench);
  expect(base64.length).toBeLessThanOrEqual(MAX_PICTURE_CHARACTERS);
  expect(pictureShape(Buffer.from(base64, 'base64'))).toMatchObject({ extension: 'jpeg' });
  expect(await sidebar.getByText(/ได้สำเนาไปจะเห็นภาพด้วย/).count()).toBe(0);

  await caption(bench, 1).fill('วิทยากรบรรยาย');
  await caption(bench, 2).fill('แบ่งกลุ่ม');
  await caption(bench, 3).focus();
  await sidebar.getByText('บันทึกคำบรรยายภาพแล้ว').waitFor();
  await sidebar.getByRole('button', { name: 'เลื่อนขึ้น ภาพที่ 2' }).click();
  await sidebar.getByText('เลื่อนเป็นภาพที่ 1 แล้ว').waitFor();
  await waitFor(bench, (pictures) => pictures[0]?.caption === 'แบ่งกลุ่ม');
  expect((await stored(bench)).map((picture) => picture.caption)).toEqual(['แบ่งกลุ่ม', 'วิทยากรบรรยาย', '']);
  await bench.expectAccessible('sidebar');

  await sidebar.getByRole('button', { name: 'นำภาพออก ภาพที่ 3' }).click();
  await sidebar.getByRole('button', { name: 'นำภาพออก', exact: true }).last().click();
  await sidebar.getByText('นำภาพออกแล้ว').waitFor();
  expect(await images(bench).count()).toBe(2);
  expect(await stored(bench)).toHaveLength(2);
  expect(bench.faults).toEqual([]);
});

test('each picture is seen with its caption', async () => {
  const bench = await openPictures();
  const training = scene('training', '#c9d6df', ['#2f5d8a', '#7a3b5e', '#3d7a4e', '#b5762a', '#4a4a72']);
  await add(bench, training, scene('meeting', '#dfe3cf', ['#7a3b5e', '#3d7a4e', '#2f5d8a', '#8a8a3c']));
  await caption(bench, 1).fill('นายกเป็นประธานเปิดจุดบริการร่วม');
  await caption(bench, 2).fill('ประชุมติดตามเวลาให้บริการ');
  await caption(bench, 1).focus();
  await bench.sidebar.getByText('บันทึกคำบรรยายภาพแล้ว').waitFor();
  await waitFor(bench, (pictures) => pictures.every((picture) => picture.caption !== ''));
  expect((await stored(bench)).map((picture) => picture.caption)).toEqual([
    'นายกเป็นประธานเปิดจุดบริการร่วม',
    'ประชุมติดตามเวลาให้บริการ',
  ]);
  // Nothing of it is under the head or the foot of the page.
  await bench.picture('measure-pictures', bench.sidebar.locator('details').filter({ has: images(bench) }));
  expect(bench.faults).toEqual([]);
});

test('pictures are dropped and pasted; text that is pasted into a field stays text', async () => {
  const bench = await openPictures();
  const { sidebar } = bench;
  const give = (target: Locator, kind: 'drop' | 'paste', colour: string, text = '') =>
    target.evaluate(
      (element, given) => {
        const made = globalThis as unknown as Record<string, new (...args: unknown[]) => never>;
        const data = new made.DataTransfer!() as {
          items: { add(file: unknown): void };
          setData(type: string, text: string): void;
        };
        data.items.add(new made.File!([given.svg], 'x.svg', { type: 'image/svg+xml' }));
        if (given.text !== '') data.setData('text/plain', given.text);
        const how = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
        element.dispatchEvent(new made[given.event]!(given.kind, how));
      },
      { kind, event: kind === 'drop' ? 'DragEvent' : 'ClipboardEvent', svg: plainOf(colour), text },
    );
  await give(sidebar.locator('.pictures'), 'drop', 'green');
  await sidebar.getByText('เพิ่มแล้ว 1 ภาพ').waitFor();
  await give(sidebar.locator('body'), 'paste', 'gold');
  await images(bench).nth(1).waitFor();
  await give(sidebar.getByRole('textbox').first(), 'paste', 'red', 'ข้อความ');
  await sidebar.getByText(/มีแล้ว 2 ภาพ/).waitFor();
  expect(await stored(bench)).toHaveLength(2);
});

test('where measures have pictures and their part is off, the page of documents says so in one line', async () => {
  const bench = await openPictures();
  const { sidebar } = bench;
  await add(bench, file('#204060'));
  await bench.menu('จัดทำเอกสาร');
  const told = sidebar.getByText('มีภาพกิจกรรมของ 1 มาตรการ');
  await told.waitFor();
  await sidebar.locator('summary', { hasText: 'ตัวเลือกอื่น' }).click();
  await sidebar.getByLabel('ภาคผนวกหลักฐานและภาพกิจกรรม').check();
  await told.waitFor({ state: 'detached' });
  expect(bench.faults).toEqual([]);
});

test('what is no picture is refused by name, and nothing is stored', async () => {
  const bench = await openPictures();
  await bench.sidebar
    .locator('input[type=file]')
    .setInputFiles({ name: 'แผน.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await bench.sidebar.getByText('เบราว์เซอร์เปิดไฟล์ "แผน.jpg" เป็นภาพไม่ได้').waitFor();
  expect(await stored(bench)).toEqual([]);
});

test('pictures follow the measure when its words are changed on the page', async () => {
  const bench = await openPictures();
  const { sidebar } = bench;
  await add(bench, file('green'));
  await sidebar.getByRole('textbox', { name: 'มาตรการ/แนวทาง' }).fill('1. มาตรการที่เขียนใหม่');
  await sidebar.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await sidebar.getByText('บันทึกแล้วที่แถว 3').waitFor();
  await waitFor(bench, ([picture]) => picture?.measure === '1. มาตรการที่เขียนใหม่');
  await images(bench).waitFor();
  expect(await stored(bench)).toMatchObject([{ measure: '1. มาตรการที่เขียนใหม่' }]);
  expect(await sidebar.getByText('เป็นภาพของมาตรการนี้').count()).toBe(0);
});
