import type { SkippedFix } from '../../actions/fix';
import type { CellFix } from '../../checks/fixes';
import { check as messages } from '../../messages/th/sidebars/check';
import { cellKey } from '../../sheet/cell-ref';
import { Button, ErrorBox, GoTo, useTask } from '../shared';
import type { Fix } from './state';
import { TextChange } from './text-change';

/** The fix of one cell, with a button that writes it. `write` writes fixes and shows the findings after them. */
export function FixOne({ fix, write }: { fix: CellFix; write: Fix }) {
  const task = useTask(() => write([fix]));
  return (
    <div class="fix stack">
      <TextChange before={fix.before} after={fix.after} />
      <div>
        <Button task={task} label={`${messages.fixOne}: ${messages.place(fix.row, fix.header)}`}>
          {messages.fixOne}
        </Button>
      </div>
      <ErrorBox failure={task.failure} />
    </div>
  );
}

interface FixManyProps {
  fixes: CellFix[];
  fix: Fix;
  kind?: 'action' | 'plain';
  hint?: string;
  children: string;
}

/** A button that writes the fixes of many cells. It does not ask: what it writes is listed, and can be undone. */
export function FixMany({ fixes, fix, kind = 'plain', hint, children }: FixManyProps) {
  const task = useTask(() => fix(fixes));
  return (
    <div class="stack">
      <div>
        <Button kind={kind} task={task}>
          {children}
        </Button>
      </div>
      {hint && <p class="quiet">{hint}</p>}
      <ErrorBox failure={task.failure} />
    </div>
  );
}

/** The fixes that were not written, and why. */
export function SkippedFixes({ sheet, skipped }: { sheet: string; skipped: readonly SkippedFix[] }) {
  if (skipped.length === 0) return null;
  return (
    <section class="box question stack">
      <h2>{messages.left(skipped.length)}</h2>
      <p>{messages.leftHint}</p>
      <ul class="plain stack">
        {skipped.map(({ header, why, ...cell }) => (
          <li key={cellKey(cell)}>
            <GoTo place={{ sheet, row: cell.row, column: cell.column }}>
              {messages.place(cell.row, header)}
            </GoTo>
            <div>{messages.why[why]}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
