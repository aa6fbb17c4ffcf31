import { type DocumentPart, isInText, sectionEndOf } from './document-part';
import { type Edit, END, insertion, RANK, stepItem } from './program';
import { isVisible, type Region } from './regions';
import { type Rendering, runAll, type SectionState, type Step } from './rendering';
import { attributeOf, childOf, walk, type XmlElement } from './tree';

/** The end of a section in a template: `<w:sectPr>` and the paragraph that carries it, null for the last section. */
interface SectionEnd {
  properties: XmlElement;
  paragraph: XmlElement | null;
  /** Its own headers and footers, by kind: "w:headerReference default". */
  references: ReadonlyMap<string, string>;
}

function sectionEndsOf({ source, root }: DocumentPart): SectionEnd[] {
  const ends: SectionEnd[] = [];
  const add = (properties: XmlElement, paragraph: XmlElement | null): void => {
    const references = properties.children
      .filter(({ name }) => /^w:(?:header|footer)Reference$/.test(name))
      .map((each) => {
        const type = attributeOf(source, each, 'w:type') ?? 'default';
        return [`${each.name} ${type}`, source.slice(each.from, each.to)] as const;
      });
    ends.push({ properties, paragraph, references: new Map(references) });
  };
  walk(root, (element) => {
    if (element.name === 'w:tbl') return false;
    if (element.name !== 'w:p') return true;
    const properties = sectionEndOf(element);
    if (properties && isInText(element)) add(properties, element);
    return false;
  });
  const last = childOf(childOf(root, 'w:body'), 'w:sectPr');
  if (last) add(last, null);
  return ends;
}

/**
 * The edits by which a section that conditions leave nothing of goes with its page, and leaves its headers to the next.
 * `regions`: those of the text itself count. `taken`: paragraphs that are not written.
 */
export function sectionEdits(
  part: DocumentPart,
  regions: readonly Region[],
  taken: ReadonlySet<XmlElement>,
): Edit[] {
  const body = childOf(part.root, 'w:body');
  const ends = sectionEndsOf(part);
  if (!body || !regions.some((region) => isOfText(region))) return [];
  const visible = blocksOf(body).filter((block) => !taken.has(block) && isVisible(part.source, block));
  // First: of a paragraph that ends its section the words count for it.
  const marks = visible.map(({ from }) => insertion(from, RANK.beginInner, stepItem(wordsMark)));
  return [...marks, ...ends.flatMap((end) => endEdits(part.source, end))];
}

const isOfText = ({ kind, pair: { begin } }: Region): boolean =>
  kind === 'paragraphs' && isInText(begin.paragraph.element);

/** The paragraphs and tables of the text, those in content controls one by one. */
function blocksOf(container: XmlElement): XmlElement[] {
  return container.children.flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
    return child.name === 'w:sdtPr' ? [] : blocksOf(child);
  });
}

const wordsMark: Step = ({ section }) => {
  section.hasWords = true;
};

function endEdits(source: string, { properties, paragraph, references }: SectionEnd): Edit[] {
  const whole = paragraph ?? properties;
  const wrap = (body: readonly Step[]): Step => (paragraph ? endStep(body, references) : lastEndStep(body));
  // One without headers is an empty element at times.
  const isEmpty = properties.inner === properties.to;
  const tag = source.slice(properties.from, properties.inner);
  return [
    insertion(whole.from, RANK.beginInner, { kind: 'begin', wrap }),
    {
      from: properties.from,
      to: properties.inner,
      rank: RANK.content,
      items: [
        { kind: 'begin', wrap: propertiesStep },
        { kind: 'xml', xml: isEmpty ? tag.replace(/\s*\/>$/, '>') : tag },
        stepItem(referencesStep(references)),
        ...(isEmpty ? ([{ kind: 'xml', xml: `</${properties.name}>` }, END] as const) : []),
      ],
    },
    ...(isEmpty ? [] : [insertion(properties.to, RANK.endInner, END)]),
    insertion(whole.to, RANK.endInner, END),
  ];
}

/** Remembers where the properties of a section are written. */
const propertiesStep =
  (body: readonly Step[]): Step =>
  (run) => {
    const from = run.out.length;
    runAll(body, run);
    run.section.lastEnd = { from, to: run.out.length };
  };

/** Writes the headers and footers of sections left out before, but for those that this one has itself. */
const referencesStep =
  (own: ReadonlyMap<string, string>): Step =>
  ({ out, section }) => {
    for (const [kind, xml] of section.references) if (!own.has(kind)) out.appendXml(xml);
    section.references.clear();
  };

const endStep =
  (body: readonly Step[], references: ReadonlyMap<string, string>): Step =>
  (run) => {
    const { section } = run;
    if (section.hasGap && !section.hasWords) leave(section, references);
    else runAll(body, run);
    [section.hasWords, section.hasGap] = [false, false];
  };

function leave(section: SectionState, references: ReadonlyMap<string, string>): void {
  for (const [kind, xml] of references) section.references.set(kind, xml);
}

/** The end of the last section is the one before it where nothing is left of the last. */
const lastEndStep =
  (body: readonly Step[]): Step =>
  (run) => {
    const { section, out } = run;
    if (section.hasWords || !section.hasGap || !section.lastEnd) runAll(body, run);
    else out.append(out.cut(section.lastEnd.from, section.lastEnd.to));
  };

/**
 * What to do where paragraphs of the text are left out: their sections go too. But what is before them in the first of these
 * sections keeps its page, by an empty paragraph.
 */
export function gapStep(part: DocumentPart, region: Region): Step | null {
  if (!isOfText(region)) return null;
  const { source, root } = part;
  const { begin } = region.pair;
  const body = childOf(root, 'w:body');
  const inside = ({ from, to }: XmlElement): boolean => from >= region.from && to <= region.to;
  const ends = sectionEndsOf(part).filter(
    ({ paragraph }) => paragraph && inside(paragraph) && paragraph !== begin.paragraph.element,
  );
  const last = ends[ends.length - 1]?.paragraph?.to ?? region.inner;
  const hasWordsBehind = blocksOf(body ?? root).some(
    (block) => block.from >= last && block.to <= region.innerEnd && isVisible(source, block),
  );
  const [first, ...others] = ends;
  if (!first) {
    return ({ section }) => {
      section.hasGap = true;
    };
  }
  const { from, to, inner } = first.properties;
  const isEmpty = inner === to;
  const before = `<w:p><w:pPr>${isEmpty ? source.slice(from, to).replace(/\s*\/>$/, '>') : source.slice(from, inner)}`;
  const behind = `${isEmpty ? '</w:sectPr>' : source.slice(inner, to)}</w:pPr></w:p>`;
  const writeReferences = referencesStep(first.references);
  return (run: Rendering) => {
    const { section, out } = run;
    if (section.hasWords) {
      const start = out.length + '<w:p><w:pPr>'.length;
      out.appendXml(before);
      writeReferences(run);
      out.appendXml(behind);
      section.lastEnd = { from: start, to: out.length - '</w:pPr></w:p>'.length };
    } else leave(section, first.references);
    for (const { references } of others) leave(section, references);
    [section.hasWords, section.hasGap] = [false, hasWordsBehind];
  };
}
