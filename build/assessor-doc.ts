import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../src/forms';
import { FIELDS } from '../src/forms/fields';
import type { Form } from '../src/forms/form';
import { type ComponentSource, knownYears, type RequiredComponent, type Scheme, schemeOf } from '../src/ita';
import { statusColumns } from '../src/table/status';

type Item = RequiredComponent['item'];

const INTRODUCTION = `# ผู้ประเมินดูอะไร และเอกสารให้ที่ใด

หน้านี้สำหรับผู้รับผิดชอบงาน ITA ของหน่วยงาน และผู้ตรวจเอกสารก่อนเผยแพร่ บอกว่าแต่ละรอบการประเมินต้องมีส่วนใด และเอกสารของโปร่งใสให้ส่วนนั้นจากที่ใด ข้อที่ขาดส่วนใดส่วนหนึ่งอาจไม่ได้คะแนนทั้งข้อ

ข้อความนี้มาจากข้อมูลเดียวกับที่โปร่งใสใช้ตรวจ บางส่วนรวบรวมจากเอกสารของหน่วยงานที่เผยแพร่แล้ว ไม่ใช่คู่มือของสำนักงาน ป.ป.ช. ก่อนเผยแพร่จึงต้องเทียบกับคู่มือการประเมินของปีนั้นเสมอ หากต่างกัน ให้ถือตามคู่มือ และแก้ชื่อข้อได้ที่แผ่นงาน "เกณฑ์ ITA"

## ก่อนเผยแพร่ ดูห้าเรื่องนี้

1. **ส่วนที่ข้อนั้นต้องมี** แถบด้านข้าง **จัดทำเอกสาร** บอกทุกส่วนว่ามาจากคอลัมน์ใด ขาดส่วนใด และเพิ่มอย่างไร
2. **ปีทั้งสาม** คือปีงบประมาณของมาตรการ ปีของผล ITA ที่นำมาวิเคราะห์ และปีที่ประเมิน ตั้งแต่ ITA 2567 รายงานที่เผยแพร่เป็นของปีงบประมาณก่อนปีที่ประเมิน
3. **หลักฐาน** ลิงก์ในเอกสารต้องเปิดได้โดยไม่เข้าสู่ระบบ ใช้ **ลิงก์ทั้งหมดในเอกสาร** เปิดดูทีละลิงก์ในหน้าต่างที่ไม่ระบุตัวตน
4. **ลายมือชื่อและวันที่** เอกสารเว้นที่ลงนามไว้ในบันทึกข้อความ และมีที่ลงนามท้ายรายงานให้เลือก โปร่งใสไม่เห็นฉบับที่ลงนามแล้ว
5. **เว็บไซต์** เอกสารต้องอยู่บนเว็บไซต์หลักของหน่วยงาน และลิงก์ที่ส่งในระบบต้องเปิดถึงเอกสาร โปร่งใสบันทึกได้ว่าเผยแพร่แล้วที่ใด แต่ไม่ได้นำขึ้นเว็บไซต์ให้

`;

/** docs/th/ผู้ประเมิน.md: what each round asks of a document and which column gives it, from the schemes and the forms themselves. */
export function assessorDoc(): string {
  const rounds = knownYears()
    .reverse()
    .map((year) => schemeOf(year));
  return `${INTRODUCTION}${rounds.map(roundSection).join('\n')}`;
}

function roundSection(scheme: Scheme): string {
  const { year, measureItem, reportItem, analysisAspects = [], reportYearOffset } = scheme;
  const reportYear = year + reportYearOffset;
  const covers =
    reportYearOffset === 0
      ? `รายงานของปีงบประมาณ ${reportYear} ที่กำลังดำเนินการ`
      : `รายงานของปีงบประมาณ ${reportYear} ทั้งปี`;
  const aspects =
    analysisAspects.length === 0
      ? ''
      : `\nการวิเคราะห์ต้องครอบคลุม${analysisAspects.length === 7 ? 'เจ็ดด้าน' : 'ทุกด้าน'} ซึ่งต้องอ่านตรวจเอง\n\n${analysisAspects.map((aspect) => `- ${aspect}`).join('\n')}\n`;
  return `## ITA ${year}

### ${measureItem.code.toUpperCase()} ${measureItem.text}

${partsOf(scheme, 'measure')}${aspects}
### ${reportItem.code.toUpperCase()} ${reportItem.text}

${covers}

${partsOf(scheme, 'report')}`;
}

function partsOf({ requiredComponents }: Scheme, item: Item): string {
  const components = requiredComponents.filter((component) => component.item === item);
  if (components.length === 0) {
    return 'ยังไม่ทราบส่วนที่ข้อนี้ต้องมี ให้ดูคู่มือการประเมินของปีนั้น\n';
  }
  const lines = components.map(
    ({ text, givenByAnyOf }) =>
      `- **${text}** มาจาก${givenByAnyOf.map((source) => sourceName(source, item)).join(' หรือ')} ${formsWith(item, givenByAnyOf)}`,
  );
  return `${lines.join('\n')}\n`;
}

function sourceName(source: ComponentSource, item: Item): string {
  if (source === 'scores') return 'แผ่นงาน "คะแนน ITA"';
  if (source === 'status') return 'ช่องสถานะ';
  const column = `คอลัมน์ "${FIELDS[source].headers[0].replace(/\s+/g, ' ')}"`;
  const isWithScores =
    source === 'issue' && FORMS.some((form) => form.document.item === item && form.needsScores);
  return isWithScores ? `${column} หรือประเด็นในแผ่นงาน "คะแนน ITA" เมื่อแบบพิมพ์คะแนน` : column;
}

/** The forms of an item whose document has one of the sources without a column added. */
function formsWith(item: Item, sources: readonly ComponentSource[]): string {
  const forms = FORMS.filter(
    (form) => form.document.item === item && sources.some((source) => gives(form, source)),
  );
  return forms.length === 0 ? '(ต้องเพิ่มคอลัมน์เอง)' : `(มีใน${forms.map(({ name }) => name).join(' ')})`;
}

function gives(form: Form, source: ComponentSource): boolean {
  if (source === 'scores') return form.needsScores !== undefined;
  if (source === 'status') return statusColumns(form).length > 0;
  // A form that prints the scores prints the issues beside them, too.
  if (source === 'issue' && form.needsScores) return true;
  return form.columns.some(({ field }) => field === source);
}

if (require.main === module) {
  writeFileSync(join(__dirname, '../docs/th/ผู้ประเมิน.md'), assessorDoc());
}
