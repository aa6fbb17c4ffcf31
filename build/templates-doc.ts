import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS, type FieldId } from '../src/forms/fields';
import { template } from '../src/messages/thai/template';
import { ALL_TAGS, type Scope, TAGS, type Tag } from '../src/reports/tags';

/** What each tag prints. A field of a measure prints its cell. */
const ABOUT: { [S in Scope]: Record<keyof (typeof TAGS)[S], string> } = {
  document: {
    title: 'ชื่อรายงานของแบบ',
    titlePeriod: 'เช่น รอบ ๖ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
    titleAgency: 'ส่วนราชการ หากเป็นรายงานของส่วนราชการเดียว แล้วจึงชื่อหน่วยงาน อำเภอ และจังหวัด ขึ้นบรรทัดใหม่ให้เมื่อยาว',
    coverTitle: 'ชื่อรายงาน รอบ และปี แบ่งบรรทัดอย่างที่พิมพ์บนปก',
    subject: 'ชื่อรายงาน รอบ ปี และส่วนราชการในบรรทัดเดียว',
    agency: 'ชื่อหน่วยงานเต็ม',
    agencyShort: 'ชื่อย่อ หากไม่ได้ตั้งไว้เป็นชื่อเต็ม',
    place: 'อำเภอและจังหวัด',
    unit: 'ส่วนราชการที่จัดทำรายงาน',
    department: 'ส่วนราชการที่รายงานนี้เป็นของ ว่างเมื่อเป็นรายงานของทั้งหน่วยงาน',
    phone: 'โทรศัพท์',
    website: 'เว็บไซต์',
    documentNumber: 'คำนำหน้าเลขที่หนังสือ',
    fiscalYear: 'ปีงบประมาณของมาตรการ',
    resultYear: 'ปีของผลการประเมิน ITA ที่นำมาวิเคราะห์',
    date: 'วันที่สร้างรายงาน',
    asOf: 'วันที่ของข้อมูล ตามรอบหรือตามที่ตั้งค่า',
    measureCount: 'จำนวนมาตรการในรายงาน',
    meetingDate: 'วันประชุมกำหนดมาตรการ',
    meetingBy: 'ผู้ร่วมประชุม',
    dotted: 'จุดไข่ปลาสำหรับเขียนด้วยมือ',
    addressee: 'ตำแหน่งที่ผู้เห็นชอบลำดับสุดท้ายลงนาม',
    memo: 'ส่วนที่เลือกได้ว่าจะพิมพ์หรือไม่เมื่อสร้างรายงาน รวมหน้าของส่วนนั้น',
    cover: 'ส่วนที่เลือกได้ว่าจะพิมพ์หรือไม่เมื่อสร้างรายงาน รวมหน้าของส่วนนั้น',
    signer: 'ผู้ลงนาม',
    endorsers: 'ทำซ้ำสำหรับผู้เห็นชอบแต่ละคน',
    scores: 'พิมพ์เมื่อมีแผ่นงานคะแนน ITA (แบบที่ใช้คะแนน)',
    groups: 'ทำซ้ำสำหรับแต่ละเครื่องมือ แบบที่ไม่แยกเครื่องมือมีกลุ่มเดียว',
    measures: 'ทำซ้ำสำหรับมาตรการทุกข้อของทุกกลุ่ม',
  },
  person: {
    name: 'ชื่อ',
    position: 'ตำแหน่ง',
    position2: 'เช่น รักษาราชการแทน ว่างได้',
    signsAs: 'ตำแหน่งที่รักษาราชการแทนหรือปฏิบัติหน้าที่ หากมี หรือตำแหน่งของผู้นั้นเอง',
    opinion: 'ความเห็น หากไม่ได้ตั้งไว้เป็นจุดไข่ปลา',
  },
  groups: {
    groupTitle: 'ชื่อเต็มของเครื่องมือ',
    lowest: 'พิมพ์เมื่อเครื่องมือนี้มีคะแนน',
    measures: 'ทำซ้ำสำหรับมาตรการแต่ละข้อของกลุ่ม ในตารางเปิดในช่องแรกและปิดในช่องสุดท้ายของแถว',
  },
  lowest: {
    indicators: 'ตัวชี้วัดที่ได้คะแนนต่ำที่สุดของเครื่องมือ พร้อมคะแนน',
    verdict: 'ผ่านหรือยังไม่ผ่านเกณฑ์เป้าหมาย',
    target: 'คะแนนเป้าหมาย',
  },
  measures: { order: 'ลำดับที่ในตาราง เริ่มจาก ๑' },
  scores: {
    total: 'คะแนนรวมตามประกาศ หรือตามที่คำนวณ',
    level: 'ระดับผลการประเมิน',
    target: 'คะแนนเป้าหมาย',
    instruments: 'ทำซ้ำสำหรับแต่ละเครื่องมือ',
    bars: 'แผนภูมิแท่ง ต้องอยู่ตามลำพังในย่อหน้าของตนและไม่อยู่ในตาราง',
  },
  instruments: { groupTitle: 'ชื่อเต็มของเครื่องมือ', indicators: 'ทำซ้ำสำหรับตัวชี้วัดแต่ละข้อของเครื่องมือ' },
  indicators: { indicator: 'ลำดับและชื่อตัวชี้วัด', score: 'คะแนน', issue: 'ประเด็นที่ต้องแก้ไขหรือปรับปรุง' },
};

