import { expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { countActions, openEmptyBook } from './support';

const press = (place: FrameLocator, name: string) => place.getByRole('button', { name, exact: true }).click();

/** What a clerk would type for each measure. */
const MEASURES = ['เปิดเผยแผนการใช้จ่ายงบประมาณ', 'รับฟังความเห็นผู้รับบริการ', 'ซักซ้อมการใช้ทรัพย์สินของราชการ'].map(
  (name, i) => ({
    'มาตรการ/แนวทาง': `${i + 1}. ${name}`,
    'ขั้นตอน/วิธีการปฏิบัติ': '1. ประชุมชี้แจงผู้เกี่ยวข้อง\n2. ดำเนินการและรายงานผล',
    'ระยะเวลา ดำเนินการ': 'ต.ค. 2567 - ก.ย. 2568',
    สรุปผลการดำเนินการ: `ดำเนินการครั้งที่ ${i + 1} แล้วเสร็จตามแผน`,
    'ผลลัพธ์/ความสำเร็จ': `ผู้เกี่ยวข้องทราบและถือปฏิบัติเรื่องที่ ${i + 1}`,
  }),
);

test('from an empty spreadsheet to a finished report of three measures, in at most 28 actions', async () => {
  const bench = await openEmptyBook({ today: '2025-09-30' });
  const actions = await countActions(bench);
  const { sidebar } = bench;

  await bench.menu('ตั้งค่าหน่วยงานและปีงบประมาณ');
  await sidebar.getByLabel('ชื่อหน่วยงาน').first().fill('องค์การบริหารส่วนตำบลตัวอย่าง');
  await sidebar.getByLabel('อำเภอ').fill('เมืองตัวอย่าง');
  await sidebar.getByLabel('จังหวัด').fill('ตัวอย่าง');
  await sidebar.getByLabel('ปีงบประมาณของมาตรการ').selectOption('2568');
  await press(sidebar, 'บันทึกและเริ่มใช้');
  await press(sidebar, 'จัดเตรียมแผ่นงานมาตรการ');
  await sidebar.getByRole('radio', { name: /^แบบรายงานผลการดำเนินการ/ }).check();
  await press(sidebar, 'สร้างแผ่นงาน');
  await press(sidebar, 'บันทึกมาตรการ');
  for (const [i, measure] of MEASURES.entries()) {
    if (i > 0) await press(sidebar, 'เพิ่มใหม่');
    await sidebar.getByText('มาตรการใหม่').first().waitFor();
    for (const [label, text] of Object.entries(measure)) {
      await sidebar.getByLabel(label, { exact: false }).first().fill(text);
    }
    await sidebar.getByLabel('กองคลัง', { exact: true }).check();
    await bench.page.keyboard.press('Control+Enter');
    await sidebar.getByText('บันทึกแล้ว').waitFor();
  }

  // The page of documents says who has to sign, and leads to where it is said.
  // A page takes the focus when its answer has come, and an open menu closes.
  await bench.settled();
  await bench.menu('จัดทำเอกสาร');
  await press(sidebar, 'ตั้งค่าหน่วยงาน');
  await press(sidebar, 'แก้ไข ผู้ลงนามและผู้พิจารณาตามลำดับ');
  await sidebar.getByLabel('ชื่อและนามสกุล').first().fill('นางสาวชลธิชา ตัวอย่างธรรม');
  await press(sidebar, 'บันทึก');
  await sidebar.getByRole('button', { name: 'บันทึก', exact: true }).waitFor({ state: 'detached' });
  await bench.settled();
  const before = actions();
  await bench.menu('จัดทำเอกสาร');
  await sidebar.getByText('ไม่พบข้อที่ต้องแก้ไข').waitFor();
  await press(sidebar, 'สร้างรายงาน');
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  await sidebar.getByRole('link', { name: 'เปิดใน Google เอกสาร' }).waitFor();
  expect(actions() - before).toBeLessThanOrEqual(3);
  expect(actions()).toBeLessThanOrEqual(28);
  const rows = await bench.texts('A3:A6', 'รายงานผล 2568');
  expect(rows).toEqual([...MEASURES.map((measure) => [measure['มาตรการ/แนวทาง']]), ['']]);
  expect(bench.faults).toEqual([]);
});
