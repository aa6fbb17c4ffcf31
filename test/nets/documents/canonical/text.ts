import type { CanonicalDocument } from '.';
import { filled, indented, type Shaped } from './shapes';

/**
 * A document as lines, section after section. A table's row is written whole where it is the first of its shape, and by the
 * shape's number and its words alone from then on.
 */
export function canonicalText({ sections, notes, lists }: CanonicalDocument): string[] {
  const shapes: string[] = [];
  const rowLines = ({ shape, texts }: Shaped): string[] => {
    const key = shape.join('\n');
    if (shapes.includes(key))
      return [`row of shape ${shapes.indexOf(key) + 1}`, ...indented(texts.map((text) => `«${text}»`))];
    shapes.push(key);
    const [first = '', ...rest] = filled({ shape, texts });
    return [`${first} (shape ${shapes.length})`, ...rest];
  };
  return [
    ...sections.flatMap(({ blocks, page }) => [
      ...blocks.flatMap((block) =>
        block.kind === 'text'
          ? block.lines
          : [...block.head, ...block.rows.flatMap((row) => indented(rowLines(row)))],
      ),
      ...page,
    ]),
    ...notes,
    ...lists,
  ];
}
