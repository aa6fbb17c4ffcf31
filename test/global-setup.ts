import { execFileSync } from 'node:child_process';

/** The tests drive the built add-on: build it once, from the sources as they stand. */
export default function setup(): void {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
