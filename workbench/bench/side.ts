import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { runInThisContext } from 'node:vm';
import type { PlainTable } from './inputs';

// A process of its own for each side of a comparison: it loads what the side needs, then does its work once and prints the
// processor time (user and system, all threads) in milliseconds.

/** What the sides are given, in one folder. */
export const FILES = {
  making: 'making.js',
  template: 'template.docx',
  /** A book with links in its results, and pictures for it. */
  evidence: 'evidence',
  pictures: 'pictures',
  book: (count: number) => `book-${count}`,
  plain: (count: number) => `plain-${count}`,
  data: (count: number) => `data-${count}`,
  made: (count: number | 'pictures') => `made-${count}.docx`,
} as const;

const [folder = '', side = '', of = ''] = process.argv.slice(2);
const count = Number(of);
const read = (name: string): Buffer => readFileSync(join(folder, name));

type Work = () => unknown;

const SIDES: Record<string, () => Promise<Work>> = {
  /** A script of Apps Script: compiled and run. `of`: its file. */
  async loading() {
    const script = readFileSync(of, 'utf8');
    return () => runInThisContext(script);
  },

  /** The add-on. */
  async addon() {
    runInThisContext('var Utilities = { formatDate: () => "2025-10-20" }');
    runInThisContext(read(FILES.making).toString());
    const { makeDocument } = runInThisContext('Making') as {
      makeDocument: (book: unknown) => Uint8Array;
    };
    const book = deserialize(read(FILES.book(count)));
    return () => makeDocument(book);
  },

  /** The add-on, of a document with emblem, codes and pictures. */
  async pictures() {
    runInThisContext('var Utilities = { formatDate: () => "2025-10-20" }');
    runInThisContext(read(FILES.making).toString());
    const { makeWithPictures } = runInThisContext('Making') as {
      makeWithPictures: (book: unknown, pictures: unknown) => Uint8Array;
    };
    const book = deserialize(read(FILES.evidence));
    const pictures = deserialize(read(FILES.pictures));
    return () => makeWithPictures(book, pictures);
  },

  /** The docx library writing the same texts into the same table, as a program without a template would. */
  async docx() {
    const { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, WidthType } =
      await import('docx');
    const { columns, rows } = deserialize(read(FILES.plain(count))) as PlainTable;
    const cell = (text: string, millimetres: number) =>
      new TableCell({
        width: { size: Math.round(millimetres * 56.7), type: WidthType.DXA },
        children: text.split('\n').map((line) => new Paragraph(line)),
      });
    const row = (texts: readonly string[], tableHeader = false) =>
      new TableRow({
        tableHeader,
        children: texts.map((text, i) => cell(text, columns[i]?.millimetres ?? 0)),
      });
    const properties = { page: { size: { orientation: PageOrientation.LANDSCAPE } } };
    return () => {
      const head = row(
        columns.map(({ header }) => header),
        true,
      );
      const table = new Table({ rows: [head, ...rows.map((texts) => row(texts))] });
      return Packer.toBuffer(new Document({ sections: [{ properties, children: [table] }] }));
    };
  },

  /** docxtemplater filling the same template with the same data. */
  async docxtemplater() {
    const { default: Docxtemplater } = await import('docxtemplater');
    const { default: PizZip } = await import('pizzip');
    const template = read(FILES.template);
    const data = deserialize(read(FILES.data(count)));
    return () => {
      const document = new Docxtemplater(new PizZip(template), {
        paragraphLoop: true,
        linebreaks: true,
        delimiters: { start: '{{', end: '}}' },
        nullGetter: () => '',
        parser: (tag) => ({ get: (scope) => scope[tag] }),
      });
      document.render(data);
      return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
  },

  /** Zipping the parts of the finished document, by the library that the add-on has. */
  async zip() {
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(read(FILES.made(count)));
    return () => zipSync(parts, { level: 6 });
  },
};

async function main(): Promise<void> {
  const work = await SIDES[side]?.();
  if (!work) throw new Error(`no side ${side}`);
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1_000);
}

if (folder !== '' && side !== '') main();
