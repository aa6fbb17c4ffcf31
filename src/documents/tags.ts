import { FIELDS, type FieldId } from '../forms/fields';
import type { Form } from '../forms/form';
import { fieldOfHeader } from '../forms/header-meaning';
import { distance } from '../thai/distance';
import { lazy } from '../thai/lazy';
import { matchKey } from '../thai/text';
import { COLUMN_TAG, customColumnKey, type PrintedGroup, type PrintedPerson, type ReportData } from './data';
import type { PrintedLink } from './evidence';
import type { PartsData } from './parts';
import type { PrintedPictureRow, PrintedPictures } from './picture-pages';
import type { PrintedIndicator, PrintedInstrument, PrintedLowest, PrintedScores } from './scores';
import type {
  ComparedIndicator,
  LateMeasure,
  PrintedComparison,
  PrintedCount,
  PrintedCounts,
  PrintedOverdue,
  PrintedRound,
} from './summary';

/** Parts of a document that are only there when wanted: what is between `{{#memo}}` and `{{/memo}}`. */
export const SECTIONS = ['memo', 'cover', 'summary', 'signatures', 'annex'] as const;
export type SectionId = (typeof SECTIONS)[number];
export const isSection = (name: string): name is SectionId => (SECTIONS as readonly string[]).includes(name);
/** Whether a part has pages of its own, which go with it. */
export const hasPage = (id: SectionId): boolean => id === 'memo' || id === 'cover' || id === 'summary';

/** Whether documents of a form have a part where the user does not say. */
export const isUsualSection = (id: SectionId, { document }: Pick<Form, 'document'>): boolean =>
  (id === 'memo' || id === 'cover') && document[id];

/** What there is to print, by where it is: in the whole document, or inside the loop or condition of its part. */
interface Shapes {
  document: Record<keyof ReportData | keyof PartsData | SectionId, unknown>;
  person: PrintedPerson;
  groups: PrintedGroup;
  lowest: PrintedLowest;
  /** Beside these every field, by any header of it, and the office's own columns by theirs. */
  measures: { order: string };
  scores: PrintedScores;
  instruments: PrintedInstrument;
  indicators: PrintedIndicator;
  earlierRounds: PrintedRound;
  countTables: PrintedCounts;
  counts: PrintedCount;
  overdue: PrintedOverdue;
  late: LateMeasure;
  comparison: PrintedComparison;
  compared: ComparedIndicator;
  links: PrintedLink;
  pictures: PrintedPictures;
  pictureRows: PrintedPictureRow;
}

export type Scope = keyof Shapes;

