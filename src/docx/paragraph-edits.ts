import type { DocumentPart, Paragraph } from './document-part';
import { type Edit, RANK, stepItem } from './program';
import type { PlacedTag } from './read-tags';
import { type Region, wrappersOf } from './regions';
import { FIRST_LINE, type Hangs, type ParagraphSplit } from './rendering';
import type { TemplateTag } from './template-tag';
import { childOf, type XmlElement } from './tree';
import { encodeXml } from './xml-writer';

/** What comes behind the indent among the properties of a paragraph. Source: ECMA-376 part 1, A.1, "CT_PPrBase". */
const BEHIND_INDENT =
  /^w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|text\w+|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)$/;
/** As wide as a bullet and a space of a table's text, in twentieths of a point. */
const HANGING = '<w:ind w:left="150" w:hanging="150"/>';

/**
 * The edits of paragraphs in cells by what they hold: a line with a bullet hangs, its further lines under its words; and the last row
 * but one of a loop keeps with the last, which would be alone under the repeated header rows of the next page.
 * @returns the edits, and how a paragraph of a single text is split where lines of it hang
 */
export function paragraphEdits(
  part: DocumentPart,
  tags: readonly PlacedTag[],
  regions: readonly Region[],
  taken: ReadonlySet<XmlElement>,
  hangs: Hangs,
): { edits: Edit[]; splits: ReadonlyMap<Paragraph, ParagraphSplit> } {
  const { source, paragraphs } = part;
  const edits: Edit[] = [];
  const splits = new Map<Paragraph, ParagraphSplit>();
  const loops = regions.filter(({ kind }) => kind === 'rows');
  for (const paragraph of paragraphs) {
    const { element, pieces } = paragraph;
    if (taken.has(element) || element.parent?.name !== 'w:tc') continue;
    const tag = singleText(paragraph, tags, loops);
    const isInLoop = loops.some(({ from, to }) => element.from >= from && element.to <= to);
    if (!tag && !isInLoop) continue;
    const properties = childOf(element, 'w:pPr');
    const written = propertiesBy(source, properties);
    const mayHang = tag !== null && written(false, true) !== written(false, false);
    const variants = [false, true].map((isKept) =>
      [false, true].map((isHanging) => encodeXml(written(isKept, mayHang && isHanging))),
    );
    const bytesOf = (isKept: boolean, isHanging: boolean) =>
      variants[Number(isKept)]?.[Number(isHanging)] as Uint8Array;
    edits.push({
      ...(properties ?? { from: element.inner, to: element.inner }),
      rank: RANK.content,
      items: [
        stepItem((run) => {
          const isHanging = mayHang && hangs(run.textOf(tag.key), FIRST_LINE);
          run.out.append(bytesOf(run.keepsWithNext, isHanging));
        }),
      ],
    });
    const words = pieces[0]?.element;
    if (!mayHang || !words) continue;
    const end = encodeXml('</w:t></w:r></w:p><w:p>');
    const begin = encodeXml(`${source.slice(words.parent?.from ?? 0, words.from)}<w:t xml:space="preserve">`);
    splits.set(paragraph, {
      hangs,
      write({ out, keepsWithNext }, isHanging) {
        out.endLine();
        for (const bytes of [end, bytesOf(keepsWithNext, isHanging), begin]) out.append(bytes);
      },
    });
  }
  return { edits, splits };
}

/** What of a run prints nothing but its words. */
const BESIDE_WORDS = new Set(['w:rPr', 'w:t', 'w:lastRenderedPageBreak']);

/** The tag of a paragraph that has its text and nothing else, in one run. */
function singleText(
  { element, pieces, text }: Paragraph,
  tags: readonly PlacedTag[],
  loops: readonly Region[],
): TemplateTag | null {
  const [piece] = pieces;
  const runs = element.children.filter(({ name }) => name !== 'w:pPr');
  if (runs.length !== 1 || pieces.length !== 1 || !piece || wrappersOf(piece.element).length !== 2)
    return null;
  // A tab or a break in the run would be there again before each line.
  if (runs[0]?.children.some(({ name }) => !BESIDE_WORDS.has(name))) return null;
  const isOfLoop = (tag: PlacedTag) => loops.some(({ pair: { begin, end } }) => tag === begin || tag === end);
  const [single, other] = tags.filter((tag) => tag.paragraph.element === element && !isOfLoop(tag));
  const isAlone = text.replace(/\{\{[^{}]*\}\}/g, '').trim() === '';
  return single && !other && single.tag.kind === 'text' && single.sign === '' && isAlone ? single.tag : null;
}

/** The properties of a paragraph as XML, kept with the next and hanging or not. One with an indent of its own never hangs. */
function propertiesBy(source: string, properties: XmlElement | null) {
  const all = properties?.children ?? [];
  const xmlOf = (some: readonly XmlElement[]) => some.map(({ from, to }) => source.slice(from, to)).join('');
  const isKeep = ({ name }: XmlElement) => name === 'w:keepNext';
  const isIndent = ({ name }: XmlElement) => name === 'w:ind';
  const style = all.filter(({ name }) => name === 'w:pStyle');
  const [keep, indent] = [all.filter(isKeep), all.filter(isIndent)].map(xmlOf) as [string, string];
  const rest = all.filter((each) => !style.includes(each) && !isKeep(each) && !isIndent(each));
  const behind = rest.findIndex(({ name }) => BEHIND_INDENT.test(name));
  const at = behind < 0 ? rest.length : behind;
  const hasIndent = /="(?!0")/.test(indent);
  return (isKept: boolean, isHanging: boolean): string => {
    const inner =
      xmlOf(style) +
      (isKept ? '<w:keepNext/>' : keep) +
      xmlOf(rest.slice(0, at)) +
      (isHanging && !hasIndent ? HANGING : indent) +
      xmlOf(rest.slice(at));
    return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
  };
}
