import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the repository, from the sources as from a bundle of them (workbench/bundle.cjs). */
export const ROOT = folderWith('appsscript.json', __dirname);

/** The folder of the bundles of workbench/bundle.cjs. */
export const BUNDLES = join(ROOT, 'node_modules/.cache/prongsai');

function folderWith(file: string, folder: string): string {
  if (existsSync(join(folder, file))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no folder with ${file} over ${__dirname}`);
  return folderWith(file, parent);
}
