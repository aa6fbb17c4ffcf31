import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deploy } from '../../deploy/deploy';

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n## 1.2.0\n\n- Prints\n  codes.\n- More.\n\n## 1.1.0\n\n- Old.\n';
/** Credentials in clasp's own shape, of nobody. */
const CREDENTIALS = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'a',
      client_secret: 'b',
      refresh_token: 'c',
      access_token: 'd',
    },
  },
};
/** No call leaves this machine: nothing answers on this port. */
const NOWHERE = 'http://127.0.0.1:9';

let folder = '';
let root = '';
let env: NodeJS.ProcessEnv = {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-'));
  root = join(folder, 'project');
  const home = join(folder, 'home');
  for (const each of [root, home]) mkdirSync(each);
  env = { ...process.env, HOME: home, USERPROFILE: home, HTTPS_PROXY: NOWHERE, https_proxy: NOWHERE };
  // `npm test` would be the jest that runs this.
  delete env.NODE_OPTIONS;
  const build =
    "const fs=require('node:fs');const to=process.argv.includes('dev')?'dist-dev':'dist';fs.mkdirSync(to,{recursive:true});" +
    "fs.writeFileSync(to+'/Code.js','');fs.writeFileSync(to+'/appsscript.json','{}')";
  write('package.json', {
    version: '1.2.0',
    scripts: { test: 'node -e ""', build: 'node build.js' },
  });
  write('build.js', build);
  write('CHANGELOG.md', CHANGELOG);
  write('.gitignore', 'dist/\ndist-dev/\n');
  const deploymentId = 'AKold';
  write('deploy.json', {
    dev: { scriptId: 'script-of-the-test-1', deploymentId },
    prod: {},
    own: { scriptId: 'script-of-the-test-2', deploymentId },
  });
  git('init', '--quiet');
  commit();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | object) =>
  writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
const commit = () => {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
};
const logIn = () => writeFileSync(join(folder, 'home/.clasprc.json'), JSON.stringify(CREDENTIALS));

function run(...args: string[]): { code: number; lines: string[] } {
  const lines: string[] = [];
  const code = deploy(args, { root, env }, (line) => lines.push(line));
  return { code, lines };
}

describe('refuses with one sentence', () => {
  test.each([
    ['no target', [], 'Say where to: --target dev or prod or own.'],
    ['an unknown target', ['--target', 'moon'], 'has no target "moon": it is dev or prod or own.'],
    ['a name of every object', ['--target', 'constructor'], 'has no target "constructor"'],
    ['no script id', ['--target', 'prod'], 'has no script id for "prod"'],
    ['an unknown option', ['--target', 'dev', '--fast'], "Unknown option '--fast'"],
  ])('%s', (_, args, sentence) => {
    const { code, lines } = run(...args);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(sentence);
  });

  test('changes that are not committed', () => {
    logIn();
    write('new.txt', '');
    const { code, lines } = run('--target', 'dev');
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('The working tree has changes');
  });

  test('nobody logged in', () => {
    const { code, lines } = run('--target', 'dev');
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('clasp is not logged in: npx clasp login.');
  });

  test('a version of which the changelog says nothing', () => {
    write('package.json', { version: '2.0.0' });
    commit();
    expect(run('--target', 'dev').lines.at(-1)).toContain('says nothing of version 2.0.0');
    const { lines } = run('--target', 'dev', '--dry-run');
    expect(lines).toContain('→ clasp create-version "WHAT-THE-CHANGELOG-SAYS"');
  });

  test('changes without a version, for prod alone', () => {
    write('deploy.json', { dev: { scriptId: 'a' }, prod: { scriptId: 'b' } });
    write('CHANGELOG.md', CHANGELOG.replace('Unreleased\n', 'Unreleased\n\n- New.\n'));
    commit();
    expect(run('--target', 'prod').lines.at(-1)).toContain('has changes under Unreleased');
    expect(run('--target', 'dev').lines.at(-1)).toContain('not logged in');
  });

  test('tests that fail: nothing is built or pushed', () => {
    logIn();
    write('package.json', { version: '1.2.0', scripts: { test: 'node -e "process.exit(1)"' } });
    commit();
    const { code, lines } = run('--target', 'dev');
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('npm test failed: nothing was deployed.');
    expect(readdirSync(root)).not.toContain('dist');
  });
});

test.each([
  ['dev', 'npm run build -- --target dev', 'dist-dev', 'script-of-the-test-1'],
  ['own', 'npm run build', 'dist', 'script-of-the-test-2'],
])(
  'all is ready for %s: tested and built, clasp gets as far as its first call to Google, and its reason is told',
  (target, build, built, script) => {
    logIn();
    const { code, lines } = run('--target', target);
    expect(lines.slice(-3, -1)).toEqual([build, `clasp push to ${script}`]);
    expect(lines.at(-1)).toMatch(/^clasp push failed: .*script\.googleapis\.com\/v1\/projects\//);
    expect(lines.at(-1)).toContain(`/projects/${script}/content`);
    expect(code).toBe(1);
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual([built]);
    expect(readdirSync(join(root, built)).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect(git('status', '--porcelain')).toBe('');
  },
);

test('--dry-run tells every step, and what would be refused, and runs none', () => {
  write('new.txt', '');
  const { code, lines } = run('--target', 'dev', '--dry-run');
  expect(code).toBe(0);
  expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(2);
  expect(lines.at(-1)).toContain('stop at the first ✗: 2 to be corrected');
  const commitId = git('rev-parse', '--short', 'HEAD').trim();
  for (const step of [
    'npm test',
    'npm run build -- --target dev',
    'clasp push --force, of dist-dev/ to the script script-of-the-test-1',
    `clasp create-version "1.2.0 (${commitId}) Prints codes."`,
    'clasp update-deployment AKold, of that version with the same text',
  ]) {
    expect(lines).toContain(`→ ${step}`);
  }
  expect(readdirSync(root)).not.toContain('dist');
});

test('the targets of this repository have no script yet: who carries it on names their own', () => {
  const own = join(__dirname, '../..');
  const lines: string[] = [];
  expect(deploy(['--target', 'prod'], { root: own, env }, (line) => lines.push(line))).toBe(1);
  expect(lines).toEqual([expect.stringContaining('has no script id for "prod"')]);
});
