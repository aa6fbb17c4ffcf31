import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';
import { installClock, MovableClock } from './clock';
import type { Calls } from './counting';
import { UnusableInput } from './errors';
import type { Execution } from './execution';
import { Guard } from './guard';
import type { Interrupt } from './interruptions';
import type { Realm } from './realm';
import type { ServiceObject } from './service-object';
import { CacheService } from './services/cache';
import { Drive } from './services/drive';
import { HtmlService } from './services/html';
import { PropertiesService } from './services/properties';
import { LockService, Logger, ScriptApp, Session } from './services/script';
import { SpreadsheetApp } from './services/spreadsheet-app';
import { Utilities } from './services/utilities';

/** What the workbench needs of appsscript.json. */
export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
  /** The global names of enabled advanced services: "Drive". */
  advancedServices: string[];
}

/** Reads the manifest of a built project. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'appsscript.json');
  if (!existsSync(path))
    throw new UnusableInput(`There is no built add-on in ${folder}: run "npm run build" first.`);
  const raw = JSON.parse(readFileSync(path, 'utf8')) as {
    timeZone?: string;
    oauthScopes?: string[];
    dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
  };
  return {
    timeZone: raw.timeZone ?? 'America/New_York',
    oauthScopes: raw.oauthScopes ?? [],
    advancedServices: (raw.dependencies?.enabledAdvancedServices ?? []).map((service) => service.userSymbol),
  };
}

/** The content of an .html file of the project, or null. */
export function pageFile(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, `${name}.html`), 'utf8');
  } catch {
    return null;
  }
}

/** The script of one execution, loaded and ready. */
export interface LoadedScript {
  guard: Guard;
  realm: Realm;
  /** A top-level function of the project by its name; null for anything else. */
  find: (name: string) => ((...args: unknown[]) => unknown) | null;
  /** Ends the execution. Service objects that the script still has do not work any more. */
  end: () => void;
}

function functionNamed(context: vm.Context, name: string): ReturnType<LoadedScript['find']> {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return null;
  // Through the context, because `const f = () => …` makes no property of the global object.
  return vm.runInContext(`typeof ${name} === 'function' ? ${name} : null`, context);
}

/** console of Apps Script: lines in the log, no more. */
function consoleOf(printed: string[]): Record<string, (...parts: unknown[]) => void> {
  const print = (...parts: unknown[]): void => {
    printed.push(parts.map(String).join(' '));
  };
  const quiet = (): void => {};
  return { log: print, info: print, warn: print, error: print, debug: print, time: quiet, timeEnd: quiet };
}

/** A context with the project loaded, and the data of the current execution. */
interface Loaded {
  context: vm.Context;
  globals: Record<string, unknown>;
  realm: Realm;
  clock: MovableClock;
  /** The global names before the project was loaded. */
  before: Set<string>;
}

/**
 * Contexts that wait for the next execution, by the project's folder. Apps Script loads the script afresh for every
 * execution, and so does the workbench, unless PRONGSAI_REUSE is set as the tests do: code that V8 has compiled
 * already runs several times as fast. That is right only for a script that keeps no state between executions, which
 * test/build/keeps-nothing tests; `npm run test:long` runs without it.
 */
const idle = new Map<string, Loaded[]>();

const reuses = (folder: string): boolean => process.env.PRONGSAI_REUSE === folder;

/**
 * Loads the project as Apps Script does at the start of every execution: all its .js files into one fresh global scope
 * that holds the services and JavaScript's own objects, and nothing of a browser's or of Node's.
 */
export function loadScript(
  folder: string,
  manifest: Manifest,
  execution: Execution,
  calls: Calls,
  translate: (message: string) => string,
  interrupt: () => Interrupt | null = () => null,
): LoadedScript {
  const waiting = reuses(folder) ? idle.get(folder)?.pop() : undefined;
  const loaded = waiting ?? newContext(execution);
  const { context, globals, realm, before } = loaded;
  loaded.clock.current = execution.clock;
  const { permissions, refusals, faults } = execution;
  const guard = new Guard({ realm, calls, permissions, refusals, faults, translate, interrupt });
  const services: Record<string, ServiceObject> = {
    SpreadsheetApp: new SpreadsheetApp(execution),
    HtmlService: new HtmlService(execution),
    Utilities: new Utilities(execution),
    LockService: new LockService(execution),
    PropertiesService: new PropertiesService(execution),
    CacheService: new CacheService(execution),
    Session: new Session(execution),
    ScriptApp: new ScriptApp(execution),
    Logger: new Logger(execution),
  };
  if (manifest.advancedServices.includes('Drive')) services.Drive = new Drive(execution);
  for (const [name, service] of Object.entries(services)) globals[name] = guard.wrap(service);
  globals.console = consoleOf(execution.printed);
  if (!waiting) {
    for (const name of vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[])
      before.add(name);
    gas.require(folder, globals, { filter: (path) => path.endsWith('.js') });
  }
  return {
    guard,
    realm,
    find: (name) => (before.has(name) ? null : functionNamed(context, name)),
    end: () => {
      guard.close();
      if (reuses(folder)) idle.set(folder, [...(idle.get(folder) ?? []), loaded]);
    },
  };
}

function newContext({ clock: current, timeZone }: Execution): Loaded {
  const globals: Record<string, unknown> = {};
  const context = vm.createContext(globals);
  const realm = vm.runInContext('({ Date, Array, Object, Error })', context) as Realm;
  const clock = new MovableClock(current);
  // The realm keeps the built-in Date to make dates with; `instanceof Date` holds, because both share the prototype.
  globals.Date = installClock(realm, clock, timeZone);
  return { context, globals, realm, clock, before: new Set() };
}
