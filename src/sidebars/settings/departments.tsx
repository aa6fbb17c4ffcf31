import { useState } from 'preact/hooks';
import { settings as say } from '../../messages/th/sidebars/settings';
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
        label={say.departments}
        hint={say.departmentsHint}
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
        <TextField label={say.customDepartment} value={own} onInput={setOwn} />
        <div>
          <Button onClick={add} disabled={own.trim() === ''}>
            {say.addDepartment}
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
      label={say.departments}
      hint={say.departmentLines}
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
        label={say.unit}
        hint={say.unitHint}
        value={texts.unit}
        onInput={(unit) => change({ unit })}
        suggestions={texts.departments}
      />
      <TextField label={say.phone} value={texts.phone} onInput={(phone) => change({ phone })} />
      <TextField
        label={say.documentPrefix}
        hint={say.documentPrefixHint}
        value={texts.documentPrefix}
        onInput={(documentPrefix) => change({ documentPrefix })}
      />
    </>
  );
}
