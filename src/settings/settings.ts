import type { HeaderSetting } from '../sheet/sheet-data';
import { buddhistYearIn } from '../thai/buddhist-years';
import { isImpossibleDay, parseThaiDate, type ThaiDate } from '../thai/calendar';
import type { DigitStyle } from '../thai/digits';
import { lazy } from '../thai/lazy';
import { isBlank, matchKey } from '../thai/text';
import { NAME_TAGS, type NameTag, written } from './file-name';

/** Who signs, or whom a memo goes up to. Every part may be blank. */
export interface Person {
  name: string;
  position: string;
  /** A second line, as รักษาราชการแทน… */
  position2: string;
  /** What an endorser writes above the signature. */
  opinion: string;
}

/** What the office has set, read from the sheet ตั้งค่า; blank text where a row is blank or gone. */
export interface OfficeSettings {
  agency: string;
  agencyShort: string;
  kind: string;
  district: string;
  province: string;
  unit: string;
  phone: string;
  documentPrefix: string;
  website: string;
  fiscalYear: number | null;
  resultYear: number | null;
  /** The day of the data; null = today. */
  asOf: ThaiDate | null;
  digits: DigitStyle;
  /** The pattern of documents' file names, as typed. */
  fileName: string;
  departments: string[];
  signer: Person | null;
  endorsers: Person[];
  meetingDate: string;
  meetingBy: string;
  /** The office's own words for headers of tables, as typed. */
  headers: HeaderSetting[];
  /** What departments have of their own, for the documents that they make. */
  departmentRows: DepartmentRow[];
  /** Rows that are filled with something that cannot be read as what it should be, text as typed. */
  unreadable: { label: string; text: string }[];
}

/** A setting of one department: a row labelled with the setting and the department, "ผู้ลงนาม กองคลัง". */
export interface DepartmentRow {
  id: (typeof OF_DEPARTMENTS)[number];
  department: string;
  /** A text is in the name. */
  value: Person;
}

/** The settings that a department may have of its own. */
const OF_DEPARTMENTS = ['unit', 'phone', 'documentPrefix', 'signer'] as const;

/** The settings as they are typed: what is in the sheet's cells, without blanks around it and blank lines of lists. */
export type SettingsTexts = Record<TextId, string> & {
  departments: string[];
  signer: Person;
  endorsers: Person[];
  headers: HeaderSetting[];
};

/** The settings of one cell. */
export type TextId = Exclude<SettingRow['id'], 'departments' | 'signer' | 'endorsers' | 'headers'>;

/** One row (or run of rows) of the settings sheet. */
export interface SettingRow {
  id: Exclude<keyof OfficeSettings, 'unreadable' | 'departmentRows'>;
  label: string;
  hint: string;
  /** All but `text` and `person` go on over the rows below whose label is blank. */
  shape: 'text' | 'list' | 'person' | 'people' | 'headers';
  /** Values offered in a drop-down. */
  choices?: readonly string[];
}

export const SETTINGS_SHEET = 'ตั้งค่า';
export const SETTINGS_HEADINGS = ['รายการ', 'ค่า / ชื่อ', 'ตำแหน่ง', 'ตำแหน่ง (บรรทัดที่สอง)', 'ความเห็น', 'คำอธิบาย'];
export const SETTINGS_COLUMN = {
  label: 0,
  value: 1,
  position: 2,
  position2: 3,
  opinion: 4,
  hint: 5,
} as const;

const NAME_TAG_LIST = (Object.keys(NAME_TAGS) as NameTag[]).map(written).join(' ');

/** What a header means that is no field's, and the word by which a column is not printed. */
export const CUSTOM_COLUMN = 'คอลัมน์ของหน่วยงาน';
export const NOT_PRINTED = 'ไม่พิมพ์';

const ARABIC_CHOICE = 'อารบิก (0-9)';

