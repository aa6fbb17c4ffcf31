import { unzipSync, zipSync } from 'fflate';
import { textOfUtf8, utf8Of } from './utf8';

/** A file of a package. */
export interface ZipEntry {
  name: string;
  /** Packages as docxtemplater knows them have folders of their own; these have not. */
  dir: false;
  asText(): string;
  asUint8Array(): Uint8Array;
}

/** What must be first, so that a program tells an Office file by its beginning. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/** Far more than a document that anybody reads, and little enough for Apps Script. */
const MOST_UNPACKED_BYTES = 60_000_000;

/**
 * A zip package in memory, with the methods by which docxtemplater works on one. The library it is usually given brings a
 * second zip of 40 KB into a script that may have 500.
 */
export class Zip {
  /** By path, in the order in which they were put in. */
  readonly files: Record<string, ZipEntry> = {};

  /** An empty package, or the one in these bytes; throws where they are none or damaged. */
  constructor(bytes?: Uint8Array) {
    if (!bytes) return;
    const paths: string[] = [];
    let size = 0;
    const contents = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > MOST_UNPACKED_BYTES) throw new Error('the package unpacks to too much');
        return paths.push(name) > 0;
      },
    });
    const sums = checksums(bytes, paths.length);
    paths.forEach((path, i) => {
      const content = contents[path] ?? new Uint8Array();
      if (sums[i] !== crc32(content)) throw new Error(`the package is damaged at ${path}`);
      if (!path.endsWith('/')) this.put(path, content);
    });
  }

  /** The file at a path, null where there is none, or all whose paths match; with a content, puts it there. */
  file(path: string): ZipEntry | null;
  file(pattern: RegExp): ZipEntry[];
  file(path: string, content: string | Uint8Array): this;
  file(path: string | RegExp, content?: string | Uint8Array): ZipEntry | ZipEntry[] | null | this {
    if (typeof path !== 'string') return Object.values(this.files).filter(({ name }) => path.test(name));
    if (content === undefined) return this.files[path] ?? null;
    this.put(path, content);
    return this;
  }

  remove(path: string): void {
    delete this.files[path];
  }

  /** The package as bytes. */
  generate(): Uint8Array {
    const paths = Object.keys(this.files);
    const order = [
      ...FIRST.filter((path) => path in this.files),
      ...paths.filter((path) => !FIRST.includes(path)),
    ];
    const contents = order.map((path): [string, Uint8Array] => [
      path,
      this.files[path]?.asUint8Array() ?? new Uint8Array(),
    ]);
    return zipSync(Object.fromEntries(contents), { level: 6 });
  }

  private put(path: string, content: string | Uint8Array): void {
    // docxtemplater puts its documents in as bytes, and more than one step reads them again.
    let text = typeof content === 'string' ? content : null;
    this.files[path] = {
      name: path,
      dir: false,
      asText: () => {
        text ??= typeof content === 'string' ? content : textOfUtf8(content);
        return text;
      },
      asUint8Array: () => (typeof content === 'string' ? utf8Of(content) : content),
    };
  }
}

/**
 * The checksums of the files in the order of the directory at a package's end: fflate unpacks damaged bytes without a word.
 * Source: PKWARE's APPNOTE, 4.3.12, "Central directory structure".
 */
function checksums(bytes: Uint8Array, count: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    const sum = view.getUint32(at + 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return sum;
  });
}

/** CRC-32 as zip has it. */
function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
