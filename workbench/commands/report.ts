import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reported, ReportOptions } from '../../src/actions/report';
import type { Finding } from '../../src/checks/rule';
import { ROUNDS } from '../../src/reports/rounds';
import type { Target } from '../../src/reports/target';
import { Workbench } from '../workbench';
import {
  buildIfStale,
  CallCount,
  chosenSheets,
  needed,
  printFinding,
  readArgs,
  readToday,
  run,
  UsageError,
} from './command';

/** A document as it was written to disk. */
export interface WrittenDocument {
  form: string;
  sheet: string;
  title: string;
  measures: number;
  file: string;
}

/** `report`: the documents of a workbook as .docx files; none of a sheet with errors unless `--force`. */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    out: { type: 'string' },
    sheet: { type: 'string' },
    round: { type: 'string' },
    department: { type: 'string' },
    target: { type: 'string' },
    today: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const file = needed(positionals[0], 'the workbook');
  const out = needed(values.out, '--out');
  const target = readTarget(values.target);
  const round = readRound(values.round);
  const { department } = values;
  const today = readToday(values.today);
  buildIfStale();
  const workbench = await Workbench.read(file, today === undefined ? {} : { today });
  const started = performance.now();
  const made = makeDocuments(workbench, {
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    part: { ...(round === undefined ? {} : { round }), ...(department === undefined ? {} : { department }) },
    target,
    force: values.force ?? false,
  });
  const ms = Math.round(performance.now() - started);
  const refused = made.findings.some((finding) => finding.severity === 'error') && !values.force;
  const documents = refused ? [] : writeDocuments(made.documents, out);
  const { serviceCalls } = made;
  if (values.json) console.log(JSON.stringify({ documents, serviceCalls, ms, findings: made.findings }));
  else {
    for (const document of documents) console.log(describe(document));
    if (refused) for (const finding of made.findings) console.error(printFinding(finding));
  }
  return refused ? 1 : 0;
}

function readTarget(value: string | undefined): Target {
  if (value === undefined || value === 'docs' || value === 'word') return value ?? 'docs';
  throw new UsageError(`--target ${value} is neither docs nor word`);
}

function readRound(value: string | undefined): string | undefined {
  if (value === undefined || ROUNDS.some(({ id }) => id === value)) return value;
  throw new UsageError(`--round ${value} is none of ${ROUNDS.map(({ id }) => id).join(', ')}`);
}

interface MadeDocument extends Omit<WrittenDocument, 'file'> {
  bytes: Uint8Array;
}

/** Makes the documents of a workbook as the menu does, answering the add-on's question by `force`. */
export function makeDocuments(
  workbench: Workbench,
  {
    sheet,
    part = {},
    target,
    force,
  }: {
    sheet?: string;
    part?: Pick<ReportOptions, 'round' | 'department'>;
    target: Target;
    force: boolean;
  },
): { documents: MadeDocument[]; findings: Finding[]; serviceCalls: CallCount } {
  const documents: MadeDocument[] = [];
  const findings: Finding[] = [];
  const serviceCalls = new CallCount();
  workbench.ui.answer = ({ buttons }) => (buttons.includes('YES') ? (force ? 'YES' : 'NO') : 'OK');
  for (const name of chosenSheets(workbench, sheet)) {
    workbench.selectSheet(name);
    const reported = run<Reported>(workbench, 'makeReport', { target, ...part });
    serviceCalls.add(workbench);
    findings.push(...reported.findings);
    const bytes = workbench.drive.files.find(({ id }) => id === reported.file?.id)?.bytes;
    if (!bytes) continue;
    const { form, title, measures } = reported;
    documents.push({ form, sheet: name, title, measures, bytes });
  }
  return { documents, findings, serviceCalls };
}

/** Writes documents into a folder, no two under one name. */
export function writeDocuments(documents: readonly MadeDocument[], folder: string): WrittenDocument[] {
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  return documents.map(({ bytes, ...document }) => {
    let name = document.title;
    for (let i = 2; taken.has(name); i++) name = `${document.title} (${i})`;
    taken.add(name);
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, bytes);
    return { ...document, file };
  });
}

export const describe = ({ file, form, sheet, measures }: WrittenDocument): string =>
  `${file}: ${form}, ${measures} measures of "${sheet}"`;
