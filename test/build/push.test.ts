import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pageNameOf, sidebarFolders } from '../../build/sidebars';

const ROOT = join(__dirname, '../..');

test('clasp would push the script, its pages and its manifest, and nothing else', () => {
  const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const said = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const { filesToPush, untrackedFiles } = JSON.parse(said);
  const pages = sidebarFolders().map((folder) => `dist/${pageNameOf(folder)}.html`);
  expect([...filesToPush].sort()).toEqual(['dist/Code.js', 'dist/appsscript.json', ...pages].sort());
  expect(untrackedFiles).toEqual([]);
});
