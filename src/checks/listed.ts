import { bytesOf, firstWithin, MAX_ANSWER_BYTES } from '../sheet/answer-size';
import { type CellFix, fixesOf } from './fixes';
import type { Finding } from './rule';

/** So many of each kind come before any kind has more. */
const AT_ONCE = 20;

/** Findings that are sent to a page, and how many there are in all. */
export interface ListedFindings {
  /** All, or as many of each kind as one answer holds. */
  findings: Finding[];
  /** Changes that only make formats uniform. They are no findings. */
  formatting: CellFix[];
  totals: FindingTotals;
}

/** How many there are, listed or not. */
export interface FindingTotals {
  errors: number;
  warnings: number;
  /** The cells that have a fix. */
  fixes: number;
  /** By kind: see `kindOf`. */
  kinds: Record<string, number>;
}

/** The kind under which a page shows a finding; a change of format has its own. */
export const kindOf = (each: Finding | CellFix): string =>
  'severity' in each ? `${each.sheet} ${each.severity} ${each.code}` : `formatting ${each.codes[0]}`;

/**
 * The findings that one answer holds: the first of every kind, then the others in their order.
 * @param after how many of one kind the page has already: only those behind them are listed
 * @param beside what else the answer holds
 */
export function listFindings(
  findings: readonly Finding[],
  formatting: readonly CellFix[],
  sheet: string,
  { after, beside = {} }: { after?: { kind: string; count: number }; beside?: object } = {},
): ListedFindings {
  const all = [...findings, ...formatting];
  const wanted = after ? all.filter((each) => kindOf(each) === after.kind).slice(after.count) : all;
  const listed = new Set(firstOf(wanted, MAX_ANSWER_BYTES - bytesOf(beside)));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    findings: findings.filter((each) => listed.has(each)),
    formatting: formatting.filter((each) => listed.has(each)),
    totals: {
      errors,
      warnings: findings.length - errors,
      fixes: fixesOf(findings, sheet).length,
      kinds: countsOf(all),
    },
  };
}

function firstOf<T extends Finding | CellFix>(all: readonly T[], room: number): T[] {
  const seen = new Map<string, number>();
  const ranked = all.map((each) => {
    const rank = seen.get(kindOf(each)) ?? 0;
    seen.set(kindOf(each), rank + 1);
    return { each, isEarly: rank < AT_ONCE };
  });
  const inOrder = [...ranked.filter(({ isEarly }) => isEarly), ...ranked.filter(({ isEarly }) => !isEarly)];
  return firstWithin(
    inOrder.map(({ each }) => each),
    room,
  );
}

function countsOf(all: readonly (Finding | CellFix)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of all) counts[kindOf(each)] = (counts[kindOf(each)] ?? 0) + 1;
  return counts;
}
