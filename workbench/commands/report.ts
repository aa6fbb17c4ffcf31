import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentChoices } from '../../src/actions/compose';
import type { CreatedDocument, Prepared } from '../../src/actions/make-document';
import { preparedFor } from '../../src/actions/prepared';
import type { UseTemplateResult } from '../../src/actions/template';
import type { Finding } from '../../src/checks/rule';
import { REPORTING_PERIODS } from '../../src/documents/reporting-periods';
import { SECTIONS } from '../../src/documents/tags';
import type { Target } from '../../src/documents/target';
import { mistakePlace, mistakeSentence } from '../../src/messages/th/template';
import { UnusableInput } from '../errors';
import { makeFolder, requireNoFolder, writeOutput } from '../output';
import { Workbench } from '../workbench';
import {
  buildIfStale,
  CallCount,
  chosenSheets,
  findingJson,
  needed,
  printFinding,
  Refusal,
  readArgs,
  readToday,
  run,
  UsageError,
} from './command';

/** A document that was written to disk. */
interface WrittenDocument {
  form: string;
  sheet: string;
  title: string;
  measures: number;
  file: string;
}

/** `report`: writes the documents of a workbook as .docx files; with `--force` also those of sheets with errors. */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    out: { type: 'string' },
    sheet: { type: 'string' },
    round: { type: 'string' },
    department: { type: 'string' },
    target: { type: 'string' },
    parts: { type: 'string' },
    with: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true },
    template: { type: 'string' },
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
    part: {
      ...(round === undefined ? {} : { round }),
      ...(department === undefined ? {} : { department }),
      ...readParts(values),
    },
    ...(values.template === undefined ? {} : { template: readTemplate(values.template) }),
    target,
    force: values.force ?? false,
  });
  const ms = Math.round(performance.now() - started);
  const refused = made.findings.some((finding) => finding.severity === 'error') && !values.force;
  const documents = refused ? [] : writeDocuments(made.documents, out);
  const { serviceCalls } = made;
  const findings = made.findings.map(findingJson);
  if (values.json) console.log(JSON.stringify({ documents, serviceCalls, ms, findings }));
  else {
    for (const finding of made.findings) console.error(printFinding(finding));
    for (const document of documents) console.log(describe(document));
  }
  return refused ? 1 : 0;
}

/** The parts that can be on or off, and the option of rows that may break. */
const PARTS = [...SECTIONS, 'breakRows'] as const;

/** `parts`: these and no others; `with` and `without`: beside those of the form, or without them. */
function readParts(wanted: { parts?: string; with?: string[]; without?: string[] }): DocumentChoices {
  const list = (names: readonly string[]) => {
    const all = names.flatMap((each) => each.split(',')).filter((name) => name !== '');
    const unknown = all.find((name) => !(PARTS as readonly string[]).includes(name));
    if (unknown) throw new UsageError(`${unknown} is none of ${PARTS.join(', ')}`);
    return all;
  };
  const choices: [string, boolean][] = [
    ...(wanted.parts === undefined ? [] : PARTS.map((part): [string, boolean] => [part, false])),
    ...list([wanted.parts ?? '', ...(wanted.with ?? [])]).map((part): [string, boolean] => [part, true]),
    ...list(wanted.without ?? []).map((part): [string, boolean] => [part, false]),
  ];
  return Object.fromEntries(choices);
}

function readTarget(value: string | undefined): Target {
  if (value === undefined || value === 'docs' || value === 'word') return value ?? 'docs';
  throw new UsageError(`--target ${value} is neither docs nor word`);
}

function readRound(value: string | undefined): string | undefined {
  if (value === undefined || REPORTING_PERIODS.some(({ id }) => id === value)) return value;
  throw new UsageError(`--round ${value} is none of ${REPORTING_PERIODS.map(({ id }) => id).join(', ')}`);
}

function readTemplate(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UnusableInput(`The file ${file} cannot be read.`);
  }
}

/**
 * Puts a .docx in use as the custom template of a form: it replaces the Google Doc that the add-on creates, and the
 * add-on reads it back. Its mistakes end the command, one on a line.
 */
