import { bytesOfBase64 } from '../docx/base64';
import { DOCUMENT } from '../docx/document-part';
import { OfficePackage } from '../docx/package';
import { renameTags } from '../docx/rename-tags';
import { compileTemplate } from '../docx/template';
import type { TemplateMistake } from '../messages/template-mistake';
import type { DigitStyle } from '../thai/digits';
import { fillRules, type ReadyTemplate } from './fill';
import { type CustomColumns, isSection, type SectionId } from './tags';
import { cellSizeOf } from './tall-rows';
import { cellLook, homeOf, type Target, templateForTarget } from './target';
import { asTemplateMistake, tagNames } from './template-tags';

const STYLES = 'word/styles.xml';
/** Without these no program opens a .docx. */
const NEEDED = [DOCUMENT, '[Content_Types].xml', '_rels/.rels'];
/** More XML than a template of a hundred pages has, and as much as is read within seconds. */
const MAX_XML_BYTES = 1_500_000;
/** The built-in templates have some hundreds. */
const MAX_BRACES = 10_000;

/** How the documents of a template are to look. */
export interface Looks {
  target: Target;
  digits: DigitStyle;
  /** Whether rows may break that would fit a page. */
  breaksRows?: boolean;
}

/** What built-in templates had not from the beginning: a template that an office made of one before is without it. */
const LATER_PARTS = ['summary', 'signatures', 'annex', 'pictures', 'emblem'] as const;
export type LaterPart = (typeof LATER_PARTS)[number];

/** A template of the office's own, read: ready to be filled, or all that is wrong in it. */
export type CustomTemplate =
  | (ReadyTemplate & {
      kind: 'ready';
      /** The optional parts that it has. */
      sections: ReadonlySet<SectionId>;
      /** The parts that a template has not if it is older than they are. */
      absent: LaterPart[];
    })
  | { kind: 'mistakes'; mistakes: TemplateMistake[] };

/** A .docx package of bytes or base64, valid in every part; null where it is damaged or none. */
export function openPackage(data: Uint8Array | string): OfficePackage | null {
  try {
    const opened = new OfficePackage(typeof data === 'string' ? bytesOfBase64(data) : data);
    for (const path of opened.paths()) opened.bytes(path);
    return NEEDED.every((path) => opened.has(path)) ? opened : null;
  } catch {
    // Whatever is wrong with it, there is no package.
    return null;
  }
}

/** Whether a package has more XML, or more braces, than can be read in time. */
export function isTooLong(docx: OfficePackage): boolean {
  const paths = docx.paths().filter((path) => /\.(?:xml|rels)$/i.test(path));
  if (paths.reduce((sum, path) => sum + docx.bytes(path).length, 0) > MAX_XML_BYTES) return true;
  return paths.reduce((sum, path) => sum + docx.text(path).split('{').length, 0) > MAX_BRACES;
}

/** Reads an office's template, whose tags may be in Thai or English. The package is not changed. */
export function readCustomTemplate(
  template: OfficePackage,
  custom: CustomColumns,
  { target, digits, breaksRows = false }: Looks,
): CustomTemplate {
  const home = homeOf([template.text(STYLES), template.text(DOCUMENT)]);
  const changed = templateForTarget(template, home, target, digits);
  const styles = changed.text(STYLES);
  const outcome = compileTemplate(
    changed,
    tagNames(custom),
    fillRules(target, cellSizeOf(styles), breaksRows),
  );
  if (outcome.kind === 'mistakes') {
    return { kind: 'mistakes', mistakes: outcome.mistakes.map((each) => asTemplateMistake(each, custom)) };
  }
  return {
    kind: 'ready',
    compiled: outcome,
    withLooks: chartLooks(styles, home, target),
    sections: new Set([...outcome.keys].filter(isSection)),
    absent: LATER_PARTS.filter((id) => !outcome.keys.has(id)),
  };
}

/**
 * A chart that a template can draw: one that went through Google Docs may have lost the style of its cells, and has its fonts on
 * runs and in no style.
 */
function chartLooks(stylesXml: string, home: Target, target: Target): ReadyTemplate['withLooks'] {
  const hasStyle = stylesXml.includes('w:styleId="TableCell"');
  if (hasStyle && home === 'word') return null;
  return (barsXml) => {
    const styled = hasStyle ? barsXml : barsXml.replace(/<w:pStyle w:val="TableCell"\/>/g, '');
    return styled.replace(/<w:r>/g, `<w:r>${cellLook(target)}`);
  };
}

/** A template with the Thai names of its tags, for people to edit. */
export const withThaiTags = (template: OfficePackage): OfficePackage =>
  renameTags(
    template,
    tagNames(() => new Set()),
    ({ tag }) => tag.thai,
  );
