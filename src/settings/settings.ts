import { messages } from '../messages';
import type { HeaderSetting } from '../sheet/sheet-data';
import type { ThaiDate } from '../thai/calendar';
import type { DigitStyle } from '../thai/digits';
import { NAME_TAG_TEXTS } from './file-name';

/** A signer, or an endorser to whom a memo goes up. Every part may be blank. */
export interface Person {
  name: string;
  position: string;
  /** A second line, as รักษาราชการแทน… */
  position2: string;
  /** What an endorser writes above the signature. */
  opinion: string;
}

/** The office's settings, read from the sheet ตั้งค่า; '' where a row is blank or absent. */
export interface OfficeSettings {
  officeName: string;
  officeShortName: string;
  kind: string;
  district: string;
  province: string;
  preparedBy: string;
  phone: string;
  documentPrefix: string;
  website: string;
  email: string;
  fiscalYear: number | null;
  resultYear: number | null;
  /** The last days of ITA's round, as its calendar has them. */
  surveyUntil: ThaiDate | null;
  publishUntil: ThaiDate | null;
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
  /** The version of the add-on that made the sheets, as 1.0.0; '' in a workbook made before 1.0.0. */
  madeBy: string;
  /** The office's headers for columns of its tables, as typed. */
  headers: HeaderSetting[];
  /** Settings of single departments, for the documents that they make. */
  departmentRows: DepartmentRow[];
  /** Rows whose text cannot be read as a year or a day, text as typed. */
  unreadable: { label: string; text: string }[];
}

/** A setting of one department: a row labelled with the setting and the department, "ผู้ลงนาม กองคลัง". */
export interface DepartmentRow {
  id: (typeof DEPARTMENT_SETTINGS)[number];
  department: string;
  /** A text is in the name. */
  value: Person;
}

/** The settings that may have a row for one department. */
export const DEPARTMENT_SETTINGS = ['preparedBy', 'phone', 'email', 'documentPrefix', 'signer'] as const;

/** The settings as typed: the sheet's cells, trimmed, without blank lines of lists. */
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
  /** All but `text` and `person` continue in the rows below whose label is blank. */
  shape: 'text' | 'list' | 'person' | 'people' | 'headers';
  /** Values offered in a drop-down. */
  choices?: readonly string[];
}

export const SETTINGS_SHEET = 'ตั้งค่า';
export const SETTINGS_HEADERS = ['รายการ', 'ค่า / ชื่อ', 'ตำแหน่ง', 'ตำแหน่ง (บรรทัดที่สอง)', 'ความเห็น', 'คำอธิบาย'];
/** Columns of the sheet, from 0. */
export const SETTINGS_COLUMN = {
  label: 0,
  value: 1,
  position: 2,
  position2: 3,
  opinion: 4,
  hint: 5,
} as const;

/** The meaning of a header that is no field's, and the word for a column that is not printed. */
export const CUSTOM_COLUMN = 'คอลัมน์ของหน่วยงาน';
export const NOT_PRINTED = 'ไม่พิมพ์';

export const ARABIC_CHOICE = 'อารบิก (0-9)';

/** The settings sheet from top to bottom; a row is found by its label, wherever it is. */
export const SETTINGS: readonly SettingRow[] = [
  { id: 'officeName', label: 'ชื่อหน่วยงาน', shape: 'text' },
  { id: 'officeShortName', label: 'ชื่อย่อหน่วยงาน', shape: 'text' },
  {
    id: 'kind',
    label: 'ประเภทหน่วยงาน',
    shape: 'text',
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
  { id: 'district', label: 'อำเภอ', shape: 'text' },
  { id: 'province', label: 'จังหวัด', shape: 'text' },
  { id: 'preparedBy', label: 'หน่วยงานผู้จัดทำ', shape: 'text' },
  { id: 'phone', label: 'โทรศัพท์', shape: 'text' },
  {
    id: 'documentPrefix',
    label: 'เลขที่หนังสือ',
    shape: 'text',
  },
  { id: 'website', label: 'เว็บไซต์', shape: 'text' },
  { id: 'email', label: 'อีเมล', shape: 'text' },
  { id: 'fiscalYear', label: 'ปีงบประมาณ', shape: 'text' },
  {
    id: 'resultYear',
    label: 'ปีผลการประเมิน ITA',
    shape: 'text',
  },
  {
    id: 'surveyUntil',
    label: 'วันสุดท้ายของการตอบแบบวัด IIT และ EIT',
    shape: 'text',
  },
  {
    id: 'publishUntil',
    label: 'วันสุดท้ายของการเผยแพร่ข้อมูล OIT',
    shape: 'text',
  },
  { id: 'asOf', label: 'ข้อมูล ณ วันที่', shape: 'text' },
  {
    id: 'digits',
    label: 'ตัวเลขในเอกสาร',
    shape: 'text',
    choices: ['ไทย (๐-๙)', ARABIC_CHOICE],
  },
  {
    id: 'fileName',
    label: 'รูปแบบชื่อไฟล์รายงาน',
    shape: 'text',
  },
  {
    id: 'departments',
    label: 'ส่วนราชการ',
    shape: 'list',
  },
  { id: 'signer', label: 'ผู้ลงนาม', shape: 'person' },
  {
    id: 'endorsers',
    label: 'ผู้เห็นชอบ',
    shape: 'people',
  },
  { id: 'meetingDate', label: 'วันที่ประชุมกำหนดมาตรการ', shape: 'text' },
  { id: 'meetingBy', label: 'ผู้เข้าร่วมประชุม', shape: 'text' },
  // Before the headers, whose list then needs no row inserted.
  { id: 'madeBy', label: 'รุ่นของโปร่งใส', shape: 'text' },
  {
    id: 'headers',
    label: 'หัวตารางของหน่วยงาน',
    shape: 'headers',
  },
];

/** The settings that are a day. */
export const DAY_SETTINGS = ['surveyUntil', 'publishUntil', 'asOf'] as const;

/** The label of a setting, as its row has it. */
export const settingLabel = (id: SettingRow['id']): string =>
  SETTINGS.find((setting) => setting.id === id)?.label ?? id;

/** What is written beside a setting in a new row of the sheet. */
export const settingHint = (id: SettingRow['id']): string =>
  messages.settingHints({ tags: NAME_TAG_TEXTS, customColumn: CUSTOM_COLUMN, notPrinted: NOT_PRINTED })[id];

/** True for a person with a name or a position. */
export const hasName = (person: Person): boolean => person.name !== '' || person.position !== '';
