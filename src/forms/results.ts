import { defineForm } from './form';

/** แบบรายงานผลการดำเนินการ: what each measure of the year came to; done when its result is filled. */
export const results = defineForm({
  id: 'results',
  name: 'แบบรายงานผลการดำเนินการ',
  sheetName: 'รายงานผล',
  keyField: 'measure',
  status: 'result',
  groupBy: 'none',
  columns: [
    { field: 'measure', header: 'มาตรการ/แนวทาง', required: true, pixels: 200, millimetres: 49 },
    { field: 'steps', header: 'ขั้นตอน/วิธีการปฏิบัติ', required: true, pixels: 260, millimetres: 61 },
    { field: 'responsible', header: 'หน่วยงาน ผู้รับผิดชอบ', required: true, pixels: 120, millimetres: 28 },
    { field: 'period', header: 'ระยะเวลา ดำเนินการ', required: true, pixels: 110, millimetres: 25 },
    { field: 'result', header: 'สรุปผลการดำเนินการ', pixels: 260, millimetres: 58 },
    { field: 'outcome', header: 'ผลลัพธ์/ความสำเร็จ', pixels: 220, millimetres: 46 },
  ],
  document: {
    item: 'report',
    memo: true,
    cover: true,
    title: 'รายงานผลการดำเนินการ\nเพื่อส่งเสริมคุณธรรมและความโปร่งใส\nภายในหน่วยงาน',
  },
});
