import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { MARK_FONT, TABLE_SIZE } from '../../src/documents/target';
import { TWIPS_PER_MM } from '../../src/documents/units';

/**
 * The look of every document, in one place, in the sizes of TH Sarabun New as Word in a Thai office has it. The
 * Google Docs target is the same file with the fonts and sizes of src/documents/target.ts.
 */
export const FONT = 'TH Sarabun New';

/**
 * Points. Body 16 and memo 29/20/16 by the rules of official correspondence. Each size is in one style, and the others
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

/** Twentieths of a point in a millimetre, and in a centimetre. */
export const MM = TWIPS_PER_MM;
export const CM = MM * 10;

// docx writes the complex-script twin (szCs, bCs) of size and bold itself; the font's it takes from `cs`.
const sized = (points: number) => ({ size: points * 2 });
const bold = (points: number) => ({ ...sized(points), bold: true });
const BOLD = { bold: true };
/** Even at both sides as Thai is; for Google Docs, which may not know it, src/documents/target.ts has the left. */
const BODY = { indent: { firstLine: 2.5 * CM }, alignment: AlignmentType.THAI_DISTRIBUTE };

const paragraph = (
  id: string,
  name: string,
  options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...options });

/** Titles have the names of Word's own styles: of these Word, Google Docs and a PDF make an outline. */
export const STYLE = {
  title: 'Heading1',
  subtitle: 'Subtitle',
  cover: 'Title',
  coverText: 'CoverText',
  partTitle: 'Heading2',
  groupTitle: 'Heading3',
  caption: 'Caption',
  lead: 'TableLead',
  body: 'ReportBody',
  close: 'MemoClose',
  tableHead: 'TableHead',
  cell: 'TableCell',
  cellCentre: 'TableCellCentre',
  mark: 'TableMark',
  memoTitle: 'MemoTitle',
  memoLine: 'MemoLine',
  memoDotted: 'MemoDotted',
  memoNumber: 'MemoNumber',
  memoLabel: 'MemoLabel',
  signature: 'Signature',
  pageNumber: 'PageNumberLine',
  sectionEnd: 'SectionEnd',
} as const;

/** The text area of a memo page in centimetres: A4 less 3 cm on the left and 2 cm on the right. */
export const MEMO_WIDTH = 16;

/**
 * Tab stops of styles in centimetres, which `docx` does not write there: dots fill what is blank before them, to be written by
 * hand. The Google Docs target has a dotted line below in their place (src/documents/target.ts).
 */
export const DOTTED_STOPS: Record<string, readonly { at: number; type: 'left' | 'right' }[]> = {
  [STYLE.memoDotted]: [{ at: MEMO_WIDTH, type: 'right' }],
  [STYLE.memoNumber]: [
    { at: MEMO_WIDTH / 2, type: 'left' },
    { at: MEMO_WIDTH, type: 'right' },
  ],
};

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
    paragraph(STYLE.subtitle, 'Subtitle', {
      run: bold(SIZE.title),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    paragraph(STYLE.title, 'heading 1', { basedOn: STYLE.subtitle, paragraph: { outlineLevel: 0 } }),
    paragraph(STYLE.partTitle, 'heading 2', {
      run: BOLD,
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true, outlineLevel: 1 },
    }),
    paragraph(STYLE.groupTitle, 'heading 3', {
      run: BOLD,
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, outlineLevel: 2 },
    }),
    paragraph(STYLE.cover, 'Title', {
      run: bold(SIZE.cover),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    // What is said of a table or chart is right above it.
    paragraph(STYLE.caption, 'caption', {
      run: BOLD,
      paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
    }),
    paragraph(STYLE.coverText, 'Cover text', {
      run: bold(SIZE.coverSmall),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    // What leads over to a table is on the table's page.
    paragraph(STYLE.lead, 'Table lead', {
      paragraph: { ...BODY, spacing: { after: 100 }, keepNext: true },
    }),
    paragraph(STYLE.body, 'Report body', {
      paragraph: { ...BODY, spacing: { before: 80, after: 80 } },
    }),
    // What a signature belongs to is on its page.
    paragraph(STYLE.close, 'Memo close', { basedOn: STYLE.body, paragraph: { keepNext: true } }),
    paragraph(STYLE.cell, 'Table cell', { run: sized(SIZE.table) }),
    paragraph(STYLE.cellCentre, 'Table cell centred', {
      basedOn: STYLE.cell,
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    // TH Sarabun has no status marks. Thai words in such a cell have its font all the same.
    paragraph(STYLE.mark, 'Table mark', {
      basedOn: STYLE.cellCentre,
      run: { font: { ascii: MARK_FONT, hAnsi: MARK_FONT, eastAsia: MARK_FONT } },
    }),
    paragraph(STYLE.tableHead, 'Table head', {
      basedOn: STYLE.cellCentre,
      run: BOLD,
      paragraph: { keepNext: true },
    }),
    paragraph(STYLE.memoLine, 'Memo line', { paragraph: { spacing: { after: 40 } } }),
    paragraph(STYLE.memoDotted, 'Memo dotted line', { basedOn: STYLE.memoLine }),
    paragraph(STYLE.memoNumber, 'Memo number line', { basedOn: STYLE.memoLine }),
    // Name and positions are one paragraph, kept together under the room to sign in.
    paragraph(STYLE.signature, 'Signature', {
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: 7 * CM },
        spacing: { before: 800 },
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
    { id: STYLE.memoTitle, name: 'Memo title', quickFormat: true, run: bold(SIZE.memoTitle) },
    { id: STYLE.memoLabel, name: 'Memo label', quickFormat: true, run: bold(SIZE.memoLabel) },
  ],
};
