import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ServiceError } from './errors';

const CONVERT_TIMEOUT_MS = 120_000;

/** Converts a .docx to PDF by LibreOffice. The error says if that is not installed. */
export function pdfOfDocx(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-pdf-'));
  try {
    const source = join(folder, 'document.docx');
    writeFileSync(source, docx);
    // A separate profile, because a LibreOffice that the user has open would block this one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source], {
      stdio: 'ignore',
      timeout: CONVERT_TIMEOUT_MS,
    });
    return new Uint8Array(readFileSync(join(folder, 'document.pdf')));
  } catch {
    throw new ServiceError('A PDF can only be made here where LibreOffice (soffice) is installed and works.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
