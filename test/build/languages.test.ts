import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { guideSections } from '../../build/guide';
import { guideHeadings } from '../../src/messages/th/sidebars/help';
import { makePseudoLocale, pseudoText } from '../support/pseudo-locale';
import { DATA, LOOKED_FOR, SRC, sourcesIn, THAI_LETTER, thaiTextsIn } from '../support/thai-literals';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-language-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SENTENCES = 'messages/th';
/** The folders of all languages. */
const LANGUAGES = readdirSync(join(SRC, 'messages'))
  .filter((tag) => existsSync(join(SRC, 'messages', tag, 'index.ts')))
  .map((tag) => `messages/${tag}`);
const isIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

test('Thai is in the messages, in data, or is looked for', () => {
  const strays = sourcesIn('.')
    .filter((file) => !isIn(file, [...LANGUAGES, ...Object.keys(DATA), ...LOOKED_FOR]))
    .flatMap((file) => thaiTextsIn(file).map((text) => `${file}: ${text}`));
  expect(strays).toEqual([]);
});

test('each place of data has some, and what is looked for are words and patterns', () => {
  for (const place of [...Object.keys(DATA), ...LOOKED_FOR]) expect(thaiTextsIn(place)).not.toEqual([]);
  expect(LOOKED_FOR.flatMap(thaiTextsIn).filter((text) => /\s/.test(text))).toEqual([]);
});

test('what documents and measures are made by has no sentence of a language', () => {
  const readers = ['documents', 'docx', 'library', 'table', 'transfer']
    .flatMap(sourcesIn)
    .filter((file) => /\bmessages\.|messages\/th/.test(readFileSync(join(SRC, file), 'utf8')));
  expect(readers).toEqual([]);
});

test('a text of the pseudo-locale is longer by a third, with numbers, tags, addresses and lines as they were', () => {
  for (const text of thaiTextsIn(SENTENCES)) {
    const pseudo = pseudoText(text);
    expect(pseudo.replace(/\{\{.*?\}\}/g, '')).not.toMatch(THAI_LETTER);
    const thai = text.replace(/\{\{.*?\}\}/g, '').match(new RegExp(THAI_LETTER, 'g')) ?? [];
    expect(pseudo.length - text.length).toBeGreaterThanOrEqual(thai.length / 3);
    const rest = (of: string) => of.match(/\{\{.*?\}\}|[\d\n"<>$]|https?:\S*/g);
    expect(rest(pseudo)).toEqual(rest(text));
  }
});

test('it has every file of the Thai messages, and its guide the section of every page', () => {
  const language = makePseudoLocale(folder);
  const filesOf = (path: string) =>
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort();
  expect(filesOf(language.messages)).toEqual(
    sourcesIn(SENTENCES)
      .map((file) => file.slice(SENTENCES.length + 1))
      .sort(),
  );
  const headings = guideSections(language).map(({ heading }) => heading);
  expect(headings).toEqual(expect.arrayContaining(Object.values(guideHeadings).map(pseudoText)));
});
