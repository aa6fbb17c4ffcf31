import { escapeXml, unescapeXml } from '../packed/xml';
import type { Zip } from '../packed/zip';

/** A link that a template has already, to be left alone; or a run of text, its look and its words. */
const LINK_OR_RUN =
  /<w:hyperlink[ >][\s\S]*?<\/w:hyperlink>|<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g;
/** An address goes on to a space, a bracket or a quotation mark, and leaves the full stop of its sentence behind. */
const ADDRESS = /https?:\/\/[^\s<>"]+/gi;
const SENTENCE_END = /[.,;:!?&)\]}'»”’ฯ]+$/;
/** An address that every reader of a .docx takes: one that it cannot take makes Word call the whole file damaged. */
const SOUND =
  /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,4})?(?:[/?#](?:[^\\^`{|}[\]"%]|%[0-9a-f]{2})*)?$/i;

const TARGETS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const PARTS = { document: 'word/document.xml', relations: 'word/_rels/document.xml.rels' };

/** Makes the web addresses in a filled document's text links, words and look as they are. The package is changed. */
export function linkAddresses(zip: Zip): void {
  const ids = new Map<string, string>();
  const xml = zip.file(PARTS.document)?.asText() ?? '';
  const linked = xml.replace(LINK_OR_RUN, (run, look: string | undefined, escaped: string | undefined) => {
    if (escaped === undefined || !/https?:/i.test(escaped)) return run;
    const text = unescapeXml(escaped);
    const piece = (words: string) =>
      words === '' ? '' : `<w:r>${look ?? ''}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
    let from = 0;
    let pieces = '';
    for (const match of text.matchAll(ADDRESS)) {
      const address = match[0].replace(SENTENCE_END, '');
      const at = match.index ?? 0;
      if (!SOUND.test(address)) continue;
      const target = address.replace(/[^\x21-\x7E]+/g, encodeURIComponent);
      const id = ids.get(target) ?? `link${ids.size + 1}`;
      ids.set(target, id);
      pieces += `${piece(text.slice(from, at))}<w:hyperlink r:id="${id}">${piece(address)}</w:hyperlink>`;
      from = at + address.length;
    }
    return from === 0 ? run : pieces + piece(text.slice(from));
  });
  if (ids.size === 0) return;
  zip.file(PARTS.document, linked);
  const relations = [...ids].map(
    ([target, id]) =>
      `<Relationship Id="${id}" Type="${TARGETS}" Target="${escapeXml(target)}" TargetMode="External"/>`,
  );
  const known = zip.file(PARTS.relations)?.asText() ?? '';
  // By a function: an address may hold "$&", which a text to put in its place would read as a sign.
  zip.file(
    PARTS.relations,
    known.replace('</Relationships>', (end) => relations.join('') + end),
  );
}
