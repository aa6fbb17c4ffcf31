import PizZip from 'pizzip';
import { UnusableInput } from '../errors';
import { Parts, unreadable } from './parts';
import { elements, firstText, tagEnd, unescapeXml } from './xml';
import { fromXstring } from './xstring';

/** A worksheet's part of a package. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  /** The XML before the rows: widths of columns, frozen rows. */
  head: string;
  /** The XML of the rows with their cells. */
  rows: string;
  /** The XML after the rows: validations, merges. */
  tail: string;
  /** Notes by cell. */
  notes: Record<string, string>;
  /** Addresses of links by cell; links within the workbook are left out. */
  links: { ref: string; url: string }[];
}

/** The content of an .xlsx, independent of the program that wrote it. */
export interface Package {
  sheets: SheetPart[];
  styles: string | null;
  /** The shared texts, to which cells refer by number. */
  strings: string[];
  theme: string | null;
  date1904: boolean;
  definedNames: ReadonlyMap<string, string>;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Many times those of any office; each takes its share of the time. */
const MAX_SHEETS = 1000;

interface Relation {
  id: string;
  kind: string;
  path: string;
  /** As written; an address if the target is outside the package. */
  target: string;
}

function relationsOf(parts: Parts, part: string): Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = parts.text(`${folder}_rels/${part.slice(slash + 1)}.rels`) ?? '';
  return elements(xml, 'Relationship').map(({ attributes }) => {
    const target = attributes.Target ?? '';
    const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/');
    const path: string[] = [];
    for (const step of steps) {
      if (step === '..') path.pop();
      else if (step !== '.' && step !== '') path.push(step);
    }
    return {
      id: attributes.Id ?? '',
      kind: (attributes.Type ?? '').replace(/^.*\//, ''),
      path: path.join('/'),
      target,
    };
  });
}

/** A text in one run, as nearly all are. */
const ONE_TEXT = /^\s*<t(?: xml:space="preserve")?>([^<]*)<\/t>\s*$/;

/** The text of an element, which may be split into runs; without phonetic hints (`rPh`). */
export function textOfRuns(inner: string): string {
  const whole = ONE_TEXT.exec(inner)?.[1];
  if (whole !== undefined) return fromXstring(unescapeXml(whole));
  const [first = '', ...more] = inner.split(/<rPh(?=[\s/>])/);
  const behind = more.map((piece) => piece.slice(piece.indexOf('</rPh>') + '</rPh>'.length));
  return elements([first, ...behind].join(''), 't')
    .map((run) => fromXstring(unescapeXml(run.inner)))
    .join('');
}

/** Texts in one run each, read in one step, of millions; from the first other one on all are read as elements. */
const USUAL_STRING = /\s*<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;

function stringsOf(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let at = Math.max(0, xml.search(/<(?:\w+:)?si[\s/>]/));
  for (;;) {
    USUAL_STRING.lastIndex = at;
    const usual = USUAL_STRING.exec(xml);
    if (!usual) break;
    strings.push(fromXstring(unescapeXml(usual[1] ?? '')));
    at = USUAL_STRING.lastIndex;
  }
  for (const { inner } of elements(xml.slice(at), 'si')) strings.push(textOfRuns(inner));
  return strings;
}

function notesOf(parts: Parts, relations: readonly Relation[]): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const { path } of relations.filter(({ kind }) => kind === 'comments')) {
    for (const { attributes, inner } of elements(parts.text(path) ?? '', 'comment')) {
      if (attributes.ref) notes[attributes.ref] = textOfRuns(inner);
    }
  }
  return notes;
}

function linksOf(tail: string, relations: readonly Relation[]): SheetPart['links'] {
  const targets = new Map(relations.map((relation) => [relation.id, relation.target]));
  return elements(tail, 'hyperlink').flatMap(({ attributes: { ref = '', id = '', location } }) => {
    const target = targets.get(id) ?? '';
    return target === '' ? [] : [{ ref, url: location ? `${target}#${location}` : target }];
  });
}

