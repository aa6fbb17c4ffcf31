import { lazy } from '../thai/lazy';

const FIRST_CAPACITY = 1 << 16;
/** No character takes more bytes of XML than "&amp;". */
const MAX_LETTER_BYTES = 5;

const THAI_BLOCK = 0x0e00;
/** 1 for each letter of the Thai block that has no room of its own: vowels above and below, tone marks. */
const thaiMarks = lazy(() => {
  const marks = new Uint8Array(0x80);
  for (const [first, last] of [
    [0x31, 0x31],
    [0x34, 0x3a],
    [0x47, 0x4e],
  ] as const) {
    marks.fill(1, first, last + 1);
  }
  return marks;
});

/**
 * XML as UTF-8, written from front to back. Beside the bytes it knows how many lines the words of a table's cell take, for rows
 * too tall for a page, and how many characters of text there are.
 */
export class XmlWriter {
  bytes: Uint8Array;
  length = 0;
  /** Characters of text in all. */
  characters = 0;
  /** Letters that fit a line of the cell being written, the letters of its last line so far, and the lines before that. */
  lettersPerLine = Number.POSITIVE_INFINITY;
  letters = 0;
  lines = 0;

  /** `capacity`: bytes to begin with. */
  constructor(capacity = FIRST_CAPACITY) {
    this.bytes = new Uint8Array(capacity);
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + bytes));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }

  /** XML that is bytes already. */
  append(xml: Uint8Array): void {
    this.makeRoom(xml.length);
    this.bytes.set(xml, this.length);
    this.length += xml.length;
  }

  /** XML as a text. */
  appendXml(xml: string): void {
    this.makeRoom(xml.length * 3);
    const { bytes } = this;
    let to = this.length;
    for (let i = 0; i < xml.length; i++) {
      const code = xml.charCodeAt(i);
      if (code < 0x80) bytes[to++] = code;
      else to = putLetter(bytes, to, xml, i);
    }
    this.length = to;
  }

  /**
   * Words, escaped. Line ends of any kind become `lineBreak`; what XML cannot hold (control characters, halves of pairs, U+FFFE
   * and U+FFFF) is left out.
   */
  appendText(text: string, lineBreak: Uint8Array): void {
    this.makeRoom(text.length * MAX_LETTER_BYTES);
    const marks = thaiMarks();
    let { bytes } = this;
    let to = this.length;
    let letters = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      // The two kinds of which most texts are; all else is apart, so that this loop is quick from its first use.
      if (code >= THAI_BLOCK && code < THAI_BLOCK + 0x80) {
        bytes[to++] = 0xe0;
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[to++] = 0x80 | (code & 0x3f);
        letters += 1 - (marks[code - THAI_BLOCK] ?? 0);
      } else if (code >= 0x20 && code < 0x80 && code !== 0x26 && code !== 0x3c && code !== 0x3e) {
        bytes[to++] = code;
        letters++;
      } else {
        this.length = to;
        this.letters += letters;
        letters = 0;
        i += this.appendSpecial(text, i, lineBreak);
        bytes = this.bytes;
        to = this.length;
      }
    }
    this.length = to;
    this.letters += letters;
    this.characters += text.length;
  }

  /** Any other letter of a text, a sign to escape or the end of a line; gives how many letters beyond it are done too. */
  private appendSpecial(text: string, i: number, lineBreak: Uint8Array): number {
    const code = text.charCodeAt(i);
    if (isLineEnd(code)) {
      this.endLine();
      this.append(lineBreak);
      this.makeRoom((text.length - i) * MAX_LETTER_BYTES);
      return code === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 1 : 0;
    }
    const before = this.length;
    const escaped = ESCAPES[code];
    if (escaped !== undefined) this.length = putAscii(this.bytes, before, escaped);
    else if (code === 0x09) this.bytes[this.length++] = code;
    else if (code >= 0x80) this.length = putLetter(this.bytes, before, text, i);
    if (this.length > before && code !== 0x09) this.letters++;
    return 0;
  }

  /** Ends a line of the cell being written; one without words is a line too. */
  endLine(): void {
    this.lines += Math.max(1, Math.ceil(this.letters / this.lettersPerLine));
    this.letters = 0;
  }

  /** Takes out bytes that were written before. */
  cut(from: number, to: number): Uint8Array {
    const gone = this.bytes.slice(from, to);
    this.bytes.copyWithin(from, to, this.length);
    this.length -= to - from;
    return gone;
  }

  /** The last bytes written from `from` on, at most so many, as ASCII text. */
  tail(from: number, most: number): string {
    let text = '';
    for (let i = Math.max(from, this.length - most); i < this.length; i++) {
      text += String.fromCharCode(this.bytes[i] ?? 0);
    }
    return text;
  }

  /** All that was written. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

const ESCAPES: Readonly<Record<number, string>> = { 38: '&amp;', 60: '&lt;', 62: '&gt;' };

/** "\n", "\r", and Word's own line and page breaks (U+000B, U+000C). */
const isLineEnd = (code: number): boolean => code >= 0x0a && code <= 0x0d;

function putAscii(bytes: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  return at + text.length;
}

/** Puts the letter beyond ASCII at `i`; both halves of a pair at its second half, and nothing for what XML has not. */
function putLetter(bytes: Uint8Array, at: number, text: string, i: number): number {
  let to = at;
  const code = text.charCodeAt(i);
  if (code < 0x800) {
    bytes[to++] = 0xc0 | (code >> 6);
  } else if (code >= 0xd800 && code < 0xe000) {
    const before = text.charCodeAt(i - 1);
    if (code < 0xdc00 || !(before >= 0xd800 && before < 0xdc00)) return at;
    const pair = 0x10000 + ((before - 0xd800) << 10) + (code - 0xdc00);
    bytes[to++] = 0xf0 | (pair >> 18);
    bytes[to++] = 0x80 | ((pair >> 12) & 0x3f);
    bytes[to++] = 0x80 | ((pair >> 6) & 0x3f);
  } else {
    if (code >= 0xfffe) return at;
    bytes[to++] = 0xe0 | (code >> 12);
    bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
  }
  bytes[to++] = 0x80 | (code & 0x3f);
  return to;
}

/** An XML text as UTF-8. */
export function encodeXml(xml: string): Uint8Array {
  const writer = new XmlWriter(xml.length * 3);
  writer.appendXml(xml);
  return writer.bytes.slice(0, writer.length);
}
