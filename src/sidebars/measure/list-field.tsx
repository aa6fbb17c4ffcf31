import { useState } from 'preact/hooks';
import type { FieldChoice } from '../../actions/measure-fields';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { Field, type TextProps } from '../shared';

/** The choice of a text that is not in the list. No cell's text is a line break alone. */
const CUSTOM = '\n';

interface Props extends TextProps {
  choices: FieldChoice[];
  /** What the choice of a blank cell is called. */
  none: string;
  /** True where a text may be typed without choosing so first. */
  isOpen?: true;
}

/** A list to choose from, with a text area for a custom text. A text that is not in the list is kept as it is. */
export function ListField({ choices, none, isOpen, ...field }: Props) {
  const { label, value, onInput } = field;
  const isListed = (text: string) => text === '' || choices.some((choice) => choice.value === text);
  const [isCustom, setCustom] = useState(!isListed(value));
  // The custom text comes back when the user chooses it again after a value of the list.
  const [customText, setCustomText] = useState(isListed(value) ? '' : value);
  const showCustom = isCustom || !isListed(value);
  const type = (text: string) => {
    setCustomText(text);
    setCustom(true);
    onInput(text);
  };
  const choose = (chosen: string) => {
    if (chosen === CUSTOM) return type(customText === '' ? value : customText);
    setCustom(false);
    onInput(chosen);
  };
  const groups = [...new Set(choices.map(({ group }) => group))];
  const options = (group: string | undefined) =>
    choices
      .filter((choice) => choice.group === group)
      .map((choice) => <option value={choice.value}>{choice.label}</option>);
  return (
    <div class="stack">
      <Field {...field}>
        {(control) => (
          <select
            {...control}
            value={showCustom ? CUSTOM : value}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{none}</option>
            {groups.map((group) =>
              group === undefined ? options(group) : <optgroup label={group}>{options(group)}</optgroup>,
            )}
            <option value={CUSTOM}>{messages.customText}</option>
          </select>
        )}
      </Field>
      {(showCustom || (isOpen && value === '')) && (
        <CustomText label={messages.customTextOf(label)} value={value} onInput={type} />
      )}
    </div>
  );
}

/** The text of a cell for which the list has no choice, or none that says all. */
export function CustomText({ label, value, onInput }: Pick<TextProps, 'label' | 'value' | 'onInput'>) {
  return (
    <textarea
      aria-label={label}
      rows={1}
      class="short"
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
