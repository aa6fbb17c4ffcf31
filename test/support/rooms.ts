import { dirname, join, normalize } from 'node:path/posix';

/** The rooms of src from the top down: a file imports from its own room and from those below it. */
export const ROOMS = [
  'addon',
  'actions',
  'google',
  'home',
  'documents',
  'docx',
  'checks',
  'transfer',
  'overview',
  'library',
  'scores',
  'table',
  'forms',
  'settings',
  'sheet',
  'ita',
  'thai',
  'messages',
];

/** Files of src by their path below it, with their text. */
export type Sources = ReadonlyMap<string, string>;

const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*'(\.[^']*)'/g;
const GOOGLE_NAME =
  /\b(?:GoogleAppsScript|(?:Spreadsheet|Drive|Document|Script|Mail|Gmail)App|(?:Html|Properties|Lock|Cache|Content|Card)Service|UrlFetchApp|Utilities|Logger|Session\.get\w|Charts\.new\w|Drive\.\w|google\.script)/;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

const roomOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/**
 * Every import of one file of src by another: the importing file, then the imported one. Styles are no part of the order.
 * @throws Error where an import leads to no file of `sources`
 */
export function importsOf(sources: Sources): [from: string, to: string][] {
  return [...sources].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].flatMap(([, path = '']): [string, string][] => {
      const stem = normalize(join(dirname(from), path));
      const to = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => stem + end);
      const found = to.find((each) => sources.has(each));
      if (!found && !/\.(?:css|json)$/.test(path))
        throw new Error(`${from} imports ${stem}, which is not there`);
      return found ? [[from, found]] : [];
    }),
  );
}

/** Imports that go up. Pages take types and pure code from any room but google; messages import thai alone. */
export function upwardImports(sources: Sources): string[] {
  const isAllowed = (from: string, to: string): boolean => {
    if (from === to || to === 'messages') return true;
    if (from === 'sidebars') return to !== 'google' && ROOMS.includes(to);
    if (from === 'messages') return to === 'thai';
    return ROOMS.includes(from) && ROOMS.indexOf(from) < ROOMS.indexOf(to);
  };
  return importsOf(sources)
    .filter(([from, to]) => !isAllowed(roomOf(from), roomOf(to)))
    .map(([from, to]) => `${from} imports ${to}`);
}

/** Files that import each other in a circle, each circle once, from the file that comes first. */
export function circles(sources: Sources): string[][] {
  const next = new Map<string, string[]>([...sources.keys()].map((file) => [file, []]));
  for (const [from, to] of importsOf(sources)) next.get(from)?.push(to);
  const reach = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let file = open.pop(); file; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(next.get(file) ?? []));
    }
    return seen;
  };
  const reached = new Map([...sources.keys()].map((file) => [file, reach(file)]));
  const inCircle = [...sources.keys()].filter((file) => reached.get(file)?.has(file)).sort();
  const found = inCircle.map((file) =>
    inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
  );
  return found.filter((circle, i) => circle[0] === inCircle[i]);
}

/** Files that name a service or type of Google outside the rooms that may: actions, google, the list of functions and the pages' one caller. */
export function googleNames(sources: Sources): string[] {
  return [...sources]
    .filter(
      ([file]) =>
        !['actions', 'google'].includes(roomOf(file)) &&
        !['addon.ts', 'sidebars/shared/google.ts'].includes(file),
    )
    .filter(([, text]) => GOOGLE_NAME.test(text.replace(COMMENT, '')))
    .map(([file]) => file);
}
