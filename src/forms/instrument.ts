import type { Form } from './form';

/** แบบรายงานตามเครื่องมือ: per instrument, with two status columns in which a sentence may take the place of the mark. */
export const instrument: Form = {
  id: 'instrument',
  name: 'แบบรายงานตามเครื่องมือ',
  sheetName: 'รายงานตามเครื่องมือ',
  keyField: 'measure',
  status: 'marksOrText',
  statusHeading: 'กำกับติดตามรายงานความก้าวหน้าและสรุปผล ณ สิ้นปีงบประมาณ',
  groupBy: 'instrument',
  needsScores: true,
  columns: [
    { field: 'instrument', heading: 'เครื่องมือ', pixels: 80 },
    { field: 'measure', heading: 'มาตรการ', required: true, pixels: 200, millimetres: 46 },
    { field: 'steps', heading: 'วิธีการดำเนินการ', required: true, pixels: 260, millimetres: 55 },
    { field: 'result', heading: 'ผลการดำเนินการ', pixels: 260, millimetres: 58 },
    { field: 'responsible', heading: 'ผู้รับผิดชอบ', required: true, pixels: 120, millimetres: 27 },
    { field: 'period', heading: 'ระยะเวลาดำเนินการ', required: true, pixels: 110, millimetres: 25 },
    { field: 'statusDone', heading: 'ดำเนินการแล้ว', pixels: 110, millimetres: 28 },
    { field: 'statusNotStarted', heading: 'ยังไม่ดำเนินการ', pixels: 110, millimetres: 28 },
  ],
  document: {
    item: 'report',
    memo: false,
    cover: false,
    title: 'รายงานผลการดำเนินการ\nตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  },
};
