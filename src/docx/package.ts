import { lazy } from '../thai/lazy';
import { deflate, inflate } from './deflate';
import { textOfUtf8 } from './utf8';
import { encodeXml } from './xml-writer';

/** What must come first, so that a program tells an Office file by its beginning. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];
/** Far more than a document that anybody reads, and little enough for Apps Script. */
const MAX_UNPACKED_BYTES = 60_000_000;

// Source: PKWARE's APPNOTE, 4.3.7 "Local file header", 4.3.12 "Central directory structure", 4.3.16 "End of central directory".
const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22, mostComment: 0xffff };
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
/** 1 January 1980: the same document is the same file. */
const DATE = 0x21;

/** A part as it is in a zip file. */
export interface PackedPart {
  method: number;
  data: Uint8Array;
  crc: number;
  /** Bytes when unpacked. */
  size: number;
}

interface Part {
  packed: PackedPart | null;
  text: string | null;
  bytes: Uint8Array | null;
}

/**
 * A .docx or any other Office file in memory. Parts are unpacked when they are asked for; what is not changed is packed as it was.
 */
export class OfficePackage {
  private readonly parts = new Map<string, Part>();

  /**
   * An empty package, or the one in these bytes.
   * @throws where they are no zip file, or a damaged, encrypted or far too large one
   */
  constructor(bytes?: Uint8Array) {
    if (bytes) for (const [path, packed] of readZip(bytes)) this.parts.set(path, part({ packed }));
  }

  /** The same parts again; what is changed in the one stays as it is in the other. */
  copy(): OfficePackage {
    const copy = new OfficePackage();
    for (const [path, each] of this.parts) copy.parts.set(path, each);
    return copy;
  }

  /** The paths of all parts, in the order in which they were put in. */
  paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** True for a part that was put in deflated and has not been read since. */
  isDeflated(path: string): boolean {
    const found = this.parts.get(path);
    return found?.packed?.method === DEFLATED && found.text === null && found.bytes === null;
  }

  /** A part's text; '' where there is no such part. */
  text(path: string): string {
    const found = this.parts.get(path);
    if (!found) return '';
    found.text ??= textOfUtf8(this.bytes(path));
    return found.text;
  }

  /**
   * A part's bytes, none where there is no such part.
   * @throws where the part is damaged
   */
  bytes(path: string): Uint8Array {
    const found = this.parts.get(path);
    if (!found) return new Uint8Array();
    found.bytes ??= found.packed ? unpack(found.packed, path) : encodeXml(found.text ?? '');
    return found.bytes;
  }

  /** Puts a part in, or another in its place. */
  put(path: string, content: string | Uint8Array): this {
    this.parts.set(path, part(typeof content === 'string' ? { text: content } : { bytes: content }));
    return this;
  }

  /** Puts a part in that is deflated already. */
  putDeflated(path: string, deflated: Omit<PackedPart, 'method'>): this {
    this.parts.set(path, part({ packed: { method: DEFLATED, ...deflated } }));
    return this;
  }

  remove(path: string): void {
    this.parts.delete(path);
  }

  /** The package as a zip file. */
  pack(): Uint8Array {
    const first = FIRST.filter((path) => this.parts.has(path));
    const paths = [...first, ...this.paths().filter((path) => !FIRST.includes(path))];
    return writeZip(
      paths.map((path) => {
        const found = this.parts.get(path) ?? part({});
        found.packed ??= packed(this.bytes(path));
        return [path, found.packed];
      }),
    );
  }
}

/** Adds XML to a part, before its end tag. */
export function putBefore(made: OfficePackage, path: string, end: string, xml: string): void {
  made.put(
    path,
    made.text(path).replace(end, () => xml + end),
  );
}

const part = (known: Partial<Part>): Part => ({ packed: null, text: null, bytes: null, ...known });

/** What PNG and JPEG begin with, which are as small as they can be; a part of XML begins with neither. */
const PICTURE_STARTS = [0x89, 0xff];
/** Fewer bytes are stored as they are: deflating them takes more time than it saves room. */
const LEAST_DEFLATED = 2_048;

function packed(bytes: Uint8Array): PackedPart {
  const whole = { crc: crc32(bytes), size: bytes.length };
  if (bytes.length < LEAST_DEFLATED || PICTURE_STARTS.includes(bytes[0] ?? 0))
    return { method: STORED, data: bytes, ...whole };
  return { method: DEFLATED, data: deflate(bytes), ...whole };
}

