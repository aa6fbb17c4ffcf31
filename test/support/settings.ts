import type { Arbitrary } from 'fast-check';
import { version } from '../../src/settings/made-by';
import { findSettings } from '../../src/settings/read-settings';
import { type Person, SETTINGS, type SettingRow, type SettingsTexts } from '../../src/settings/settings';
import { blankSettingsRows } from '../../src/settings/settings-sheet';
import fc, { anyLetters } from './properties';

/** The index (from 0, under the header row) at which a setting begins in a new settings sheet. */
export function settingIndex(id: SettingRow['id']): number {
  const [index] = findSettings(blankSettingsRows()).get(id) ?? [];
  if (index === undefined) throw new Error(`no setting ${id}`);
  return index;
}

/** The cell in column B of a new settings sheet that has the value of a setting. */
export const settingCell = (id: SettingRow['id']): string => `B${settingIndex(id) + 3}`;

/** Texts that a cell might convert to another value, or a page might take for markup. */
const HOSTILE = [
  '=1+1',
  "'ก",
  '+66 2000',
  '-1',
  '@x',
  '007',
  '1-3',
  '1/10/2567',
  '50%',
  'TRUE',
  '๐๑๙',
  'ส่วนราชการ',
  'ผู้เห็นชอบ',
  '<img src=x onerror="document.title=1">',
  '{{หน่วยงาน}}',
  'สอง\nบรรทัด',
  '#N/A',
  '\u200b',
];

/** Any text a user may type or paste, blank ones too. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: anyLetters(10) },
  { weight: 1, arbitrary: fc.constant('') },
);

/** A person with a name or a position, or without any data. */
export const anyPerson: Arbitrary<Person> = fc
  .record({ name: anyText, position: anyText, position2: anyText, opinion: anyText })
  .map((person) =>
    `${person.name}${person.position}`.replace(/[^\u0E00-\u0E7F\w]/g, '') === ''
      ? { name: '', position: '', position2: '', opinion: '' }
      : person,
  );

const year = fc.oneof(fc.constant(''), fc.integer({ min: 2560, max: 2575 }).map(String), fc.constant('๒๕๖๙'));
const day = fc.constantFrom('', '30 มิถุนายน 2568', '1/10/2567');

/** All settings that a sidebar may send, with up to 12 endorsers and 40 departments. */
export const anySettings: Arbitrary<SettingsTexts> = fc.record({
  ...(Object.fromEntries(SETTINGS.map(({ id }) => [id, anyText])) as Record<string, Arbitrary<string>>),
  fiscalYear: year,
  resultYear: year,
  asOf: day,
  surveyUntil: day,
  publishUntil: day,
  departments: fc.array(anyText, { maxLength: 40 }),
  signer: anyPerson,
  endorsers: fc.array(anyPerson, { maxLength: 12 }),
  // No page changes it.
  madeBy: fc.constant(version),
  headers: fc.array(fc.record({ header: anyText, meaning: anyText, printed: anyText }), { maxLength: 8 }),
}) as unknown as Arbitrary<SettingsTexts>;
