import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FORMS } from '../src/forms';
import { chromiumLaunch } from '../test/browser/chromium';
import { servePage } from '../workbench/page/server';
import { fillSample } from './make';

const { bundleIfStale } = require('../workbench/bundle.cjs') as { bundleIfStale: () => void };

const OUT = join(__dirname, '../docs/pictures/workbench.png');
const SIZE = { width: 1280, height: 760 };

/** Writes docs/pictures/workbench.png: the workbench's page at work, a faulty period just typed and checked. */
export async function takePagePicture(): Promise<void> {
  bundleIfStale();
  const form = FORMS.find(({ id }) => id === 'progress');
  if (!form) throw new Error('no form progress');
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-picture-'));
  const from = join(folder, 'มาตรการ 2568.xlsx');
  await fillSample(form).save(from);
  const served = await servePage({ from, today: '2025-06-30' });
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(served.url);
    const name = page.getByLabel('ช่อง', { exact: true });
    await name.fill('F4');
    await name.press('Enter');
    await page.keyboard.type('ต.ค. 2568 - มี.ค. 2568');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'โปร่งใส', exact: true }).click();
    await page.locator('.list').getByRole('button', { name: 'ตรวจสอบแผ่นงาน', exact: true }).click();
    await page.locator('aside iframe').contentFrame().getByText('ต.ค. 2568').first().waitFor();
    await name.fill('E4');
    await name.press('Enter');
    await page.getByText('เก็บแล้วใน').waitFor();
    await page.locator('body[data-settled="true"]').waitFor({ state: 'attached' });
    await page.screenshot({ path: OUT });
    console.log(OUT);
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
}
