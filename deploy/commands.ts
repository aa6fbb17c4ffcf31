import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal';
import type { Target } from './targets';

/** Where the commands run, and with which variables. */
export interface Place {
  root: string;
  env: NodeJS.ProcessEnv;
}

const CLASP = join(__dirname, '../node_modules/@google/clasp/build/src/index.js');

/** What a command of git printed. @throws Refusal where it failed */
export function git(place: Place, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: place.root,
    env: place.env,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Refusal(`git ${args.join(' ')} failed: ${stderr?.trim() || 'git is not there.'}`);
  return stdout.trim();
}

/** Runs a script of package.json, its output in sight. @throws Refusal where it failed */
export function npm(place: Place, ...args: string[]): void {
  const options = { cwd: place.root, env: place.env, stdio: 'inherit' } as const;
  // npm says where it is; by that a shell, which differs from system to system, is not needed.
  const program = place.env.npm_execpath;
  const { status } = program
    ? spawnSync(process.execPath, [program, ...args], options)
    : spawnSync('npm', args, { ...options, shell: true });
  if (status !== 0) throw new Refusal(`npm ${args.join(' ')} failed: nothing was deployed.`);
}

/** True if clasp has credentials of a Google account. */
export function isLoggedIn(place: Place): boolean {
  const { stdout } = runClasp(place, ['show-authorized-user', '--json']);
  try {
    return JSON.parse(stdout).loggedIn === true;
  } catch {
    return false;
  }
}

/** What was built for a target (`Target.folder`), in a folder of its own with the target's script id: clasp knows a project by such a folder. */
export class ClaspProject {
  private readonly folder: string;

  constructor(
    private readonly place: Place,
    { scriptId, folder }: Target,
  ) {
    this.folder = mkdtempSync(join(tmpdir(), 'prongsai-deploy-'));
    cpSync(join(place.root, folder), join(this.folder, 'dist'), { recursive: true });
    writeFileSync(join(this.folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
  }

  /** Replaces the files of the script by those that were built. */
  push(): void {
    // Without --force a manifest that has changed is passed over, with exit code 0.
    this.run('push', '--force');
  }

  /** @returns the number of the new version */
  createVersion(description: string): number {
    return JSON.parse(this.run('create-version', description, '--json')).versionNumber;
  }

  /** Gives a version to a deployment, or to a new one for ''. @returns its id */
  deploy(version: number, description: string, deploymentId: string): string {
    const of = deploymentId === '' ? ['create-deployment'] : ['update-deployment', deploymentId];
    const out = this.run(...of, '--versionNumber', `${version}`, '--description', description, '--json');
    return JSON.parse(out).deploymentId;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(...args: string[]): string {
    const { status, stdout, stderr } = runClasp(this.place, [
      ...args,
      '--project',
      join(this.folder, '.clasp.json'),
    ]);
    if (status === 0) return stdout;
    const [said = 'no reason was given'] = `${stderr}\n${stdout}`
      .split('\n')
      .filter((line) => line.trim() !== '');
    throw new Refusal(`clasp ${args[0]} failed: ${said.trim()}`);
  }
}

const runClasp = (place: Place, args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [CLASP, ...args], { cwd: place.root, env: place.env, encoding: 'utf8' });
