import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { fillSample } from '../samples/make';
import { FORMS } from '../src/forms';
import { ROOT } from '../workbench/root';
import { LONG } from './support/long';
import { SAMPLES, type StoredSample } from './support/samples';

const { bundleIfStale } = require('../workbench/bundle.cjs') as { bundleIfStale: () => void };

const TEMPLATES = join(ROOT, 'node_modules/.cache/prongsai/templates');
const SET_UP = Symbol.for('prongsai.set-up');

/** What is dear and the same for every test: made once for all projects of jest.config.js, from the sources as they are. */
export default function setup(): Promise<void> {
  const once = globalThis as { [SET_UP]?: Promise<void> };
  once[SET_UP] ??= prepare();
  return once[SET_UP];
}

async function prepare(): Promise<void> {
  // Tests that bundle the script again take the templates that this build packs.
  process.env.PRONGSAI_TEMPLATES = TEMPLATES;
  rmSync(TEMPLATES, { force: true });
  mkdirSync(dirname(TEMPLATES), { recursive: true });
  const built = build();
  bundleIfStale();
  await built;
  // Executions of the built add-on go on in the context of the one before (workbench/host.ts), unless all is tried.
  if (!LONG) process.env.PRONGSAI_REUSE = join(ROOT, 'dist');
  keepSamples();
}

/** Builds the add-on that the tests drive. */
function build(): Promise<void> {
  const building = spawn('npm', ['run', '-s', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    building.on('error', reject);
    building.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the build ended with ${code}`)),
    );
  });
}

/** Fills the sample of every form through the built add-on and keeps it for all test files of this run. */
export function keepSamples(): void {
  mkdirSync(SAMPLES, { recursive: true });
  for (const form of FORMS) {
    const filled = fillSample(form);
    const kept: StoredSample = { book: filled.book, sheet: filled.selected().sheet };
    writeFileSync(join(SAMPLES, form.id), serialize(kept));
  }
}
