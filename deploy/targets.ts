import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../build/language';
import { Refusal } from './refusal';

/** A script of Apps Script to which the add-on is pushed. Neither id is a secret: only who may edit the script can push to it. */
export interface Target {
  name: string;
  scriptId: string;
  /** The deployment that gets each new version; '' until the first one is made. */
  deploymentId: string;
  /** The folder of src/messages whose sentences it has; left out in deploy.json: "th". */
  language: string;
  /** How it is built, and where to: "dev" has what is tried in a real account besides (docs/live-check.md). */
  build: string[];
  folder: string;
}

const FILE = 'deploy.json';

/**
 * The target of that name in deploy.json. Its script id may still be blank: see `requireScript`.
 * @throws Refusal where there is none
 */
export function targetNamed(name: string | undefined, root: string): Target {
  const targets: Record<string, Partial<Target>> = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  const names = Object.keys(targets).join(' or ');
  if (name === undefined) throw new Refusal(`Say where to: --target ${names}.`);
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
  if (!target) throw new Refusal(`${FILE} has no target "${name}": it is ${names}.`);
  const { scriptId = '', deploymentId = '', language = 'th' } = target;
  const options = [
    ...(name === 'dev' ? ['--target', 'dev'] : []),
    ...(language === 'th' ? [] : ['--language', language]),
  ];
  const build = ['run', 'build', ...(options.length > 0 ? ['--', ...options] : [])];
  return { name, scriptId, deploymentId, language, build, folder: folderOf(name, language) };
}

/** @throws Refusal where the target has no script yet */
export function requireScript({ name, scriptId }: Target): void {
  if (scriptId !== '') return;
  throw new Refusal(
    `${FILE} has no script id for "${name}": copy it from the settings of the Apps Script project, and commit it.`,
  );
}
