import { type Finding, RULES, runChecks } from '../../src/checks';
import type { Form } from '../../src/forms/form';
import { schemeOf } from '../../src/ita';
import type { OfficeSettings } from '../../src/settings/settings';
import type { FormTable } from '../../src/table/table';
import { office, TODAY } from './office';
import { headersOf, rowOf, tableOf } from './sheets';

/** The findings on a sheet of a form with these measures, one to a row from row 3, in the fiscal year 2568. */
export function checkRows(
  form: Form,
  rows: Record<string, string>[],
  {
    settings = office(),
    title = 'แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
    name,
  }: { settings?: OfficeSettings; title?: string; name?: string } = {},
): Finding[] {
  return checkTable(
    tableOf([[title], headersOf(form), ...rows.map((row) => rowOf(form, row))], [], name),
    settings,
  );
}

/** The findings on a table of the fiscal year 2568. */
export function checkTable(table: FormTable, settings: OfficeSettings = office()): Finding[] {
  return runChecks({
    table,
    settings,
    scheme: schemeOf(2568),
    schemeFor: schemeOf,
    today: TODAY,
    scores: null,
    rejected: [],
  });
}

/**
 * The findings of the rules with these codes, so that a test of one rule does not depend on others. Throws if no rule
 * has such a code, because the test would then never find anything.
 *
 * @example findingsOf(checkRows(results, [{ steps: '' }]), 'required/blank')
 */
export function findingsOf<F extends { code: string }>(
  findings: readonly F[],
  ...codes: [string, ...string[]]
): F[] {
  const unknown = codes.filter((wanted) => !RULES.some(({ code }) => code === wanted));
  if (unknown.length > 0) throw new Error(`no rule has the code ${unknown.join(', ')}`);
  return findings.filter(({ code }) => codes.includes(code));
}

/** Code, row and value of each finding. */
export const cellsOf = (findings: Finding[]) =>
  findings.map(({ code, cell, value }) => [code, cell?.row, value]);
