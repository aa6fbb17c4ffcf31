import { blockEdits } from './block-edits';
import { DOCUMENT, type DocumentPart, PARTS_WITH_WORDS, type Paragraph, readPart } from './document-part';
import { linkTargets } from './link-targets';
import type { OfficePackage } from './package';
import { paragraphEdits } from './paragraph-edits';
import { withPictureType } from './picture';
import { compileSteps, type Edit, type Item } from './program';
import { type PlacedTag, readTags } from './read-tags';
import { findRegions, type Region } from './regions';
import { AddedRelations, readRelations, relationsPath, taggedLinksOf, withoutRelations } from './relations';
import {
  type Data,
  type Hangs,
  type IsNothing,
  loopStep,
  Rendering,
  runAll,
  type SharedRendering,
  type Step,
} from './rendering';
import { gapStep, sectionEdits } from './sections';
import { singleEdits } from './single-edits';
import { type RowRoom, type RowShape, tallRowEdits } from './tall-rows';
import type { TagMistake, TagNames, TemplateTag } from './template-tag';
import { attributeOf, walk, type XmlElement } from './tree';
import { type LinkRules, wordsEdits } from './words-edits';

/** How a template is filled, beside its tags. */
export interface FillRules extends Partial<Omit<LinkRules, 'splitOf'>> {
  /** Whether a condition on a value does not hold, though there is a value. */
  isNothing?: IsNothing;
  /** Where a link leads whose target was filled with texts; null where that is no address, and there is no link then. */
  targetOf?(text: string): string | null;
  /** How much text fits a row that is kept whole; null where that is not known. */
  roomOf?(row: RowShape): RowRoom | null;
  /** With this rule lines of cells hang, and no last row of a loop is alone on its page. */
  hangs?: Hangs;
}

/** A document made of a template. */
interface FilledPackage {
  parts: OfficePackage;
  /** How many characters of text it has. */
  characters: number;
}

/** A template that is ready to be filled, any number of times. */
export interface CompiledTemplate {
  kind: 'compiled';
  /** The keys of all its tags. */
  keys: ReadonlySet<string>;
  fill(data: Data): FilledPackage;
}

type TemplateOutcome<T extends TemplateTag> =
  | CompiledTemplate
  | { kind: 'mistakes'; mistakes: TagMistake<T>[] };

interface CompiledPart {
  path: string;
  steps: readonly Step[];
  /** Its relations (XML), without those that are made anew for each document. */
  relations: string;
  isRelationsChanged: boolean;
}

/**
 * Reads a template and compiles it, or tells everything that is wrong in it. The package is not changed.
 * @param paths the parts that may have tags
 */
export function compileTemplate<T extends TemplateTag>(
  template: OfficePackage,
  names: TagNames<T>,
  rules: FillRules = {},
  paths: readonly string[] = template.paths().filter((path) => PARTS_WITH_WORDS.test(path)),
): TemplateOutcome<T> {
  const mistakes: TagMistake<T>[] = [];
  const parts: CompiledPart[] = [];
  const keys = new Set<string>();
  let drawings = 0;
  // The text comes first, so that its mistakes do.
  for (const path of [...paths].sort()) {
    const relations = template.text(relationsPath(path));
    const tagged = taggedLinksOf(readRelations(relations));
    const part = readPart(path, template.text(path), tagged);
    if (!part) {
      mistakes.push({ kind: 'notXml', tag: path, other: '', paragraph: '', open: [], known: null });
      continue;
    }
    const compiled = compilePart(part, names, rules);
    mistakes.push(...withoutTwins(part, compiled.mistakes));
    for (const { tag } of compiled.tags) keys.add(tag.key);
    drawings = Math.max(drawings, highestDrawing(part));
    const rest = withoutRelations(relations, new Set(tagged.keys()));
    if (compiled.steps.length > 0)
      parts.push({ path, steps: compiled.steps, relations: rest, isRelationsChanged: tagged.size > 0 });
  }
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes };
  return { kind: 'compiled', keys, fill: (data) => fill(template, parts, drawings, data) };
}

interface PartOutcome<T extends TemplateTag> {
  tags: PlacedTag<T>[];
  mistakes: TagMistake<T>[];
  /** None where there are mistakes, or where the part is the same in every document. */
  steps: readonly Step[];
}