/** Every tag of a template with its Thai name. Either may be written, with spaces, digits and letters of any kind. */
export const TAGS = lazy((): { [S in Scope]: Record<keyof Shapes[S], string> } => ({
  document: {
    title: 'ชื่อรายงาน',
    titlePeriod: 'รอบและปีของรายงาน',
    titleAgency: 'หน่วยงานบนหัวรายงาน',
    coverTitle: 'ชื่อรายงานบนปก',
    subject: 'เรื่อง',
    agency: 'หน่วยงาน',
    agencyShort: 'ชื่อย่อหน่วยงาน',
    place: 'ที่ตั้ง',
    unit: 'ส่วนราชการ',
    department: 'ส่วนราชการที่รายงาน',
    phone: 'โทรศัพท์',
    website: 'เว็บไซต์',
    email: 'อีเมล',
    documentNumber: 'เลขที่หนังสือ',
    fiscalYear: 'ปีงบประมาณ',
    resultYear: 'ปีผลการประเมิน',
    date: 'วันที่',
    asOf: 'ข้อมูล ณ วันที่',
    round: 'รอบ',
    firstDay: 'วันเริ่มต้น',
    lastDay: 'วันสิ้นสุด',
    measureCount: 'จำนวนมาตรการ',
    reportedCount: 'จำนวนที่รายงานผล',
    doneCount: 'จำนวนดำเนินการแล้ว',
    inProgressCount: 'จำนวนอยู่ระหว่างดำเนินการ',
    notStartedCount: 'จำนวนยังไม่ดำเนินการ',
    unableCount: 'จำนวนไม่สามารถดำเนินการได้',
    blankCount: 'จำนวนยังไม่ระบุผล',
    published: 'การเผยแพร่',
    itemCode: 'ข้อ OIT',
    itemYear: 'ปีของข้อ OIT',
    ofIta: 'ตามผล ITA',
    otherReport: 'รายงานตามแผนอื่น',
    otherPlan: 'แผนอื่น',
    countUnit: 'หน่วยนับ',
    meetingDate: 'วันประชุม',
    meetingBy: 'ผู้ประชุม',
    dotted: 'จุดไข่ปลา',
    addressee: 'เรียน',
    emblem: 'ตราสัญลักษณ์',
    coverEmblem: 'ตราสัญลักษณ์บนปก',
    memo: 'บันทึกข้อความ',
    cover: 'ปก',
    signer: 'ผู้ลงนาม',
    endorsers: 'ผู้เห็นชอบ',
    reviewers: 'ผู้พิจารณาตามลำดับ',
    approver: 'ผู้มีอำนาจพิจารณา',
    summary: 'สรุปภาพรวม',
    earlierRounds: 'รอบก่อนหน้า',
    countTables: 'ตารางจำนวน',
    statusBars: 'แผนภูมิสถานะ',
    overdue: 'มาตรการที่พ้นกำหนด',
    comparison: 'คะแนนเปรียบเทียบ',
    signatures: 'ลงนามท้ายรายงาน',
    annex: 'ภาคผนวก',
    links: 'ลิงก์หลักฐาน',
    linkCount: 'จำนวนลิงก์หลักฐาน',
    pictures: 'ภาพกิจกรรม',
    scores: 'ผลคะแนน',
    groups: 'กลุ่มมาตรการ',
    measures: 'รายการมาตรการ',
  },
  person: {
    name: 'ชื่อ',
    position: 'ตำแหน่ง',
    position2: 'ตำแหน่งบรรทัดที่ 2',
    signsAs: 'ลงนามในตำแหน่ง',
    opinion: 'ความเห็น',
    role: 'บทบาทผู้ลงนาม',
  },
  groups: {
    groupTitle: 'ชื่อกลุ่ม',
    order: 'ลำดับกลุ่ม',
    lowest: 'คะแนนต่ำสุด',
    measures: 'รายการมาตรการ',
  },
  lowest: { indicators: 'ตัวชี้วัดต่ำสุด', verdict: 'ผลเทียบเป้าหมาย', target: 'คะแนนเป้าหมาย' },
  measures: { order: 'ลำดับในตาราง' },
  scores: {
    total: 'คะแนนรวม',
    level: 'ระดับผลการประเมิน',
    target: 'คะแนนเป้าหมาย',
    instruments: 'รายเครื่องมือ',
    bars: 'แผนภูมิคะแนน',
  },
  instruments: {
    groupTitle: 'ชื่อกลุ่ม',
    indicators: 'รายตัวชี้วัด',
    sharedIssue: 'ประเด็นของเครื่องมือ',
    firstIndicator: 'ตัวชี้วัดแรก',
    otherIndicators: 'ตัวชี้วัดถัดไป',
  },
  indicators: { indicator: 'ตัวชี้วัด', score: 'คะแนน', issue: 'ประเด็นที่ต้องแก้ไข' },
  earlierRounds: { roundName: 'ชื่อรอบ', roundCounts: 'จำนวนของรอบ' },
  countTables: { heading: 'จำแนกตาม', counts: 'รายการจำนวน' },
  counts: {
    name: 'ชื่อ',
    total: 'ทั้งหมด',
    done: 'ดำเนินการแล้ว',
    inProgress: 'อยู่ระหว่างดำเนินการ',
    notStarted: 'ยังไม่ดำเนินการ',
    unable: 'ไม่สามารถดำเนินการได้',
    blank: 'ยังไม่ระบุผล',
  },
  overdue: { late: 'รายการที่พ้นกำหนด' },
  late: { name: 'มาตรการ', responsible: 'ผู้รับผิดชอบ', deadline: 'วันครบกำหนด' },
  comparison: { earlier: 'ปีก่อน', later: 'ปีนี้', compared: 'รายตัวชี้วัด' },
  compared: { indicator: 'ตัวชี้วัด', before: 'คะแนนปีก่อน', after: 'คะแนนปีนี้', change: 'ผลต่าง' },
  links: { order: 'ลำดับหลักฐาน', name: 'มาตรการ', address: 'ลิงก์', code: 'คิวอาร์โค้ด' },
  pictures: { name: 'มาตรการ', pictureRows: 'แถวภาพ' },
  pictureRows: {
    leftPicture: 'ภาพซ้าย',
    leftCaption: 'คำบรรยายภาพซ้าย',
    rightPicture: 'ภาพขวา',
    rightCaption: 'คำบรรยายภาพขวา',
  },
}));

/** Tags with a scope of their own, and the scope between `{{#…}}` and `{{/…}}`. */
const SCOPE_INSIDE: Record<string, Scope> = {
  'document.memo': 'document',
  'document.cover': 'document',
  'document.summary': 'document',
  'document.annex': 'document',
  'document.signatures': 'person',
  'document.earlierRounds': 'earlierRounds',
  'document.countTables': 'countTables',
  'document.overdue': 'overdue',
  'document.comparison': 'comparison',
  'document.links': 'links',
  'document.pictures': 'pictures',
  'pictures.pictureRows': 'pictureRows',
  'document.signer': 'person',
  'document.endorsers': 'person',
  'document.reviewers': 'person',
  'document.approver': 'person',
  'document.scores': 'scores',
  'document.groups': 'groups',
  'document.measures': 'measures',
  'groups.lowest': 'lowest',
  'groups.measures': 'measures',
  'scores.instruments': 'instruments',
  'instruments.indicators': 'indicators',
  'instruments.firstIndicator': 'indicators',
  'instruments.otherIndicators': 'indicators',
  'countTables.counts': 'counts',
  'overdue.late': 'late',
  'comparison.compared': 'compared',
};

