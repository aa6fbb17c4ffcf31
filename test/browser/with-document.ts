import { type Bench, openPage } from './support';

/** A workbook of which the document of the whole office has just been made, and is in the log. */
export async function openWithDocument(): Promise<Bench> {
  const bench = await openPage('samples/progress.xlsx', { today: '2025-10-08' });
  await bench.menu('จัดทำเอกสาร');
  await bench.sidebar.getByRole('button', { name: 'สร้างรายงาน', exact: true }).click();
  await bench.sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  await bench.settled();
  return bench;
}
