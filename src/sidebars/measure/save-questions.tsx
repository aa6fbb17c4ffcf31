import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { measure as messages } from '../../messages/th/sidebars/measure';
import type { Overwrite } from '../../table/overwrites';
import { Button, Choice, type Task } from '../shared';

interface Props {
  save: Task;
  onBack: () => void;
}

/** A question in place of the save button. It gets the focus, and Escape goes back to the fields. */
function QuestionBox({
  question,
  onBack,
  children,
}: {
  question: ComponentChildren;
  onBack: () => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div
      class="box question stack"
      role="alertdialog"
      aria-labelledby={id}
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onBack()}
    >
      <div class="stack" id={id}>
        {question}
      </div>
      {children}
    </div>
  );
}

/** The measure is no longer in the sheet; its texts can be saved as a new one. */
export function Gone({ onSave, save, onBack }: Props & { onSave: () => void }) {
  return (
    <QuestionBox question={<p>{messages.gone}</p>} onBack={onBack}>
      <div class="row">
        <Button kind="action" task={{ ...save, run: onSave }}>
          {messages.saveAsNew}
        </Button>
        <Button onClick={onBack}>{messages.stay}</Button>
      </div>
    </QuestionBox>
  );
}

interface SeveralProps extends Props {
  rows: number[];
  openedRow: number | undefined;
  onSave: (row: number) => void;
}

/** Several measures have the same texts; only the user knows which one to save to. */
export function Several({ rows, openedRow, onSave, save, onBack }: SeveralProps) {
  const [row, setRow] = useState('');
  return (
    <QuestionBox question={<p>{messages.several(rows.length)}</p>} onBack={onBack}>
      <Choice
        label={messages.whichRow}
        options={rows.map((each) => ({
          value: String(each),
          label: each === openedRow ? messages.rowOpened(each) : messages.row(each),
        }))}
        value={row}
        onChange={setRow}
      />
      <div class="row">
        <Button kind="action" task={{ ...save, run: () => onSave(Number(row)) }} disabled={row === ''}>
          {messages.saveHere}
        </Button>
        <Button onClick={onBack}>{messages.stay}</Button>
      </div>
    </QuestionBox>
  );
}

/** Saving would also replace a formula or change another measure; the user must agree. */
export function Overwrites({
  overwrites,
  onSave,
  save,
  onBack,
}: Props & { overwrites: Overwrite[]; onSave: () => void }) {
  const question = overwrites.map(({ why, header, rows }) => (
    <p key={why + header}>{messages.overwrites[why](header, rows)}</p>
  ));
  return (
    <QuestionBox question={question} onBack={onBack}>
      <div class="row">
        <Button task={{ ...save, run: onSave }}>{messages.overwrite}</Button>
        <Button onClick={onBack}>{messages.stay}</Button>
      </div>
    </QuestionBox>
  );
}
