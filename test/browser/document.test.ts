import { expect, test } from '@jest/globals';
import { type Bench, openPage } from './support';

const MENU = 'สร้างรายงานจากแผ่นงานนี้';
const MAKE = { name: 'สร้างรายงาน', exact: true };

async function openDocuments(sample = 'samples/results.xlsx'): Promise<Bench> {
  const bench = await openPage(sample, { today: '2025-10-08' });
  await bench.menu(MENU);
  await bench.sidebar.getByRole('button', MAKE).waitFor();
  return bench;
}

test('pictures', async () => {
  const bench = await openDocuments();
  const { sidebar } = bench;
  await sidebar
    .getByLabel('รอบที่รายงาน')
    .selectOption({ label: /รอบ 6 เดือน/.source } as never)
    .catch(() => undefined);
  await bench.picture('document-before');
  await sidebar.getByRole('button', MAKE).click();
  await sidebar.getByText('ดาวน์โหลด PDF').waitFor();
  await bench.picture('document-after');
  await bench.expectAccessible('sidebar');
});
