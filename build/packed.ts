import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

const ROOT = join(__dirname, '..');

/** A module of data that travels compressed. It exports one function alone, which gives plain JSON. */
interface PackedModule {
  /** Its file, from the root of the repository. */
  path: string;
  /** The function it exports. */
  exported: string;
}

/** Every module that travels compressed. A further one is a line here. */
export const PACKED: readonly PackedModule[] = [
  { path: 'src/library/all.ts', exported: 'allStartingPoints' },
];

/** In the bundle each listed module is its own data, packed, with the same function that unpacks it when first called. */
export const packedModules: Plugin = {
  name: 'packed-modules',
  setup(builder) {
    for (const { path, exported } of PACKED) {
      const file = join(ROOT, path);
      builder.onLoad({ filter: new RegExp(`${path.replace(/\W/g, '[\\\\/.]')}$`) }, async (loading) => {
        if (loading.path !== file) return undefined;
        const packed = pack(await dataOf(file, exported));
        return {
          contents: `import { unpack } from ${JSON.stringify(join(ROOT, 'src/docx/unpack'))};
let known;
export function ${exported}() { return known || (known = unpack(${JSON.stringify(packed)})); }`,
          resolveDir: dirname(file),
        };
      });
    }
  },
};

async function dataOf(file: string, exported: string): Promise<unknown> {
  const module = (await import(file)) as Record<string, unknown>;
  const get = module[exported];
  const others = Object.keys(module).filter(
    (name) => ![exported, 'default', 'module.exports'].includes(name),
  );
  if (typeof get !== 'function' || others.length > 0) {
    throw new Error(`${file} must export the function ${exported} alone, or it cannot be packed`);
  }
  const data: unknown = get();
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data)) {
    throw new Error(`${exported} of ${file} does not give plain JSON, so it cannot be packed`);
  }
  return data;
}

/** What src/docx/unpack.ts unpacks. Thai in one byte a letter deflates to a fifth less than in UTF-8. */
export function pack(data: unknown): string {
  const bytes = Array.from(JSON.stringify(data)).flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    if (code >= 0x0e00 && code < 0x0e80) return [code - 0x0e00 + 0x80];
    return [...Buffer.from(escaped(letter))];
  });
  return deflateRawSync(Uint8Array.from(bytes), { level: 9 }).toString('base64').replace(/=+$/, '');
}

const escaped = (letter: string): string =>
  letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
