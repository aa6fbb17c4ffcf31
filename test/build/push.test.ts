import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { pageNameOf, sidebarFolders } from '../../build/sidebars';

const ROOT = join(__dirname, '../..');

const folder = mkdtempSync(join(tmpdir(), 'prongsai-push-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('clasp would push the script, its pages and its manifest, and nothing else', () => {
  const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'any', rootDir: 'dist' }));
  const said = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { filesToPush, untrackedFiles } = JSON.parse(said);
  const pages = sidebarFolders().map((folder) => `dist/${pageNameOf(folder)}.html`);
  expect([...filesToPush].sort()).toEqual(['dist/Code.js', 'dist/appsscript.json', ...pages].sort());
  expect(untrackedFiles).toEqual([]);
});
