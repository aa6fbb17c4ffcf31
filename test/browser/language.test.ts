import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type * as menuWords from '../../src/messages/th/menu';
import type * as checkWords from '../../src/messages/th/sidebars/check';
import type * as documentWords from '../../src/messages/th/sidebars/document';
import type * as importWords from '../../src/messages/th/sidebars/import';
import type * as measureWords from '../../src/messages/th/sidebars/measure';
import type * as prepareWords from '../../src/messages/th/sidebars/prepare';
import type * as settingsWords from '../../src/messages/th/sidebars/settings';
import type * as sharedWords from '../../src/messages/th/sidebars/shared';
import type * as templateWords from '../../src/messages/th/sidebars/template';
import { pageNameOf, sidebarFolders } from '../../build/sidebars';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { makeDocuments } from '../support/documents';
import { ASPECTS } from '../support/office-tables';
import { pasted } from '../support/pasted-book';
import { type PseudoBuild, pseudoBuild } from '../support/pseudo-build';
import { thaiTextsIn } from '../support/thai-literals';
import { lookAt, thaiWithout, UNFOLD } from './fit';
import { type Bench, openBook, openEmptyBook } from './support';

const TODAY = '2025-06-30';

/** Rooms whose Thai is data of offices and their documents, which are Thai in every language, and why a page shows it. */
const DATA: Readonly<Record<string, string>> = {
  'messages/written': 'what documents and sheets are written with',
  forms: 'headers, and names of forms and documents',
  ita: 'names of instruments, indicators, items and levels',
  library: 'texts of measures',
  documents: 'tags, parts and states of documents',
  settings: 'rows of the settings sheet, departments, names of files',
  scores: 'headers of the scores sheet and of corrected schemes',
  table: 'headers',
  thai: 'months and days as documents have them',
  overview: 'the name of the sheet',
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
  ...messages<typeof prepareWords>('sidebars/prepare'),
  ...messages<typeof settingsWords>('sidebars/settings'),
  ...messages<typeof sharedWords>('sidebars/shared'),
  ...messages<typeof templateWords>('sidebars/template'),
});

beforeAll(async () => {
  built = await pseudoBuild();
  words = wordsOf(built);
  known = Object.keys(DATA).flatMap(thaiTextsIn);
});
afterAll(() => built.remove());

const textsOf = ({ book }: Workbench): string[] => [
  book.name,
  ...book.sheets.flatMap(({ name, cells }) => [
    name,
    ...cells.flatMap((row) => row?.map((cell) => String(cell?.value ?? '')) ?? []),
  ]),
];

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
    await this.bench.sidebar.locator('.spinner').waitFor({ state: 'detached' });
  }

  /** Opens a page from the menu and looks at it. */
  async open(menu: string): Promise<void> {
    await this.bench.menu(menu);
    await this.look(menu);
  }

  /** Looks at the page with all that it has folded. */
  async look(state: string): Promise<void> {
    await this.settled();
    const frame = await this.bench.sidebarFrame();
    for (let i = 0; i < 3 && (await frame.evaluate<boolean>(UNFOLD)); i++) await this.settled();
    const { width, texts, cut } = await lookAt(frame);
    const thaiOf = thaiWithout([...known, ...textsOf(await this.bench.book())]);
    expect(width).toBe(300);
    this.faults.push(
      ...cut.map((what) => `${state} is cut: ${what}`),
      ...texts.filter((text) => thaiOf(text) !== '').map((text) => `${state} has Thai: ${text}  >>> ${thaiOf(text)}`),
    );
  }
}

test('the first set-up is of the language and fits', async () => {
  const walk = new Walk(await openEmptyBook({ distFolder: built.distFolder, today: TODAY }));
  await walk.open(words.menu.home);
  await walk.open(words.menu.settings);
  await walk.open(words.menu.measure);
  await walk.open(words.menu.overview);
  await walk.open(words.menu.document);
  await walk.open(words.menu.prepare);
  expect(walk.faults).toEqual([]);
});
void [join, readdirSync, pageNameOf, sidebarFolders, sampleBook, makeDocuments, ASPECTS, pasted, openBook];
