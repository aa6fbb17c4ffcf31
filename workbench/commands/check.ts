import type { CheckResult } from '../../src/actions/fix';
import { hasErrors } from '../../src/checks';
import { kindOf, type ListedFindings } from '../../src/checks/listed';
import type { Finding } from '../../src/checks/rule';
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

/** `check`: prints the findings of a workbook and does not change it; `--out` saves a copy with annotations. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    sheet: { type: 'string' },
    today: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = needed(positionals[0], 'the workbook');
  const today = readToday(values.today);
  buildIfStale();
  const workbench = await Workbench.read(file, today === undefined ? {} : { today });
  const findings: Finding[] = [];
  const serviceCalls = new CallCount();
  let measures = 0;
  for (const sheet of chosenSheets(workbench, values.sheet)) {
    workbench.selectSheet(sheet);
    const checked = run<CheckResult>(workbench, 'listFindings');
    serviceCalls.add(workbench);
    findings.push(...allFindings(workbench, checked));
    measures += checked.measures;
  }
  if (values.out !== undefined) await workbench.save(values.out);
  if (values.json) console.log(JSON.stringify({ findings: findings.map(findingJson), serviceCalls }));
  else {
    for (const finding of findings) console.log(printFinding(finding));
    console.log(`${file}: ${measures} measures, ${findings.length} findings`);
  }
  return hasErrors(findings) ? 1 : 0;
}

/** The findings of a sheet, and those that its answer had no room for, kind by kind. */
function allFindings(workbench: Workbench, { sheet, findings, totals }: CheckResult): Finding[] {
  const all = [...findings];
  for (const [kind, total] of Object.entries(totals.kinds)) {
    for (;;) {
      const count = all.filter((each) => kindOf(each) === kind).length;
      if (count === 0 || count >= total) break;
      const more = run<ListedFindings>(workbench, 'listMoreFindings', { sheet, kind, count });
      if (more.findings.length === 0) break;
      all.push(...more.findings);
    }
  }
  return all;
}
