import type { SchemeYear } from '../scheme';
import {
  ANALYSIS_ASPECTS_2567_2568,
  INSTRUMENTS,
  LEVELS_FROM_2566,
  MEASURE_COMPONENTS_2567_2568,
  REPORT_COMPONENTS_FROM_2567,
} from './base';

/** ITA 2568. */
export const scheme2568 = (): SchemeYear => ({
  year: 2568,
  instruments: INSTRUMENTS,
  levels: LEVELS_FROM_2566,
  targetScore: 85,
  oitItemCount: 28,
  measureItem: { code: 'o27', text: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' },
  reportItem: { code: 'o28', text: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' },
  requiredComponents: [...MEASURE_COMPONENTS_2567_2568, ...REPORT_COMPONENTS_FROM_2567],
  analysisAspects: ANALYSIS_ASPECTS_2567_2568,
  reportYearOffset: -1,
  itemsIndicatorUnknown: {
    OIT: {
      o1: 'โครงสร้างและอำนาจหน้าที่',
      o2: 'ข้อมูลผู้บริหาร',
      o3: 'ข้อมูลการติดต่อ',
      o4: 'ข่าวประชาสัมพันธ์',
      o8: 'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่',
      o9: 'คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ',
      o10: 'E-Service',
      o11: 'ข้อมูลสถิติการให้บริการ',
      o12: 'รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ',
      o13: 'รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี',
      o14: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล',
      o15: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี',
      o16: 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม',
      o17: 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
      o18: 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
      o19: 'ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
      o20: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม',
      o21: 'ประกาศเจตนารมณ์และการสร้างวัฒนธรรม ตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่',
      o22: 'รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา',
      o23: 'การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจของหน่วยงาน',
      o24: 'รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ',
    },
  },
  // How sure each part is: weights high, indicators high, levels high for labels, medium-high for exact rule,
  // oitItemCount medium-high, measureItem medium-high (recalled), oitItems medium-high for the items
  // given; o5-o7,o25,o26 left out, requiredComponents medium, analysisAspects medium.
});