/** The settings sheet from top to bottom; a row is found by its label, wherever it is. */
export const SETTINGS: readonly SettingRow[] = [
  { id: 'agency', label: 'ชื่อหน่วยงาน', shape: 'text', hint: 'ชื่อเต็ม ใช้ในปก บันทึกข้อความ และหัวรายงาน' },
  { id: 'agencyShort', label: 'ชื่อย่อหน่วยงาน', shape: 'text', hint: 'เช่น อบต.ตัวอย่าง' },
  {
    id: 'kind',
    label: 'ประเภทหน่วยงาน',
    shape: 'text',
    hint: 'เลือกจากรายการ',
    choices: [
      'องค์การบริหารส่วนตำบล',
      'เทศบาลตำบล',
      'เทศบาลเมือง',
      'เทศบาลนคร',
      'องค์การบริหารส่วนจังหวัด',
      'เมืองพัทยา',
      'กรุงเทพมหานคร',
    ],
  },
  { id: 'district', label: 'อำเภอ', shape: 'text', hint: 'ไม่ต้องพิมพ์คำว่า "อำเภอ"' },
  { id: 'province', label: 'จังหวัด', shape: 'text', hint: 'ไม่ต้องพิมพ์คำว่า "จังหวัด"' },
  { id: 'unit', label: 'หน่วยงานผู้จัดทำ', shape: 'text', hint: 'สำนักหรือกองที่จัดทำเอกสาร เช่น สำนักปลัด' },
  { id: 'phone', label: 'โทรศัพท์', shape: 'text', hint: 'พิมพ์ในส่วนราชการของบันทึกข้อความ' },
  {
    id: 'documentPrefix',
    label: 'เลขที่หนังสือ',
    shape: 'text',
    hint: 'ส่วนหน้าของเลขที่หนังสือ เช่น ตย 70001/ ส่วนที่เหลือเว้นไว้เขียนด้วยมือ',
  },
  { id: 'website', label: 'เว็บไซต์', shape: 'text', hint: 'เช่น https://www.example.go.th' },
  { id: 'fiscalYear', label: 'ปีงบประมาณ', shape: 'text', hint: 'ปีงบประมาณของมาตรการ เช่น 2568' },
  { id: 'resultYear', label: 'ปีผลการประเมิน ITA', shape: 'text', hint: 'ปีของผลคะแนนที่นำมาวิเคราะห์ เช่น 2567' },
  { id: 'asOf', label: 'ข้อมูล ณ วันที่', shape: 'text', hint: 'เช่น 30 มิถุนายน 2568 เว้นว่าง = วันนี้' },
  {
    id: 'digits',
    label: 'ตัวเลขในเอกสาร',
    shape: 'text',
    hint: 'เว้นว่าง = เลขไทย',
    choices: ['ไทย (๐-๙)', ARABIC_CHOICE],
  },
  {
    id: 'fileName',
    label: 'รูปแบบชื่อไฟล์รายงาน',
    shape: 'text',
    hint: `เช่น {{ชื่อรายงาน}} {{ปีงบประมาณ}} เว้นว่าง = ตามปกติ ใช้ได้ ${NAME_TAG_LIST}`,
  },
  {
    id: 'departments',
    label: 'ส่วนราชการ',
    shape: 'list',
    hint: 'บรรทัดละหนึ่งส่วนราชการ แทรกแถวเพิ่มได้',
  },
  { id: 'signer', label: 'ผู้ลงนาม', shape: 'person', hint: 'ผู้จัดทำบันทึกข้อความ' },
  {
    id: 'endorsers',
    label: 'ผู้เห็นชอบ',
    shape: 'people',
    hint: 'เรียงตามลำดับการเสนอ คนสุดท้ายคือผู้ที่บันทึกข้อความเรียนถึง แทรกแถวเพิ่มได้',
  },
  { id: 'meetingDate', label: 'วันที่ประชุมกำหนดมาตรการ', shape: 'text', hint: 'ใช้ในแบบที่มีการประชุม' },
  { id: 'meetingBy', label: 'ผู้เข้าร่วมประชุม', shape: 'text', hint: 'เช่น คณะผู้บริหารและหัวหน้าส่วนราชการ' },
  {
    id: 'headers',
    label: 'หัวตารางของหน่วยงาน',
    shape: 'headers',
    hint: `หัวคอลัมน์ที่หน่วยงานใช้ ตามด้วยความหมาย (ชื่อคอลัมน์มาตรฐาน หรือ ${CUSTOM_COLUMN}) และ ${NOT_PRINTED} หากไม่ต้องการพิมพ์`,
  },
];

/** The rows a new settings sheet leaves for a list. */
const ROWS_OF_LIST: Record<SettingRow['shape'], number> = {
  text: 1,
  person: 1,
  list: 8,
  people: 3,
  headers: 1,
};

/** The cells of a new settings sheet under its heading row, blank but for labels and hints. */
export function blankSettingsRows(): string[][] {
  return SETTINGS.flatMap((setting) =>
    Array.from({ length: ROWS_OF_LIST[setting.shape] }, (_, i) =>
      i === 0 ? [setting.label, '', '', '', '', setting.hint] : ['', '', '', '', '', ''],
    ),
  );
}

/** The row (from 0, under the heading row) at which a setting begins in a new settings sheet. */
export function settingRowIndex(id: SettingRow['id']): number {
  let index = 0;
  for (const setting of SETTINGS) {
    if (setting.id === id) return index;
    index += ROWS_OF_LIST[setting.shape];
  }
  throw new Error(`no setting ${id}`);
}

const settingsByLabel = lazy(() => new Map(SETTINGS.map((setting) => [matchKey(setting.label), setting])));

