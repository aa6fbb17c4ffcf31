import { defineForm } from './form';

/** แบบวิเคราะห์ผลและกำหนดมาตรการ: last year's scores, and the measures that answer them. */
export const plan = defineForm({
  id: 'plan',
  name: 'แบบวิเคราะห์ผลและกำหนดมาตรการ',
  sheetName: 'กำหนดมาตรการ',
  keyField: 'measure',
  status: 'none',
  groupBy: 'none',
  needsScores: 'all',
  columns: [
    { field: 'measure', header: 'มาตรการ/แนวทาง', required: true, pixels: 240, millimetres: 43 },
    { field: 'steps', header: 'วิธีการดำเนินการ', required: true, pixels: 280, millimetres: 49 },
    { field: 'responsible', header: 'ผู้รับผิดชอบ', required: true, pixels: 120, millimetres: 22 },
    { field: 'period', header: 'ระยะเวลาดำเนินการ', required: true, pixels: 120, millimetres: 22 },
    { field: 'followUp', header: 'การติดตามผล', required: true, pixels: 240, millimetres: 34 },
  ],
  document: {
    item: 'measure',
    memo: false,
    cover: false,
    title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส\nภายในหน่วยงาน',
  },
});
