import { expect, test } from '@jest/globals';
import { sampleBook } from '../support/books';
import { makeDocuments } from '../support/documents';
import { countActions, openBook, openPage } from './support';

const HOSTILE = '<img src=x onerror="throw 1">';

test('the year has bars and lists, a click selects the cell, and the summary is copied', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.type('B4', `2. การใช้งบประมาณ ${HOSTILE}`);
  await bench.type('F4', 'ต.ค. 2567 - มี.ค. 2568');
  await bench.type('F8', 'เร็ว ๆ นี้');
  await bench.type('F9', '1 เม.ย. 2568 - 15 ก.ค. 2568');
  await bench.menu('ติดตามและเผยแพร่');
  const { sidebar } = bench;
  await sidebar
    .getByText(/ดำเนินการแล้ว \d+ จาก \d+ มาตรการ \(ร้อยละ \d+\)/)
    .first()
    .waitFor();
  await bench.expectAccessible('sidebar');
  await sidebar.getByText('กรอกไว้ว่า "เร็ว ๆ นี้"').waitFor();

  await sidebar.getByText('พ้นกำหนดแล้ว 1 มาตรการ', { exact: true }).waitFor();
  await sidebar.getByRole('button', { name: HOSTILE }).click();
  await bench.expectSelected('B4');
  await bench.type('F4', 'ต.ค. 2567 - ก.ย. 2568');
  await sidebar.getByRole('button', { name: 'อ่านแผ่นงานอีกครั้ง' }).click();
  await sidebar.getByText('ไม่มีมาตรการที่พ้นกำหนด').waitFor();

  await sidebar.getByRole('button', { name: 'คัดลอกสรุปสำหรับส่งในกลุ่มไลน์' }).click();
  await sidebar.getByText('คัดลอกแล้ว').waitFor();
  const paste = bench.page.getByLabel('ช่อง', { exact: true });
  await paste.focus();
  await bench.page.keyboard.press('Control+A');
  await bench.page.keyboard.press('Control+V');
  expect(await paste.inputValue()).toContain('ความก้าวหน้ามาตรการส่งเสริมคุณธรรม');

  const refuse = `navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))`;
  await (await bench.sidebarFrame()).evaluate(refuse);
  await sidebar.getByLabel('ข้อความสรุป').fill('ข้อความที่แก้ไขแล้ว');
  await sidebar.getByRole('button', { name: 'คัดลอกสรุปสำหรับส่งในกลุ่มไลน์' }).click();
  await sidebar.getByText('คัดลอกแล้ว').waitFor();
  await paste.focus();
  await bench.page.keyboard.press('Control+A');
  await bench.page.keyboard.press('Control+V');
  expect(await paste.inputValue()).toBe('ข้อความที่แก้ไขแล้ว');
  const refuseAll = 'document.execCommand = () => false';
  await (await bench.sidebarFrame()).evaluate(refuseAll);
  await sidebar.getByRole('button', { name: 'คัดลอกสรุปสำหรับส่งในกลุ่มไลน์' }).click();
  await sidebar.getByRole('alert').getByText('กด Ctrl+C').waitFor();
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
});

test('the sheet ภาพรวม is made, and refused where the office has a sheet of that name', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.type('F4', 'ต.ค. 2567 - มี.ค. 2568');
  await bench.type('F9', '1 เม.ย. 2568 - 15 ก.ค. 2568');
  await bench.menu('ติดตามและเผยแพร่');
  const { sidebar } = bench;
  await sidebar.getByText('พ้นกำหนดแล้ว 1 มาตรการ', { exact: true }).waitFor();
  await bench.picture('overview');
  const make = sidebar.getByRole('button', { name: 'สร้าง/ปรับปรุงแผ่นงานภาพรวม' });
  await make.click();
  await sidebar.getByText('ปรับปรุงแผ่นงาน "ภาพรวม" แล้ว').waitFor();
  await bench.page.getByRole('tab', { name: 'ภาพรวม', selected: true }).waitFor();
  const [[title = ''] = []] = await bench.texts('A1', 'ภาพรวม');
  expect(title).toContain('ปีงบประมาณ พ.ศ. 2568');
  await bench.type('A1', 'ของหน่วยงาน');
  await make.click();
  await sidebar.getByRole('alert').getByText('ไม่ใช่แผ่นงานที่โปร่งใสทำไว้').waitFor();
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
});

test('a document is proposed in two clicks and published with all that is recorded; a colleague’s word stays', async () => {
  const workbench = sampleBook('progress', { today: '2025-10-08' });
  makeDocuments(workbench, { round: '6' });
  workbench.callFromPage('formatDocumentLog');
  const bench = await openBook(workbench);
  await bench.menu('ติดตามและเผยแพร่');
  const { sidebar } = bench;
  await sidebar.getByText('รอบ 6 เดือน: ดำเนินการแล้วเสร็จ 5 มาตรการ จากทั้งหมด 10 มาตรการ').waitFor();
  const record = sidebar.getByRole('button', { name: 'บันทึกสถานะของ' });
  const save = sidebar.getByRole('button', { name: 'บันทึก', exact: true });
  const saved = sidebar.getByText('บันทึกลงแผ่นงาน "ประวัติรายงาน" แล้ว');
  const logged = async () => (await bench.texts('K2:P2', 'ประวัติรายงาน'))[0];

  const clicks = await countActions(bench);
  await record.click();
  await save.click();
  await saved.waitFor();
  expect(clicks()).toBe(2);
  expect((await logged())?.[0]).toBe('เสนอผู้บริหาร');

  await record.click();
  await sidebar.getByLabel('เลขที่หนังสือ').fill('อบต. 71001/25');
  await sidebar.getByLabel('วันที่ลงนาม').fill('ไม่ทราบ');
  await sidebar.getByLabel('ที่อยู่ที่เผยแพร่').fill('www.example.go.th');
  await save.click();
  await sidebar.getByText('อ่านวันที่ไม่ได้').waitFor();
  await sidebar.getByText('ที่อยู่ต้องขึ้นต้นด้วย').waitFor();
  await bench.expectAccessible('sidebar');
  await sidebar.getByLabel('วันที่ลงนาม').fill('7/10/2568');
  await sidebar.getByLabel('ที่อยู่ที่เผยแพร่').fill('https://www.example.go.th/o26');
  await bench.openSheet('ประวัติรายงาน');
  await bench.type('K2', 'ส่งคืนแก้ไข');
  await save.click();
  await sidebar.getByRole('alert').getByText('ขณะนี้คือ ส่งคืนแก้ไข').waitFor();
  expect((await logged())?.[0]).toBe('ส่งคืนแก้ไข');
  await save.click();
  await saved.waitFor();
  expect(await logged()).toEqual([
    'เผยแพร่แล้ว',
    'อบต. 71001/25',
    '7/10/2568',
    '',
    'https://www.example.go.th/o26',
    expect.stringMatching(/^\d{1,2} \S+ 25\d\d$/),
  ]);
  expect(await sidebar.getByRole('link', { name: 'https://www.example.go.th/o26' }).count()).toBe(1);
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
});
