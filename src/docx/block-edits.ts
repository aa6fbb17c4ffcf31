import { type DocumentPart, isContainer, sectionEndOf } from './document-part';
import { type Edit, END, type Item, insertion, RANK, stepItem } from './program';
import type { PlacedTag } from './read-tags';
import type { Region } from './regions';
import { blockStep, type Rendering, runAll, type Step } from './rendering';
import { boundarySigns } from './single-edits';
import { walk, type XmlElement } from './tree';

/** The edits of paragraphs, tables and rows, and the paragraphs that these take: no other edit may touch their words. */
interface BlockEdits {
  edits: Edit[];
  taken: ReadonlySet<XmlElement>;
}

/**
 * The edits by which whole paragraphs and rows are repeated, and blocks come in the place of their paragraphs.
 * @param begin what begins a region
 */
export function blockEdits(
  part: DocumentPart,
  tags: readonly PlacedTag[],
  regions: readonly Region[],
  begin: (region: Region) => Item,
): BlockEdits {
  const edits: Edit[] = [];
  const taken = new Set<XmlElement>();
  for (const region of regions) {
    if (region.kind === 'rows') {
      edits.push(insertion(region.from, RANK.beginRegion, begin(region)));
      edits.push(insertion(region.to, RANK.endRegion, END));
    } else if (region.kind === 'paragraphs') {
      const { pair } = region;
      edits.push(boundaryEdit(part.source, pair.begin, begin(region), taken));
      edits.push(boundaryEdit(part.source, pair.end, END, taken));
    }
  }
  for (const { tag, paragraph } of tags.filter((each) => each.tag.kind === 'block')) {
    const { element } = paragraph;
    taken.add(element);
    const end = sectionEndOf(element);
    // The end of a section stays behind the block, in a paragraph of its own.
    const rest = end ? [{ kind: 'xml', xml: sectionParagraph(part, end) } as const] : [];
    edits.push({
      from: element.from,
      to: element.to,
      rank: RANK.content,
      items: [stepItem(blockStep(tag)), ...rest],
    });
  }
  return { edits: [...edits, ...emptyEdits(part, regions, taken)], taken };
}

const sectionParagraph = ({ source }: DocumentPart, { from, to }: XmlElement): string =>
  `<w:p><w:pPr>${source.slice(from, to)}</w:pPr></w:p>`;

/** What of a paragraph stays though its only words are a tag. */
const KEPT =
  /^(?:w:(?:drawing|pict|object|br|fldChar|fldSimple|sdt|footnoteReference|endnoteReference)|mc:AlternateContent)$/;

/**
 * Where a region of paragraphs begins or ends: in the place of the paragraph with its tag. One with a picture or a page break stays,
 * inside or outside the region as these are before or behind the tag; one that ends a section does so before the region begins, or
 * in it.
 */
function boundaryEdit(
  source: string,
  { sign, from, paragraph }: PlacedTag,
  item: Item,
  taken: Set<XmlElement>,
): Edit {
  const { element } = paragraph;
  const isBegin = sign !== '/';
  const rank = isBegin ? RANK.beginRegion : RANK.endRegion;
  let [before, behind] = [false, false];
  walk(element, ({ name, to }) => {
    if (!KEPT.test(name)) return;
    if (to <= from) before = true;
    else behind = true;
  });
  if (sectionEndOf(element)) return insertion(element.to, rank, item);
  if (!before && !behind) {
    taken.add(element);
    const signs = boundarySigns(source, element);
    const items = isBegin ? [...signs, item] : [item, ...signs];
    return { from: element.from, to: element.to, rank: RANK.content, items };
  }
  const isAhead = isBegin ? behind : !before;
  return insertion(isAhead ? element.from : element.to, rank, item);
}

/** The edits by which nothing is left empty that must not be: tables without rows go, cells and others get a paragraph. */
function emptyEdits(
  { root }: DocumentPart,
  regions: readonly Region[],
  taken: ReadonlySet<XmlElement>,
): Edit[] {
  const edits: Edit[] = [];
  const isIn = ({ from, to, parent }: XmlElement, kind: Region['kind']): boolean =>
    regions.some((region) => {
      const around = kind === 'rows' ? region.rows?.[0].parent : region.pair.begin.paragraph.element.parent;
      return region.kind === kind && around === parent && from >= region.from && to <= region.to;
    });
  walk(root, (element) => {
    if (element.name === 'w:tbl') {
      const rows = element.children.filter(({ name }) => name !== 'w:tblPr' && name !== 'w:tblGrid');
      if (rows.length === 0 || !rows.every((row) => isIn(row, 'rows'))) return;
      edits.push(insertion(element.from, RANK.beginInner, { kind: 'begin', wrap: tableStep }));
      for (const row of rows) edits.push(insertion(row.from, RANK.beginInner, stepItem(countRow)));
      edits.push(insertion(element.to, RANK.endInner, END));
    } else if (isContainer(element) || element.name === 'w:sdtContent') {
      const blocks = element.children.filter(
        ({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt',
      );
      const last = blocks[blocks.length - 1];
      if (!last || element.name === 'w:body') return;
      const isSure = (block: XmlElement): boolean => !taken.has(block) && !isIn(block, 'paragraphs');
      if (
        (last.name === 'w:p' && isSure(last)) ||
        blocks.every((block) => block.name === 'w:p' && isSure(block))
      )
        return;
      edits.push(insertion(element.inner, RANK.beginOuter, { kind: 'begin', wrap: containerStep }));
      edits.push(insertion(element.innerEnd, RANK.endOuter, END));
    }
  });
  return edits;
}

const countRow: Step = (run) => {
  run.rows++;
};

/** Writes a table, unless it has no rows. */
const tableStep =
  (body: readonly Step[]): Step =>
  (run) => {
    const { rows } = run;
    const start = run.out.length;
    run.rows = 0;
    runAll(body, run);
    if (run.rows === 0) run.out.length = start;
    run.rows = rows;
  };

/** Enough for the signs that may be behind the last paragraph. */
const TAIL = 2_000;
const BEHIND_BLOCKS = /(?:<w:(?:bookmark|comment|perm|proofErr)\w*(?:\s[^>]*)?\/>|\s)+$/;
const ENDS_WITH_PARAGRAPH = /(?:<\/w:(?:p|sdt|customXml)>|<w:p(?:\s[^>]*)?\/>)$/;

/** Writes what a cell or another container holds, with a paragraph at its end as each must have. */
const containerStep =
  (body: readonly Step[]): Step =>
  (run: Rendering) => {
    const start = run.out.length;
    runAll(body, run);
    const tail = run.out.tail(start, TAIL).replace(BEHIND_BLOCKS, '');
    if (!ENDS_WITH_PARAGRAPH.test(tail)) run.out.appendXml('<w:p/>');
  };
