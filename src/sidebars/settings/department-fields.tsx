import { useState } from 'preact/hooks';
import { settings as messages } from '../../messages/th/sidebars/settings';
import { TextArea, TextField } from '../shared';
import type { DraftProps } from './draft';
import { departmentsOf } from './proposals';

/** Departments as lines of text, since this is the quickest way to reorder, rename and paste them. */
export function DepartmentLines({ texts, change }: DraftProps) {
  const [lines, setLines] = useState(texts.departments.join('\n'));
  return (
    <TextArea
      label={messages.departments}
      hint={`${messages.departmentLines} ${messages.often(departmentsOf(texts.kind).often)}`}
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
