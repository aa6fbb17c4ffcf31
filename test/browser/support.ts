import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, afterEach, expect, jest } from '@jest/globals';
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { parseA1 } from '../../workbench/a1';
import { type Book, cellAt } from '../../workbench/book';
import { type PageOptions, type ServedPage, servePage } from '../../workbench/page/server';
import { endIdleThreads } from '../../workbench/page/thread';
import { displayText } from '../../workbench/values/display';
import { Workbench } from '../../workbench/workbench';
import { storedSample } from '../support/samples';
import { axeFindings } from './axe';
import { faintIn } from './contrast';
import type { BrowserGlobals } from './environment';
import { browserAddress } from './server';

const { chromium } = globalThis as unknown as BrowserGlobals;

const ROOT = join(__dirname, '../..');
/** How long a slow machine may take for one step. */
const STEP_TIMEOUT_MS = 20_000;
jest.setTimeout(120_000);

let browser: Promise<Browser> | undefined;
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(async () => {
  await Promise.all(windows.splice(0).map((page) => page.context().close()));
  await (await browser)?.close();
  await endIdleThreads();
});

/**
 * The workbench page, opened on a workbook, as one user sees it. Closed after the test. A sample is opened
 * as the global set-up filled it in; any other file is read as by `npm start`.
 */
export async function openPage(
  path = 'samples/results.xlsx',
  options: Omit<PageOptions, 'from'> = {},
): Promise<Bench> {
  const [, sample] = /^samples\/(\w+)\.xlsx$/.exec(path) ?? [];
  return open(sample ? { ...storedSample(sample).book, name: sample } : await readBook(path), options);
}

/** The same on a new workbook, with nothing but its one empty sheet. */
export const openEmptyBook = (options: Omit<PageOptions, 'from'> = {}): Promise<Bench> =>
  openBook(new Workbench(), options);

/** The same on a given workbook. */
export const openBook = ({ book }: Workbench, options: Omit<PageOptions, 'from'> = {}): Promise<Bench> =>
  open(book, options);

/** A workbook of a file, so that the page does not keep its changes in the file. */
async function readBook(path: string): Promise<Book> {
  const { book } = await Workbench.read(resolve(ROOT, path));
  return { ...book, name: basename(path, '.xlsx') };
}

async function open(from: Book, options: Omit<PageOptions, 'from'>): Promise<Bench> {
  const served = await servePage({ from, ...options });
  closing.push(() => served.close());
  return openAs(served, served.url);
}

/**
 * Counts from now on what a user does besides typing text and moving between fields: clicks, keys other than letters and
 * Tab, and two for a choice from a drop-down. `const actions = await countActions(bench); … expect(actions()).toBe(3)`
 */
export async function countActions(bench: Bench): Promise<() => number> {
  const { page } = bench;
  bench.isSpent = true;
  let count = 0;
  await page.context().exposeBinding('countAction', (_, by: number) => {
    count += by;
  });
  await page.context().addInitScript(COUNTING);
  for (const frame of page.frames()) await frame.evaluate(COUNTING);
  return () => count;
}

const COUNTING = `
  addEventListener('mousedown', () => countAction(1), true);
  addEventListener('change', ({ target }) => target.tagName === 'SELECT' && countAction(2), true);
  addEventListener('keydown', ({ key }) => {
    if (key.length > 1 && !['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Backspace'].includes(key)) countAction(1);
  }, true);`;

/** The same workbook, as another user sees it. */
export const alsoOpen = ({ served, url }: Bench, user: string): Promise<Bench> =>
  openAs(served, `${url}?user=${user}`);

/** Windows that wait for the next test of the file; their processes have compiled the page's script already. */
const windows: Page[] = [];

async function newWindow(): Promise<Page> {
  browser ??= chromium.connect(browserAddress());
  const context = await (await browser).newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  return context.newPage();
}

/** A page of nothing but this, closed after the test. */
export async function openHtml(html: string): Promise<Page> {
  const page = windows.pop() ?? (await newWindow());
  closing.push(async () => {
    windows.push(page);
  });
  await page.setContent(html);
  return page;
}

async function openAs(served: ServedPage, url: string): Promise<Bench> {
  const page = windows.pop() ?? (await newWindow());
  const faults: string[] = [];
  const bench = new Bench(page, served, faults);
  closing.push(() => leave(bench));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  await bench.cell('A1').waitFor();
  return bench;
}

/** Prepares a window for the next test, or closes it where it cannot be used again. */
async function leave({ page, isSpent }: Bench): Promise<void> {
  page.removeAllListeners();
  if (isSpent || page.isClosed()) return page.context().close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  windows.push(page);
}

