import type { CompiledTemplate, FillRules } from '../docx/template';
import type { TemplateTag } from '../docx/template-tag';
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
  withLooks: ((barsXml: string) => string) | null;
}

/** A filled document: its .docx bytes (unsigned), and how many characters of text it holds. */
export interface FilledDocument {
  bytes: Uint8Array;
  characters: number;
}

/** Fills a template with the data of a document; `sections`: the optional parts that are wanted. */
export function fillTemplate(
  { compiled, withLooks }: ReadyTemplate,
  data: ReportData,
  sections: ReadonlySet<SectionId>,
): FilledDocument {
  const { scores } = data;
  const { parts, characters } = compiled.fill({
    ...data,
    ...(scores && withLooks && { scores: { ...scores, bars: withLooks(scores.bars) } }),
    memo: sections.has('memo'),
    cover: sections.has('cover'),
  });
  return { bytes: parts.pack(), characters };
}

/**
 * How every template is filled for a target.
 * @param cellSize the size of a table's text by the template's style, in half points; null where that does not say it
 */
export const fillRules = (target: Target, cellSize: number | null): FillRules => ({
  isNothing,
  addressesIn,
  targetOf,
  roomOf: roomOfRow(target, cellSize),
});

/** To a condition, room to write by hand is nothing, and so are no measures and no issue. */
const isNothing = ({ key }: TemplateTag, value: unknown): boolean =>
  isDotted(value) ||
  (key.endsWith('Count') && /^[0๐]$/.test(String(value))) ||
  (key === 'issue' && value === NONE);