const aboutTag = ({ name, thai, within }: Tag): string => {
  const own = (ABOUT[within] as Record<string, string>)[name];
  if (own !== undefined) return own;
  const others = FIELDS[name as FieldId].headings.filter((each) => each !== thai);
  const also = others.length === 0 ? '' : ` เขียนได้อีกว่า ${others.map((each) => `{{${each}}}`).join(' ')}`;
  return `ช่องของมาตรการ${also}`;
};

/** docs/templates.md: every tag of a template, from the literals of src/reports/tags.ts. */
export function templatesDoc(): string {
  const scopes = (Object.keys(TAGS) as Scope[]).map((within) => {
    const lines = ALL_TAGS.filter((tag) => tag.within === within).map((tag) => {
      const sign = tag.opens ? '#' : '';
      return `- \`{{${sign}${tag.thai}}}\` = \`{{${sign}${tag.name}}}\` ${aboutTag(tag)}`;
    });
    return `## ${template.scopes[within]}\n\n${lines.join('\n')}\n`;
  });
  return `# Report templates

Made from \`src/reports/tags.ts\` by \`npm run docs\`. A built-in template is \`build/templates/<form>.ts\`; an office's own is a Google Doc
that the add-on hands out (Thai tags) and reads back. Either name of a tag may be written.

- รหัสเติมข้อความเขียนในวงเล็บปีกกาสองชั้น จะเว้นวรรค ใช้เลขไทยหรือเลขอารบิก หรือจัดรูปแบบตัวอักษรอย่างไรก็ได้ แต่ต้องอยู่ในย่อหน้าเดียว
- ส่วนที่ทำซ้ำหรือมีเงื่อนไขเปิดด้วย \`{{#ชื่อ}}\` ปิดด้วย \`{{/ชื่อ}}\` เปิดและปิดในที่เดียวกัน คือนอกตารางทั้งคู่ ในช่องเดียวกัน หรือในแถวของตารางเดียวกัน
- รหัสข้อความทุกตัวใช้เป็นเงื่อนไขได้ ข้อที่หน่วยงานยังไม่ได้ตั้งค่าซึ่งจะพิมพ์เป็นจุดไข่ปลานับว่าไม่มีข้อมูล เช่น \`{{#เว็บไซต์}}เว็บไซต์ {{เว็บไซต์}}{{/เว็บไซต์}}\` และ \`{{^ชื่อ}}…{{/ชื่อ}}\` พิมพ์เมื่อไม่มีข้อมูล
- บันทึกข้อความและปกคือสิ่งที่อยู่ระหว่าง \`{{#บันทึกข้อความ}}\` กับ \`{{/บันทึกข้อความ}}\` และ \`{{#ปก}}\` กับ \`{{/ปก}}\` โดยรหัสเปิดและปิดอยู่ตามลำพังในย่อหน้า ลบทั้งส่วนได้หากไม่ใช้
- คอลัมน์ของหน่วยงานใช้ชื่อหัวตารางเป็นรหัสใน \`{{#รายการมาตรการ}}\` เช่น \`{{หมายเหตุ}}\` แผ่นงานที่ใช้สร้างรายงานต้องมีหัวตารางนั้น
- หัวตารางที่ขึ้นต้นด้วย \`#\` \`/\` \`^\` \`@\` \`?\` หรือมีวงเล็บปีกกา ใช้เป็นรหัสไม่ได้ และหากมีหัวตารางชื่อเดียวกันสองคอลัมน์ คอลัมน์แรกจะถูกพิมพ์
- แถวที่ทำซ้ำเปิดด้วย \`{{#รายการมาตรการ}}\` ในช่องแรก ปิดด้วย \`{{/รายการมาตรการ}}\` ในช่องสุดท้าย เมื่อเพิ่มหรือลบคอลัมน์ที่ริมตารางให้ย้ายรหัสทั้งสองตาม

${scopes.join('\n')}`;
}

if (require.main === module) writeFileSync(join(__dirname, '../docs/templates.md'), templatesDoc());
