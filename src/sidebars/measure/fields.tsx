import { useState } from 'preact/hooks';
import type { MeasureView } from '../../actions/measure';
import type { FieldChoice } from '../../actions/measure-fields';
import { measure as messages } from '../../messages/th/measure';
import { Field, MultiChoice, TextArea } from '../shared';
import { readDepartments, withDepartment } from './departments';
import { nextLine } from './list-lines';
import { PeriodField } from './period';
import type { Texts } from './status';
import { StatusField } from './status-field';
import { isLacking, mayBeWords, textIn, type Unit } from './units';

interface UnitProps {
  unit: Unit;
  shown: MeasureView;
  texts: Texts;
  onChange: (texts: Texts) => void;
}

/** What every control of one field gets. */
export interface ControlOf {
  label: string;
  required: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
}

/** A unit with the control that suits it. What is missing is said under it: quietly while a measure is new. */
export function UnitField({ unit, shown, texts, onChange }: UnitProps) {
  const [{ field, control, choices }] = unit.fields;
  const blank = isLacking(unit, shown, texts) ? messages.blank : undefined;
  const props: ControlOf = {
    label: unit.label,
    required: unit.required,
    ...(shown.opened ? { error: blank } : { hint: blank }),
    value: textIn(texts, field),
    onInput: (value) => onChange({ [field]: value }),
  };
  switch (control) {
    case 'status':
      return (
        <StatusField
          {...props}
          fields={unit.fields}
          mayBeWords={mayBeWords(shown)}
          {...{ texts, onChange }}
        />
      );
    case 'instrument':
      return <ListField {...props} choices={choices} none={noneOf(shown)} />;
    case 'indicator':
      return <ListField {...props} choices={choices} none={messages.notChosen} />;
    case 'departments':
      return <DepartmentsField {...props} known={choices.map(({ value }) => value)} />;
    case 'period':
      return <PeriodField {...props} fiscalYear={shown.fiscalYear} />;
    case 'list':
      return <LinesField {...props} />;
    case 'text':
      return <TextArea {...props} />;
  }
}

const noneOf = ({ inherited }: MeasureView): string =>
  inherited === '' ? messages.notChosen : messages.inherited(inherited);

const OWN = '\n';

/** A list to choose from, and an area for words that are not in it: what the office wrote itself stays as it is. */
function ListField({ choices, none, ...field }: ControlOf & { choices: FieldChoice[]; none: string }) {
  const { label, value, onInput } = field;
  const isListed = (text: string) => text === '' || choices.some((choice) => choice.value === text);
  const [isOwn, setOwn] = useState(!isListed(value));
  // Words of one's own come back when the list was only looked into.
  const [words, setWords] = useState(isListed(value) ? '' : value);
  const showOwn = isOwn || !isListed(value);
  const type = (text: string) => {
    setWords(text);
    setOwn(true);
    onInput(text);
  };
  const choose = (chosen: string) => {
    if (chosen === OWN) return type(words === '' ? value : words);
    setOwn(false);
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
            value={showOwn ? OWN : value}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{none}</option>
            {groups.map((group) =>
              group === undefined ? options(group) : <optgroup label={group}>{options(group)}</optgroup>,
            )}
            <option value={OWN}>{messages.ownWords}</option>
          </select>
        )}
      </Field>
      {showOwn && (
        <textarea
          aria-label={messages.ownWordsOf(label)}
          rows={1}
          class="short"
          value={value}
          onInput={(event) => type(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

const EVERYONE = '\n';

/** The words of the cell, and the office's departments to tick in it. */
function DepartmentsField({ known, ...field }: ControlOf & { known: string[] }) {
  const { value, onInput } = field;
  const named = readDepartments(value, known);
  const everyone = named.everyone === '' ? messages.everyone : named.everyone;
  const ticked = [...(named.everyone === '' ? [] : [EVERYONE]), ...named.known, ...named.unknown];
  const toggle = (now: string[]) => {
    const name = [...now, ...ticked].find((each) => now.includes(each) !== ticked.includes(each));
    if (name === undefined) return;
    const on = now.includes(name);
    onInput(
      name === EVERYONE
        ? withDepartment(value, known, messages.everyone, { on, everyone: true })
        : withDepartment(value, known, name, { on }),
    );
  };
  const hint = known.length === 0 ? messages.noDepartments : undefined;
  return (
    <div class="stack compact">
      <TextArea {...field} hint={[field.hint, hint].filter(Boolean).join(' · ') || undefined} />
      {known.length > 0 && (
        <div class="boxes">
          <MultiChoice
            label={messages.departments}
            options={[
              { value: EVERYONE, label: everyone },
              ...known.map((name) => ({ value: name, label: name })),
            ]}
            values={ticked}
            onChange={toggle}
          />
        </div>
      )}
    </div>
  );
}

/** A list in lines: Enter begins the next item with its number. */
function LinesField({ value, onInput, ...field }: ControlOf) {
  const onKeyDown = (event: KeyboardEvent) => {
    const area = event.currentTarget as HTMLTextAreaElement;
    const isPlain =
      !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.isComposing;
    if (event.key !== 'Enter' || !isPlain || area.selectionStart !== area.selectionEnd) return;
    const next = nextLine(area.value.slice(0, area.selectionStart));
    if (!next) return;
    if ('emptied' in next) area.setSelectionRange(area.selectionStart - next.emptied, area.selectionStart);
    // The only way by which the browser's own undo still knows what was typed.
    const typed =
      'emptied' in next
        ? document.execCommand('delete')
        : document.execCommand('insertText', false, `\n${next.opening}`);
    if (typed) event.preventDefault();
  };
  return <TextArea {...{ value, onInput, onKeyDown }} {...field} />;
}