/** A tag as a template may name it. */
export interface Tag {
  /** By which the document's data knows it. */
  name: string;
  thai: string;
  within: Scope;
  /** What may be between `{{#…}}` and `{{/…}}`; without it the tag is a text, or at most a condition. */
  scopeInside?: Scope;
  /** Takes the place of its whole paragraph. */
  replacesParagraph?: true;
  isPicture?: true;
}

const BLOCKS: readonly string[] = ['bars', 'statusBars'];
const PICTURES: readonly string[] = ['emblem', 'coverEmblem', 'code', 'leftPicture', 'rightPicture'];

/** The shortest header of a field serves for its name: a table's cell has little room. */
const fieldTag = (field: FieldId): Tag => {
  const [thai] = [...FIELDS[field].headers].sort((a, b) => a.length - b.length) as [string];
  return { name: field, thai, within: 'measures' };
};

/** Every tag, those of one scope after those of another; the fields of a measure among them. */
export const allTags = lazy((): readonly Tag[] =>
  (Object.keys(TAGS()) as Scope[]).flatMap((within) => {
    const named = Object.entries(TAGS()[within]).map(([name, thai]): Tag => {
      const scopeInside = SCOPE_INSIDE[`${within}.${name}`];
      return {
        name,
        thai,
        within,
        ...(scopeInside && { scopeInside }),
        ...(BLOCKS.includes(name) && { replacesParagraph: true }),
        ...(PICTURES.includes(name) && { isPicture: true }),
      };
    });
    return within === 'measures' ? [...named, ...(Object.keys(FIELDS) as FieldId[]).map(fieldTag)] : named;
  }),
);

const namesOf = ({ name, thai }: Tag): string[] => [matchKey(name), matchKey(thai)];

const exactName = (within: Scope, name: string): string => `${within} ${name}`;

/** By scope and name as they usually are; of two tags of one name the first counts. */
const tagsByName = lazy(() => {
  const tags = new Map<string, Tag>();
  for (const tag of [...allTags()].reverse()) {
    for (const name of [tag.thai, tag.name]) tags.set(exactName(tag.within, name), tag);
  }
  return tags;
});

/** The tag of a scope with a name, in the usual letters, which is quick, or any that mean the same. */
function tagIn(within: Scope, written: string): Tag | undefined {
  const exact = tagsByName().get(exactName(within, written));
  if (exact) return exact;
  const key = matchKey(written);
  return allTags().find((tag) => tag.within === within && namesOf(tag).includes(key));
}

/** The office's own columns, by the keys of their headers; asked for only by a name that is nothing else. */
export type CustomColumns = () => Pick<ReadonlySet<string>, 'has'>;

/** The tag of a name where `scopes` are open, the innermost last; null where there is none. */
export function findTag(written: string, scopes: readonly Scope[], custom: CustomColumns): Tag | null {
  for (const within of [...scopes].reverse()) {
    const known = tagIn(within, written);
    if (known) return known;
    if (within !== 'measures') continue;
    const field = fieldOfHeader(written);
    if (field) return fieldTag(field);
    if (COLUMN_TAG.test(written)) return { name: written, thai: written, within };
    // A column that is named as something of the whole document is meant as the column.
    if (custom().has(matchKey(written)))
      return { name: customColumnKey(written), thai: written.trim(), within };
  }
  return null;
}

/** A tag of that name that is only inside a part that is not open. */
export function tagElsewhere(written: string): Tag | null {
  const key = matchKey(written);
  const field = fieldOfHeader(written);
  return allTags().find((tag) => namesOf(tag).includes(key)) ?? (field && fieldTag(field));
}

/** The Thai name of the tag inside which a scope is. */
export const tagOfScope = (scope: Scope): string =>
  allTags().find(({ scopeInside, within }) => scopeInside === scope && within !== scope)?.thai ?? '';

/** The Thai name most like what is written; null where none is near. */
export function nearestTag(written: string, scopes: readonly Scope[]): string | null {
  const key = matchKey(written);
  let best: { thai: string; typos: number } | null = null;
  for (const tag of allTags()) {
    if (!scopes.includes(tag.within)) continue;
    for (const name of namesOf(tag)) {
      const most = best ? best.typos - 1 : Math.max(1, Math.floor(key.length / 3));
      const typos = distance(key, name, most);
      if (typos <= most) best = { thai: tag.thai, typos };
    }
  }
  return best?.thai ?? null;
}
