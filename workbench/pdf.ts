import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ServiceError } from './errors';

const CONVERT_TIMEOUT_MS = 120_000;

/** One conversion: its folder, and what to run. */
interface Conversion {
  folder: string;
  args: string[];
}

function prepare(docx: Uint8Array): Conversion {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-pdf-'));
  const source = join(folder, 'document.docx');
  writeFileSync(source, docx);
  // A separate profile, because a LibreOffice that the user has open would block this one.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return { folder, args: [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source] };
}

const readPdf = ({ folder }: Conversion): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, 'document.pdf')));

const refusal = (): ServiceError =>
  new ServiceError('A PDF can only be made here where LibreOffice (soffice) is installed and works.');

/** Converts a .docx to PDF by LibreOffice. The error says if that is not installed. */
export function pdfOfDocx(docx: Uint8Array): Uint8Array {
  const conversion = prepare(docx);
  try {
    execFileSync('soffice', conversion.args, { stdio: 'ignore', timeout: CONVERT_TIMEOUT_MS });
    return readPdf(conversion);
  } catch {
    throw refusal();
  } finally {
    rmSync(conversion.folder, { recursive: true, force: true });
  }
}

/** The same without waiting in this thread. */
export async function pdfOfDocxLater(docx: Uint8Array): Promise<Uint8Array> {
  const conversion = prepare(docx);
  try {
    await promisify(execFile)('soffice', conversion.args, { timeout: CONVERT_TIMEOUT_MS });
    return readPdf(conversion);
  } catch {
    throw refusal();
  } finally {
    rmSync(conversion.folder, { recursive: true, force: true });
  }
}

/** True where LibreOffice is installed. */
export function hasOffice(): boolean {
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice'];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => names.some((name) => existsSync(join(folder, name))));
}
