import { unescapeXml } from './xml';

/** An element by its attributes, which are all that docxtemplater reads of one. */
class Attributes {
  private readonly written: string;

  constructor(written: string) {
    this.written = written;
  }

  /** The attribute's value; '' where there is none, as the DOM has it. */
  getAttribute(name: string): string {
    const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(this.written);
    return unescapeXml(found?.[1]?.slice(1, -1) ?? '');
  }
}

class PackageXml {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  getElementsByTagName(name: string): Attributes[] {
    const plain = this.source.replace(/<!--[\s\S]*?-->/g, '');
    const elements = plain.matchAll(new RegExp(`<${name}(\\s(?:[^"'>]|"[^"]*"|'[^']*')*)?>`, 'g'));
    return [...elements].map(([, attributes]) => new Attributes(attributes ?? ''));
  }
}

/**
 * What docxtemplater asks of an XML parser: the attributes of the list of parts and of the relations of a package, which it
 * never changes. Documents themselves it reads without one. In the script this replaces @xmldom/xmldom, a tenth of all
 * that may go to Google (build/build.ts).
 */
export class DOMParser {
  parseFromString(source: string): PackageXml {
    return new PackageXml(source);
  }
}

export class XMLSerializer {
  serializeToString({ source }: PackageXml): string {
    return source;
  }
}
