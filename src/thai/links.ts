/** A web address in a text: where it begins, as written there, and where it leads. */
export interface WebAddress {
  at: number;
  words: string;
  target: string;
}

/** Asked first, of every text of a document. */
const MAY_BE_ADDRESS = /https?:|www\./i;
const NONE: readonly WebAddress[] = [];
const START = /https?:\/\/|(?<![\w@./-])www\.(?=[a-z0-9-]+\.)/gi;
/** As far as an address can go: to a space, one of no width too, or a quotation mark. */
const REACH = /[^\s\u200B\u2060\uFEFF<>"“”«»]{0,2048}/y;
/** Word takes 2,083 letters in a link, most of them as written in percent signs. */
const LONGEST_TARGET = 2_048;
const THAI = /[\u0E00-\u0E7F]/;
const HOST = /^(?:https?:\/\/)?[a-z0-9-]+\.[a-z0-9]/i;
/** Where another address begins: not one to which this one leads ("?to=https://…"). */
const AGAIN = /(?<![/=?])https?:\/\/|(?<=[,;])www\.[a-z0-9-]+\./iy;
/** An address that every reader of a .docx takes: one that it cannot take makes Word call the whole file damaged. */
const VALID_ADDRESS =
  /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::(?:[1-5]?\d{1,4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))?(?:[/?#](?:[^\\^`{|}[\]"%]|%[0-9a-f]{2})*)?$/i;

/** Half of a pair, which no address can be written with. */
const HALF_LETTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The web addresses of a text. Thai words right behind one are none of it, and those within its path are.
 *
 * @example addressesIn('ดู https://a.go.th/newsตามประกาศ') // words: 'https://a.go.th/news'
 * @example addressesIn('(www.a.go.th/ข่าว)') // words: 'www.a.go.th/ข่าว', target: 'http://www.a.go.th/%E0…'
 */
export function addressesIn(text: string): readonly WebAddress[] {
  if (!MAY_BE_ADDRESS.test(text)) return NONE;
  const found: WebAddress[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const at = start.index;
    REACH.lastIndex = at;
    const reach = REACH.exec(text)?.[0] ?? '';
    if (!HOST.test(reach)) continue;
    const words = withoutEnd(ownPart(reach));
    const address = /^www/i.test(words) ? `http://${words}` : words;
    START.lastIndex = at + words.length;
    const target = asTarget(address);
    if (target !== null) found.push({ at, words, target });
  }
  return found;
}

/** An address as a link has it, all of it ASCII; null for one that Word could refuse. */
function asTarget(address: string): string | null {
  if (!VALID_ADDRESS.test(address) || HALF_LETTER.test(address)) return null;
  const target = address.replace(/[^\x21-\x7E]+/g, encodeURIComponent);
  return target.length < LONGEST_TARGET ? target : null;
}

const MAIL = /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
const SCHEME = /^https?:\/\//i;

/**
 * Where a link of a template leads whose target has tags, filled in; null where that is no address.
 *
 * @example linkAddress('http://https://www.a.go.th/ข่าว') // 'https://www.a.go.th/%E0…'
 * @example linkAddress('mailto:') // null
 */
export function linkAddress(filled: string): string | null {
  const address = filled.trim();
  if (MAIL.test(address)) return address;
  // An office may write its website with "https://" or without, and so may the template before the tag.
  const withoutRepeat = address.replace(/^https?:\/\/(?=https?:\/\/)/i, '');
  return asTarget(SCHEME.test(withoutRepeat) ? withoutRepeat : `http://${withoutRepeat}`);
}

/** Before the Thai name of a numbered file: ".../1.ประกาศ.pdf". */
const NUMBER_OF_FILE = /[/=]\d{1,3}\.$/;

/** What of a text without spaces is the address with which it begins. */
function ownPart(text: string): string {
  const host = /^(?:https?:\/\/)?[^/?#\u0E00-\u0E7F]*/i.exec(text)?.[0].length ?? 0;
  // Of a part of the path that begins in Thai, all letters are the address's.
  let isThai = false;
  for (let i = 1; i < text.length; i++) {
    const [before = '', letter = '', next = ''] = [text[i - 1], text[i], text[i + 1]];
    AGAIN.lastIndex = i;
    const isOver =
      (THAI.test(letter) &&
        !isThai &&
        (i === host || !(/[/?#&=+~_-]/.test(before) || NUMBER_OF_FILE.test(text.slice(i - 5, i))))) ||
      // A note in brackets, or a list.
      (letter === '(' && THAI.test(next) && (THAI.test(before) || /[a-z\d]/i.test(before))) ||
      (/[,;]/.test(letter) && THAI.test(next)) ||
      AGAIN.test(text);
    if (isOver) return text.slice(0, i);
    if (THAI.test(letter)) isThai = true;
    else if (/[/?#&=]/.test(letter)) isThai = false;
  }
  return text;
}

/** An address without what belongs to the sentence around it: its signs, and brackets that have no other half in it. */
function withoutEnd(address: string): string {
  const open: number[] = [];
  let end = address.length;
  for (let i = 0; i < end; i++) {
    if (/[([{]/.test(address[i] ?? '')) open.push(i);
    else if (/[)\]}]/.test(address[i] ?? '') && open.pop() === undefined) end = i;
  }
  return address.slice(0, Math.min(open[0] ?? end, end)).replace(/[.,;:!?&'’ฯ]+$/, '');
}
