import { DOCUMENT, PARTS_WITH_WORDS } from '../docx/document-part';
import type { OfficePackage } from '../docx/package';
import { decodedOrSame } from '../docx/relations';
import { parseXml } from '../docx/tree';
import { unescapeXml } from '../docx/xml';
import type { TemplateMistake } from '../messages/template-mistake';

type Kind = TemplateMistake['kind'];

const MACROS = /vbaProject|vbaData|macroEnabled|activeX|customUI/i;
/** What a file may hold that another program runs or reads: by the last word of the relation's type. */
const EMBEDDED = /^(?:oleObject|control|aFChunk|subDocument|attachedToolbars|keyMapCustomizations)$/;
/** Addresses that a reader follows by hand; any other kind of link opens files or programs. */
const ORDINARY_LINK = /^(?:https?|mailto|tel|ftp):|^#/i;
/** Fields that fetch something of another file when the document opens. */
const FETCHING_FIELD =
  /^\s*(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|RD|DATABASE|AUTOTEXT|MACROBUTTON)\b/i;
const OUTSIDE_PATH = /^\/|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i;
const A_DOCUMENT = /<(?:\w+:)?document\s[^<]*<(?:\w+:)?(?:background\s[\s\S]*?<(?:\w+:)?)?body[\s>]/;
const TAGS = /\{\{[^{}]*\}\}/g;
/** Of a link that a tag is in: "file:…", "\\\\server\\…". */
const ANY_SCHEME = /^[a-z][\w+.-]*:|\\/i;

/**
 * Why a .docx must not be made an office's template, whatever its words: what is no XML, what runs or fetches something of
 * another file, and tags where no filling comes. Nothing for a file as Word, LibreOffice and Google Docs save plain ones.
 */
export function packageMistakes(docx: OfficePackage): TemplateMistake[] {
  const mistakes: TemplateMistake[] = [];
  const wrong = (kind: Kind, tag = ''): void => {
    if (!mistakes.some((each) => each.kind === kind && each.tag === tag))
      mistakes.push({ kind, tag, other: '', paragraph: '' });
  };
  for (const path of docx.paths()) {
    if (OUTSIDE_PATH.test(path)) wrong('outsidePath', path);
    if (MACROS.test(path)) wrong('macros');
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    const xml = docx.text(path);
    if (parseXml(xml) === null || (path === DOCUMENT && !A_DOCUMENT.test(xml))) wrong('notXml', path);
    else if (path === '[Content_Types].xml' && MACROS.test(xml)) wrong('macros');
    else if (path.endsWith('.rels')) relationMistakes(path, xml, wrong);
    else if (PARTS_WITH_WORDS.test(path)) fieldMistakes(xml, wrong);
  }
  return mistakes;
}

function relationMistakes(path: string, xml: string, wrong: (kind: Kind, tag?: string) => void): void {
  const isFilled = PARTS_WITH_WORDS.test(path.replace('_rels/', '').replace(/\.rels$/, ''));
  for (const [, written = ''] of xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    const attribute = (name: string): string =>
      unescapeXml(new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)`).exec(written)?.[1] ?? '');
    const kind = attribute('Type').replace(/^.*\//, '');
    const target = attribute('Target');
    const tags = target.replace(/%7B/gi, '{').replace(/%7D/gi, '}').match(TAGS);
    if (EMBEDDED.test(kind)) wrong('embedded');
    else if (/vba|activeX/i.test(kind)) wrong('macros');
    else if (attribute('TargetMode') !== 'External') {
      // "../customXml/item1.xml" is usual in word/: only what leads out of the package is not.
      const folder = path.replace(/_rels\/[^/]*$/, '').split('/').length - 1;
      const up = target.split('/').filter((step) => step === '..').length;
      if (up > folder || /^[a-z]:|\\/i.test(target)) wrong('outsidePath', target);
    } else if (kind !== 'hyperlink' || !(ORDINARY_LINK.test(target) || (tags && !ANY_SCHEME.test(target)))) {
      wrong('outsideFile', decodedOrSame(target));
    } else if (tags && !isFilled) for (const tag of tags) wrong('inLink', decodedOrSame(tag));
  }
}

/** A field is begun and ended by signs of its own, and its words may be cut into runs. */
function fieldMistakes(xml: string, wrong: (kind: Kind, tag?: string) => void): void {
  const simple = [...xml.matchAll(/\sw:instr="([^"]*)"/g)].map(([, words = '']) => words);
  const complex = xml
    .split(/w:fldCharType="begin"/)
    .slice(1)
    .map((piece) =>
      [...piece.matchAll(/<w:instrText(?:\s[^>]*)?>([^<]*)</g)].map(([, words]) => words).join(''),
    );
  for (const words of [...simple, ...complex].map(unescapeXml)) {
    if (FETCHING_FIELD.test(words)) wrong('outsideFile', words.trim());
    for (const tag of words.match(TAGS) ?? []) wrong('inLink', tag);
  }
}