function compilePart<T extends TemplateTag>(
  part: DocumentPart,
  names: TagNames<T>,
  {
    isNothing = () => false,
    addressesIn = () => [],
    linkLook = (look) => look,
    targetOf = () => null,
    roomOf,
    hangs,
  }: FillRules,
): PartOutcome<T> {
  const { tags, pairs, mistakes: ofTags } = readTags(part, names);
  const found = findRegions(part, pairs);
  const links = linkTargets(part, names, tags);
  const mistakes = [...ofTags, ...found.mistakes, ...links.mistakes]
    .sort((a, b) => a.at - b.at)
    .map(({ mistake }) => mistake);
  if (mistakes.length > 0) return { tags, mistakes, steps: [] };
  const { regions } = found;
  const begin = (region: Region): Item => {
    const { tag, sign } = region.pair.begin;
    const left = gapStep(part, region);
    const isRows = region.kind === 'rows';
    return { kind: 'begin', wrap: (body) => loopStep(tag, sign === '^', isNothing, body, isRows, left) };
  };
  const { edits, taken } = blockEdits(part, tags, regions, begin);
  const paragraphs = hangs && paragraphEdits(part, tags, regions, taken, hangs);
  const splitOf = (paragraph: Paragraph) => paragraphs?.splits.get(paragraph) ?? null;
  const all = [
    ...edits,
    ...(paragraphs?.edits ?? []),
    ...wordsEdits(part, tags, regions, taken, begin, { addressesIn, linkLook, splitOf }),
    ...singleEdits(part, tags, regions, links.targets, targetOf),
    ...(part.path === DOCUMENT ? sectionEdits(part, regions, taken) : []),
    ...(roomOf ? tallRowEdits(part.source, part.root, roomOf) : []),
  ];
  return { tags, mistakes, steps: all.length === 0 ? [] : compileSteps(part, outside(taken, all)) };
}

/** Edits but for those inside paragraphs that are not written; those of the whole paragraph stay. */
function outside(taken: ReadonlySet<XmlElement>, edits: readonly Edit[]): Edit[] {
  const stretches = [...taken];
  return edits.filter(
    (edit) =>
      !stretches.some(({ from, to }) => {
        const isWhole = edit.from === from && (edit.to === from || edit.to === to);
        return edit.from >= from && edit.from < to && !isWhole;
      }),
  );
}

/** Word writes a text box twice, for programs that do not know it: its mistakes are reported once. */
function withoutTwins<T extends TemplateTag>(
  { source }: DocumentPart,
  mistakes: readonly TagMistake<T>[],
): TagMistake<T>[] {
  if (!source.includes('<mc:Fallback')) return [...mistakes];
  const byWords = new Map<string, TagMistake<T>>();
  for (const each of mistakes) {
    const { kind, tag, other, paragraph } = each;
    byWords.set(JSON.stringify([kind, tag, other, paragraph]), each);
  }
  return [...byWords.values()];
}

function highestDrawing({ source, root }: DocumentPart): number {
  let highest = 0;
  walk(root, (element) => {
    if (element.name === 'wp:docPr')
      highest = Math.max(highest, Number(attributeOf(source, element, 'id')) || 0);
  });
  return highest;
}

const TYPES = '[Content_Types].xml';
const MEDIA = 'word/media/';

function fill(
  template: OfficePackage,
  parts: readonly CompiledPart[],
  drawings: number,
  data: Data,
): FilledPackage {
  const made = template.copy();
  let pictureName = 'picture';
  while (template.paths().some((path) => path.startsWith(MEDIA + pictureName))) pictureName += '_';
  const shared: SharedRendering = { drawings, pictures: new Map(), pictureName };
  let characters = 0;
  for (const { path, steps, relations, isRelationsChanged } of parts) {
    const run = new Rendering(data, new AddedRelations(relations), shared);
    runAll(steps, run);
    made.put(path, run.out.written());
    characters += run.out.characters;
    const all = run.relations.addTo(relations);
    if (isRelationsChanged || all !== relations) made.put(relationsPath(path), all);
  }
  for (const [name, bytes] of shared.pictures) {
    made.put(MEDIA + name, bytes);
    const extension = name.endsWith('png') ? 'png' : 'jpeg';
    made.put(TYPES, withPictureType(made.text(TYPES), extension));
  }
  return { parts: made, characters };
}
