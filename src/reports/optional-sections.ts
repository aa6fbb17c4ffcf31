/**
 * Sections of a template that are only there when wanted. A section is optional when a paragraph of it says
 * `{{?memo}}`. docxtemplater's own conditions cannot do this: it keeps the section end of what it drops, and so an empty page.
 */
const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const FLAG = /\{\{\?(\w+)\}\}/;

/** document.xml without the optional sections that are not wanted, and without the paragraphs that name them. */
export function keepSections(documentXml: string, wanted: ReadonlySet<string>): string {
  const bodyStart = documentXml.indexOf('<w:body>') + '<w:body>'.length;
  const pieces: string[] = [];
  let from = bodyStart;
  for (const paragraph of documentXml.slice(bodyStart).matchAll(PARAGRAPH)) {
    if (!paragraph[0].includes('<w:sectPr')) continue;
    const end = bodyStart + (paragraph.index ?? 0) + paragraph[0].length;
    pieces.push(documentXml.slice(from, end));
    from = end;
  }
  const kept = pieces.filter((piece) => {
    const flag = FLAG.exec(piece)?.[1];
    return flag === undefined || wanted.has(flag);
  });
  const body = kept.join('') + documentXml.slice(from);
  return (
    documentXml.slice(0, bodyStart) +
    body.replace(PARAGRAPH, (paragraph) => (FLAG.test(paragraph) ? '' : paragraph))
  );
}
