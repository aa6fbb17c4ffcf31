import PizZip from 'pizzip';
import { UnusableInput } from '../errors';
import { elements, escapeXml, firstText, unescapeXml } from './xml';
import { fromXstring } from './xstring';

/** A worksheet's part of a package: what exceljs shall not see is taken out and kept beside. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  /** The XML for exceljs. */
  xml: string;
  /** What came after the cells: validations, merges. */
  tail: string;
  /** Notes by cell. */
  notes: Record<string, string>;
  /** How many rows a grid of Sheets would have for its content. */
  rows: number;
}

/** What a .xlsx holds, independent of who wrote it. */
export interface Package {
  sheets: SheetPart[];
  styles: string | null;
  sharedStrings: string | null;
  theme: string | null;
  date1904: boolean;
  definedNames: Record<string, string>;
}

const LEAST_ROWS = 1000;
/** Rows read at least, content or not: a grid may have been made longer. */
const ROWS_READ = 20_000;
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Relation {
  id: string;
  kind: string;
  path: string;
}

function relationsOf(zip: PizZip, part: string): Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = zip.file(`${folder}_rels/${part.slice(slash + 1)}.rels`)?.asText() ?? '';
  return elements(xml, 'Relationship').map(({ attributes }) => {
    const target = attributes.Target ?? '';
    const parts = (target.startsWith('/') ? target.slice(1) : folder + target).split('/');
    const path: string[] = [];
    for (const step of parts) {
      if (step === '..') path.pop();
      else if (step !== '.' && step !== '') path.push(step);
    }
    return {
      id: attributes.Id ?? '',
      kind: (attributes.Type ?? '').replace(/^.*\//, ''),
      path: path.join('/'),
    };
  });
}

function openZip(bytes: Uint8Array, file: string): PizZip {
  // A .xls and a workbook locked with a password are both OLE files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UnusableInput(
      `${file} is an old .xls workbook or locked with a password: save it as a plain .xlsx.`,
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnusableInput(`${file} is not an .xlsx workbook.`);
  try {
    return new PizZip(bytes);
  } catch {
    throw new UnusableInput(`${file} is damaged and cannot be read.`);
  }
}

function text(zip: PizZip, path: string | undefined): string | null {
  const xml = path === undefined ? undefined : zip.file(path)?.asText();
  if (xml === undefined) return null;
  // Some writers put the spreadsheet namespace under a prefix, which exceljs does not understand.
  const prefix = /<(\w+):(?:workbook|worksheet|styleSheet|sst)\b/.exec(xml)?.[1];
  return prefix ? xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1') : xml;
}

/** Cuts rows below the grid that only carry a look; there may be a million of them. */
function cutRows(data: string): { data: string; rows: number } {
  const last = Math.max(...['<v>', '<v ', '<f>', '<f ', '<is>', '<is '].map((tag) => data.lastIndexOf(tag)));
  const lastRow = last < 0 ? '' : data.slice(data.lastIndexOf('<row ', last), last);
  const rows = Math.max(LEAST_ROWS, Number(/\sr="(\d+)"/.exec(lastRow)?.[1] ?? 0));
  for (const match of data.matchAll(/<row\s[^>]*?\br="(\d+)"/g)) {
    if (Number(match[1]) > Math.max(rows, ROWS_READ)) return { data: data.slice(0, match.index), rows };
  }
  return { data, rows };
}

function notesOf(zip: PizZip, relations: readonly Relation[]): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const { path } of relations.filter(({ kind }) => kind === 'comments')) {
    for (const { attributes, inner } of elements(text(zip, path) ?? '', 'comment')) {
      const runs = elements(inner, 't').map((run) => fromXstring(unescapeXml(run.inner)));
      if (attributes.ref) notes[attributes.ref] = runs.join('');
    }
  }
  return notes;
}

function sheetPart(zip: PizZip, path: string, name: string, hidden: boolean): SheetPart {
  const xml = text(zip, path) ?? '';
  const start = xml.search(/<sheetData\b/);
  if (start < 0) throw new UnusableInput(`The sheet "${name}" of the workbook is damaged.`);
  const end = xml.indexOf('</sheetData>', start);
  const open = end < 0 ? xml.indexOf('>', start) + 1 : end;
  const { data, rows } = cutRows(end < 0 ? '' : xml.slice(xml.indexOf('>', start) + 1, end));
  const tail = xml.slice(open);
  const slim = `${xml.slice(0, start)}<sheetData>${data}</sheetData></worksheet>`;
  return { name, hidden, xml: slim, tail, rows, notes: notesOf(zip, relationsOf(zip, path)) };
}

/** Takes a .xlsx apart. Throws UnusableInput for what is none. */
export function openPackage(bytes: Uint8Array, file: string): Package {
  const zip = openZip(bytes, file);
  try {
    const main =
      relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
    const workbook = text(zip, main);
    if (workbook === null || !/<workbook\b/.test(workbook)) {
      throw new UnusableInput(`${file} is not an .xlsx workbook.`);
    }
    const relations = relationsOf(zip, main);
    const ofKind = (kind: string): string | null =>
      text(zip, relations.find((rel) => rel.kind === kind)?.path);
    const sheets = elements(workbook, 'sheet').flatMap(({ attributes }) => {
      const relation = relations.find(({ id }) => id === attributes.id);
      // Chart sheets hold no cells.
      if (relation?.kind !== 'worksheet') return [];
      return [
        sheetPart(zip, relation.path, attributes.name ?? '', (attributes.state ?? 'visible') !== 'visible'),
      ];
    });
    if (sheets.length === 0) throw new UnusableInput(`${file} holds no sheet.`);
    return {
      sheets,
      styles: ofKind('styles'),
      sharedStrings: ofKind('sharedStrings'),
      theme: ofKind('theme'),
      date1904: /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook),
      definedNames: Object.fromEntries(
        elements(firstText(workbook, 'definedNames') === null ? '' : workbook, 'definedName').map(
          (element) => [element.attributes.name ?? '', unescapeXml(element.inner)],
        ),
      ),
    };
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new UnusableInput(`${file} is damaged and cannot be read.`);
  }
}

/** exceljs resolves the signs of ST_Xstring here and nowhere else, and only some: the reader shall see them all. */
const withSignsKept = (xml: string): string => xml.replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_');

/**
 * The parts put together again as the plainest package there can be, for exceljs: drawings, tables, links and names
 * are gone, over which it stumbles when another program wrote them in its own way.
 */
export function plainPackage({ sheets, styles, sharedStrings, date1904 }: Package): Uint8Array {
  const zip = new PizZip();
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="${TYPES}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns:r="${TYPES}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
  );
  zip.file('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  if (styles !== null) zip.file('xl/styles.xml', styles);
  if (sharedStrings !== null) zip.file('xl/sharedStrings.xml', withSignsKept(sharedStrings));
  sheets.forEach(({ xml }, index) => {
    zip.file(`xl/worksheets/sheet${index + 1}.xml`, xml);
  });
  return zip.generate({ type: 'uint8array', compression: 'STORE' });
}
