import { expect, test } from '@jest/globals';
import { openEmptyBook } from './support';

test.each(['จัดทำเอกสาร', 'ตรวจสอบแผ่นงาน', 'ติดตามและเผยแพร่', 'บันทึกมาตรการและผลการดำเนินการ'])(
  'in an empty workbook %s leads on by a button to making a sheet',
  async (item) => {
    const bench = await openEmptyBook();
    await bench.menu(item);
    const { sidebar } = bench;
    const next = sidebar.getByRole('button', { name: 'จัดเตรียมแผ่นงานมาตรการ', exact: true });
    await next.waitFor();
    await bench.expectAccessible('sidebar');
    await next.click();
    await sidebar.getByText('จากแบบมาตรฐาน').waitFor();
    expect(bench.faults).toEqual([]);
  },
);
