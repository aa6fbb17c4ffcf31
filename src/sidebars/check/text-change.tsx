import { check as messages } from '../../messages/th/sidebars/check';
import { difference, type Stretch } from './difference';

/** A cell's text before and after its fix, with the changed letters marked. */
export function TextChange({ before, after }: { before: string; after: string }) {
  const stretches = difference(before, after);
  return (
    <dl class="text-pair">
      <dt>{messages.before}</dt>
      <dd>
        <Text stretches={stretches} side="before" />
      </dd>
      <dt>{messages.after}</dt>
      <dd>
        <Text stretches={stretches} side="after" />
      </dd>
    </dl>
  );
}

/** How many letters of unchanged text are shown on each side of a change. */
const CONTEXT = 24;

function Text({ stretches, side }: { stretches: readonly Stretch[]; side: 'before' | 'after' }) {
  if (stretches.every((stretch) => stretch[side] === '')) return <span class="quiet">{messages.blank}</span>;
  const Changed = side === 'before' ? 'del' : 'ins';
  return (
    <>
      {stretches.map(({ [side]: text, isChanged }, i) => {
        const key = `${i}`;
        if (isChanged) return text !== '' && <Changed key={key}>{withUnseen(text)}</Changed>;
        return <span key={key}>{shortened(text, i === 0, i === stretches.length - 1)}</span>;
      })}
    </>
  );
}

/** Unchanged text, shortened in the middle: the cell has all of it. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const letters = [...text];
  const head = isFirst ? 0 : CONTEXT;
  const tail = isLast ? 0 : CONTEXT;
  if (letters.length <= head + tail + 1) return text;
  return `${letters.slice(0, head).join('')}…${tail === 0 ? '' : letters.slice(-tail).join('')}`;
}

/** A character that cannot be seen or read; \p{C} includes line ends and tabs. */
const UNSEEN = /([\p{C}\p{Zl}\p{Zp}\u00A0\u2007\u202F])/u;

/** The name shown in place of such a character. */
function nameOf(unseen: string): string {
  if (/[\u00A0\u2007\u202F]/.test(unseen)) return messages.unseen.noBreak;
  if (/[\u200B-\u200D\u2060\uFEFF\u00AD]/.test(unseen)) return messages.unseen.zeroWidth;
  return /\p{Co}/u.test(unseen) ? messages.unseen.oldFont : messages.unseen.control;
}

function withUnseen(text: string) {
  return text.split(UNSEEN).map((part, i) => {
    if (part === '\n') return '\u21b5\n';
    if (!UNSEEN.test(part)) return part;
    return (
      <span class="chip" key={`${i}`}>
        {nameOf(part)}
      </span>
    );
  });
}
