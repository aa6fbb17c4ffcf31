import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { TABLE_SIZE } from '../../src/documents/target';

/**
 * The look of every document, in one place, in the sizes of TH Sarabun New as Word in a Thai office has it. The
 * Google Docs target is the same file with the fonts and sizes of src/documents/target.ts.
 */
export const FONT = 'TH Sarabun New';

/**
 * Points. Body 16 and memo 29/20/16 by the rules of official correspondence. Each size stands in one style, and the others
 * inherit it: who changes the body or the tables changes one number here, or one style in the office's own template.
 */
const SIZE = {
  body: 16,
  table: TABLE_SIZE,
  title: 18,
  cover: 26,
  coverSmall: 20,
  memoTitle: 29,
  memoLabel: 20,
};

/** Twentieths of a point in a centimetre. */
export const CM = 567;
/** Twentieths of a point in a millimetre. */
export const MM = CM / 10;

// docx writes the complex-script twin (szCs, bCs) of size and bold itself; the font's it takes from `cs`.
const sized = (points: number) => ({ size: points * 2 });
const bold = (points: number) => ({ ...sized(points), bold: true });
const BOLD = { bold: true };

const paragraph = (
  id: string,
  name: string,
  options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...options });

export const STYLE = {
  title: 'ReportTitle',
  cover: 'CoverTitle',
  coverText: 'CoverText',
  partTitle: 'PartTitle',
  groupTitle: 'GroupTitle',
  lead: 'TableLead',
  body: 'ReportBody',
  close: 'MemoClose',
  tableHead: 'TableHead',
  cell: 'TableCell',
  cellCentre: 'TableCellCentre',
  memoTitle: 'MemoTitle',
  memoLine: 'MemoLine',
  memoLabel: 'MemoLabel',
  signature: 'Signature',
  pageNumber: 'PageNumberLine',
  sectionEnd: 'SectionEnd',
} as const;

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT },
        ...sized(SIZE.body),
        language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' },
      },
      // Written out, because the Google Docs target sets its lines wider (src/documents/target.ts).
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [
    paragraph(STYLE.title, 'Report title', {
      run: bold(SIZE.title),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    paragraph(STYLE.cover, 'Cover title', {
      run: bold(SIZE.cover),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.coverText, 'Cover text', {
      run: bold(SIZE.coverSmall),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.partTitle, 'Part title', {
      run: BOLD,
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    }),
    // What leads over to a table stands on the table's page.
    paragraph(STYLE.lead, 'Table lead', {
      paragraph: { indent: { firstLine: 2.5 * CM }, spacing: { after: 100 }, keepNext: true },
    }),
    paragraph(STYLE.groupTitle, 'Group title', {
      run: BOLD,
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    }),
    paragraph(STYLE.body, 'Report body', {
      paragraph: { indent: { firstLine: 2.5 * CM }, spacing: { before: 80, after: 80 } },
    }),
    // What a signature belongs to stands on its page.
    paragraph(STYLE.close, 'Memo close', { basedOn: STYLE.body, paragraph: { keepNext: true } }),
    paragraph(STYLE.cell, 'Table cell', { run: sized(SIZE.table) }),
    paragraph(STYLE.cellCentre, 'Table cell centred', {
      basedOn: STYLE.cell,
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.tableHead, 'Table head', {
      basedOn: STYLE.cellCentre,
      run: BOLD,
      paragraph: { keepNext: true },
    }),
    paragraph(STYLE.memoTitle, 'Memo title', {
      run: bold(SIZE.memoTitle),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.memoLine, 'Memo line', { paragraph: { spacing: { after: 40 } } }),
    // Name and positions are one paragraph, held together under the room to sign in.
    paragraph(STYLE.signature, 'Signature', {
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: 7 * CM },
        spacing: { before: 900 },
        keepLines: true,
      },
    }),
    // The paragraph that ends a section must take no room, or a full page would be followed by an empty one.
    paragraph(STYLE.sectionEnd, 'Section end', {
      run: sized(1),
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    }),
    paragraph(STYLE.pageNumber, 'Page number line', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    }),
  ],
  characterStyles: [
    { id: STYLE.memoLabel, name: 'Memo label', quickFormat: true, run: bold(SIZE.memoLabel) },
  ],
};
