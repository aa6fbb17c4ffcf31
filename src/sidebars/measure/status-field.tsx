import type { FieldControl } from '../../actions/measure-fields';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { Choice, TextArea, type TextProps } from '../shared';
import { chooseStatus, chosenStatuses, readStatusCell, type Texts } from './status';

interface Props extends Omit<TextProps, 'value' | 'onInput'> {
  fields: FieldControl[];
  mayBeText: boolean;
  texts: Texts;
  onChange: (texts: Texts) => void;
}

/** The status as one choice, and the texts that its cells hold beside marks. */
export function StatusField({ fields, mayBeText, texts, onChange, ...field }: Props) {
  const ids = fields.map((each) => each.field);
  const chosen = chosenStatuses(ids, texts, mayBeText);
  const withText = fields.filter((each) => readStatusCell(texts[each.field] ?? '') === 'text');
  return (
    <div class="stack compact">
      <Choice
        {...field}
        error={chosen.length > 1 ? messages.statusSeveral : field.error}
        options={fields.map((each) => ({ value: each.field, label: each.header }))}
        value={chosen.length === 1 ? (chosen[0] ?? '') : ''}
        onChange={(value) => {
          const one = ids.find((id) => id === value);
          if (one) onChange(chooseStatus(ids, texts, one, mayBeText));
        }}
      />
      {withText.map((each) => (
        <TextArea
          key={each.field}
          label={messages.statusText(each.header)}
          {...(mayBeText || each.field === 'statusUnable'
            ? { hint: messages.statusTextHint }
            : { error: messages.statusNoText })}
          value={texts[each.field] ?? ''}
          onInput={(value) => onChange({ [each.field]: value })}
        />
      ))}
    </div>
  );
}
