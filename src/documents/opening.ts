import { DOCUMENT, isRepeatedRow, sectionEndOf } from '../docx/document-part';
import { attributeOf, childOf, parseXml, walk, type XmlElement } from '../docx/tree';
import { unescapeXml } from '../docx/xml';
import type { ReportData } from './data';
import { type ReadyTemplate, renderTemplate } from './fill';
import type { PartsData } from './parts';
import type { SectionId } from './tags';

/** A paragraph of a document as it will be printed. */
interface OpeningLine {
  text: string;
  /** Whether it is a title or a line of a cover. */
  isTitle: boolean;
}

/** The paragraphs of a document before its table, page by page; `parts`: the optional parts that it has. */
export interface Opening {
  parts: SectionId[];
  pages: OpeningLine[][];
}

/** What may come before a document's title. A summary is pages of tables. */
export const OPENING_PARTS: readonly SectionId[] = ['memo', 'cover'];
/** More paragraphs are no first page, and an office's template may have a table like no other. */
const MAX_LINES = 60;

/** The beginnings of a document with each choice of these parts, by the template that prints it. */
export function openingsOf(
  ready: ReadyTemplate,
  data: ReportData & Partial<PartsData>,
  offered: readonly SectionId[],
): Opening[] {
  let choices: SectionId[][] = [[]];
  for (const part of offered) choices = choices.flatMap((parts) => [parts, [...parts, part]]);
  const [group] = data.groups;
  const first = group?.measures.slice(0, 1) ?? [];
  const short = { ...data, groups: group ? [{ ...group, measures: first }] : [], measures: first };
  return choices.map((parts) => {
    const xml = renderTemplate(ready, short, new Set(parts)).parts.text(DOCUMENT);
    return { parts, pages: pagesBeforeTable(xml) };
  });
}

function pagesBeforeTable(xml: string): OpeningLine[][] {
  const pages: OpeningLine[][] = [[]];
  let lines = 0;
  const root = parseXml(xml);
  if (!root) return [];
  let isOver = false;
  walk(root, (element) => {
    if (element.name === 'w:tr' && isRepeatedRow(xml, element)) isOver = true;
    if (isOver || lines >= MAX_LINES) return false;
    if (element.name !== 'w:p') return true;
    const text = textOf(xml, element);
    if (text !== '') {
      pages[pages.length - 1]?.push({ text, isTitle: isTitle(xml, element) });
      lines++;
    }
    if (sectionEndOf(element)) pages.push([]);
    return false;
  });
  return pages.filter((page) => page.length > 0);
}

/** Source: build/templates/styles.ts. */
const TITLE_STYLE = /^(?:Heading1|Title|Subtitle|CoverText)$/;

function isTitle(xml: string, paragraph: XmlElement): boolean {
  const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');
  return style !== null && TITLE_STYLE.test(attributeOf(xml, style, 'w:val') ?? '');
}

/** The words of a paragraph, without those of text boxes. */
function textOf(xml: string, paragraph: XmlElement): string {
  let text = '';
  walk(paragraph, ({ name, inner, innerEnd }) => {
    if (name === 'w:t') text += unescapeXml(xml.slice(inner, innerEnd));
    else if (name === 'w:tab') text += ' ';
    else if (name === 'w:br') text += '\n';
    return name !== 'w:pPr' && name !== 'mc:AlternateContent';
  });
  return text.trim();
}
