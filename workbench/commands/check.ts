import type { CheckResult } from '../../src/actions/fix';
import { hasErrors } from '../../src/checks';
import type { CellFix } from '../../src/checks/fixes';
import { kindOf, type ListedFindings } from '../../src/checks/listed';
import type { Finding } from '../../src/checks/rule';
import { columnLetter } from '../../src/sheet/a1';
import { Workbench } from '../workbench';
import {
  buildIfStale,
  CallCount,
  chosenSheets,
  findingJson,
  needed,
  printFinding,
  readArgs,
  readToday,
  run,
} from './command';

/**
 * `check`: prints the findings of a workbook and does not change it; `--out` saves a copy with annotations. With `--formatting`
 * it also prints the cells whose writing could be made uniform, which are no findings.
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    sheet: { type: 'string' },
    today: { type: 'string' },
    out: { type: 'string' },
    formatting: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const file = needed(positionals[0], 'the workbook');
  const today = readToday(values.today);
  buildIfStale();
  const workbench = await Workbench.read(file, today === undefined ? {} : { today });
  const findings: Finding[] = [];
  const formatting: FormattedCell[] = [];
  const serviceCalls = new CallCount();
  let measures = 0;
  for (const sheet of chosenSheets(workbench, values.sheet)) {
    workbench.selectSheet(sheet);
    const checked = run<CheckResult>(workbench, 'listFindings');
    serviceCalls.add(workbench);
    const all = allOf(workbench, checked);
    findings.push(...all.findings);
    if (values.formatting) formatting.push(...all.formatting.map((fix) => ({ sheet, ...fix })));
    measures += checked.measures;
  }
  if (values.out !== undefined) await workbench.save(values.out);
  if (values.json) {
    const offered = values.formatting && { formatting: formatting.map(formattingJson) };
    console.log(JSON.stringify({ findings: findings.map(findingJson), ...offered, serviceCalls }));
  } else {
    for (const finding of findings) console.log(printFinding(finding));
    for (const cell of formatting) console.log(printFormatting(cell));
    console.log(`${file}: ${measures} measures, ${findings.length} findings`);
  }
  return hasErrors(findings) ? 1 : 0;
}

/** A cell whose writing could be made uniform. */
type FormattedCell = CellFix & { sheet: string };

const formattingJson = ({ sheet, row, column, header, before, after, codes }: FormattedCell) => ({
  code: codes[0],
  sheet,
  row,
  column,
  heading: header,
  value: before,
  fix: after,
});

const printFormatting = ({ sheet, row, column, before, after, codes }: FormattedCell): string =>
  `~ ${sheet}: ${columnLetter(column)}${row} "${before}" → "${after}" [${codes[0]}]`;

/** The findings and the formatting of a sheet, and those that its answer had no room for, kind by kind. */
function allOf(
  workbench: Workbench,
  { sheet, findings, formatting, totals }: CheckResult,
): Pick<CheckResult, 'findings' | 'formatting'> {
  const all = { findings: [...findings], formatting: [...formatting] };
  for (const [kind, total] of Object.entries(totals.kinds)) {
    for (;;) {
      const count = [...all.findings, ...all.formatting].filter((each) => kindOf(each) === kind).length;
      if (count === 0 || count >= total) break;
      const more = run<ListedFindings>(workbench, 'listMoreFindings', { sheet, kind, count });
      if (more.findings.length + more.formatting.length === 0) break;
      all.findings.push(...more.findings);
      all.formatting.push(...more.formatting);
    }
  }
  return all;
}