function unpack({ method, data, crc, size }: PackedPart, path: string): Uint8Array {
  const bytes = method === STORED ? data : inflate(data, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`the package is damaged at ${path}`);
  return bytes;
}

function readZip(bytes: Uint8Array): Map<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts = new Map<string, PackedPart>();
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new Error('the directory is damaged');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packedSize, size] = [16, 20, 24].map((field) => view.getUint32(at + field, true)) as [
      number,
      number,
      number,
    ];
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const path = textOfUtf8(bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + name));
    const local = view.getUint32(at + 42, true);
    at += CENTRAL.size + name + extra + comment;
    total += size;
    if (total > MAX_UNPACKED_BYTES) throw new Error('the package unpacks to too much');
    if (path.endsWith('/')) continue;
    if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED))
      throw new Error(`${path} cannot be read`);
    if (parts.has(path)) throw new Error(`${path} is there twice`);
    if (view.getUint32(local, true) !== LOCAL.signature) throw new Error(`the package is damaged at ${path}`);
    const from = local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > bytes.length) throw new Error(`the package is cut off at ${path}`);
    parts.set(path, { method, data: bytes.subarray(from, from + packedSize), crc, size });
  }
  return parts;
}

/** Where the end of the directory is: at the end of the file, but for a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.mostComment); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new Error('this is no zip file');
}

function writeZip(parts: readonly (readonly [path: string, part: PackedPart])[]): Uint8Array {
  const named = parts.map(([path, each]) => ({
    name: encodeXml(path),
    isAscii: !/[^\0-\x7f]/.test(path),
    each,
  }));
  const size = named.reduce(
    (sum, { name, each }) => sum + LOCAL.size + CENTRAL.size + 2 * name.length + each.data.length,
    END.size,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const writeHead = (at: number, { name, isAscii, each }: (typeof named)[number]): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, isAscii ? 0 : UTF8_NAME, true);
    view.setUint16(at + 4, each.method, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, each.crc, true);
    view.setUint32(at + 14, each.data.length, true);
    view.setUint32(at + 18, each.size, true);
    view.setUint16(at + 22, name.length, true);
  };
  let at = 0;
  const places = named.map((file) => {
    const place = at;
    view.setUint32(at, LOCAL.signature, true);
    writeHead(at + 4, file);
    bytes.set(file.name, at + LOCAL.size);
    bytes.set(file.each.data, at + LOCAL.size + file.name.length);
    at += LOCAL.size + file.name.length + file.each.data.length;
    return place;
  });
  const directory = at;
  named.forEach((file, i) => {
    view.setUint32(at, CENTRAL.signature, true);
    view.setUint16(at + 4, 20, true);
    writeHead(at + 6, file);
    view.setUint32(at + 42, places[i] ?? 0, true);
    bytes.set(file.name, at + CENTRAL.size);
    at += CENTRAL.size + file.name.length;
  });
  view.setUint32(at, END.signature, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** For each of four bytes in a row what a byte adds to the sum. */
const crcTables = lazy(() => {
  const tables = Array.from({ length: 4 }, () => new Int32Array(256));
  const [first = new Int32Array(256)] = tables;
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    first[byte] = sum;
  }
  for (let at = 1; at < tables.length; at++) {
    for (let byte = 0; byte < 256; byte++) {
      const before = tables[at - 1]?.[byte] ?? 0;
      (tables[at] ?? first)[byte] = (before >>> 8) ^ (first[before & 0xff] ?? 0);
    }
  }
  return tables as [Int32Array, Int32Array, Int32Array, Int32Array];
});

/** CRC-32 as zip has it. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = crcTables();
  let sum = -1;
  let i = 0;
  for (const last = bytes.length - 3; i < last; i += 4) {
    sum ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    sum =
      (four[sum & 0xff] as number) ^
      (three[(sum >>> 8) & 0xff] as number) ^
      (two[(sum >>> 16) & 0xff] as number) ^
      (one[sum >>> 24] as number);
  }
  for (; i < bytes.length; i++) sum = (sum >>> 8) ^ (one[(sum ^ (bytes[i] as number)) & 0xff] as number);
  return ~sum >>> 0;
}
