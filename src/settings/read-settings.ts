import type { HeaderSetting } from '../sheet/sheet-data';
import { buddhistYearIn } from '../thai/buddhist-years';
import { isImpossibleDay, parseThaiDate } from '../thai/calendar';
import { lazy } from '../thai/lazy';
import { isBlank, matchKey } from '../thai/text';
import {
  ARABIC_CHOICE,
  DEPARTMENT_SETTINGS,
  type DepartmentRow,
  hasName,
  type OfficeSettings,
  type Person,
  SETTINGS,
  SETTINGS_COLUMN,
  type SettingRow,
  type SettingsTexts,
  settingLabel,
  type TextId,
} from './settings';

const settingsByLabel = lazy(() => new Map(SETTINGS.map((setting) => [matchKey(setting.label), setting])));

/** What the name of a department begins with; the office may use any other label for itself. */
const UNIT = /^(?:กอง|สำนัก|หน่วย|ฝ่าย|งาน|ส่วน|แผนก|ศูนย์|โรงเรียน)/;

/** The setting and the department of a label such as "ผู้ลงนาม กองคลัง" or "โทรศัพท์ของกองช่าง"; null where it is none. */
function readDepartmentLabel(label: string): Pick<DepartmentRow, 'id' | 'department'> | null {
  const key = matchKey(label);
  for (const id of DEPARTMENT_SETTINGS) {
    const setting = matchKey(settingLabel(id));
    const department = key.startsWith(setting) ? key.slice(setting.length).replace(/^ของ|[()]/g, '') : '';
    if (UNIT.test(department)) return { id, department };
  }
  return null;
}

/** The rows (from 0) of a setting; the first is labelled. */
export type SettingRows = [number, ...number[]];

/**
 * The rows (from 0) of each setting, the first of them labelled. Rows may be in any order; unknown labels are skipped
 * with the rows under them. A list may repeat its label; of any other setting the first row counts.
 */
export function findSettings(rows: readonly (readonly string[])[]): Map<SettingRow['id'], SettingRows> {
  const found = new Map<SettingRow['id'], SettingRows>();
  let current: SettingRow | undefined;
  rows.forEach((row, index) => {
    const label = row[SETTINGS_COLUMN.label] ?? '';
    // A row of one department may be in the list of departments, which continues under it.
    if (readDepartmentLabel(label)) return;
    if (!isBlank(label)) current = settingsByLabel().get(matchKey(label));
    if (!current) return;
    const known = found.get(current.id);
    if (!known) found.set(current.id, [index]);
    else if (current.shape !== 'text' && current.shape !== 'person') known.push(index);
  });
  return found;
}

/** Reads the texts of the settings sheet, cells as text. */
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

/** Reads the settings sheet, cells as text: years and days as values, and what cannot be read. */
export function readSettings(rows: readonly (readonly string[])[]): OfficeSettings {
  const texts = readSettingsTexts(rows);
  const unreadable: OfficeSettings['unreadable'] = [];
  const read = <T>(id: TextId, reader: (written: string) => T | null): T | null => {
    const written = texts[id];
    const value = written === '' ? null : reader(written);
    if (written !== '' && value === null) {
      unreadable.push({ label: settingLabel(id), text: written });
    }
    return value;
  };
  // Words are valid here ("8 และ 9 ตุลาคม 2567"), but not a day that is in no calendar.
  read('meetingDate', (written) => (isImpossibleDay(written) ? null : written));
  return {
    ...texts,
    fiscalYear: read('fiscalYear', buddhistYearIn),
    resultYear: read('resultYear', buddhistYearIn),
    surveyUntil: read('surveyUntil', parseThaiDate),
    publishUntil: read('publishUntil', parseThaiDate),
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
