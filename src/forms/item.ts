import { defineForm } from './form';

/** แบบรายงานรายข้อ: for each question or datum of ITA what was to be corrected, what was done and what came of it. */
export const item = defineForm({
  id: 'item',
  name: 'แบบรายงานรายข้อ',
  sheetName: 'รายงานรายข้อ',
  keyField: 'item',
  status: 'none',
  groupBy: 'none',
  orderBy: 'item',
  columns: [
    { field: 'item', header: 'หัวข้อการประเมิน', required: true, pixels: 200, millimetres: 46 },
    {
      field: 'issue',
      header: 'ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา',
      required: true,
      pixels: 240,
      millimetres: 56,
    },
    {
      field: 'measure',
      header: 'มาตรการหรือกิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      required: true,
      pixels: 260,
      millimetres: 60,
    },
    {
      field: 'result',
      header: 'สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม',
      pixels: 260,
      millimetres: 58,
    },
    { field: 'outcome', header: 'ผลลัพธ์หรือความสำเร็จของการดำเนินการ', pixels: 220, millimetres: 47 },
  ],
  document: {
    item: 'report',
    memo: false,
    cover: true,
    title: 'รายงานผลการดำเนินการ\nเพื่อส่งเสริมคุณธรรมและความโปร่งใส\nภายในหน่วยงาน',
  },
});
