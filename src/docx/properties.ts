import { type OfficePackage, putBefore } from './package';
import { escapeXml } from './xml';

/** What the properties of a document say of it. */
export interface DocumentProperties {
  title: string;
  creator: string;
  /** "th-TH". */
  language: string;
  /** "2025-10-20". */
  created: string;
}

const CORE = 'docProps/core.xml';
const RELATIONS = '_rels/.rels';
const TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Puts the properties into a document, in the place of those that it has. */
export function putProperties(made: OfficePackage, properties: DocumentProperties): void {
  if (!made.has(CORE)) {
    // The built-in templates and those of Google Docs have none.
    const relation = `<Relationship Id="coreProperties" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE}"/>`;
    putBefore(made, RELATIONS, '</Relationships>', relation);
    putBefore(made, TYPES, '</Types>', `<Override PartName="/${CORE}" ContentType="${TYPE}"/>`);
  }
  made.put(CORE, coreXml(properties));
}

const coreXml = ({ title, creator, language, created }: DocumentProperties): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
  ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created}T00:00:00Z</dcterms:${name}>`)
    .join('') +
  `<dc:language>${language}</dc:language></cp:coreProperties>`;