/** What the name of a department begins with; another label is the office's own. */
const UNIT = /^(?:กอง|สำนัก|หน่วย|ฝ่าย|งาน|ส่วน|แผนก|ศูนย์|โรงเรียน)/;

/** The setting and the department of a label such as "ผู้ลงนาม กองคลัง" or "โทรศัพท์ของกองช่าง"; null where it is none. */
function readDepartmentLabel(label: string): Pick<DepartmentRow, 'id' | 'department'> | null {
  const key = matchKey(label);
  for (const id of OF_DEPARTMENTS) {
    const setting = matchKey(SETTINGS.find((each) => each.id === id)?.label ?? '');
    const department = key.startsWith(setting) ? key.slice(setting.length).replace(/^ของ|[()]/g, '') : '';
    if (UNIT.test(department)) return { id, department };
  }
  return null;
}

/**
 * Where each setting is: its rows (from 0), the first of them labelled. Any order of rows; unknown labels are passed
 * over with the rows under them. A list may repeat its label; of any other setting the first row counts.
 */
export function findSettings(rows: readonly (readonly string[])[]): Map<SettingRow['id'], number[]> {
  const found = new Map<SettingRow['id'], number[]>();
  let current: SettingRow | undefined;
  rows.forEach((row, index) => {
    const label = row[SETTINGS_COLUMN.label] ?? '';
    // A department's own row may be in the list of departments, which goes on under it.
    if (readDepartmentLabel(label)) return;
    if (!isBlank(label)) current = settingsByLabel().get(matchKey(label));
    if (!current) return;
    const known = found.get(current.id);
    if (!known) found.set(current.id, [index]);
    else if (current.shape !== 'text' && current.shape !== 'person') known.push(index);
  });
  return found;
}

/** What the settings sheet holds, cells as text. */
export function readSettingsTexts(rows: readonly (readonly string[])[]): SettingsTexts {
  const found = findSettings(rows);
  const cells = (id: SettingRow['id']) => (found.get(id) ?? []).map((row) => rows[row] ?? []);
  const texts = SETTINGS.filter(({ shape }) => shape === 'text').map(({ id }) => [
    id,
    (cells(id)[0]?.[SETTINGS_COLUMN.value] ?? '').trim(),
  ]);
  return {
    ...(Object.fromEntries(texts) as Record<TextId, string>),
    departments: cells('departments')
      .map((row) => (row[SETTINGS_COLUMN.value] ?? '').trim())
      .filter((name) => name !== ''),
    signer: readPerson(cells('signer')[0] ?? []),
    endorsers: cells('endorsers').map(readPerson).filter(hasName),
    headers: cells('headers')
      .map(readHeader)
      .filter(({ header }) => header !== ''),
  };
}

/** Reads the settings sheet, cells as text. */
export function readSettings(rows: readonly (readonly string[])[]): OfficeSettings {
  const texts = readSettingsTexts(rows);
  const unreadable: OfficeSettings['unreadable'] = [];
  const read = <T>(id: TextId, reader: (written: string) => T | null): T | null => {
    const written = texts[id];
    const value = written === '' ? null : reader(written);
    if (written !== '' && value === null) {
      unreadable.push({ label: SETTINGS.find((setting) => setting.id === id)?.label ?? id, text: written });
    }
    return value;
  };
  // Words are as good as a day here ("8 และ 9 ตุลาคม 2567"), but not a day that there is not.
  read('meetingDate', (written) => (isImpossibleDay(written) ? null : written));
  return {
    ...texts,
    fiscalYear: read('fiscalYear', buddhistYearIn),
    resultYear: read('resultYear', buddhistYearIn),
    asOf: read('asOf', parseThaiDate),
    digits: texts.digits === ARABIC_CHOICE ? 'arabic' : 'thai',
    signer: hasName(texts.signer) ? texts.signer : null,
    departmentRows: rows.flatMap((row) => {
      const found = readDepartmentLabel(row[SETTINGS_COLUMN.label] ?? '');
      const value = readPerson(row);
      return found && hasName(value) ? [{ ...found, value }] : [];
    }),
    unreadable,
  };
}

function readPerson(row: readonly string[]): Person {
  const cell = (column: number) => (row[column] ?? '').trim();
  return {
    name: cell(SETTINGS_COLUMN.value),
    position: cell(SETTINGS_COLUMN.position),
    position2: cell(SETTINGS_COLUMN.position2),
    opinion: cell(SETTINGS_COLUMN.opinion),
  };
}

function readHeader(row: readonly string[]): HeaderSetting {
  const cell = (column: number) => (row[column] ?? '').trim();
  const { value, position, position2 } = SETTINGS_COLUMN;
  return { header: cell(value), meaning: cell(position), printed: cell(position2) };
}

/** True where somebody is named, by name or position. */
export const hasName = (person: Person): boolean => person.name !== '' || person.position !== '';
