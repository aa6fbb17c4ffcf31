/** What a table is about that does not answer the result of ITA: the office's plan against corruption, its risks, and reports on them. */
export interface OtherDocument {
  /** True for a report on a plan, false for the plan. */
  isReport: boolean;
  /** The plan that it is or reports on, as a sentence goes on with it: "ตามแผนปฏิบัติการป้องกันการทุจริต". */
  subject: string;
}

// Source: the titles of ITA's items O18 to O24 of 2569 (O36 to O38 of 2566), which the same offices answer with tables like those of measures.
const OTHER =
  /(?:ป้องกัน|ปราบปราม|ต่อต้าน)[ก-๎]*(?:การ)?(?:ทุจริต|ประพฤติมิชอบ)|ความเสี่ยง|ควบคุมภายใน|ของขวัญ|no\s*gift|เรื่องร้องเรียน|จริยธรรม|แผน[ก-๎]*(?:จัดซื้อจัดจ้าง|ทรัพยากรบุคคล|อัตรากำลัง)/i;
/** Words of measures that answer ITA, in whose titles those of another document may be too. */
const OF_ITA = /คุณธรรมและความโปร่งใส|\bITA\b|ตัวชี้วัด/i;
const REPORT =
  /^(?:แบบ)?(?:สรุป)?(?:การ)?รายงาน(?:สรุป)?(?:ผล)?(?:ความก้าวหน้า)?(?:การ(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติงาน|ปฏิบัติ|กำกับติดตาม|ติดตาม))?\s*/;

/**
 * The document that a title names, where it is another than measures that answer ITA.
 * @param title without its year and office
 * @param hasResults whether the table has a column of status or results: then it is a report
 * @example otherDocument('รายงานผลการดำเนินการตามแผนบริหารความเสี่ยง', true) // { isReport: true, subject: 'ตามแผนบริหารความเสี่ยง' }
 */
export function otherDocument(title: string, hasResults: boolean): OtherDocument | null {
  if (!OTHER.test(title) || OF_ITA.test(title)) return null;
  const [report = ''] = REPORT.exec(title) ?? [];
  const isReport = hasResults || report !== '';
  const plan = title.indexOf('แผน');
  if (plan >= 0) return { isReport, subject: `ตาม${title.slice(plan)}` };
  const rest = title.slice(report.length).replace(/^(?:ตาม|ของ)/, '');
  return {
    isReport,
    subject: `เรื่อง${/^(?:การ|มาตรการ|นโยบาย|ข้อมูล|กิจกรรม|โครงการ)/.test(rest) ? '' : 'การ'}${rest}`,
  };
}
