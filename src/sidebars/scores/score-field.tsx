import type { ComponentChildren } from 'preact';
import { parseScore } from '../../ita/scores';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import type { Lock } from '../../scores/saving';
import { normalizeScoreText } from '../../scores/score-text';
import type { ScoreKey } from '../../scores/values';
import { Button, Field } from '../shared';
import type { Result } from './state';

/** Why a value cannot be changed on this page, as a sentence. */
export function lockReason(lock: Lock | undefined): string | undefined {
  if (!lock) return undefined;
  if (lock.kind === 'duplicate') return messages.locked.duplicate(lock.rows);
  return lock.kind === 'no-column' ? messages.locked['no-column'] : messages.locked[lock.kind](lock.row);
}

/** What is wrong with a typed score, and its fix where one is certain. */
function problemOf(text: string): { message: string; fix?: string } | null {
  if (text.trim() === '') return null;
  const read = parseScore(text);
  if (!read) return { message: messages.notANumber };
  if (read.problems.includes('out-of-range')) return { message: messages.outOfRange };
  if (read.problems.includes('fraction')) return { message: messages.fraction };
  const formatted = normalizeScoreText(read);
  return formatted === read.written ? null : { message: messages.odd(formatted), fix: formatted };
}

/** The fields that Enter and the arrow keys go through, from the top down. */
const STOPS = '[data-stop], [data-stop-inside] select';

function move(from: HTMLElement, by: 1 | -1): void {
  const stops = [...(from.closest('main')?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const next = stops[stops.indexOf(from) + by];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

interface Props {
  field: ScoreKey;
  label: string;
  result: Result;
  /** Below the field: last year's score. */
  children?: ComponentChildren;
}

/** The field of a score, with its error and fix. A paste of several scores fills the fields from here on. */
export function ScoreField({ field, label, result, children }: Props) {
  const text = result.text(field);
  const lock = result.view.locks[field];
  const problem = lock ? null : problemOf(text);
  const fix = problem?.fix;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.isComposing) return;
    event.preventDefault();
    move(event.currentTarget, by);
  };
  const onPaste = (event: ClipboardEvent) => {
    const copied = event.clipboardData?.getData('text/plain') ?? '';
    if (result.paste(copied, field)) event.preventDefault();
  };
  return (
    <div class="score">
      <Field label={label} error={problem?.message} hint={lockReason(lock)}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            data-stop
            readOnly={lock !== undefined}
            value={text}
            onInput={(event) => result.put({ [field]: event.currentTarget.value })}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        )}
      </Field>
      {fix !== undefined && (
        <Button kind="link" onClick={() => result.put({ [field]: fix })}>
          {messages.fixTo(fix)}
        </Button>
      )}
      {children}
    </div>
  );
}
