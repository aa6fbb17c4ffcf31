import { defineForm } from './form';

/** แบบติดตามความก้าวหน้า: per instrument, with three exclusive status marks. */
export const progress = defineForm({
  id: 'progress',
  name: 'แบบติดตามความก้าวหน้า',
  sheetName: 'ติดตามความก้าวหน้า',
  keyField: 'indicator',
  status: 'marks',
  groupBy: 'instrument',
  columns: [
    { field: 'instrument', header: 'เครื่องมือ', pixels: 80 },
    {
      field: 'indicator',
      header: 'ตัวชี้วัดของการประเมิน ITA',
      required: true,
      pixels: 150,
      millimetres: 26,
    },
    {
      field: 'responsible',
      header: 'ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง',
      required: true,
      pixels: 120,
      millimetres: 25,
    },
    { field: 'steps', header: 'ขั้นตอนหรือวิธีปฏิบัติ', required: true, pixels: 240, millimetres: 47 },
    {
      field: 'followUp',
      header: 'แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล',
      required: true,
      pixels: 220,
      millimetres: 40,
    },
    { field: 'period', header: 'ระยะเวลาดำเนินการ', required: true, pixels: 110, millimetres: 22 },
    { field: 'statusNotStarted', header: 'ยังไม่ดำเนินการ', pixels: 80, millimetres: 18 },
    { field: 'statusInProgress', header: 'อยู่ระหว่างดำเนินการ', pixels: 80, millimetres: 18 },
    { field: 'statusDone', header: 'ดำเนินการแล้ว', pixels: 80, millimetres: 18 },
    { field: 'result', header: 'การรายงานผลการดำเนินการ', pixels: 240, millimetres: 53 },
  ],
  document: {
    item: 'report',
    memo: false,
    cover: true,
    title: 'รายงานการดำเนินการ\nตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\nภายในหน่วยงาน',
  },
});
