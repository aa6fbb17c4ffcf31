import type { ComponentChildren } from 'preact';
import { parseScore } from '../../ita/scores';
import { scoresPage as say } from '../../messages/th/scores-page';
import { normalizeScoreText } from '../../scores/regular';
import type { Lock } from '../../scores/saving';
import type { ScoreKey } from '../../scores/values';
import { Button, Field } from '../shared';
import type { Result } from './state';

/** Why a value cannot be changed here, in words. */
export function lockWords(lock: Lock | undefined): string | undefined {
  if (!lock) return undefined;
  if (lock.kind === 'twice') return say.locked.twice(lock.rows);
  return lock.kind === 'no-column' ? say.locked['no-column'] : say.locked[lock.kind](lock.row);
}

/** What is wrong with a score as typed, with the sure mend where there is one. */
function problemOf(text: string): { words: string; mend?: string } | null {
  if (text.trim() === '') return null;
  const read = parseScore(text);
  if (!read) return { words: say.notANumber };
  if (read.problems.includes('out-of-range')) return { words: say.outOfRange };
  const regular = normalizeScoreText(read);
  return regular === read.written ? null : { words: say.odd(regular), mend: regular };
}

/** The fields that Enter and the arrows go through, from the top down. */
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
  /** Words under the field: last year's score. */
  children?: ComponentChildren;
}

/** A score: its field, what is wrong with it, and pasting many at once. */
export function ScoreField({ field, label, result, children }: Props) {
  const text = result.text(field);
  const lock = result.shown.locks[field];
  const problem = lock ? null : problemOf(text);
  const mend = problem?.mend;
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
      <Field label={label} error={problem?.words} hint={lockWords(lock)}>
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
      {mend !== undefined && (
        <Button kind="link" onClick={() => result.put({ [field]: mend })}>
          {say.mend(mend)}
        </Button>
      )}
      {children}
    </div>
  );
}
