import type { CanonicalDocument } from './canonical';
import { type Section, type Shaped, SLOT } from './canonical/shapes';

/** A row that is longer has a line for each of its cells. */
const LONGEST_ROW = 160;

/**
 * The pieces of many documents, each different one once: what is before a table, a table's head, a row, the shape of
 * rows, a page. A document is then the names of its pieces.
 */
export class Pieces {
  /** By kind ("memo text", "table", "row"), each piece by its lines, in the order in which they were met. */
  private readonly known = new Map<string, Map<string, string[]>>();

  /** The names of a document's pieces, a line for each section: "report text 1, table 1 rows 1–60, report page 1". */
  namesIn({ sections, notes, lists }: CanonicalDocument): string[] {
    const lines = sections.map((section) => {
      const part = partOf(section);
      const blocks = section.blocks.map((block) =>
        block.kind === 'text' ? this.name(`${part} text`, block.lines) : this.table(block.head, block.rows),
      );
      return [...blocks, this.name(`${part} page`, section.page)].join(', ');
    });
    const last = [...notes, ...lists];
    return last.length > 0 ? [...lines, this.name('notes', last)] : lines;
  }

  /** Every piece under its name; a later one that is like one before it by what it has of its own. */
  print(): string[] {
    return [...this.known].flatMap(([kind, pieces]) => {
      const all = [...pieces.values()];
      if (kind.endsWith('row')) return all.flatMap((lines, i) => rowLines(`${kind} ${i + 1}`, lines));
      return all.flatMap((lines, i) => [`${kind} ${i + 1}:`, ...ownLines(lines, all.slice(0, i), kind)]);
    });
  }

  /** Rows and their shapes are counted in each table anew, so that a new one changes no name in another. */
  private table(head: string[], rows: readonly Shaped[]): string {
    const table = this.name('table', head);
    const numbers = rows.map(({ shape, texts }) => {
      const lines = shape.map((line) => line.replaceAll(SLOT, '…'));
      const number = this.number(`${table} shape`, lines);
      return this.number(`${table} row`, [`shape ${number}`, ...texts.map((text) => `«${text}»`)]);
    });
    return numbers.length === 0 ? table : `${table} rows ${ranges(numbers)}`;
  }

  private name(kind: string, lines: string[]): string {
    return `${kind} ${this.number(kind, lines)}`;
  }

  private number(kind: string, lines: string[]): number {
    const pieces = this.known.get(kind) ?? new Map<string, string[]>();
    this.known.set(kind, pieces);
    const key = lines.join('\n');
    if (!pieces.has(key)) pieces.set(key, lines);
    return [...pieces.keys()].indexOf(key) + 1;
  }
}

/** Which part of a document a section is, by words that stand in no other. */
function partOf({ blocks }: Section): string {
  const words = JSON.stringify(blocks);
  if (words.includes('บันทึกข้อความ')) return 'memo';
  return words.includes('«จัดทำโดย»') ? 'cover' : 'report';
}

/** "1–4, 7": numbers in the order in which they come. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(' ');
}

/** A row by its shape, where that is not the first of its table, and by its words. */
function rowLines(name: string, [shape = '', ...texts]: string[]): string[] {
  const title = shape === 'shape 1' ? `${name}:` : `${name} of ${shape}:`;
  const line = `${title} ${texts.join(' ')}`;
  return line.length <= LONGEST_ROW ? [line] : [title, ...texts.map((text) => `  ${text}`)];
}

/** The lines of a piece; where at most half of them differ from those of an earlier one, these alone. */
function ownLines(lines: readonly string[], earlier: readonly string[][], kind: string): string[] {
  let best = { i: -1, lines: [] as string[] };
  for (const [i, other] of earlier.entries()) {
    if (other.length !== lines.length) continue;
    const own = lines.flatMap((line, n) => (line === other[n] ? [] : [`  line ${n + 1}: ${line}`]));
    if (own.length > lines.length / 2) continue;
    if (best.i < 0 || own.length < best.lines.length) best = { i, lines: own };
  }
  if (best.i < 0) return lines.map((line) => `  ${line}`);
  return [`  as ${kind} ${best.i + 1}, but`, ...best.lines];
}
