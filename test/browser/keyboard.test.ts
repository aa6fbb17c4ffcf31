import { expect, test } from '@jest/globals';
import { type Bench, openEmptyBook, openPage } from './support';

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
  await tabTo(bench, 'ตัวเลือกอื่น');
  await page.keyboard.press('Enter');
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

test('keys alone set an office up, make its sheet and fill in measures', async () => {
  const bench = await openEmptyBook({ today: '2025-11-03' });
  const { page, sidebar } = bench;
  const { keyboard } = page;
  const press = async (words: string) => {
    await tabTo(bench, words);
    await keyboard.press('Enter');
  };
  const type = async (label: string, text: string) => {
    await tabTo(bench, label);
    await keyboard.insertText(text);
  };
  await bench.menu('ตั้งค่าหน่วยงานและปีงบประมาณ');
  await sidebar.getByLabel('จังหวัด').waitFor();
  await type('ชื่อหน่วยงาน', 'องค์การบริหารส่วนตำบลตัวอย่าง');
  await type('จังหวัด', 'ตัวอย่าง');
  await tabTo(bench, 'ปีงบประมาณของมาตรการ');
  await keyboard.press('ArrowUp');
  await press('บันทึกและเริ่มใช้');
  await sidebar.getByText('ตั้งค่าเรียบร้อยแล้ว').waitFor();
  await press('จัดเตรียมแผ่นงานมาตรการ');
  await sidebar.getByText('จากแบบมาตรฐาน').waitFor();
  // One stop for all of them; the arrow keys choose.
  await tabTo(bench, 'แบบวิเคราะห์ผลและกำหนดมาตรการ');
  await keyboard.press('ArrowDown');
  await press('สร้างแผ่นงาน');
  await sidebar.getByText('สร้างแผ่นงาน "ติดตามความก้าวหน้า 2568" แล้ว').waitFor();
  await press('บันทึกมาตรการ');

  const fill = async (steps: string) => {
    await sidebar.getByRole('heading', { name: 'มาตรการใหม่' }).waitFor();
    await tabTo(bench, 'ตัวชี้วัดของการประเมิน ITA');
    await keyboard.press('ArrowDown');
    await tabTo(bench, 'กองคลัง');
    await keyboard.press('Space');
    await type('ขั้นตอนหรือวิธีปฏิบัติ', steps);
    await type('แนวทางการกำกับติดตาม', '1. รายงาน');
    await type('ระยะเวลาดำเนินการ', 'ต.ค. 2567 - มี.ค. 2568');
    await tabTo(bench, 'ยังไม่ดำเนินการ');
    await keyboard.press('Space');
  };
  await fill('1. ประชุม');
  await keyboard.press('Control+Shift+Enter');
  await sidebar.getByText('บันทึกแล้วที่แถว 3').waitFor();
  await fill('1. อบรม');
  await keyboard.press('Control+Enter');
  await sidebar.getByText('บันทึกแล้วที่แถว 4').waitFor();
  expect(await bench.texts('A3:D4', 'ติดตามความก้าวหน้า 2568')).toEqual([
    ['IIT', '1. การปฏิบัติหน้าที่', 'กองคลัง', '1. ประชุม'],
    // The instrument of the row above.
    ['', '1. การปฏิบัติหน้าที่', 'กองคลัง', '1. อบรม'],
  ]);

  // From the list too, and back to the sheet's first measure.
  await press('รายการมาตรการ');
  await sidebar.getByRole('heading', { name: 'มาตรการ 2 ข้อ' }).waitFor();
  await type('ค้นหามาตรการ', 'ประชุม');
  await sidebar.getByText('พบ 1 จาก 2 ข้อ').waitFor();
  await press('1. การปฏิบัติหน้าที่');
  await sidebar.getByRole('heading', { name: 'มาตรการที่ 1 จาก 2' }).waitFor();
  await tabTo(bench, 'ยังไม่ดำเนินการ');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await press('บันทึก');
  await sidebar.getByText('บันทึกแล้วที่แถว 3').waitFor();
  expect(await bench.texts('G3:I3', 'ติดตามความก้าวหน้า 2568')).toEqual([['○', '○', '⊗']]);
  expect(bench.faults).toEqual([]);
});
