import type { CheckResult } from '../../src/actions/fix';
import { hasErrors } from '../../src/checks';
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
    findings.push(...checked.findings);
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
