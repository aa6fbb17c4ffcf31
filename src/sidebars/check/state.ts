import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckResult, FixedSheet } from '../../actions/fix';
import type { CellFix } from '../../checks/fixes';
import { check as messages } from '../../messages/th/sidebars/check';
import { server, type Task, type Undo, useTask, useUndo } from '../shared';
import type { Kind } from './groups';

/** Writes fixes and shows the findings after them. */
export type Fix = (fixes: CellFix[]) => Promise<void>;

/** What came of the last fixing. */
export type FixOutcome = Pick<FixedSheet, 'written' | 'skipped'>;

/** The check of a sheet, and what can be done with its findings. */
export interface CheckState {
  /** Null until the first check is there. */
  findings: CheckResult | null;
  /** Null after a check. */
  outcome: FixOutcome | null;
  /** Checks the sheet that the user is on. */
  checkActive: Task;
  /** Checks the same sheet again. */
  checkAgain: Task;
  fix: Fix;
  /** Undoes the last fixing. */
  undo: Undo;
  /** Gets further findings of a kind, of which one answer does not hold all. */
  more(kind: Kind): Promise<void>;
}

export function useCheck(): CheckState {
  const [findings, setFindings] = useState<CheckResult | null>(null);
  const [outcome, setOutcome] = useState<FixOutcome | null>(null);
  const undo = useUndo();
  const restoreFocus = useRef<() => void>(() => {});
  const show = (next: CheckResult, fixed: FixOutcome | null) => {
    setFindings(next);
    setOutcome(fixed);
  };
  const checkActive = useTask(async () => {
    checkAgain.clear();
    show(await server.listFindings(), null);
  });
  const checkAgain = useTask(async () => {
    checkActive.clear();
    if (findings) show(await server.listFindings({ sheet: findings.sheet }), null);
  });
  useEffect(checkActive.run, [checkActive.run]);
  // After each new list, not after each drawing.
  useEffect(() => {
    restoreFocus.current();
    restoreFocus.current = () => {};
  }, [findings]);
  return {
    findings,
    outcome,
    checkActive,
    checkAgain,
    undo,
    fix: async (fixes) => {
      if (!findings) return;
      const restore = rememberFocus();
      const result = await server.fixFindings({ sheet: findings.sheet, fixes });
      restoreFocus.current = restore;
      show(result, { written: result.written, skipped: result.skipped });
      const { sheet, written } = result;
      undo.offer(result.undo, messages.undo(written), async () =>
        show(await server.listFindings({ sheet }), null),
      );
    },
    more: async ({ key, items }) => {
      if (!findings) return;
      const request = { sheet: findings.sheet, kind: key, count: items.length };
      const { totals, ...added } = await server.listMoreFindings(request);
      setFindings({
        ...findings,
        totals,
        findings: [...findings.findings, ...added.findings],
        formatting: [...findings.formatting, ...added.formatting],
      });
    },
  };
}

/**
 * Remembers where the focus is in the list.
 * @returns a function that restores the focus where it was lost with the button that was pressed: on the item that is now
 * in that place, else on its kind, else on the title of the page
 */
function rememberFocus(): () => void {
  const item = document.activeElement?.closest('li');
  const kind = document.activeElement?.closest<HTMLElement>('[data-kind]')?.dataset.kind;
  const index = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const kinds = [...document.querySelectorAll<HTMLElement>('[data-kind]')];
    const sameKind = kinds.find((each) => each.dataset.kind === kind);
    const next = index < 0 ? undefined : sameKind?.querySelectorAll('li')[index];
    const target =
      next?.querySelector<HTMLElement>('.fix button') ??
      sameKind?.querySelector('summary') ??
      document.querySelector('main h1');
    target?.focus();
  };
}
