import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { ROOT } from '../workbench/root';

/** The folder of the package that a bundled file is of, with the last `node_modules` of its path. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders of the packages of which files are bundled, from the root of the project: "node_modules/fflate". */
export function packagesIn({ inputs }: Pick<Metafile, 'inputs'>): string[] {
  const folders = Object.entries(inputs)
    .filter(([, { bytes }]) => bytes > 0)
    .flatMap(([path]) => PACKAGE.exec(path)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

/**
 * Copyright and permission of packages, which their licences want in every copy: name, version and the text of the licence of
 * each. Terms that several have in the same words stand once, below the copyrights of all of them.
 * @throws Error for a package without the text of its licence
 */
export function noticesOf(folders: readonly string[]): string {
  const packagesOf = new Map<string, string[]>();
  for (const folder of folders) {
    const at = join(ROOT, folder);
    const file = existsSync(at) && readdirSync(at).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${folder} has no text of its licence, which must go with it`);
    const { name, version } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    const { holders, terms } = partsOf(readFileSync(join(at, file), 'utf8').trim());
    packagesOf.set(terms, [...(packagesOf.get(terms) ?? []), `${name} ${version}\n\n${holders}`]);
  }
  return [...packagesOf].map(([terms, packages]) => `${packages.join('\n\n')}\n\n${terms}`).join('\n\n\n');
}

/** A licence to its last line of copyright, and what follows. */
function partsOf(licence: string): { holders: string; terms: string } {
  const [holders = ''] = /^.*\nCopyright[^\n]*(?=\n)/s.exec(licence) ?? [];
  return { holders: holders.trim(), terms: licence.slice(holders.length).trim() };
}
