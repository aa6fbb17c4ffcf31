import { TestEnvironment } from 'jest-environment-node';
import { type BrowserType, chromium } from 'playwright-core';

/** What this environment adds to the globals of a test. */
export interface BrowserGlobals {
  chromium: BrowserType;
}

/** Loads Playwright once for all files that one process tests; jest would load it for each, which takes most of a second. */
export default class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { chromium } satisfies BrowserGlobals);
  }
}
