import type { Instrument, LevelBand, RequiredComponent } from '../scheme';

/**
 * What several years share. A year that differs names its own instead. Functions, so that their texts are short in the script.
 * Certainty: [A] recomputed or read in a primary document, [B] read in public pages, [C] recalled and consistent with
 * offices' documents.
 */

/** Instruments, weights and the ten indicators, the same in every known round [A]; 2569 carried over [C]. */
export const instruments = (): readonly Instrument[] => [
  {
    code: 'IIT',
    name: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
    nameEn: 'Internal Integrity and Transparency Assessment',
    weight: 30,
    indicators: [
      { indicatorNumber: 1, name: 'การปฏิบัติหน้าที่' },
      { indicatorNumber: 2, name: 'การใช้งบประมาณ' },
      { indicatorNumber: 3, name: 'การใช้อำนาจ' },
      {
        indicatorNumber: 4,
        name: 'การใช้ทรัพย์สินของราชการ',
        aliases: ['การใช้ทรัพย์สินทางราชการ', 'การใช้ทรัพย์สินของทางราชการ'],
      },
      { indicatorNumber: 5, name: 'การแก้ไขปัญหาการทุจริต' },
    ],
  },
  {
    code: 'EIT',
    name: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
    nameEn: 'External Integrity and Transparency Assessment',
    weight: 30,
    indicators: [
      { indicatorNumber: 6, name: 'คุณภาพการดำเนินงาน' },
      { indicatorNumber: 7, name: 'ประสิทธิภาพการสื่อสาร' },
      { indicatorNumber: 8, name: 'การปรับปรุงระบบการทำงาน', aliases: ['การปรับปรุงการทำงาน'] },
    ],
  },
  {
    code: 'OIT',
    name: 'แบบวัดการเปิดเผยข้อมูลสาธารณะ',
    nameEn: 'Open Data Integrity and Transparency Assessment',
    weight: 40,
    indicators: [
      { indicatorNumber: 9, name: 'การเปิดเผยข้อมูล' },
      { indicatorNumber: 10, name: 'การป้องกันการทุจริต' },
    ],
  },
];

/** Levels by letter, rounds to 2565 [A]. */
export const LEVELS_TO_2565: readonly LevelBand[] = [
  { code: 'AA', name: 'AA', atLeast: { total: 95 } },
  { code: 'A', name: 'A', atLeast: { total: 85 } },
  { code: 'B', name: 'B', atLeast: { total: 75 } },
  { code: 'C', name: 'C', atLeast: { total: 65 } },
  { code: 'D', name: 'D', atLeast: { total: 55 } },
  { code: 'E', name: 'E', atLeast: { total: 50 } },
  { code: 'F', name: 'F', atLeast: { total: 0 } },
];

/** Levels by word, rounds from 2566: labels [A], the rule on every instrument [B]. */
export const LEVELS_FROM_2566: readonly LevelBand[] = [
  { code: 'EXCELLENT', name: 'ผ่านดีเยี่ยม', atLeast: { total: 95, each: 95 } },
  { code: 'GOOD', name: 'ผ่านดี', atLeast: { total: 85, each: 85 } },
  { code: 'PASS', name: 'ผ่าน', atLeast: { total: 85 } },
  { code: 'IMPROVE', name: 'ต้องปรับปรุง', atLeast: { total: 70 } },
  { code: 'URGENT', name: 'ต้องปรับปรุงโดยด่วน', atLeast: { total: 0 } },
];

/** Parts of the measures (O42) [C] and of their report (O43) [B], rounds 2563–2566. */
export const componentsTo2566 = (): readonly RequiredComponent[] => [
  {
    item: 'measure',
    text: 'แสดงการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ของปีที่ผ่านมา',
    givenByAnyOf: ['scores'],
  },
  { item: 'measure', text: 'ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไขโดยเร็ว', givenByAnyOf: ['issue'] },
  { item: 'measure', text: 'ประเด็นที่จะต้องพัฒนาให้ดีขึ้น ที่มีความสอดคล้องกับผลการประเมินฯ', givenByAnyOf: ['issue'] },
  {
    item: 'measure',
    text: 'แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติของหน่วยงาน',
    givenByAnyOf: ['measure', 'steps'],
  },
  { item: 'measure', text: 'การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง', givenByAnyOf: ['responsible'] },
  { item: 'measure', text: 'การกำหนดขั้นตอนหรือวิธีการปฏิบัติ', givenByAnyOf: ['steps'] },
  {
    item: 'measure',
    text: 'การกำหนดแนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล',
    givenByAnyOf: ['followUp'],
  },
  {
    item: 'report',
    text: 'แสดงความก้าวหน้าหรือผลการดำเนินการตามมาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    givenByAnyOf: ['status', 'result'],
  },
  {
    item: 'report',
    text: 'มีข้อมูลรายละเอียดการนำมาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ในข้อ O42 ไปสู่การปฏิบัติอย่างเป็นรูปธรรม',
    givenByAnyOf: ['result'],
  },
  { item: 'report', text: 'เป็นการดำเนินการในปีงบประมาณปัจจุบัน', givenByAnyOf: ['period'] },
];

/** Parts of the report from round 2567: the columns of an office's own document [A]. */
export const reportComponentsFrom2567 = (): readonly RequiredComponent[] => [
  { item: 'report', text: 'ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา', givenByAnyOf: ['issue'] },
  {
    item: 'report',
    text: 'มาตรการหรือกิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    givenByAnyOf: ['measure', 'steps'],
  },
  { item: 'report', text: 'สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม', givenByAnyOf: ['result'] },
  { item: 'report', text: 'ผลลัพธ์หรือความสำเร็จของการดำเนินการ', givenByAnyOf: ['outcome'] },
];

/** Parts of the measures in rounds 2567–2568 [C]. Scores alone are no analysis: what they ask for must be said. */
export const measureComponents2567And2568 = (): readonly RequiredComponent[] => [
  {
    item: 'measure',
    text: 'การวิเคราะห์ผลการประเมิน ITA ของปีที่ผ่านมา',
    givenByAnyOf: ['issue'],
    coversAspects: true,
  },
  { item: 'measure', text: 'มาตรการ/กิจกรรม', givenByAnyOf: ['measure', 'steps'] },
  { item: 'measure', text: 'ขั้นตอนหรือวิธีการปฏิบัติ', givenByAnyOf: ['steps'] },
  { item: 'measure', text: 'ผู้รับผิดชอบ', givenByAnyOf: ['responsible'] },
  { item: 'measure', text: 'ระยะเวลาดำเนินการ', givenByAnyOf: ['period'] },
];

/** The seven aspects of the analysis in rounds 2567–2568 [C]. */
export const analysisAspects2567And2568 = () =>
  [
    'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ',
    'การให้บริการและระบบ E-Service',
    'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ',
    'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ',
    'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง',
    'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล',
    'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน',
  ] as const;

/** The OIT items of measures and report in rounds 2563–2566. */
export const documentItemsTo2566 = () =>
  ({
    measureItem: { code: 'o42', text: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' },
    reportItem: { code: 'o43', text: 'การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' },
  }) as const;
