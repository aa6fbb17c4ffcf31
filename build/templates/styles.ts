import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';

/**
 * The look of every document, in one place, in the sizes of TH Sarabun New as Word in a Thai office has it. The
 * Google Docs target is the same file with the fonts and sizes of src/reports/target.ts.
 */
export const FONT = 'TH Sarabun New';

/** Points. Body 16, memo 29/20/16: the rules of official correspondence; tables 14: docs/forms.md. */
const SIZE = { body: 16, table: 14, title: 18, cover: 26, coverSmall: 20, memoTitle: 29, memoLabel: 20 };

/** Twentieths of a point in a centimetre. */
export const CM = 567;
/** Twentieths of a point in a millimetre. */
export const MM = CM / 10;

// docx writes the complex-script twin (szCs, bCs) of size and bold itself; the font's it takes from `cs`.
const run = (points: number, bold = false) => ({ size: points * 2, ...(bold ? { bold: true } : {}) });

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
        size: SIZE.body * 2,
        language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' },
      },
    },
  },
  paragraphStyles: [
    paragraph(STYLE.title, 'Report title', {
      run: run(SIZE.title, true),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    paragraph(STYLE.cover, 'Cover title', {
      run: run(SIZE.cover, true),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.coverText, 'Cover text', {
      run: run(SIZE.coverSmall, true),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.partTitle, 'Part title', {
      run: run(SIZE.body, true),
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    }),
    // What leads over to a table stands on the table's page.
    paragraph(STYLE.lead, 'Table lead', {
      paragraph: { indent: { firstLine: 2.5 * CM }, spacing: { after: 100 }, keepNext: true },
    }),
    paragraph(STYLE.groupTitle, 'Group title', {
      run: run(SIZE.body, true),
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    }),
    paragraph(STYLE.body, 'Report body', {
      paragraph: { indent: { firstLine: 2.5 * CM }, spacing: { before: 80, after: 80 } },
    }),
    paragraph(STYLE.tableHead, 'Table head', {
      run: run(SIZE.table, true),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    paragraph(STYLE.cell, 'Table cell', { run: run(SIZE.table) }),
    paragraph(STYLE.cellCentre, 'Table cell centred', {
      run: run(SIZE.table),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.memoTitle, 'Memo title', {
      run: run(SIZE.memoTitle, true),
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    paragraph(STYLE.memoLine, 'Memo line', { paragraph: { spacing: { after: 40 } } }),
    paragraph(STYLE.signature, 'Signature', {
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: 7 * CM },
        keepNext: true,
        keepLines: true,
      },
    }),
    // The paragraph that ends a section must take no room, or a full page would be followed by an empty one.
    paragraph(STYLE.sectionEnd, 'Section end', {
      run: run(1),
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    }),
    paragraph(STYLE.pageNumber, 'Page number line', { paragraph: { alignment: AlignmentType.CENTER } }),
  ],
  characterStyles: [
    { id: STYLE.memoLabel, name: 'Memo label', quickFormat: true, run: run(SIZE.memoLabel, true) },
  ],
};
