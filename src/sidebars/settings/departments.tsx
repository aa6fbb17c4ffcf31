import { useState } from 'preact/hooks';
import { settings as messages } from '../../messages/th/settings';
import { Button, MultiChoice, TextArea, TextField } from '../shared';
import type { DraftProps } from './draft';
import { departmentsOf } from './proposals';

interface ChoiceProps extends DraftProps {
  /** A department being typed, not added yet. */
  own: string;
  setOwn: (own: string) => void;
}

/** The departments with one more, where it is new and not blank. */
export const withOwn = (departments: readonly string[], own: string): string[] =>
  own.trim() === '' || departments.includes(own.trim()) ? [...departments] : [...departments, own.trim()];

/** The usual departments of the office's kind to tick, and others to add. */
export function DepartmentChoice({ texts, change, own, setOwn }: ChoiceProps) {
  const { always, often } = departmentsOf(texts.kind);
  const { departments } = texts;
  const add = () => {
    change({ departments: withOwn(departments, own) });
    setOwn('');
  };
  return (
    <>
      <MultiChoice
        label={messages.departments}
        hint={messages.departmentsHint}
        options={[...always, ...often].map((name) => ({ value: name, label: name }))}
        values={departments}
        onChange={(values) => change({ departments: values })}
      />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label={messages.ownDepartment} value={own} onInput={setOwn} />
        <div>
          <Button onClick={add} disabled={own.trim() === ''}>
            {messages.addDepartment}
          </Button>
        </div>
      </form>
    </>
  );
}

/** Departments as lines of text: the quickest way to change their order and names, or to paste them. */
export function DepartmentLines({ texts, change }: DraftProps) {
  const [lines, setLines] = useState(texts.departments.join('\n'));
  return (
    <TextArea
      label={messages.departments}
      hint={messages.departmentLines}
      value={lines}
      onInput={(value) => {
        setLines(value);
        change({
          departments: value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        });
      }}
    />
  );
}

/** The unit that makes the documents. */
export function MakerFields({ texts, change }: DraftProps) {
  return (
    <>
      <TextField
        label={messages.unit}
        hint={messages.unitHint}
        value={texts.unit}
        onInput={(unit) => change({ unit })}
        suggestions={texts.departments}
      />
      <TextField label={messages.phone} value={texts.phone} onInput={(phone) => change({ phone })} />
      <TextField
        label={messages.documentPrefix}
        hint={messages.documentPrefixHint}
        value={texts.documentPrefix}
        onInput={(documentPrefix) => change({ documentPrefix })}
      />
    </>
  );
}
