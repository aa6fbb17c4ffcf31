// A figure stays on the line of its word.
export const noBreak = (words: string): string => words.replace(/ /g, '\u00a0');

export const YEAR = noBreak('พ.ศ. {{fiscalYear}}');
export const RESULT_YEAR = noBreak('พ.ศ. {{resultYear}}');
/** A part of the memo's count: how many measures stand so, where there are any. */
const counted = (state: string, tag: string): string =>
  `{{#${tag}}} ${state} ${noBreak(`{{${tag}}} {{countUnit}}`)}{{/${tag}}}`;

/** Where the measures stand, or that nothing is reported of any. */
export const STATES =
  `{{#reportedCount}}ปรากฏว่า${counted('ดำเนินการแล้ว', 'doneCount')}${counted('อยู่ระหว่างดำเนินการ', 'inProgressCount')}` +
  `${counted('ยังไม่ดำเนินการ', 'notStartedCount')}${counted('ไม่สามารถดำเนินการได้', 'unableCount')}` +
  `${counted('ยังไม่ได้ระบุสถานะหรือผลที่ชัดเจน', 'blankCount')}{{/reportedCount}}` +
  '{{^reportedCount}}ปรากฏว่ายังไม่มีการระบุสถานะหรือผลการดำเนินการของ{{countUnit}}ใด{{/reportedCount}}';

/** How many measures the document has; of a department, whose they are. */
export const COUNT = `{{#department}}ส่วนของ{{department}} {{/department}}${noBreak('จำนวน {{measureCount}} {{countUnit}}')}`;

/** The assessment by its full name, as a text names it at first. */
export const ITA =
  'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA)';

/** The item of a document, and its round. */
export const ITEM = `เอกสารตามข้อ {{itemCode}} ของการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ ${noBreak('พ.ศ. {{itemYear}}')}`;

/** Where a document is published, with the address where the office has set one. */
export const WEBSITE = 'เว็บไซต์ของหน่วยงาน{{#website}} ({{website}}){{/website}}';

/** What is done with a plan when it is approved; a department's becomes a part of the office's, which is the one that binds. */
export const ONCE_APPROVED =
  '{{^department}} เมื่อได้รับความเห็นชอบแล้ว จะแจ้งส่วนราชการที่เกี่ยวข้องถือปฏิบัติ' +
  `{{#published}} และเผยแพร่ให้ประชาชนทราบทาง${WEBSITE} {{/published}}ต่อไป{{/department}}`;

/** Room for the day of a signature, to write by hand. */
export const SIGNED_ON = noBreak('วันที่ ........ / .................... / ............');

/** What the marks of the status columns mean. */
export const MARKS = 'เครื่องหมาย ⊗ คือสถานะของมาตรการ  เครื่องหมาย ○ คือไม่ใช่สถานะของมาตรการ';
