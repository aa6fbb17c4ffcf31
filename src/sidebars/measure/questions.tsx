import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { measure as say } from '../../messages/th/measure';
import type { Overwrite } from '../../table/overwrites';
import { Button, Choice, type Task } from '../shared';

interface Props {
  save: Task;
  onBack: () => void;
}

/** A question that came of saving, at the place of the button; the keyboard goes to it, and Escape leaves it. */
function Question({
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

/** The measure is no longer in the sheet: its texts can become a new one. */
export function Gone({ onSave, save, onBack }: Props & { onSave: () => void }) {
  return (
    <Question question={<p>{say.gone}</p>} onBack={onBack}>
      <div class="row">
        <Button kind="action" task={{ ...save, run: onSave }}>
          {say.saveAsNew}
        </Button>
        <Button onClick={onBack}>{say.stay}</Button>
      </div>
    </Question>
  );
}

interface SeveralProps extends Props {
  rows: number[];
  openedRow: number | undefined;
  onSave: (row: number) => void;
}

/** Several measures are alike to the letter: only the user knows which is meant. */
export function Several({ rows, openedRow, onSave, save, onBack }: SeveralProps) {
  const [row, setRow] = useState('');
  return (
    <Question question={<p>{say.several(rows.length)}</p>} onBack={onBack}>
      <Choice
        label={say.whichRow}
        options={rows.map((each) => ({
          value: String(each),
          label: each === openedRow ? say.rowOpened(each) : say.row(each),
        }))}
        value={row}
        onChange={setRow}
      />
      <div class="row">
        <Button kind="action" task={{ ...save, run: () => onSave(Number(row)) }} disabled={row === ''}>
          {say.saveHere}
        </Button>
        <Button onClick={onBack}>{say.stay}</Button>
      </div>
    </Question>
  );
}

/** More than the measure's own text would change: what, and whether it may. */
export function Overwrites({
  overwrites,
  onSave,
  save,
  onBack,
}: Props & { overwrites: Overwrite[]; onSave: () => void }) {
  const question = overwrites.map(({ why, header, rows }) => (
    <p key={why + header}>{say.overwrites[why](header, rows)}</p>
  ));
  return (
    <Question question={question} onBack={onBack}>
      <div class="row">
        <Button task={{ ...save, run: onSave }}>{say.overwrite}</Button>
        <Button onClick={onBack}>{say.stay}</Button>
      </div>
    </Question>
  );
}
