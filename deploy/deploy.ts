import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { descriptionOf, entryOf, requireReleased } from './changelog';
import { ClaspProject, git, isLoggedIn, npm, type Place } from './commands';
import { Refusal } from './refusal';
import { requireScript, type Target, targetNamed } from './targets';

/** One thing that is done on the way, in the words of the user. */
interface Step {
  what: string;
  run(): void;
}

/** The commands of a release tool say what they do as they go. */
export type Tell = (line: string) => void;

/**
 * `npm run deploy -- --target dev|prod [--dry-run]`: checks, tests, builds, pushes, and makes a version and its deployment.
 * @returns 0, or 1 where a sentence says why not
 */
export function deploy(args: string[], place: Place, tell: Tell): number {
  try {
    const { target: name, 'dry-run': isDry = false } = readOptions(args);
    const target = targetNamed(name, place.root);
    const checks = checksOf(target, place);
    return isDry ? dryRun(checks, target, place, tell) : reallyDeploy(checks, target, place, tell);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.message);
    return 1;
  }
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { target: { type: 'string' }, 'dry-run': { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** What must be so before anything is done, the cheapest first. */
const checksOf = (target: Target, place: Place): Step[] => [
  { what: `deploy.json names the script of "${target.name}"`, run: () => requireScript(target) },
  {
    what: 'the working tree is clean',
    run: () => {
      if (git(place, 'status', '--porcelain') === '') return;
      throw new Refusal(
        'The working tree has changes: commit them, so that the version is what its commit says.',
      );
    },
  },
  {
    what: 'CHANGELOG.md has the version',
    run: () => {
      textOf(place);
      if (target.name === 'prod') requireReleased(readText(place, 'CHANGELOG.md'));
    },
  },
  {
    what: 'clasp is logged in',
    run: () => {
      if (!isLoggedIn(place)) throw new Refusal('clasp is not logged in: npx clasp login.');
    },
  },
];

const readText = ({ root }: Place, file: string): string => readFileSync(join(root, file), 'utf8');

/** The text of the version for Apps Script. */
function textOf(place: Place): string {
  const { version } = JSON.parse(readText(place, 'package.json'));
  const commit = git(place, 'rev-parse', '--short', 'HEAD');
  return descriptionOf(version, commit, entryOf(readText(place, 'CHANGELOG.md'), version));
}

function reallyDeploy(checks: readonly Step[], target: Target, place: Place, tell: Tell): number {
  for (const { what, run } of checks) {
    run();
    tell(`✓ ${what}`);
  }
  const text = textOf(place);
  tell('npm test');
  npm(place, 'test');
  tell(`npm ${target.build.join(' ')}`);
  npm(place, ...target.build);
  const project = new ClaspProject(place, target);
  try {
    tell(`clasp push to ${target.scriptId}`);
    project.push();
    const version = project.createVersion(text);
    tell(`✓ version ${version}: ${text}`);
    const deploymentId = project.deploy(version, text, target.deploymentId);
    tell(`✓ deployment ${deploymentId} has version ${version}`);
    if (target.deploymentId === '') {
      tell(
        `Write it into deploy.json as the deploymentId of "${target.name}", so that the next version replaces this one.`,
      );
    }
  } finally {
    project.remove();
  }
  return 0;
}

/** Tells each step; the checks are made, and what would be refused is told. */
function dryRun(checks: readonly Step[], target: Target, place: Place, tell: Tell): number {
  const sentences = checks.map(({ what, run }) => sentenceOf(what, run));
  for (const sentence of sentences) tell(sentence);
  const script = target.scriptId || 'PUT-THE-SCRIPT-ID-HERE';
  const how = target.deploymentId === '' ? 'create-deployment' : `update-deployment ${target.deploymentId}`;
  const text = attempt(() => textOf(place));
  const steps = [
    'npm test',
    `npm ${target.build.join(' ')}`,
    `clasp push --force, of ${target.folder}/ to the script ${script}`,
    `clasp create-version "${text instanceof Refusal ? 'WHAT-THE-CHANGELOG-SAYS' : text}"`,
    `clasp ${how}, of that version with the same text`,
  ];
  for (const step of steps) tell(`→ ${step}`);
  const lacking = sentences.filter((sentence) => sentence.startsWith(LACKS)).length;
  tell(
    lacking === 0
      ? 'Nothing was run: this is what would be.'
      : `Nothing was run. Without --dry-run it would stop at the first ${LACKS}: ${lacking} to be corrected.`,
  );
  return 0;
}

const LACKS = '✗';

function sentenceOf(what: string, run: () => void): string {
  const done = attempt(run);
  return done instanceof Refusal ? `${LACKS} ${done.message}` : `✓ ${what}`;
}

/** What something gives, or why it is refused. */
function attempt<T>(run: () => T): T | Refusal {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

if (require.main === module) {
  process.exitCode = deploy(process.argv.slice(2), { root: process.cwd(), env: process.env }, (line) =>
    console.log(line),
  );
}
