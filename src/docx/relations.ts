import { attributeOf, parseXml, walk } from './tree';
import { escapeXml, unescapeXml } from './xml';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}"></Relationships>`;

/** A relation of a part to another part or to an address. */
interface Relation {
  id: string;
  /** The last word of its type: "hyperlink". */
  kind: string;
  target: string;
  isExternal: boolean;
}

/** "word/_rels/document.xml.rels" of "word/document.xml". */
export const relationsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** The relations of a part, by the text of their own part; none where that is no XML. */
export function readRelations(xml: string): Relation[] {
  const root = parseXml(xml);
  const relations: Relation[] = [];
  if (!root) return relations;
  walk(root, (element) => {
    if (!/(?:^|:)Relationship$/.test(element.name)) return;
    const attribute = (name: string): string => unescapeXml(attributeOf(xml, element, name) ?? '');
    const kind = attribute('Type').replace(/^.*\//, '');
    const isExternal = attribute('TargetMode') === 'External';
    relations.push({ id: attribute('Id'), kind, target: attribute('Target'), isExternal });
  });
  return relations;
}

const TAG = /\{\{[^{}]*\}\}/;

/** Links whose target has a tag, percent signs read: the target by the id of its relation. */
export function taggedLinksOf(relations: readonly Relation[]): Map<string, string> {
  const links = relations
    .filter(({ kind, isExternal }) => kind === 'hyperlink' && isExternal)
    .map(({ id, target }) => [id, withoutPercents(target)] as const);
  return new Map(links.filter(([, target]) => TAG.test(target)));
}

const withoutPercents = (target: string): string => (/%7B/i.test(target) ? decodedOrSame(target) : target);

/** An address as people write it. One that is not percent-encoded is used as written. */
export function decodedOrSame(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // Not percent-encoded.
    return target;
  }
}

/** The relations of a part while a document is made: new ones get ids of their own. */
export class AddedRelations {
  private readonly ids = new Map<string, string>();
  private readonly prefix: string;

  /** `known`: the relations that the part has (XML). */
  constructor(known: string) {
    let prefix = 'link';
    while (known.includes(`"${prefix}`) || known.includes(`'${prefix}`)) prefix += '_';
    this.prefix = prefix;
  }

  /** The id of the link to an address. */
  idOfLink(address: string): string {
    const attributes = `Type="${OFFICE}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"`;
    return this.idOf(attributes);
  }

  /** The id of a picture by its name in word/media/. */
  idOfPicture(name: string): string {
    return this.idOf(`Type="${OFFICE}/image" Target="media/${name}"`);
  }

  /** The id of a header by its name in word/. */
  idOfHeader(name: string): string {
    return this.idOf(`Type="${OFFICE}/header" Target="${name}"`);
  }

  private idOf(attributes: string): string {
    const known = this.ids.get(attributes);
    if (known) return known;
    const id = `${this.prefix}${this.ids.size + 1}`;
    this.ids.set(attributes, id);
    return id;
  }

  /**
   * The text of the part's relations with the new ones.
   * @param xml what it was, '' where there was none
   */
  addTo(xml: string): string {
    if (this.ids.size === 0) return xml;
    const added = [...this.ids]
      .map(([attributes, id]) => `<Relationship Id="${id}" ${attributes}/>`)
      .join('');
    // A list without entries may be written as one empty element. By a function: an address may hold "$&".
    return (xml || EMPTY)
      .replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>')
      .replace('</Relationships>', (end) => added + end);
  }
}

/** The text of a part's relations without those of these ids. */
export function withoutRelations(xml: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return xml;
  return xml.replace(
    /<Relationship\s(?:[^>"']|"[^"]*"|'[^']*')*?(?:\/>|>\s*<\/Relationship>)/g,
    (relation) => {
      const [, quoted = ''] = /\sId\s*=\s*("[^"]*"|'[^']*')/.exec(relation) ?? [];
      return ids.has(unescapeXml(quoted.slice(1, -1))) ? '' : relation;
    },
  );
}
