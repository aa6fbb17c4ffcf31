import { useEffect, useRef, useState } from 'preact/hooks';
import type { SkippedFix } from '../../actions/fix';
import type { CellFix } from '../../checks/fixes';
import { check as say } from '../../messages/th/check';
import { Button, Confirm, ErrorBox, useTask } from '../shared';
import { Differs } from './Differs';
import { GoTo } from './go-to';

/** Mends cells and shows what came of it. */
export type Mend = (fixes: CellFix[]) => Promise<void>;

/** The mend of one cell. */
export function MendOne({ fix, mend }: { fix: CellFix; mend: Mend }) {
  const task = useTask(() => mend([fix]));
  return (
    <div class="mend stack">
      <Differs before={fix.before} after={fix.after} />
      <div>
        <Button task={task} label={`${say.mendOne}: ${say.place(fix.row, fix.heading)}`}>
          {say.mendOne}
        </Button>
      </div>
      <ErrorBox failure={task.failure} />
    </div>
  );
}

interface MendManyProps {
  fixes: CellFix[];
  mend: Mend;
  kind?: 'action' | 'plain';
  question: string;
  children: string;
}

/** The mends of many cells; asks first. */
export function MendMany({ fixes, mend, kind = 'plain', question, children }: MendManyProps) {
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const task = useTask(async () => {
    await mend(fixes);
    setAsking(false);
  });
  // A question is about these cells and no others.
  const cells = fixes.map(({ row, column }) => `${row}:${column}`).join();
  useEffect(() => setAsking(false), [cells]);
  const endQuestion = () => {
    setAsking(false);
    // The question goes away with the keyboard in it.
    place.current?.querySelector('button')?.focus();
  };
  return (
    <div class="stack" ref={place}>
      <div>
        <Button kind={kind} onClick={() => setAsking(true)}>
          {children}
        </Button>
      </div>
      {isAsking && (
        <Confirm question={question} yes={say.yes(fixes.length)} no={say.no} task={task} onNo={endQuestion} />
      )}
      <ErrorBox failure={task.failure} />
    </div>
  );
}

/** The mends that were left undone, and why. */
export function Left({ sheet, left }: { sheet: string; left: readonly SkippedFix[] }) {
  if (left.length === 0) return null;
  return (
    <section class="box question stack">
      <h2>{say.left(left.length)}</h2>
      <p>{say.leftHint}</p>
      <ul class="plain stack">
        {left.map(({ row, column, heading, why }) => (
          <li key={`${row}:${column}`}>
            <GoTo place={{ sheet, row, column }}>{say.place(row, heading)}</GoTo>
            <div>{say.why[why]}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
