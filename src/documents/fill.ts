import { linkLook } from '../docx/link-look';
import { type DocumentProperties, putProperties } from '../docx/properties';
import type { PictureBlock } from '../docx/rendering';
import type { CompiledTemplate, FillRules } from '../docx/template';
import type { TemplateTag } from '../docx/template-tag';
import { BUDDHIST_ERA, type ThaiDate } from '../thai/calendar';
import type { ReportData } from './data';
import { addressesIn, targetOf } from './links';
import { isDotted, NONE } from './printable';
import type { SectionId } from './tags';
import { roomOfRow } from './tall-rows';
import type { Target } from './target';

/** A template whose tags are read, for one target; it may be filled any number of times. */
export interface ReadyTemplate {
  compiled: CompiledTemplate;
  /** The chart (Open XML) with looks that the template has; null where it is right as it is. */
  withLooks: ((blockXml: string) => string) | null;
}

/** A filled document: its .docx bytes (unsigned), and how many characters of text it holds. */
interface FilledDocument {
  bytes: Uint8Array;
  characters: number;
}

/** Fills a template with the data of a document; `sections`: the optional parts that are wanted. */
export function fillTemplate(
  { compiled, withLooks }: ReadyTemplate,
  data: ReportData,
  sections: ReadonlySet<SectionId>,
  today: ThaiDate,
): FilledDocument {
  const { scores } = data;
  const { parts, characters } = compiled.fill({
    ...data,
    ...(scores && withLooks && { scores: { ...scores, bars: withLook(scores.bars, withLooks) } }),
    memo: sections.has('memo'),
    cover: sections.has('cover'),
  });
  putProperties(parts, propertiesOf(data, today));
  return { bytes: parts.pack(), characters };
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
 */
export const fillRules = (target: Target, cellSize: number | null): FillRules => ({
  isNothing,
  addressesIn,
  linkLook,
  targetOf,
  roomOf: roomOfRow(target, cellSize),
});

/** To a condition, room to write by hand is nothing, and so are no measures and no issue. */
const isNothing = ({ key }: TemplateTag, value: unknown): boolean =>
  isDotted(value) ||
  (key.endsWith('Count') && /^[0๐]$/.test(String(value))) ||
  (key === 'issue' && value === NONE);
