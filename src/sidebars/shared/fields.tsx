import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { shared } from '../../messages/th/sidebars/shared';

/** What every field has beside its control. */
interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value. */
  error?: string | undefined;
  required?: boolean | undefined;
}

/** The attributes that connect a control with its label, hint and error. */
interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean;
}

const Required = ({ when }: { when: boolean | undefined }) =>
  when ? (
    <>
      {' '}
      <span class="required" role="img" aria-label={shared.required}>
        *
      </span>
    </>
  ) : null;

function Notes({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) {
  return (
    <>
      {hint && (
        <span id={`${id}-hint`} class="quiet">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} class="problem">
          {error}
        </span>
      )}
    </>
  );
}

const describedBy = (id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** A control with its label above, and its hint and error below. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: ControlProps) => ComponentChildren }) {
  const id = useId();
  const { label, hint, error, required } = field;
  return (
    <div class="field">
      <label class="name" for={id}>
        {label}
        <Required when={required} />
      </label>
      {children({
        id,
        'aria-describedby': describedBy(id, field),
        'aria-invalid': error !== undefined,
        'aria-required': required ?? false,
      })}
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

/** What a field of text is given beside its label. */
export interface TextProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
}

/** One line of text. `suggestions` are offered while typing; any other text is allowed. */
export function TextField({
  value,
  onInput,
  placeholder,
  suggestions,
  ...field
}: TextProps & { suggestions?: string[] }) {
  const list = useId();
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            value={value}
            placeholder={placeholder}
            list={suggestions && list}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Text of several lines; the area grows with it. */
export function TextArea({
  value,
  onInput,
  placeholder,
  onKeyDown,
  ...field
}: TextProps & { onKeyDown?: (event: KeyboardEvent) => void }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={Math.min(12, Math.max(2, value.split('\n').length))}
          value={value}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of several values to choose from, and its label. */
export interface Option {
  value: string;
  label: string;
}

interface ChoiceProps extends FieldProps {
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}

/** A drop-down. A value that is none of the options is kept, and shown as it is. */
export function Select({ options, value, onChange, ...field }: ChoiceProps) {
  const known = options.some((option) => option.value === value);
  const all = known ? options : [{ value, label: value }, ...options];
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {all.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Group({ label, hint, error, required, children }: FieldProps & { children: ComponentChildren }) {
  const id = useId();
  return (
    <fieldset class="field" aria-describedby={describedBy(id, { hint, error })}>
      <legend>
        {label}
        <Required when={required} />
      </legend>
      {children}
      <Notes id={id} hint={hint} error={error} />
    </fieldset>
  );
}

/** Radio buttons, for a few options. None is chosen where the value is none of the options. */
export function Choice({ options, value, onChange, ...field }: ChoiceProps) {
  const name = useId();
  return (
    <Group {...field}>
      {options.map((option) => (
        <label class="option" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

interface MultiProps extends FieldProps {
  options: readonly Option[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Check boxes, for any number of a few options. Values are in the order of the options, others after them. */
export function MultiChoice({ options, values, onChange, ...field }: MultiProps) {
  const unknown = values.filter((value) => !options.some((option) => option.value === value));
  const all = [...options, ...unknown.map((value) => ({ value, label: value }))];
  const toggle = (value: string, on: boolean) =>
    onChange(
      all.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))),
    );
  return (
    <Group {...field}>
      {all.map(({ value, label }) => (
        <label class="option" key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </Group>
  );
}
