import { messages } from '../messages';
import type { CheckInput, Finding, Rule, RuleCode, ScoresInput } from './rule';
import { formulaError, requiredBlank } from './rules/cells';
import { componentMissing } from './rules/components';
import { coverageBelowTarget } from './rules/coverage';
import { departmentUnknown } from './rules/departments';
import { evidenceClosed, evidenceRepeated } from './rules/evidence';
import { headerDuplicate, headerMissing, headerOtherTable } from './rules/headers';
import {
  indicatorAbsent,
  indicatorRepeatedNumber,
  indicatorUnknown,
  indicatorWrongInstrument,
  indicatorWrongNumber,
} from './rules/indicators';
import { itemLetterO, itemUnknown } from './rules/items';
import {
  periodOutsideYear,
  periodReversed,
  periodTwoDigitCe,
  periodUnreadable,
  periodUnsure,
} from './rules/periods';
import { statusNotStartedWithResult, statusOverdue } from './rules/progress';
import { roundLaterResult } from './rules/reporting-periods';
import { rowJoined, rowLeftOut } from './rules/rows';
import { schemeRejected } from './rules/schemes';
import { scoreIndicatorNumber } from './rules/score-numbers';
import { scoreLevel, scoreLowest, scoreTotal } from './rules/score-result';
import { scoreDuplicate, scoreMissing, scoreNotANumber, scoreOutOfRange } from './rules/scores';
import { settingsAsOf, settingsMissing } from './rules/settings';
import {
  statusDoneWithoutResult,
  statusNone,
  statusSeveral,
  statusUnableWithoutReason,
  statusUnknownMark,
} from './rules/status';
import { textControl, textPlaceholder, textRepeated, textThai } from './rules/texts';
import { textAddress, textDate, textPercent } from './rules/written-values';
import { yearMixed } from './rules/years';
import type { ScoreRule } from './score-cells';

/** The checks of ITA's result: for the scores sheet itself, and for forms whose document prints it. */
const SCORE_RULES: readonly ScoreRule[] = [
  scoreMissing,
  scoreDuplicate,
  scoreIndicatorNumber,
  scoreNotANumber,
  scoreOutOfRange,
  scoreTotal,
  scoreLevel,
  scoreLowest,
];

/** Checks of a document before it is created: they do not apply to a sheet that is still being filled. */
const DOCUMENT_RULES: readonly Rule[] = [componentMissing, settingsAsOf, roundLaterResult];

/** Every check of the program. A new one is one literal and one line here. */
export const RULES: readonly Rule[] = [
  headerMissing,
  headerDuplicate,
  headerOtherTable,
  rowJoined,
  rowLeftOut,
  settingsMissing,
  requiredBlank,
  statusNone,
  statusSeveral,
  statusUnknownMark,
  statusDoneWithoutResult,
  statusUnableWithoutReason,
  statusNotStartedWithResult,
  statusOverdue,
  periodUnreadable,
  periodUnsure,
  periodReversed,
  periodTwoDigitCe,
  periodOutsideYear,
  departmentUnknown,
  indicatorUnknown,
  indicatorWrongInstrument,
  indicatorWrongNumber,
  indicatorRepeatedNumber,
  indicatorAbsent,
  itemUnknown,
  itemLetterO,
  yearMixed,
  formulaError,
  textThai,
  textControl,
  textPlaceholder,
  textRepeated,
  textDate,
  textPercent,
  textAddress,
  evidenceClosed,
  evidenceRepeated,
  schemeRejected,
  coverageBelowTarget,
  ...DOCUMENT_RULES,
  ...SCORE_RULES,
];

/**
 * Runs the rules on a form, or on the document of it. Findings about other sheets and about the sheet as such come first,
 * then from the top row down.
 */
export function runChecks(input: CheckInput, of: 'sheet' | 'document' = 'sheet'): Finding[] {
  const { sheet, form } = input.table;
  const leftOut: readonly unknown[] = [
    ...(form.needsScores ? [] : SCORE_RULES),
    ...(of === 'document' ? [] : DOCUMENT_RULES),
  ];
  const ofForm = form.needsScores ? { ...input, scoresNeeded: form.needsScores } : input;
  const found = RULES.filter((rule) => !leftOut.includes(rule)).flatMap((rule) =>
    findingsOf(rule, ofForm, sheet),
  );
  // A table of the office's own may answer something else than the result.
  const findings = form.isCustom
    ? found.map((each) => (each.code === 'score/missing' ? { ...each, severity: 'warning' as const } : each))
    : found;
  const position = ({ sheet: on, cell }: Finding) =>
    on === sheet ? (cell?.row ?? 0) * 1e4 + (cell?.column ?? 0) : -1;
  return findings.sort((a, b) => position(a) - position(b));
}

/** Runs the rules about ITA's result on the scores sheet, one year at a time; each from the top row down. */
export function runScoreChecks(sheet: string, input: Pick<ScoresInput, 'scores'>): Finding[] {
  const findings = SCORE_RULES.flatMap((rule) => findingsOf(rule, { ...input, rejected: [] }, sheet));
  return findings.sort((a, b) => (a.cell?.row ?? 0) - (b.cell?.row ?? 0));
}

/** Findings about the office's corrections of schemes. */
export const runSchemeChecks = (sheet: string, rejected: ScoresInput['rejected']): Finding[] =>
  findingsOf(schemeRejected, { scores: null, rejected }, sheet);

/** What one rule finds, in the words of the user's language. */
function findingsOf<C extends RuleCode, Input>(
  { code, severity, find }: Rule<C, Input>,
  input: Input,
  sheet: string,
): Finding[] {
  return find(input).map(({ params, ...match }) => ({
    code,
    severity,
    sheet,
    cell: null,
    ...match,
    ...messages.findings[code](params),
  }));
}

/** True where a document would be wrong. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');

export type { Finding, RequestedDocument } from './rule';
