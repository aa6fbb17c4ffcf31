import type { BrowserServer } from 'playwright-core';

/** Where the process that starts the tests keeps the browser, and how those that run them find it. */
const SERVER = Symbol.for('prongsai.browser');
const ADDRESS = 'PRONGSAI_BROWSER';

const shared = globalThis as { [SERVER]?: BrowserServer };

/** Keeps the browser for all tests of this run. */
export function keepServer(server: BrowserServer): void {
  shared[SERVER] = server;
  process.env[ADDRESS] = server.wsEndpoint();
}

/** The address at which a test reaches the browser. */
export function browserAddress(): string {
  const address = process.env[ADDRESS];
  if (!address) throw new Error('test/browser/global-setup.ts has started no browser');
  return address;
}

export async function closeServer(): Promise<void> {
  await shared[SERVER]?.close();
}
