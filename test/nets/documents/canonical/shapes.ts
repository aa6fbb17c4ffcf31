/** Is in a line for words that are kept beside it. */
export const SLOT = '\uFFFF';

/** Lines with their words taken out, and the words in the order of their places. */
export interface Shaped {
  shape: string[];
  texts: string[];
}

/** Paragraphs and small things that follow each other, or a table: what is above its rows, headings too, and its rows. */
export type Block = { kind: 'text'; lines: string[] } | { kind: 'table'; head: string[]; rows: Shaped[] };

/** A section: its blocks, and its page with what is in the margins. */
export interface Section {
  blocks: Block[];
  page: string[];
}

/** How far what is inside something is indented. */
export const INDENT = '  ';
export const indented = (lines: readonly string[]): string[] => lines.map((line) => INDENT + line);

/** Lines with their words put back. */
export function filled({ shape, texts }: Shaped): string[] {
  let next = 0;
  return shape.map((line) =>
    line
      .replaceAll(`«${SLOT}»`, () => {
        const text = texts[next++] ?? '';
        return text === '' ? '' : `«${text}»`;
      })
      .trimEnd(),
  );
}
