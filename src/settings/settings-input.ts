import { UserError } from '../messages/user-error';
import type { HeaderSetting } from '../sheet/sheet-data';
import { buddhistYearIn } from '../thai/buddhist-years';
import { isImpossibleDay, parseThaiDate } from '../thai/calendar';
import { withoutControl } from '../thai/control';
import { isBlank, matchKey } from '../thai/text';
import { hasName, type Person, SETTINGS, type SettingsTexts } from './settings';

const labelOf = (id: string): string => SETTINGS.find((setting) => setting.id === id)?.label ?? id;

/** The most that one cell of the settings may hold; far more than any document prints. */
const MOST_CHARACTERS = 5_000;

/**
 * Settings from a page as the sheet can hold them: no blanks around texts, no characters that cannot be seen, no blank
 * or repeated department, no endorser of whom nothing is said. A UserError where a text cannot be what it should be:
 * a year, a date, somebody's name.
 */
export function normalizeSettings(edits: Partial<SettingsTexts>): Partial<SettingsTexts> {
  const normalized: Record<string, unknown> = {};
  for (const { id, label } of SETTINGS) {
    const value = edits[id];
    if (value === undefined) continue;
    const clean = (text: string): string => {
      const shown = withoutControl(String(text)).replace(/\r\n?/g, '\n').trim();
      if (shown.length > MOST_CHARACTERS) throw new UserError('settings/too-long', label, MOST_CHARACTERS);
      return shown;
    };
    if (typeof value === 'string') normalized[id] = clean(value);
    else if (!Array.isArray(value)) normalized[id] = cleanPerson(value, label, clean);
    else if (id === 'departments') normalized[id] = withoutRepeats((value as string[]).map(clean));
    else if (id === 'headers') normalized[id] = cleanHeaders(value as HeaderSetting[], clean);
    else normalized[id] = (value as Person[]).map((each) => cleanPerson(each, label, clean)).filter(hasName);
  }
  const { fiscalYear, resultYear, asOf, meetingDate } = normalized as Partial<SettingsTexts>;
  for (const [id, year] of Object.entries({ fiscalYear, resultYear })) {
    if (year && buddhistYearIn(year) === null) throw new UserError('settings/year', labelOf(id), year);
  }
  if (asOf && !parseThaiDate(asOf)) throw new UserError('settings/date', labelOf('asOf'), asOf);
  if (meetingDate && isImpossibleDay(meetingDate)) {
    throw new UserError('settings/date', labelOf('meetingDate'), meetingDate);
  }
  return normalized as Partial<SettingsTexts>;
}

/** Each header once, the last word on it; lines without a header go. */
function cleanHeaders(headers: readonly HeaderSetting[], clean: (text: string) => string): HeaderSetting[] {
  const byKey = new Map<string, HeaderSetting>();
  for (const each of headers) {
    const header = clean(each.header);
    if (!isBlank(header)) {
      byKey.set(matchKey(header), { header, meaning: clean(each.meaning), printed: clean(each.printed) });
    }
  }
  return [...byKey.values()];
}

function cleanPerson(person: Person, label: string, clean: (text: string) => string): Person {
  const { name, position, position2, opinion } = person;
  const normalized = {
    name: clean(name),
    position: clean(position),
    position2: clean(position2),
    opinion: clean(opinion),
  };
  if (!hasName(normalized) && (normalized.position2 !== '' || normalized.opinion !== '')) {
    throw new UserError('settings/unnamed', label, normalized.position2 || normalized.opinion);
  }
  return normalized;
}

function withoutRepeats(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = matchKey(name);
    if (!isBlank(name) && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
