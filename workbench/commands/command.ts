import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Finding } from '../../src/checks/rule';
import { UnusableInput } from '../errors';
import { ROOT } from '../root';
import type { Workbench } from '../workbench';

/** The command line was not understood. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's arguments; an unknown or incomplete one is a UsageError. */
export function readArgs<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`${name} is missing`);
  return value;
}

/** From this number on a year is taken for one of the Buddhist era. */
const FIRST_BUDDHIST_YEAR = 2400;
const BUDDHIST_ERA = 543;

/** A day of the command line as "yyyy-mm-dd" of the common era, or undefined. Years of the Buddhist era are accepted. */
export function readToday(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [, written, rest] = /^(\d{4})(-\d\d-\d\d)$/.exec(value) ?? [];
  const year = Number(written);
  const day = `${year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : written}${rest}`;
  const time = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(day)) {
    throw new UsageError(`--today ${value} is no day; write it as 2025-06-30 or 2568-06-30`);
  }
  return day;
}

function newestIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }, 0);
}

/** Builds the add-on if dist is missing or older than its sources. */
export function buildIfStale(): void {
  const script = join(ROOT, 'dist/Code.js');
  const sources = Math.max(
    newestIn(join(ROOT, 'src')),
    newestIn(join(ROOT, 'build')),
    statSync(join(ROOT, 'appsscript.json')).mtimeMs,
    statSync(join(ROOT, 'package-lock.json')).mtimeMs,
  );
  if (existsSync(script) && statSync(script).mtimeMs >= sources) return;
  execFileSync(process.execPath, ['--import', 'tsx', join(ROOT, 'build/build.ts')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

/** The answer of an action of the add-on: its result or a failure. */
type Answer<T> = T | { error: { code: string; message: string; hint: string } };

/** A failure that the add-on reported to the user. */
export class Refusal extends UnusableInput {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Runs a function of the add-on as its menu does. A failure is thrown as a Refusal. */
export function run<T>(workbench: Workbench, name: string, ...args: unknown[]): T {
  const answer = workbench.run(name, ...args) as Answer<T>;
  if (typeof answer === 'object' && answer !== null && 'error' in answer) {
    const { code, message, hint } = answer.error;
    throw new Refusal(code, `${message} ${hint}`);
  }
  return answer;
}

/** Service calls of several runs of the add-on, added up. */
export class CallCount {
  total = 0;
  readonly byService: Record<string, number> = {};

  add({ calls }: Workbench): void {
    this.total += calls.total;
    for (const [service, count] of Object.entries(calls.byService)) {
      this.byService[service] = (this.byService[service] ?? 0) + count;
    }
  }
}

/** The sheets a command works on: the one named, or every sheet that is a form. */
export function chosenSheets(workbench: Workbench, named: string | undefined): string[] {
  const names = workbench.book.sheets.map((sheet) => sheet.name);
  if (named !== undefined) {
    if (names.includes(named)) return [named];
    throw new UnusableInput(
      `ไม่มีแผ่นงานชื่อ "${named}" แผ่นงานที่มีคือ ${names.map((name) => `"${name}"`).join(', ')}`,
    );
  }
  const { sheets } = run<{ sheets: { sheet: string }[] }>(workbench, 'listFormSheets');
  if (sheets.length > 0) return sheets.map(({ sheet }) => sheet);
  // No sheet is a form. The add-on itself reports that for the first one.
  return names.slice(0, 1);
}

/** A finding as `--json` prints it: every key in every finding, null where there is nothing. */
export function findingJson({ code, severity, sheet, cell, header, value, message, hint, fix }: Finding) {
  return {
    code,
    severity,
    sheet,
    row: cell?.row ?? null,
    column: cell?.column ?? null,
    heading: header ?? null,
    value: value ?? null,
    message,
    hint,
    fix: fix ?? null,
  };
}

export function printFinding({ severity, sheet, code, message, hint }: Finding): string {
  return `${severity === 'error' ? '✗' : '!'} ${sheet}: ${message} → ${hint} [${code}]`;
}
