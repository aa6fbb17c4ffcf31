import { useState } from 'preact/hooks';
import { settings as messages } from '../../messages/th/sidebars/settings';
import { Button, MultiChoice, TextArea, TextField } from '../shared';
import { type DraftProps, withDepartment } from './draft';
import { departmentsOf } from './proposals';

interface ChoiceProps extends DraftProps {
  /** A department being typed, not added yet. */
  customDepartment: string;
  setCustomDepartment: (name: string) => void;
}

/** The usual departments of the office's kind to tick, and others to add. */
export function DepartmentChoice({ texts, change, customDepartment, setCustomDepartment }: ChoiceProps) {
  const { always, often } = departmentsOf(texts.kind);
  const { departments } = texts;
  const add = () => {
    change({ departments: withDepartment(departments, customDepartment) });
    setCustomDepartment('');
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
        <TextField label={messages.customDepartment} value={customDepartment} onInput={setCustomDepartment} />
        <div>
          <Button onClick={add} disabled={customDepartment.trim() === ''}>
            {messages.addDepartment}
          </Button>
        </div>
      </form>
    </>
  );
}

/** Departments as lines of text, since this is the quickest way to reorder, rename and paste them. */
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

/** The department that makes the documents. */
export function MakerFields({ texts, change }: DraftProps) {
  return (
    <>
      <TextField
        label={messages.preparedBy}
        hint={messages.unitHint}
        value={texts.preparedBy}
        onInput={(preparedBy) => change({ preparedBy })}
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
