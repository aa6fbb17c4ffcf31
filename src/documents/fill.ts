import { markHeaders } from '../docx/header-mark';
import { linkLook } from '../docx/link-look';
import { type DocumentProperties, putProperties } from '../docx/properties';
import type { PictureBlock } from '../docx/rendering';
import type { CompiledTemplate, FillRules } from '../docx/template';
import type { TemplateTag } from '../docx/template-tag';
import { BUDDHIST_ERA, type ThaiDate } from '../thai/calendar';
import { addressesIn, linkAddress } from '../thai/links';
import type { ReportData } from './data';
import type { PartsData } from './parts';
import { isDotted, NONE } from './printable';
import type { SectionId } from './tags';
import { roomOfRow } from './tall-rows';
import type { Target } from './target';

/** A template whose tags are read, for one target; it may be filled any number of times. */
export interface ReadyTemplate {
  compiled: CompiledTemplate;
  /** A chart (Open XML) with looks that the template has; null where it is right as it is. */
  withLooks: ((blockXml: string) => string) | null;
}

/** A filled document: its .docx bytes (unsigned), and how many characters of text it holds. */
interface FilledDocument {
  bytes: Uint8Array;
  characters: number;
}

/**
 * Fills a template with the data of a document.
 * @param sections the optional parts that are wanted
 * @param mark a word over every page: "ร่าง"; '' for none
 */
export function fillTemplate(
  ready: ReadyTemplate,
  data: ReportData & Partial<PartsData>,
  sections: ReadonlySet<SectionId>,
  today: ThaiDate,
  mark = '',
): FilledDocument {
  const { parts, characters } = renderTemplate(ready, data, sections);
  if (mark !== '') markHeaders(parts, mark);
  putProperties(parts, propertiesOf(data, today));
  return { bytes: parts.pack(), characters };
}

/** The parts of a filled document, before they are packed. */
export function renderTemplate(
  { compiled, withLooks }: ReadyTemplate,
  data: ReportData & Partial<PartsData>,
  sections: ReadonlySet<SectionId>,
): ReturnType<CompiledTemplate['fill']> {
  const {
    scores,
    statusBars,
    countTables,
    overdue,
    comparison,
    signatures,
    links = [],
    pictures = [],
  } = data;
  // As of a department's part of another plan: a page with a title alone.
  const isBlankSummary =
    countTables && !(countTables.length > 0 || overdue || comparison || (statusBars && !data.otherPlan));
  return compiled.fill({
    ...data,
    ...(scores && withLooks && { scores: { ...scores, bars: withLook(scores.bars, withLooks) } }),
    ...(statusBars && withLooks && { statusBars: withLook(statusBars, withLooks) }),
    memo: sections.has('memo'),
    cover: sections.has('cover'),
    summary: sections.has('summary') && !isBlankSummary,
    signatures: sections.has('signatures') && signatures,
    annex: sections.has('annex') && links.length + pictures.length > 0,
  });
}

const withLook = ({ xml, pictures }: PictureBlock, look: (xml: string) => string): PictureBlock => ({
  xml: look(xml),
  pictures,
});

function propertiesOf({ subject, agency }: ReportData, { year, month, day }: ThaiDate): DocumentProperties {
  const office = isDotted(agency) ? '' : agency;
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    title: [...subject.split('\n'), office].filter((text) => text !== '').join(' '),
    creator: office,
    language: 'th-TH',
    created: `${year - BUDDHIST_ERA}-${two(month)}-${two(day)}`,
  };
}

/**
 * How every template is filled for a target.
 * @param cellSize the size of a table's text by the template's style, in half points; null where that does not say it
 * @param breaksRows whether rows may break that would fit a page
 */
export const fillRules = (target: Target, cellSize: number | null, breaksRows = false): FillRules => ({
  isNothing,
  addressesIn,
  linkLook,
  targetOf: linkAddress,
  roomOf: roomOfRow(target, cellSize, breaksRows),
  hangs: (text, { anyLine }) => (anyLine ? BULLETS : BULLET).test(text),
});

/** A bullet as Word, an e-mail or a keyboard makes it, at the beginning of a text or of any of its lines. */
const BULLET = /^[^\S\n]*[-–—•·●▪‣◦*]\s/;
const BULLETS = /^[^\S\n]*[-–—•·●▪‣◦*]\s/m;

/** To a condition, room to write by hand is nothing, and so are no measures and no issue. */
const isNothing = ({ key }: TemplateTag, value: unknown): boolean =>
  isDotted(value) ||
  (key.endsWith('Count') && /^[0๐]$/.test(String(value))) ||
  (key === 'issue' && value === NONE);
