import { chromium } from 'playwright-core';
import setup from '../global-setup';
import { chromiumLaunch } from './chromium';
import { keepServer } from './server';

/** The built add-on, and one browser in which every test opens windows of its own. */
export default async function setupBrowser(): Promise<void> {
  await setup();
  keepServer(await chromium.launchServer(chromiumLaunch()));
}
