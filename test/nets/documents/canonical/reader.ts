import type { Element } from '@xmldom/xmldom';
import { knownRow } from './known-rows';
import type { DocxPackage, Part } from './package';
import { isOff, propertiesText } from './properties';
import { type Block, filled, INDENT, indented, type Section, type Shaped, SLOT } from './shapes';
import { bookmarkText, lookOf, type WordsContext, wordsOf } from './words';
import { attribute, childNamed, childrenOf } from './xml';

/** Reads the parts of one document; what it meets on the way (notes, lists, fields) is known to what comes after. */
export class Reader {
  private readonly context: WordsContext;
  private readonly lists = new Map<string, Set<string>>();
  /** What is in the margins, by kind, as the sections so far have it. */
  private margins: Record<string, string[]> = {};

  constructor(
    private readonly file: DocxPackage,
    part: Part,
  ) {
    this.context = {
      part,
      fingerprint: file.fingerprint,
      fields: [],
      bookmarks: new Map(),
      notes: [],
      linesOf: (box) => filled(this.blocks(box)),
    };
  }

  sections(body: Element | undefined): Section[] {
    const sections: Section[] = [];
    let blocks: Block[] = [];
    const end = (properties: Element) => {
      sections.push({ blocks, page: this.page(properties) });
      blocks = [];
    };
    const read = (parent: Element | undefined): void => {
      for (const node of childrenOf(parent)) {
        const name = node.localName ?? '';
        if (name === 'sectPr') end(node);
        else if (name === 'sdt') read(childNamed(node, 'sdtContent'));
        else if (name === 'tbl') blocks.push(this.table(node));
        else {
          const last = blocks[blocks.length - 1];
          const lines = filled(this.block(node));
          if (last?.kind === 'text') last.lines.push(...lines);
          else if (lines.length > 0) blocks.push({ kind: 'text', lines });
          const section = childNamed(childNamed(node, 'pPr'), 'sectPr');
          if (section) end(section);
        }
      }
    };
    read(body);
    if (blocks.length > 0) sections.push({ blocks, page: [] });
    return sections;
  }

  /** The blocks of a cell, a header, a note or a text box. */
  private blocks(parent: Element): Shaped {
    const shaped: Shaped = { shape: [], texts: [] };
    for (const node of childrenOf(parent)) {
      const { shape, texts } = this.block(node);
      shaped.shape.push(...shape);
      shaped.texts.push(...texts);
    }
    return shaped;
  }

  private block(node: Element): Shaped {
    switch (node.localName) {
      case 'p':
        return this.paragraph(node);
      case 'tbl': {
        const { head, rows } = this.table(node);
        return {
          shape: [...head, ...rows.flatMap(({ shape }) => indented(shape))],
          texts: rows.flatMap(({ texts }) => texts),
        };
      }
      case 'sdt':
        return this.blocks(childNamed(node, 'sdtContent') ?? node);
      case 'bookmarkStart':
      case 'bookmarkEnd':
        return { shape: [bookmarkText(node, this.context)], texts: [] };
      case 'tcPr':
      case 'sdtPr':
      case 'proofErr':
        return { shape: [], texts: [] };
      default:
        return { shape: [`${node.localName} ${propertiesText(node)}`.trim()], texts: [] };
    }
  }

  /** "¶ MemoLine keepNext «…»": style, properties, words by their looks; an empty one has the look of its mark. */
  private paragraph(paragraph: Element): Shaped {
    const properties = childNamed(paragraph, 'pPr');
    const style = attribute(childNamed(properties, 'pStyle'), 'val');
    const own = propertiesText(properties, ['pStyle', 'rPr', 'sectPr', 'numPr']);
    const markLook = lookOf(childNamed(properties, 'rPr'));
    const words = wordsOf(paragraph, this.context);
    const pieces = words.length > 0 ? words : [{ look: '', text: '' }];
    const head = [
      '¶',
      style,
      own,
      this.listText(childNamed(properties, 'numPr')),
      markLook === '' ? '' : `mark{${markLook}}`,
    ];
    const shape = [
      ...head.filter((each) => each),
      ...pieces.map(({ look }) => `${look === '' ? '' : `{${look}}`}«${SLOT}»`),
    ];
    return { shape: [shape.join(' ')], texts: pieces.map(({ text }) => text.replaceAll('→⟧', '⟧')) };
  }

  private listText(numbering: Element | undefined): string {
    if (!numbering) return '';
    const id = attribute(childNamed(numbering, 'numId'), 'val') ?? '';
    const level = attribute(childNamed(numbering, 'ilvl'), 'val') ?? '0';
    this.lists.set(id, (this.lists.get(id) ?? new Set()).add(level));
    return `list(${[...this.lists.keys()].indexOf(id) + 1} level ${level})`;
  }

