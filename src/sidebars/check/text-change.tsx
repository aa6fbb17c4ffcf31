import { check as messages } from '../../messages/th/check';
import { difference, type Stretch } from './difference';

/** A cell's text now and after its mend, with what differs in sight. */
export function TextChange({ before, after }: { before: string; after: string }) {
  const stretches = difference(before, after);
  return (
    <dl class="differs">
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

/** Letters of unchanged text that stay in sight beside a change. */
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

/** Unchanged text without its far parts: all of it stands in the cell. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const letters = [...text];
  const head = isFirst ? 0 : CONTEXT;
  const tail = isLast ? 0 : CONTEXT;
  if (letters.length <= head + tail + 1) return text;
  return `${letters.slice(0, head).join('')}…${tail === 0 ? '' : letters.slice(-tail).join('')}`;
}

/** A character that cannot be seen or read; \p{C} holds line ends and tabs, too. */
const UNSEEN = /([\p{C}\p{Zl}\p{Zp}\u00A0\u2007\u202F])/u;

/** The name that stands for such a character. */
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
