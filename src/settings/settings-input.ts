import { UserError } from '../messages/user-error';
import type { HeaderSetting } from '../sheet/sheet-data';
import { buddhistYearIn } from '../thai/buddhist-years';
import { isImpossibleDay, parseThaiDate } from '../thai/calendar';
import { withoutControl } from '../thai/control';
import { isBlank, matchKey } from '../thai/text';
import { DAY_SETTINGS, hasName, type Person, SETTINGS, type SettingsTexts, settingLabel } from './settings';

/** The longest text of one cell of the settings; far more than any document prints. */
const MAX_CHARACTERS = 5_000;

/**
 * Normalizes settings from a page for the sheet: trims texts, removes invisible characters, blank or repeated departments and
 * endorsers without a name.
 * @throws UserError where a text is too long, or is no year, day or person where it must be one
 */
export function normalizeSettings(edits: Partial<SettingsTexts>): Partial<SettingsTexts> {
  const texts: Record<string, unknown> = {};
  for (const { id, label } of SETTINGS) {
    const value = edits[id];
    if (value === undefined) continue;
    const clean = (text: string): string => {
      const printable = withoutControl(String(text)).replace(/\r\n?/g, '\n').trim();
      if (printable.length > MAX_CHARACTERS) throw new UserError('settings/too-long', label, MAX_CHARACTERS);
      return printable;
    };
    if (typeof value === 'string') texts[id] = clean(value);
    else if (!Array.isArray(value)) texts[id] = cleanPerson(value, label, clean);
    else if (id === 'departments') texts[id] = withoutRepeats((value as string[]).map(clean));
    else if (id === 'headers') texts[id] = cleanHeaders(value as HeaderSetting[], clean);
    else texts[id] = (value as Person[]).map((each) => cleanPerson(each, label, clean)).filter(hasName);
  }
  const normalized = texts as Partial<SettingsTexts>;
  const { meetingDate } = normalized;
  for (const id of ['fiscalYear', 'resultYear'] as const) {
    const year = normalized[id];
    if (year && buddhistYearIn(year) === null) throw new UserError('settings/year', settingLabel(id), year);
  }
  for (const id of DAY_SETTINGS) {
    const day = normalized[id];
    if (day && !parseThaiDate(day)) throw new UserError('settings/date', settingLabel(id), day);
  }
  if (meetingDate && isImpossibleDay(meetingDate)) {
    throw new UserError('settings/date', settingLabel('meetingDate'), meetingDate);
  }
  return normalized;
}

/** Each header once, with its last meaning; lines without a header are removed. */
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