  private table(table: Element): Extract<Block, { kind: 'table' }> {
    const properties = childNamed(table, 'tblPr');
    const style = attribute(childNamed(properties, 'tblStyle'), 'val');
    const own = propertiesText(properties, ['tblStyle', 'tblW', 'tblLook']);
    const width = propertiesText(properties, ['tblStyle', ...namesBut(properties, 'tblW')]);
    const columns = childrenOf(childNamed(table, 'tblGrid')).map((column) => attribute(column, 'w'));
    const head = [
      ['table', style, width, own].filter((each) => each).join(' '),
      `${INDENT}columns ${columns.join(' ')}`,
    ];
    const rows: Shaped[] = [];
    for (const node of childrenOf(table)) {
      if (node.localName === 'tblPr' || node.localName === 'tblGrid') continue;
      const { row, isHeading } =
        node.localName === 'tr'
          ? knownRow(node, () => ({ row: this.row(node), isHeading: repeats(node) }))
          : { row: this.block(node), isHeading: false };
      // Headings come first; a row that repeats on every page further down is shown among the others.
      if (rows.length === 0 && isHeading) head.push(...indented(filled(row)));
      else rows.push(row);
    }
    return { kind: 'table', head, rows };
  }

  private row(row: Element): Shaped {
    const own = propertiesText(withoutOff(childNamed(row, 'trPr')));
    const exceptions = propertiesText(childNamed(row, 'tblPrEx'));
    const shaped: Shaped = {
      shape: [['row', own, exceptions && `exceptions(${exceptions})`].filter((each) => each).join(' ')],
      texts: [],
    };
    const readCells = (parent: Element): void => {
      for (const node of childrenOf(parent)) {
        if (node.localName === 'sdt') readCells(childNamed(node, 'sdtContent') ?? node);
        if (node.localName !== 'tc') continue;
        const { shape, texts } = this.blocks(node);
        const cell = `cell ${propertiesText(childNamed(node, 'tcPr'))}`.trimEnd();
        const lines = shape.length === 1 ? [`${cell} | ${shape[0]}`] : [cell, ...indented(shape)];
        shaped.shape.push(...indented(lines));
        shaped.texts.push(...texts);
      }
    };
    readCells(row);
    return shaped;
  }

  /** The page of a section, and what really is in its margins: its own or that of the sections before. */
  private page(section: Element): string[] {
    const own = { ...this.margins };
    for (const reference of childrenOf(section)) {
      const [, kind] = /^(header|footer)Reference$/.exec(reference.localName ?? '') ?? [];
      if (!kind) continue;
      own[`${kind} ${attribute(reference, 'type') ?? 'default'}`] = this.margin(attribute(reference, 'id'));
    }
    this.margins = own;
    const first = childNamed(section, 'titlePg');
    const hasFirst = first !== undefined && !isOff(first);
    const hasEven = /<w:evenAndOddHeaders(?! w:val="(?:0|false|off)")/.test(
      this.file.text('word/settings.xml'),
    );
    const type = attribute(childNamed(section, 'type'), 'val');
    const properties = propertiesText(section, ['type', 'headerReference', 'footerReference']);
    const lines = [`section ${type === undefined || type === 'nextPage' ? '' : `${type} `}${properties}`];
    for (const [kind, content] of Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (kind.endsWith('first') && !hasFirst) continue;
      if (kind.endsWith('even') && !hasEven) continue;
      lines.push(...indented([`${kind}:`, ...indented(content)]));
    }
    return lines;
  }

  private margin(id: string | undefined): string[] {
    const target = id === undefined ? null : this.context.part.target(id);
    return target && 'path' in target ? this.partLines(target.path) : [`(no part ${id})`];
  }

  private partLines(path: string, pick = (root: Element): Element | undefined => root): string[] {
    const part = this.file.part(path);
    const content = part && pick(part.root);
    if (!content) return ['(missing)'];
    const { part: around } = this.context;
    this.context.part = part;
    const lines = filled(this.blocks(content));
    this.context.part = around;
    return lines;
  }

  noteLines(): string[] {
    return this.context.notes.flatMap(({ kind, id }, i) => [
      `${kind} ${i + 1}:`,
      ...indented(
        this.partLines(`word/${kind}s.xml`, (root) =>
          childrenOf(root).find((note) => attribute(note, 'id') === id),
        ),
      ),
    ]);
  }

  listLines(): string[] {
    const numbering = this.lists.size > 0 ? this.file.part('word/numbering.xml')?.root : undefined;
    const named = (name: string, key: string, id: string | undefined) =>
      childrenOf(numbering).find((each) => each.localName === name && attribute(each, key) === id);
    return [...this.lists].flatMap(([id, levels], i) => {
      const num = named('num', 'numId', id);
      const abstract = named(
        'abstractNum',
        'abstractNumId',
        attribute(childNamed(num, 'abstractNumId'), 'val'),
      );
      const changes = propertiesText(num, ['abstractNumId']);
      const used = childrenOf(abstract).filter((level) => levels.has(attribute(level, 'ilvl') ?? ''));
      return [
        `list ${i + 1}: ${changes}`.trimEnd(),
        ...used.map((level) => `${INDENT}level ${attribute(level, 'ilvl')} ${propertiesText(level)}`),
      ];
    });
  }
}

const namesBut = (element: Element | undefined, name: string): string[] =>
  childrenOf(element).flatMap(({ localName }) => (localName && localName !== name ? [localName] : []));

/** Whether a row is repeated on every page. */
function repeats(row: Element): boolean {
  const mark = childNamed(childNamed(row, 'trPr'), 'tblHeader');
  return mark !== undefined && !isOff(mark);
}

/** Row properties without the switches that are off: no style can have turned them on. */
function withoutOff(properties: Element | undefined): Element | undefined {
  for (const child of childrenOf(properties)) {
    if (['tblHeader', 'cantSplit'].includes(child.localName ?? '') && isOff(child)) {
      properties?.removeChild(child);
    }
  }
  return properties;
}
