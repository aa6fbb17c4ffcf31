import { expect, test } from '@jest/globals';
import { type Bench, openPage } from './support';

/** More presses of Tab than any page has stops. */
const MAX_TABS = 120;

/** What has the focus in the sidebar, by its label or words; '' where the focus is outside. */
async function focused(bench: Bench): Promise<string> {
  const frame = await bench.sidebarFrame();
  return frame.evaluate<string>(`(() => {
    const at = document.hasFocus() && document.activeElement;
    return at && at !== document.body ? (at.labels?.[0] ?? at).textContent.trim() : '';
  })()`);
}

/** Presses Tab until the focus is on what has these words. */
async function tabTo(bench: Bench, words: string): Promise<void> {
  for (let presses = 0; presses < MAX_TABS; presses++) {
    if ((await focused(bench)).startsWith(words)) return;
    await bench.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${words}`);
}

test('keys alone check a sheet, lead on to its document, choose its parts and make it', async () => {
  const bench = await openPage('samples/results.xlsx', { today: '2025-10-08' });
  const { page, sidebar } = bench;
  await bench.menu('ตรวจสอบแผ่นงาน');
  await sidebar.getByText('ไม่พบข้อที่ต้องแก้ไข').waitFor();
  await tabTo(bench, 'จัดทำเอกสาร');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'สร้างรายงาน', exact: true }).waitFor();
  await tabTo(bench, 'ปก');
  await page.keyboard.press('Space');
  expect(await sidebar.getByLabel('ปก', { exact: true }).isChecked()).toBe(false);
  // The arrow keys scroll the preview.
  await tabTo(bench, 'บันทึกข้อความส่วนราชการ');
  await tabTo(bench, 'สร้างรายงาน');
  await page.keyboard.press('Enter');
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  await tabTo(bench, 'เปิดใน Google เอกสาร');
  expect(bench.faults).toEqual([]);
});
