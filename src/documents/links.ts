import { escapeXml, unescapeXml } from '../docx/xml';
import type { Zip } from '../docx/zip';

/** A link that a template has already, to be left alone; or a run of text, its look and its words. */
const LINK_OR_RUN =
  /<w:hyperlink[ >][\s\S]*?<\/w:hyperlink>|<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g;
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
const SOUND =
  /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::(?:[1-5]?\d{1,4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))?(?:[/?#](?:[^\\^`{|}[\]"%]|%[0-9a-f]{2})*)?$/i;

/** Half of a pair, which no address can be written with. */
const HALF_LETTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A web address in a text: where it begins, as written there, and where it leads. */
export interface WebAddress {
  at: number;
  words: string;
  target: string;
}

/**
 * The web addresses of a text. Thai words right behind one are none of it, and those within its path are.
 *
 * @example addressesIn('ดู https://a.go.th/newsตามประกาศ') // words: 'https://a.go.th/news'
 * @example addressesIn('(www.a.go.th/ข่าว)') // words: 'www.a.go.th/ข่าว', target: 'http://www.a.go.th/%E0…'
 */
export function addressesIn(text: string): WebAddress[] {
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
    if (!SOUND.test(address) || HALF_LETTER.test(address)) continue;
    const target = address.replace(/[^\x21-\x7E]+/g, encodeURIComponent);
    if (target.length < LONGEST_TARGET) found.push({ at, words, target });
  }
  return found;
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

const TARGETS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const PARTS = { document: 'word/document.xml', relations: 'word/_rels/document.xml.rels' };

/** Makes the web addresses in a filled document's text links, words and look as they are. The package is changed. */
export function linkAddresses(zip: Zip): void {
  const ids = new Map<string, string>();
  const xml = zip.file(PARTS.document)?.asText() ?? '';
  const linked = xml.replace(LINK_OR_RUN, (run, look: string | undefined, escaped: string | undefined) => {
    if (escaped === undefined || !/https?:|www\./i.test(escaped)) return run;
    const text = unescapeXml(escaped);
    const piece = (words: string) =>
      words === '' ? '' : `<w:r>${look ?? ''}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
    let from = 0;
    let pieces = '';
    for (const { at, words, target } of addressesIn(text)) {
      const id = ids.get(target) ?? `link${ids.size + 1}`;
      ids.set(target, id);
      pieces += `${piece(text.slice(from, at))}<w:hyperlink r:id="${id}">${piece(words)}</w:hyperlink>`;
      from = at + words.length;
    }
    return from === 0 ? run : pieces + piece(text.slice(from));
  });
  if (ids.size === 0) return;
  zip.file(PARTS.document, linked);
  const relations = [...ids].map(
    ([target, id]) =>
      `<Relationship Id="${id}" Type="${TARGETS}" Target="${escapeXml(target)}" TargetMode="External"/>`,
  );
  const known = zip.file(PARTS.relations)?.asText() ?? '';
  // By a function: an address may hold "$&", which a text to put in its place would read as a sign.
  zip.file(
    PARTS.relations,
    known.replace('</Relationships>', (end) => relations.join('') + end),
  );
}
