/** The hidden sheet in which the office's custom templates travel with the spreadsheet. */
export const TEMPLATE_SHEET = 'แม่แบบรายงาน';
export const TEMPLATE_HEADERS = ['แบบ', 'เอกสาร', 'เมื่อ', 'ผู้ใช้', 'ชิ้นที่', 'จำนวนชิ้น', 'ข้อมูล'];

/** A cell takes 50,000 characters, and one of an .xlsx 32,767. */
const LONGEST_PIECE = 30_000;
/** Half a megabyte: more would make every document wait. */
export const MAX_TEMPLATE_CHARACTERS = 700_000;

/** A Google Doc that somebody took to change the template of a form. */
export interface TemplateSource {
  docId: string;
  when: string;
  who: string;
}

/** What the spreadsheet keeps for a form. */
export interface StoredTemplate {
  /** The Doc that is being changed; null where nobody took one. */
  doc: TemplateSource | null;
  /** The template in use, the .docx as base64, '' where its pieces do not make a whole; null for the built-in one. */
  custom: (TemplateSource & { base64: string }) | null;
}

/** Identifies the stored version of a template: another one has another mark. */
export const templateMark = ({ docId, when }: TemplateSource): string => `${docId} ${when}`;

export type StoredTemplates = Map<string, StoredTemplate>;

/** What the emblem has in the place of a form: versions that do not know it keep its rows. */
export const EMBLEM_ID = 'emblem';

/** The office's emblem, a PNG or JPEG as base64; '' for none, or where its pieces do not make a whole. */
export const emblemOf = (stored: StoredTemplates): string => stored.get(EMBLEM_ID)?.custom?.base64 ?? '';

export const NOTHING_STORED: StoredTemplate = { doc: null, custom: null };

/** Reads the sheet's rows; what is no row of ours is passed over. A template that is not whole comes without its bytes. */
export function readStoredTemplates(rows: readonly (readonly string[])[]): StoredTemplates {
  const stored: StoredTemplates = new Map();
  const pieces = new Map<string, { count: number; byNumber: Map<number, string> }>();
  for (const [form = '', docId = '', when = '', who = '', piece = '', count = '', text = ''] of rows) {
    if (!/^[\w-]+$/.test(docId) || !/^\d+$/.test(piece)) continue;
    const record = stored.get(form) ?? { ...NOTHING_STORED };
    stored.set(form, record);
    const taken = { docId, when, who };
    if (piece === '0') record.doc = taken;
    else {
      record.custom = { ...taken, base64: '' };
      const found = pieces.get(form) ?? { count: Number(count), byNumber: new Map() };
      pieces.set(form, found);
      // A number that comes twice is a piece of another template.
      found.byNumber.set(Number(piece), found.byNumber.has(Number(piece)) ? '' : text);
    }
  }
  for (const [form, { count, byNumber }] of pieces) {
    const all = Array.from({ length: count }, (_, i) => byNumber.get(i + 1) ?? '');
    const { custom } = stored.get(form) ?? NOTHING_STORED;
    if (custom && byNumber.size === count && all.every((each) => each !== '')) custom.base64 = all.join('');
  }
  return stored;
}

/** The sheet's rows under its headers. */
export function storedTemplateRows(stored: StoredTemplates): string[][] {
  return [...stored].flatMap(([form, { doc, custom }]) => {
    const rows = doc ? [[form, doc.docId, doc.when, doc.who, '0', '0', '']] : [];
    if (!custom) return rows;
    const pieces = custom.base64.match(new RegExp(`.{1,${LONGEST_PIECE}}`, 'g')) ?? [''];
    return [
      ...rows,
      ...pieces.map((text, i) => [
        form,
        custom.docId,
        custom.when,
        custom.who,
        String(i + 1),
        String(pieces.length),
        text,
      ]),
    ];
  });
}

/** Where a taken Doc opens. */
export const docUrl = ({ docId }: TemplateSource): string =>
  `https://docs.google.com/document/d/${docId}/edit`;
