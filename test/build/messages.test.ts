import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { thai } from '../../src/messages/th';

const ROOT = join(__dirname, '../..');
/** The sentences, and the words of documents and sheets. */
const FOLDERS = ['th', 'written'].map((folder) => join(ROOT, 'src/messages', folder));

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('messages'))
    .map((name) => join(ROOT, folder, name));

/** The code of the program outside the messages, and of the tools that read messages. */
const CODE = ['src', 'build', 'workbench']
  .flatMap(sources)
  .map((path) => ({ folder: dirname(path), code: readFileSync(path, 'utf8') }));
const ALL_CODE = CODE.map(({ code }) => code).join('\n');

/** Every object of messages that a file exports, by its name, with the code of the folders that import it. */
async function exported(): Promise<{ name: string; messages: object; readers: string }[]> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => join(folder, name)),
  );
  const modules = await Promise.all(files.map((path) => import(path) as Promise<object>));
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, messages]) => {
      if (typeof messages !== 'object' || messages === null) return [];
      const imports = new RegExp(
        `import (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '[^']*messages/(?:th|written)`,
      );
      const folders = new Set(CODE.filter(({ code }) => imports.test(code)).map(({ folder }) => folder));
      const direct = CODE.filter(({ folder }) => folders.has(folder)).map(({ code }) => code);
      // Errors and findings are gathered in one object each, and all of `thai` is read as `messages`.
      const isGathered = /(Errors|Findings)$/.test(name) || Object.values(thai).includes(messages as never);
      return [{ name, messages, readers: isGathered ? ALL_CODE : direct.join('\n') }];
    }),
  );
}

/** Whether code reads a key: by its name, or by computing it: of the object that holds it, or from an id that is the key. */
function isRead(key: string, parent: string, code: string): boolean {
  return (
    new RegExp(`\\.${key}\\b|\\b${key}\\b[^'\\n]*\\} = |'${key}'|\\b${parent}\\[`).test(code) ||
    ALL_CODE.includes(`id: '${key}'`)
  );
}

function unread(messages: object, parent: string, code: string): string[] {
  return Object.entries(messages).flatMap(([key, value]) => {
    if (Array.isArray(messages)) return [];
    if (typeof value === 'object' && value !== null && isRead(key, parent, code))
      return unread(value, key, code).map((below) => `${key}.${below}`);
    return isRead(key, parent, code) ? [] : [key];
  });
}

test('every message is read somewhere', async () => {
  const names = (await exported()).flatMap(({ name, messages, readers }) =>
    unread(messages, name, readers).map((path) => `${name}.${path}`),
  );
  expect(names).toEqual([]);
});