function useTemplate(workbench: Workbench, form: string, docx: Uint8Array): void {
  run(workbench, 'createTemplateDoc', form);
  const [doc] = workbench.drive.files.slice(-1);
  if (doc) doc.bytes = docx;
  const result = run<UseTemplateResult>(workbench, 'useTemplate', form);
  if (result.kind === 'inUse') return;
  const lines = result.mistakes.map((each) => `${mistakeSentence(each)} ${mistakePlace(each)}`.trim());
  throw new UnusableInput(lines.join('\n'));
}

interface MadeDocument extends Omit<WrittenDocument, 'file'> {
  bytes: Uint8Array;
}

/** A sheet of the workbook that is a form. */
interface FormSheet {
  sheet: string;
  form: string;
  measures: number;
}

interface MakeOptions {
  sheet?: string;
  part?: DocumentChoices;
  /** A .docx to use as the custom template of every sheet's form. */
  template?: Uint8Array;
  target: Target;
  force: boolean;
}

/** The errors of a sheet with nothing to print. Without `sheet` such a sheet is skipped. */
const NOTHING_TO_PRINT = ['sheet/empty', 'department/empty'];

/**
 * Creates the documents of a workbook as the sidebar does; with `force` in spite of errors. Throws the refusal of the
 * first sheet if no sheet has anything to print.
 */
export function makeDocuments(
  workbench: Workbench,
  { sheet, part = {}, template, target, force }: MakeOptions,
): { documents: MadeDocument[]; findings: Finding[]; serviceCalls: CallCount } {
  const documents: MadeDocument[] = [];
  const findings: Finding[] = [];
  const serviceCalls = new CallCount();
  const names = chosenSheets(workbench, sheet);
  if (template) {
    const { sheets } = run<{ sheets: FormSheet[] }>(workbench, 'listFormSheets');
    const printed = sheets.filter((each) => names.includes(each.sheet) && each.measures > 0);
    for (const form of new Set(printed.map((each) => each.form))) useTemplate(workbench, form, template);
  }
  const passedOver: Refusal[] = [];
  for (const name of names) {
    let answer: Prepared;
    try {
      answer = run<Prepared>(workbench, 'prepareDocuments', { sheet: name, ...part, force, all: true });
    } catch (error) {
      if (!(error instanceof Refusal) || !NOTHING_TO_PRINT.includes(error.code)) throw error;
      passedOver.push(error);
      continue;
    }
    serviceCalls.add(workbench);
    findings.push(...(answer.findings ?? []));
    if (answer.kind === 'errors') continue;
    const [document] = answer.documents;
    if (!document) continue;
    const request = { ...part, ...preparedFor(answer, document), target };
    const { name: title, measures } = run<CreatedDocument>(workbench, 'makeDocument', request);
    serviceCalls.add(workbench);
    const { bytes = new Uint8Array() } = workbench.drive.files.at(-1) ?? {};
    documents.push({ form: answer.prepared.table.form, sheet: name, title, measures, bytes });
  }
  if (passedOver.length === names.length && passedOver[0]) throw passedOver[0];
  return { documents, findings, serviceCalls };
}

/** Writes documents into a folder, each with a different name: all, or none if one of them cannot be written. */
export function writeDocuments(documents: readonly MadeDocument[], folder: string): WrittenDocument[] {
  const taken = new Set<string>();
  const placed = documents.map(({ bytes, ...document }) => {
    let name = document.title;
    for (let i = 2; taken.has(name); i++) name = `${document.title} (${i})`;
    taken.add(name);
    return { bytes, written: { ...document, file: join(folder, `${name}.docx`) } };
  });
  makeFolder(folder);
  for (const { written } of placed) requireNoFolder(written.file);
  for (const { written, bytes } of placed) writeOutput(written.file, bytes);
  return placed.map(({ written }) => written);
}

export const describe = ({ file, form, sheet, measures }: WrittenDocument): string =>
  `${file}: ${form}, ${measures} measures of "${sheet}"`;
