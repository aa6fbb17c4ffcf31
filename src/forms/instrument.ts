import { defineForm } from './form';

/** แบบรายงานตามเครื่องมือ: per instrument, with two status columns in which a sentence may take the place of the mark. */
export const instrument = defineForm({
  id: 'instrument',
  name: 'แบบรายงานตามเครื่องมือ',
  sheetName: 'รายงานตามเครื่องมือ',
  keyField: 'measure',
  status: 'marksOrText',
  statusHeader: 'กำกับติดตามรายงานความก้าวหน้าและสรุปผล ณ สิ้นปีงบประมาณ',
  groupBy: 'instrument',
  needsScores: 'lowest',
  columns: [
    { field: 'instrument', header: 'เครื่องมือ', pixels: 80 },
    { field: 'measure', header: 'มาตรการ', required: true, pixels: 200, millimetres: 46 },
    { field: 'steps', header: 'วิธีการดำเนินการ', required: true, pixels: 260, millimetres: 55 },
    { field: 'result', header: 'ผลการดำเนินการ', pixels: 260, millimetres: 58 },
    { field: 'responsible', header: 'ผู้รับผิดชอบ', required: true, pixels: 120, millimetres: 27 },
    { field: 'period', header: 'ระยะเวลาดำเนินการ', required: true, pixels: 110, millimetres: 25 },
    { field: 'statusDone', header: 'ดำเนินการแล้ว', pixels: 110, millimetres: 28 },
    { field: 'statusNotStarted', header: 'ยังไม่ดำเนินการ', pixels: 110, millimetres: 28 },
  ],
  document: {
    item: 'report',
    memo: false,
    cover: false,
    title: 'รายงานผลการดำเนินการ\nตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  },
});
