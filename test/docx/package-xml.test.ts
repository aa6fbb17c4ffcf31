import { describe, expect, test } from '@jest/globals';
import * as xmldom from '@xmldom/xmldom';
import { buildTemplate } from '../../build/templates';
import * as small from '../../src/docx/package-xml';
import { Zip } from '../../src/docx/zip';
import { FORMS } from '../../src/forms';

const LISTS = ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'];
const NAMES: Record<string, string[]> = {
  Override: ['PartName', 'ContentType'],
  Default: ['Extension', 'ContentType'],
  Relationship: ['Id', 'Type', 'Target', 'TargetMode'],
};

interface Parser {
  parseFromString(
    source: string,
    type: string,
  ): { getElementsByTagName(name: string): ArrayLike<{ getAttribute(name: string): string | null }> };
}

/** Every attribute that docxtemplater may ask for, by this parser. */
const readBy = (parser: Parser, source: string) =>
  Object.entries(NAMES).map(([name, attributes]) =>
    Array.from(parser.parseFromString(source, 'text/xml').getElementsByTagName(name), (element) =>
      attributes.map((attribute) => element.getAttribute(attribute) ?? ''),
    ),
  );

const asXmldom = new xmldom.DOMParser() as unknown as Parser;

describe('the lists of a package are read as a whole XML parser reads them', () => {
  test.each(FORMS.map((form) => [form.id, form] as const))('of the template of %s', async (_, form) => {
    const zip = new Zip(await buildTemplate(form));
    for (const path of LISTS) {
      const source = zip.file(path)?.asText() ?? '';
      expect(readBy(new small.DOMParser(), source)).toEqual(readBy(asXmldom, source));
    }
  });

  test('with quotes, entities, comments and spaces of any kind', () => {
    const source = `<?xml version="1.0"?><Types xmlns="u"><!-- <Override PartName="/no"/> -->
      <Default Extension='x&amp;y' ContentType = "a>b"/><Override
        PartName="/word/&#3585;.xml" ContentType="t/&quot;"></Override><Relationship Id="a" Target="ก"/></Types>`;
    expect(readBy(new small.DOMParser(), source)).toEqual(readBy(asXmldom, source));
  });
});

test('what is read is written as it was', () => {
  const source = '<Types><Default Extension="xml"/></Types>';
  const parsed = new small.DOMParser().parseFromString(source);
  expect(new small.XMLSerializer().serializeToString(parsed)).toBe(source);
});
