import type { MeasureView } from '../../actions/measure';
import type { FieldChoice } from '../../actions/measure-fields';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { MultiChoice, TextArea, type TextProps } from '../shared';
import { readDepartments, withDepartment } from './department-names';
import { type FieldGroup, mayBeText, textIn } from './field-groups';
import { indicatorChoices, otherInstrument } from './instrument-of-indicator';
import { ListField } from './list-field';
import { doubledNumber, nextLine } from './list-lines';
import { PeriodField } from './period-field';
import type { Texts } from './status';
import { StatusField } from './status-field';
import { StatusWordsField } from './status-words-field';

interface GroupProps {
  group: FieldGroup;
  view: MeasureView;
  texts: Texts;
  /** The instrument that the choice of an indicator filled in; null where the user wrote it. */
  filled: string | null;
  onChange: (texts: Texts) => void;
}

/** A field group as the control that suits it. */
export function GroupField({ group, view, texts, filled, onChange }: GroupProps) {
  const [{ field, control, choices }] = group.fields;
  const props: TextProps = {
    label: group.label,
    required: group.required,
    value: textIn(texts, field),
    onInput: (value) => onChange({ [field]: value }),
  };
  switch (control) {
    case 'status':
      return (
        <StatusField
          {...props}
          fields={group.fields}
          mayBeText={mayBeText(view)}
          texts={texts}
          onChange={onChange}
        />
      );
    case 'instrument':
      return <ListField {...props} choices={choices} none={noneOf(view.inherited.instrument)} />;
    case 'section':
      return <ListField {...props} choices={choices} none={noneOf(view.inherited.section)} />;
    case 'statusWords':
      return <StatusWordsField {...props} />;
    case 'indicator':
      return <IndicatorField {...props} choices={choices} view={view} texts={texts} filled={filled} />;
    case 'item':
      return <ListField {...props} choices={choices} none={messages.noItem} isOpen />;
    case 'departments':
      return <DepartmentsField {...props} known={choices.map(({ value }) => value)} />;
    case 'period':
      return <PeriodField {...props} fiscalYear={view.fiscalYear} />;
    case 'list':
      return <LinesField {...props} />;
    case 'text':
      return <TextArea {...props} />;
  }
}

const noneOf = (inherited: string): string =>
  inherited === '' ? messages.notChosen : messages.inherited(inherited);

/** The indicators of the measure's instrument; it is said where the chosen one is of another. */
function IndicatorField({
  choices,
  view,
  texts,
  filled,
  ...field
}: TextProps & Pick<GroupProps, 'view' | 'texts' | 'filled'> & { choices: FieldChoice[] }) {
  const other = otherInstrument(choices, view.inherited.instrument, texts);
  return (
    <ListField
      {...field}
      {...(other && { error: messages.otherInstrument(other.of, other.given) })}
      choices={indicatorChoices(choices, texts, filled)}
      none={messages.notChosen}
    />
  );
}

/** The checkbox of all departments; no department's name is a line break. */
const EVERYONE = '\n';

/** The text of the cell, and the office's departments as checkboxes that change it. */
function DepartmentsField({ known, ...field }: TextProps & { known: string[] }) {
  const { value, onInput } = field;
  const cell = readDepartments(value, known);
  const everyone = cell.everyone === '' ? messages.everyone : cell.everyone;
  const ticked = [...(cell.everyone === '' ? [] : [EVERYONE]), ...cell.known, ...cell.unknown];
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

function dropDoubled(area: HTMLTextAreaElement, before: string): void {
  const doubled = doubledNumber(before);
  if (doubled === 0) return;
  const line = before.lastIndexOf('\n') + 1;
  area.setSelectionRange(line, line + doubled);
  document.execCommand('delete');
  area.setSelectionRange(before.length - doubled, before.length - doubled);
}

/** A list, one item a line: Enter begins the next item with its number, and gives way where the user types it too. */
function LinesField({ value, onInput, ...field }: TextProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const area = event.currentTarget as HTMLTextAreaElement;
    const isPlain =
      !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.isComposing;
    if (!isPlain || area.selectionStart !== area.selectionEnd) return;
    const before = area.value.slice(0, area.selectionStart);
    if (event.key === '.' || event.key === ')') dropDoubled(area, before);
    const next = event.key === 'Enter' ? nextLine(before) : null;
    if (!next) return;
    if ('emptied' in next) area.setSelectionRange(area.selectionStart - next.emptied, area.selectionStart);
    // execCommand, because it alone keeps the change in the browser's undo history.
    const typed =
      'emptied' in next
        ? document.execCommand('delete')
        : document.execCommand('insertText', false, `\n${next.opening}`);
    if (typed) event.preventDefault();
  };
  return <TextArea value={value} onInput={onInput} onKeyDown={onKeyDown} {...field} />;
}
