import type { CheckInput, Finding, Rule } from './rule';
import { formulaError, requiredBlank } from './rules/cells';
import { headingMissing, headingTwice } from './rules/headings';
import { settingsMissing } from './rules/settings';
import { statusDoneWithoutResult, statusNone, statusSeveral, statusUnknownMark } from './rules/status';

/** Every check of the program. A new one is one literal and one line here. */
export const RULES: readonly Rule[] = [
  headingMissing,
  headingTwice,
  settingsMissing,
  requiredBlank,
  statusNone,
  statusSeveral,
  statusUnknownMark,
  statusDoneWithoutResult,
  formulaError,
];

/** Runs all rules on one sheet; findings about the whole sheet first, then from the top row down. */
export function runChecks(input: CheckInput): Finding[] {
  const findings = RULES.flatMap((rule) =>
    rule.find(input).map(
      (found): Finding => ({
        code: rule.code,
        severity: found.severity ?? rule.severity,
        sheet: found.sheet ?? input.table.sheet,
        row: found.row ?? null,
        column: found.column ?? null,
        heading: found.heading ?? null,
        value: found.value ?? null,
        message: found.message,
        hint: found.hint,
        fix: found.fix ?? null,
      }),
    ),
  );
  const place = (finding: Finding) => (finding.row ?? 0) * 1e4 + (finding.column ?? 0);
  return findings.sort((a, b) => place(a) - place(b));
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');

export type { CheckInput, Finding, Rule, Severity } from './rule';