/** The bytes of what the browser downloads while this is done, and the name under which it saves them. */
export async function downloaded(
  { page }: Bench,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** What a user does and sees. */
export class Bench {
  readonly page: Page;
  readonly served: ServedPage;
  /** Uncaught errors, on the page and in its frames. */
  readonly faults: string[];
  /** Whether the test changed the window so that no other can use it. */
  isSpent = false;

  constructor(page: Page, served: ServedPage, faults: string[]) {
    this.page = page;
    this.served = served;
    this.faults = faults;
  }

  get url(): string {
    return this.served.url;
  }

  /** Chooses an item of the add-on's menu: `await bench.menu('คู่มือและการแก้ไขปัญหา')`; one of a menu inside by both names. */
  async menu(...names: string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'โปร่งใส', exact: true }).click();
    for (const name of names) {
      await this.page.locator('.list').getByRole('button', { name, exact: true }).click();
    }
  }

  /** Opens a page that is behind a button of another one. */
  async openBehind(menu: string, button: string): Promise<void> {
    await this.menu(menu);
    await this.sidebar.getByRole('button', { name: button, exact: true }).click();
  }

  /** The sidebar's page: find what is in it by role and label. */
  get sidebar(): FrameLocator {
    return this.page.locator('aside iframe').contentFrame();
  }

  /** The page in the open dialog. */
  get dialog(): FrameLocator {
    return this.page.locator('dialog iframe').contentFrame();
  }

  /** The question the script asks; its buttons are ตกลง, ยกเลิก, ใช่, ไม่ใช่. */
  get question(): Locator {
    return this.page.locator('dialog.question');
  }

  async closeDialog(): Promise<void> {
    await this.page.locator('dialog.page').getByRole('button', { name: 'ปิด', exact: true }).click();
    await this.page.locator('dialog.page').waitFor({ state: 'detached' });
  }

  sidebarFrame = (): Promise<Frame> => this.frameIn('aside');

  dialogFrame = (): Promise<Frame> => this.frameIn('dialog');

  private async frameIn(place: string): Promise<Frame> {
    const frame = await (await this.page.locator(`${place} iframe`).elementHandle())?.contentFrame();
    if (!frame) throw new Error(`no ${place} is open`);
    return frame;
  }

  /** The element of a cell of the sheet in sight. */
  cell(a1: string): Locator {
    return this.page.locator(`[data-a1="${a1}"]`);
  }

  /** Selects cells by the name box, as a user does for a cell out of sight, and waits until the workbook knows. */
  async select(a1: string): Promise<void> {
    const nameBox = this.page.getByLabel('ช่อง', { exact: true });
    await nameBox.fill(a1);
    await nameBox.press('Enter');
    await this.expectSelected(a1);
    await this.settled();
  }

  /** Waits until these cells are selected. */
  async expectSelected(a1: string): Promise<void> {
    await this.page.locator(`.cell-bar[data-at="${a1}"]`).waitFor();
  }

  /** Types into a cell as a user does. */
  async type(a1: string, text: string): Promise<void> {
    await this.select(a1);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.cell-editor.editing').fill(text);
    await this.page.keyboard.press('Enter');
    // Enter saves and goes one down, as in Sheets.
    await this.expectSelected(a1.replace(/\d+/, (row) => `${Number(row) + 1}`));
    await this.settled();
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
    await this.settled();
  }

  /** Waits until nothing is under way between the page and the workbook: what was typed fast is kept one cell after the other. */
  async settled(timeout = STEP_TIMEOUT_MS): Promise<void> {
    await this.page.locator('body[data-settled="true"]').waitFor({ state: 'attached', timeout });
  }

  /** A copy of the workbook as it is now. */
  async book(): Promise<Workbench> {
    return new Workbench({ book: await this.served.book() });
  }

  /** The displayed texts of a range, row by row: `await bench.texts('A3:C4')` (of the first sheet by default). */
  async texts(a1: string, sheetName?: string): Promise<string[][]> {
    const { book } = await this.book();
    const sheet = book.sheets.find(({ name }) => name === sheetName) ?? book.sheets[0];
    const box = sheet && parseA1(a1, sheet);
    if (!sheet || !box) throw new Error(`no cells ${a1}`);
    return Array.from({ length: box.rows }, (_, row) =>
      Array.from({ length: box.columns }, (_, column) => {
        const cell = cellAt(sheet, box.row + row, box.column + column);
        return cell ? displayText(cell.value, cell.numberFormat, book.locale) : '';
      }),
    );
  }

  /**
   * Fails where axe finds anything at all: in the sidebar, the dialog, or the workbench's own frame; and where words or marks of
   * a page are too faint, be its controls under the mouse, with the focus, invalid or busy.
   */
  async expectAccessible(where: Place): Promise<void> {
    const frames = {
      sidebar: this.sidebarFrame,
      dialog: this.dialogFrame,
      frame: () => this.page.mainFrame(),
    };
    const frame = await frames[where]();
    expect(await axeFindings(frame)).toEqual([]);
    if (where !== 'frame') expect(await faintIn(frame)).toEqual([]);
  }

  /** Saves a picture of the sidebar, 300 px wide and as high as its content, or of `what` in it, when PICTURES=1. */
  async picture(name: string, what = this.page.locator('aside')): Promise<void> {
    if (process.env.PICTURES !== '1') return;
    const frame = await this.sidebarFrame();
    const height = await frame.evaluate<number>('document.documentElement.scrollHeight');
    await this.page.setViewportSize({ width: 1280, height: Math.max(400, height + 180) });
    await this.savePicture(what, name);
    await this.page.setViewportSize({ width: 1280, height: 800 });
  }

  /** Saves a picture of anything when PICTURES=1. */
  async savePicture(what: Page | Locator, name: string): Promise<void> {
    if (process.env.PICTURES !== '1') return;
    mkdirSync(join(ROOT, 'docs/pictures'), { recursive: true });
    await what.screenshot({ path: join(ROOT, `docs/pictures/${name}.png`) });
  }
}

type Place = 'sidebar' | 'dialog' | 'frame';
