import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { guideSourcesOf, type Language, THAI } from '../../build/language';
import { type Change, withChanges } from '../../build/syntax';
import { THAI_LETTER, thaiLiterals } from './thai-literals';

/** The tag that browsers and translators know for a language that is none. */
const TAG = 'en-XA';
const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
const LETTERS = 'aebidognustolärmencïhup';
/** Tags of templates and addresses of links, which stay, or the words between. */
const PIECE = /\{\{[^}]*\}\}|\]\([^)]*\)|[\u0e01-\u0e3a\u0e40-\u0e4e]+/g;

/**
 * A Thai text in Latin letters, each word longer by a third, with spaces between words, where Thai has none. All else stays: numbers,
 * marks, tags, addresses, line breaks.
 * @example pseudoText('กด "บันทึก" 3 ครั้ง') // 'tol "ecïhupaebi" 3 dognusto'
 */
export const pseudoText = (text: string): string =>
  text.replace(PIECE, (piece) =>
    THAI_LETTER.test(piece.charAt(0))
      ? [...WORDS.segment(piece)].map(({ segment }) => pseudoWord(segment)).join(' ')
      : piece,
  );

function pseudoWord(word: string): string {
  const first = word.codePointAt(0) ?? 0;
  return Array.from(
    { length: Math.ceil((word.length * 4) / 3) },
    (_, i) => LETTERS[(first + word.length + i) % LETTERS.length],
  ).join('');
}

/** Makes the messages and the guide of the language that is none in a folder, of those in Thai. */
export function makePseudoLocale(folder: string): Language {
  const language = { tag: TAG, messages: join(folder, 'messages'), docs: join(folder, 'docs') };
  for (const name of readdirSync(THAI.messages, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts')) write(join(language.messages, name), pseudoModule(name));
  const { guide, problems } = guideSourcesOf(THAI);
  for (const path of [join(THAI.tag, guide), join(THAI.tag, problems), 'privacy.md']) {
    const pseudoPath = join(dirname(path).replace(THAI.tag, TAG), pseudoText(basename(path)));
    write(join(language.docs, pseudoPath), pseudoText(readFileSync(join(THAI.docs, path), 'utf8')));
  }
  return language;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const IMPORTED = /(from ")(\.[^"]*)(")/g;

/** A file of messages as a translator would write it; what it imports from elsewhere is where it was. */
function pseudoModule(name: string): string {
  const path = join(THAI.messages, name);
  const { code, literals } = thaiLiterals(path);
  const changes = literals.map(({ start, end, follows, leads }): Change => {
    const text = code.slice(start, end);
    // A value has a space beside it, as it has in languages that part words.
    const before = follows && THAI_LETTER.test(text.charAt(0)) ? ' ' : '';
    const after = leads && THAI_LETTER.test(text.slice(-1)) ? ' ' : '';
    return { start, end, text: before + pseudoText(text) + after };
  });
  return withChanges(code, changes).replace(IMPORTED, (_, from: string, to: string, end: string) => {
    const target = join(dirname(path), to);
    const isMessage = !relative(THAI.messages, target).startsWith('..');
    return from + (isMessage ? to : target) + end;
  });
}
