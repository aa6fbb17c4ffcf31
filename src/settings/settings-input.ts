import { settingsErrors as say } from '../messages/th/settings';
import { UserError } from '../messages/user-error';
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
  const tidy: Record<string, unknown> = {};
  for (const { id, label } of SETTINGS) {
    const value = edits[id];
    if (value === undefined) continue;
    const clean = (text: string): string => {
      const shown = withoutControl(String(text)).replace(/\r\n?/g, '\n').trim();
      if (shown.length > MOST_CHARACTERS)
        throw new UserError('settings/too-long', say.tooLong(label, MOST_CHARACTERS));
      return shown;
    };
    if (typeof value === 'string') tidy[id] = clean(value);
    else if (!Array.isArray(value)) tidy[id] = cleanPerson(value, label, clean);
    else if (id === 'departments') tidy[id] = withoutRepeats((value as string[]).map(clean));
    else tidy[id] = (value as Person[]).map((each) => cleanPerson(each, label, clean)).filter(hasName);
  }
  const { fiscalYear, resultYear, asOf, meetingDate } = tidy as Partial<SettingsTexts>;
  for (const [id, year] of Object.entries({ fiscalYear, resultYear })) {
    if (year && buddhistYearIn(year) === null)
      throw new UserError('settings/year', say.noYear(labelOf(id), year));
  }
  if (asOf && !parseThaiDate(asOf)) throw new UserError('settings/date', say.noDate(labelOf('asOf'), asOf));
  if (meetingDate && isImpossibleDay(meetingDate)) {
    throw new UserError('settings/date', say.noDate(labelOf('meetingDate'), meetingDate));
  }
  return tidy as Partial<SettingsTexts>;
}

function cleanPerson(person: Person, label: string, clean: (text: string) => string): Person {
  const { name, position, position2, opinion } = person;
  const tidy = {
    name: clean(name),
    position: clean(position),
    position2: clean(position2),
    opinion: clean(opinion),
  };
  if (!hasName(tidy) && (tidy.position2 !== '' || tidy.opinion !== '')) {
    throw new UserError('settings/unnamed', say.unnamed(label, tidy.position2 || tidy.opinion));
  }
  return tidy;
}

function withoutRepeats(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = matchKey(name);
    if (!isBlank(name) && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
