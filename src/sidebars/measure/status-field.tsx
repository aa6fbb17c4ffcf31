import type { FieldControl } from '../../actions/measure-fields';
import { measure as messages } from '../../messages/th/measure';
import { Choice, TextArea } from '../shared';
import type { ControlOf } from './fields';
import { chooseStatus, chosenStatus, markOf, type Texts } from './status';

interface Props extends Omit<ControlOf, 'value' | 'onInput'> {
  fields: FieldControl[];
  mayBeWords: boolean;
  texts: Texts;
  onChange: (texts: Texts) => void;
}

/** The status as one choice, and the words that stand in its cells. */
export function StatusField({ fields, mayBeWords, texts, onChange, ...field }: Props) {
  const ids = fields.map((each) => each.field);
  const chosen = chosenStatus(ids, texts, mayBeWords);
  const withWords = fields.filter((each) => markOf(texts[each.field] ?? '') === 'words');
  return (
    <div class="stack compact">
      <Choice
        {...field}
        error={chosen.length > 1 ? messages.statusSeveral : field.error}
        options={fields.map((each) => ({ value: each.field, label: each.heading }))}
        value={chosen.length === 1 ? (chosen[0] ?? '') : ''}
        onChange={(value) => {
          const one = ids.find((id) => id === value);
          if (one) onChange(chooseStatus(ids, texts, one, mayBeWords));
        }}
      />
      {withWords.map((each) => (
        <TextArea
          key={each.field}
          label={messages.statusText(each.heading)}
          hint={mayBeWords ? messages.statusTextHint : undefined}
          error={mayBeWords ? undefined : messages.statusNoText}
          value={texts[each.field] ?? ''}
          onInput={(value) => onChange({ [each.field]: value })}
        />
      ))}
    </div>
  );
}
