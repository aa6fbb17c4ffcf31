import { useState } from 'preact/hooks';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { PERCENT_WORD, readStatusWords, STATUS_WORDS, unableReason } from '../../thai/status-words';
import { isBlank, matchKey } from '../../thai/text';
import { Field, type TextProps } from '../shared';
import { CustomText } from './list-field';

/** Choices that a text completes: a reason, a number, or any words. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  unable: STATUS_WORDS.unable,
  percent: PERCENT_WORD,
  custom: '',
};
const WHOLE = [STATUS_WORDS.done, STATUS_WORDS.inProgress, STATUS_WORDS.notStarted];

/** The choice that a cell's text is; '' where it is blank. */
function choiceOf(text: string): string {
  if (isBlank(text)) return '';
  const whole = WHOLE.find((words) => words === text);
  if (whole !== undefined) return whole;
  if (readStatusWords(text) === 'unable') return 'unable';
  return matchKey(text).startsWith(PERCENT_WORD) ? 'percent' : 'custom';
}

/** The status in words: a choice, and what is to be added to it. Words of the office's own are kept, and it is said how they are read. */
export function StatusWordsField(field: TextProps) {
  const { label, value, onInput } = field;
  // The choice of words to complete stays while they are typed, also where they are all taken away.
  const [begun, setBegun] = useState<string | null>(null);
  const chosen = begun ?? choiceOf(value);
  const choose = (choice: string) => {
    const beginning = BEGINNINGS[choice];
    setBegun(beginning === undefined ? null : choice);
    // The office's own words begin with what is there.
    onInput(beginning === undefined ? choice : beginning === '' ? value : `${beginning} `);
  };
  return (
    <div class="stack">
      <Field {...field} {...readingOf(value, chosen, label)}>
        {(control) => (
          <select {...control} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{messages.notChosen}</option>
            {WHOLE.map((words) => (
              <option key={words} value={words}>
                {words}
              </option>
            ))}
            <option value="unable">{messages.statusUnable}</option>
            <option value="percent">{messages.statusPercent}</option>
            <option value="custom">{messages.customText}</option>
          </select>
        )}
      </Field>
      {chosen in BEGINNINGS && (
        <CustomText label={messages.customTextOf(label)} value={value} onInput={onInput} />
      )}
    </div>
  );
}

/** How typed words are read, or what they lack; nothing where they are a choice as it stands, or blank. */
function readingOf(text: string, chosen: string, header: string): Pick<TextProps, 'hint' | 'error'> {
  if (!(chosen in BEGINNINGS) || isBlank(text)) return {};
  const status = readStatusWords(text, header);
  if (status === null) return { error: messages.statusUnclear };
  if (status === 'unable' && unableReason(text) === '') return { error: messages.statusReason };
  return { hint: messages.reads(messages.statuses[status]) };
}