function sheetPart(parts: Parts, path: string, name: string, hidden: boolean): SheetPart | null {
  const xml = parts.text(path) ?? '';
  const start = xml.search(/<sheetData(?=[\s/>])/);
  const open = start < 0 ? -1 : tagEnd(xml, start);
  if (open < 0 || !/<\/worksheet\s*>\s*$/.test(xml.slice(-99))) return null;
  const end = xml[open - 1] === '/' ? open + 1 : xml.indexOf('</sheetData>', open);
  if (end < 0) return null;
  const relations = relationsOf(parts, path);
  const [head, rows, tail] = [xml.slice(0, start), xml.slice(open + 1, end), xml.slice(end)];
  return {
    name,
    hidden,
    head,
    rows,
    tail,
    notes: notesOf(parts, relations),
    links: linksOf(tail, relations),
  };
}

/** Unpacks an .xlsx. Throws UnusableInput if it is none, is damaged or would not fit into memory. */
export function openPackage(bytes: Uint8Array, file: string): Package {
  const parts = new Parts(bytes, file);
  const main =
    relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbook = parts.text(main);
  if (workbook === null || !/<workbook\b/.test(workbook)) throw new UnusableInput(unreadable.other(file));
  const relations = relationsOf(parts, main);
  const ofKind = (kind: string): string | null =>
    parts.text(relations.find((rel) => rel.kind === kind)?.path);
  const listed = elements(workbook, 'sheet');
  if (listed.length > MAX_SHEETS) throw new UnusableInput(unreadable.sheets(file, MAX_SHEETS));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets = listed.flatMap(({ attributes: { id = '', name = '', state = 'visible' } }) => {
    const relation = byId.get(id);
    // Chart sheets have no cells.
    if (relation?.kind !== 'worksheet') return [];
    const part = sheetPart(parts, relation.path, name, state !== 'visible');
    if (!part) throw new UnusableInput(unreadable.damaged(file));
    return [part];
  });
  if (sheets.length === 0) throw new UnusableInput(unreadable.noSheet(file));
  // Of two sheets of one name the second could never be reached.
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size < sheets.length) throw new UnusableInput(unreadable.damaged(file));
  const [properties] = elements(workbook, 'workbookPr');
  return {
    sheets,
    styles: ofKind('styles'),
    strings: stringsOf(ofKind('sharedStrings')),
    theme: ofKind('theme'),
    date1904: ['1', 'true'].includes(properties?.attributes.date1904 ?? ''),
    definedNames: new Map(
      elements(firstText(workbook, 'definedNames') === null ? '' : workbook, 'definedName').map((element) => [
        element.attributes.name ?? '',
        unescapeXml(element.inner),
      ]),
    ),
  };
}

/**
 * The parts that exceljs reads, as a minimal package: the styles, each on one cell of the first sheet, and the XML
 * before the rows of the other sheets. exceljs fails on other parts that another program wrote in its own way, and
 * needs minutes for a large table.
 */
export function plainPackage({ sheets, styles }: Package, styleCount: number): Uint8Array {
  const zip = new PizZip();
  const cells = Array.from(
    { length: styleCount },
    (_style, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="${index}"/></row>`,
  );
  const parts = [
    `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
    ...sheets.map(({ head }) => `${head}<sheetData/></worksheet>`),
  ];
  const list = parts.map(
    (_part, index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = parts.map(
    (_part, index) =>
      `<Relationship Id="rId${index + 1}" Type="${TYPES}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns:r="${TYPES}"><workbookPr/><sheets>${list.join('')}</sheets></workbook>`,
  );
  zip.file('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  if (styles !== null) zip.file('xl/styles.xml', styles);
  parts.forEach((xml, index) => {
    zip.file(`xl/worksheets/sheet${index + 1}.xml`, xml);
  });
  return zip.generate({ type: 'uint8array', compression: 'STORE' });
}
