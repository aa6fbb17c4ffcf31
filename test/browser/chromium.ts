import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

const CACHE = join(__dirname, '../../node_modules/.cache');
const UNPACKED = join(CACHE, 'chromium');

/** Only what comes with it, so that pages are drawn alike on every machine. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(UNPACKED, 'fonts')}</dir><cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir></fontconfig>
`;

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * How to start the Chromium out of node_modules, with the libraries that a bare machine lacks. It is built for Linux on
 * x64; elsewhere, or where it cannot be unpacked, an installed one is used.
 */
export function chromiumLaunch(): LaunchOptions {
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed();
  try {
    if (!existsSync(UNPACKED)) unpack();
  } catch (error) {
    console.warn(error);
    return installed();
  }
  const { LD_LIBRARY_PATH: known = '' } = process.env;
  return {
    executablePath: join(UNPACKED, 'chromium'),
    args: ['--no-sandbox', '--no-zygote'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: `${join(UNPACKED, 'al2023/lib')}:${known}`,
      FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
    },
  };
}

/**
 * Unpacks beside its place and then moves there, so that nobody meets it half done. In a process of its own: the package
 * unpacks its libraries only where it believes itself on the machine it was made for, and changes the environment.
 */
function unpack(): void {
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'chromium-'));
  const script = `require(${JSON.stringify(require.resolve('@sparticuz/chromium'))}).executablePath()`;
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  try {
    execFileSync(process.execPath, ['-e', script], { env, stdio: 'inherit' });
    writeFileSync(join(fresh, 'fonts/fonts.conf'), FONTS);
    if (!existsSync(UNPACKED)) renameSync(fresh, UNPACKED);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function installed(): LaunchOptions {
  const executablePath = INSTALLED.find(existsSync);
  return executablePath ? { executablePath, args: ['--no-sandbox'] } : { channel: 'chrome' };
}
