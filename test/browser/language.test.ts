import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { sidebarFolders } from '../../build/sidebars';
import { FORMS } from '../../src/forms';
import type * as menuWords from '../../src/messages/th/menu';
import type * as checkWords from '../../src/messages/th/sidebars/check';
import type * as documentWords from '../../src/messages/th/sidebars/document';
import type * as importWords from '../../src/messages/th/sidebars/import';
import type * as measureWords from '../../src/messages/th/sidebars/measure';
import type * as overviewWords from '../../src/messages/th/sidebars/overview';
import type * as prepareWords from '../../src/messages/th/sidebars/prepare';
import type * as settingsWords from '../../src/messages/th/sidebars/settings';
import type * as sharedWords from '../../src/messages/th/sidebars/shared';
import type * as templateWords from '../../src/messages/th/sidebars/template';
import { SETTINGS_COLUMN, SETTINGS_SHEET } from '../../src/settings/settings';
import { districtName, provinceName } from '../../src/thai/place-names';
import type { Book } from '../../workbench/book';
import { run } from '../../workbench/commands/command';
import { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { documentOf, makeDocuments } from '../support/documents';
import { partsOf } from '../support/docx';
import { ASPECTS, QUARTERS } from '../support/office-tables';
import { pasted } from '../support/pasted-book';
import { type PseudoBuild, pseudoBuild } from '../support/pseudo-build';
import { DATA, thaiTextsIn } from '../support/thai-literals';
import { lookAt, thaiWithout, UNFOLD } from './fit';
import { type Bench, openBook, openEmptyBook } from './support';

/** The district of the samples' office. */
const PLACE = 'เมืองตัวอย่าง';
const TODAY = '2025-06-30';

/** Where a page shows data of any wording. */
const PLACES: Readonly<Record<string, string>> = {
  '.paper .page, .paper .words': 'the text of a document',
  '.text-pair dd': 'a cell before and after a fix, letter by letter',
};

let built: PseudoBuild;
let words: ReturnType<typeof wordsOf>;
let known: string[];

const wordsOf = ({ messages }: PseudoBuild) => ({
  ...messages<typeof menuWords>('menu'),
  ...messages<typeof checkWords>('sidebars/check'),
  ...messages<typeof documentWords>('sidebars/document'),
  ...messages<typeof importWords>('sidebars/import'),
  ...messages<typeof measureWords>('sidebars/measure'),
  ...messages<typeof overviewWords>('sidebars/overview'),
  ...messages<typeof prepareWords>('sidebars/prepare'),
  ...messages<typeof settingsWords>('sidebars/settings'),
  ...messages<typeof sharedWords>('sidebars/shared'),
  ...messages<typeof templateWords>('sidebars/template'),
});

beforeAll(async () => {
  built = await pseudoBuild();
  // As test/global-setup.ts has it for the add-on itself.
  open.distFolder = built.distFolder;
  if (process.env.PRONGSAI_REUSE) process.env.PRONGSAI_REUSE = built.distFolder;
  words = wordsOf(built);
  known = [...Object.keys(DATA).flatMap(thaiTextsIn), districtName(PLACE, ''), provinceName('ตัวอย่าง')];
});
afterAll(() => built.remove());

/** All that is in a sheet but for the sentences on that of the settings: its title, and what is beside each. */
function cellsOf({ name, cells }: Book['sheets'][number]): string[] {
  const isSettings = name === SETTINGS_SHEET;
  const rows = isSettings ? cells.slice(1).map((row) => row?.slice(0, SETTINGS_COLUMN.hint)) : cells;
  return rows.flatMap((row) => row?.map((cell) => String(cell?.value ?? '')) ?? []);
}

const textsOf = ({ book }: Workbench): string[] =>
  book.sheets.flatMap((sheet) => [sheet.name, ...cellsOf(sheet)]);

const notesOf = (book: Book): string[] =>
  book.sheets.flatMap(({ cells }) => cells.flatMap((row) => row?.flatMap((cell) => cell?.note ?? []) ?? []));
const chartsOf = (book: Book) =>
  book.sheets.flatMap(({ charts }) => charts.map(({ options }) => options.title));
const linesOf = (text: string): number => text.split('\n').length;

const open = { distFolder: '', today: TODAY };
/** The titles of the pages that were looked at. */
const seen = new Set<string>();

/** Walks through pages, and collects what is wrong with what they show. */
class Walk {
  readonly faults: string[] = [];
  readonly bench: Bench;
  constructor(bench: Bench) {
    this.bench = bench;
  }

  async press(name: string | RegExp): Promise<void> {
    await this.bench.sidebar.getByRole('button', { name, exact: true }).first().click();
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.bench.settled();
    await this.bench.sidebar.locator('body:not(:has(.spinner))').waitFor();
  }

  /** Opens a page from the menu and looks at it. */
  async open(menu: string): Promise<void> {
    await this.bench.menu(menu);
    await this.lookAtPage(menu);
  }

  /** Looks at the page of this title once it is there. */
  async lookAtPage(title: string): Promise<void> {
    await this.bench.sidebar.locator('header.unseen h1').getByText(title, { exact: true }).waitFor();
    seen.add(title);
    await this.look(title);
  }

  /** Looks at the page with all that it has folded. */
  async look(state: string, frame?: Frame): Promise<void> {
    await this.settled();
    const shown = frame ?? (await this.bench.sidebarFrame());
    for (let i = 0; i < 3 && (await shown.evaluate<boolean>(UNFOLD)); i++) await this.settled();
    const { width, texts, cut } = await lookAt(shown, Object.keys(PLACES));
    const thaiOf = thaiWithout([...known, ...textsOf(await this.bench.book())]);
    if (!frame) expect(width).toBe(300);
    this.faults.push(
      ...cut.map((what) => `${state} is cut: ${what}`),
      ...texts.filter((text) => thaiOf(text) !== '').map((text) => `${state} has Thai: ${text}`),
    );
  }
}

test('the first set-up is of the language and fits', async () => {
  const walk = new Walk(await openEmptyBook(open));
  for (const page of Object.values(words.menu)) await walk.open(page);
  expect([...walk.faults, ...walk.bench.faults]).toEqual([]);
});

test('the pages of a year are of the language and fit', async () => {
  const workbench = sampleBook('progress', open);
  const { sheet } = workbench.selected();
  workbench.type(sheet, 'F4', 'ต.ค. 2567 - มี.ค. 2568');
  workbench.type(sheet, 'C5', 'กองครัง');
  workbench.type(sheet, 'D5', '');
  workbench.type(sheet, 'F6', 'มี.ค. 2568 - ต.ค. 2567');
  makeDocuments(workbench);
  const walk = new Walk(await openBook(workbench, open));
  const { menu, titles, settings } = words;
  const { dialog, page, sidebar } = walk.bench;
  await walk.open(menu.home);
  await walk.open(menu.settings);
  for (const section of Object.values(settings.sections)) {
    await walk.press(settings.editSection(section));
    await walk.look(section);
    await walk.press(settings.cancel);
  }
  await walk.open(menu.scores);
  await walk.open(menu.check);

  await walk.open(menu.measure);
  await walk.press(words.measure.add);
  await sidebar.locator('textarea').first().fill('ก');
  await walk.press(words.measure.save);
  await walk.look('a measure of which much lacks');

  await walk.open(menu.overview);
  await sidebar.locator('button', { hasText: words.overview.record }).first().click();
  await walk.look('the state of a document');

  await walk.open(menu.document);
  await walk.press(words.document.make);
  await walk.look('a document with errors');
  await walk.press(words.document.makeAll);
  await walk.look('a made document');
  await walk.press(words.templateLink);
  await walk.lookAtPage(titles.template);

  await walk.open(menu.prepare);
  await walk.press(words.prepare.newYear);
  await walk.look('a new year');
  await walk.bench.menu(menu.prepare);
  await walk.press(words.prepare.library);
  await walk.lookAtPage(titles.library);
  await sidebar.locator('details button').first().click();
  await walk.look('a starting point');

  // The page itself was looked at above.
  await walk.bench.menu(menu.help);
  await walk.press(words.shared.problems);
  await dialog.locator('article h1').waitFor();
  const guide = await (await page.locator('dialog iframe').elementHandle())?.contentFrame();
  await walk.look('the guide', guide ?? undefined);
  expect([...walk.faults, ...walk.bench.faults]).toEqual([]);
});

test('the pages of a pasted table are of the language and fit', async () => {
  const walk = new Walk(await openBook(pasted(ASPECTS, open), open));
  const { menu, titles, imports, prepare } = words;
  const openBehind = async (button: string) => {
    await walk.bench.menu(menu.prepare);
    await walk.press(button);
  };
  await openBehind(prepare.openImport);
  await walk.lookAtPage(titles.import);
  await walk.press(imports.next);
  await walk.look('questions');
  await walk.press(imports.next);
  await walk.look('what is made');
  await walk.bench.sidebar.locator('button.action').click();
  await walk.look('a made sheet');
  await openBehind(prepare.openImport);
  await walk.lookAtPage(titles.import);
  await openBehind(prepare.carryLike);
  await walk.lookAtPage(titles.carry);
  expect([...walk.faults, ...walk.bench.faults]).toEqual([]);
});

test('no page is left out', () => {
  expect([...seen].sort()).toEqual(Object.values(words.titles).sort());
  expect(Object.values(words.titles)).toHaveLength(sidebarFolders().length - 1);
});

describe('in a second language', () => {
  const inBoth = <T>(act: (distFolder: string | undefined) => T) => [act(undefined), act(built.distFolder)];

  // One with scores, one without; src/documents has no sentences (test/build/languages.test.ts).
  test.each(['plan', 'results'])('the document of %s is the same, letter by letter', (id) => {
    const parts = { memo: true, cover: true, summary: true, signatures: true, annex: true };
    const [thai, other] = inBoth((distFolder) =>
      partsOf(documentOf(sampleBook(id, { today: TODAY, ...(distFolder && { distFolder }) }), parts)),
    );
    expect(other).toEqual(thai);
  });

  test('a sheet of a form and one made of a paste have the same cells', () => {
    const [thai, other] = inBoth((distFolder) => {
      const workbench = pasted(QUARTERS, { today: TODAY, ...(distFolder && { distFolder }) });
      run(workbench, 'importTable', {});
      for (const { id } of FORMS) run(workbench, 'insertSheet', id, { year: 2568 });
      return textsOf(workbench);
    });
    expect(other).toEqual(thai);
  });

  test('uses a workbook of the first, and the first one of it', () => {
    for (const [making, using] of [inBoth((folder) => folder), inBoth((folder) => folder).reverse()]) {
      const made = sampleBook('progress', { today: TODAY, ...(making && { distFolder: making }) });
      const { sheet } = made.selected();
      made.type(sheet, 'D5', '');
      const { book } = made;
      const used = new Workbench({ today: TODAY, ...(using && { distFolder: using }), book });
      const [before, after] = [made, used].map((workbench) => {
        workbench.callFromPage('listFindings', { sheet });
        workbench.callFromPage('makeOverviewSheet', { sheet });
        return { notes: notesOf(book), texts: textsOf(workbench), charts: chartsOf(book) };
      });
      expect(before?.notes).not.toEqual([]);
      // The sentences of one language in the place of those of the other.
      expect(after?.notes).not.toEqual(before?.notes);
      expect(after?.notes.map(linesOf)).toEqual(before?.notes.map(linesOf));
      expect(after?.texts).toEqual(before?.texts);
      expect([after?.charts, after?.charts.length]).toEqual([before?.charts, 2]);
    }
  });
});
