import { quote } from './quote';

/** What a row under the headings is where it is no measure. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  repeatedTitle: 'ชื่อเรื่องที่ซ้ำ',
  columnNumbers: 'เลขที่ของคอลัมน์',
  sum: 'ยอดรวม',
  department: 'ชื่อส่วนราชการ',
  section: 'หัวข้อที่คั่นระหว่างมาตรการ',
  lone: 'ข้อความที่ไม่มีเลขลำดับ',
};

/** What the checks find: each message with what to do. */
export const checks = {
  statusNone: (row: number, headings: string[]) => ({
    message: `แถวที่ ${row} ยังไม่ได้เลือกสถานะในช่อง ${headings.map((each) => `"${each}"`).join(' ')}`,
    hint: 'ใส่เครื่องหมาย ⊗ ในช่องสถานะที่เป็นจริงหนึ่งช่อง',
  }),
  statusSeveral: (row: number, chosen: { heading: string; mark: string }[]) => ({
    message: `แถวที่ ${row} เลือกสถานะไว้ ${chosen.length} ช่อง คือ ${chosen
      .map(({ heading, mark }) => `"${heading}" (${quote(mark)})`)
      .join(' และ ')}`,
    hint: 'เหลือเครื่องหมาย ⊗ ไว้เพียงช่องเดียว ช่องอื่นให้เป็น ○',
  }),
  statusUnknownMark: (row: number, heading: string, value: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" มีข้อความ "${quote(value)}" ซึ่งไม่ใช่เครื่องหมายสถานะ`,
    hint: 'ใช้ ⊗ หากเป็นสถานะนี้ หรือ ○ หากไม่ใช่ แล้วย้ายข้อความไปไว้ในช่องผลการดำเนินการ',
  }),
  statusDoneWithoutResult: (row: number, heading: string) => ({
    message: `แถวที่ ${row} ระบุว่าดำเนินการแล้ว แต่ช่อง "${heading}" ยังว่าง`,
    hint: `กรอกผลการดำเนินการในช่อง "${heading}" หรือแก้สถานะให้ตรงกับความเป็นจริง`,
  }),
  statusNotStartedWithResult: (row: number, heading: string, value: string) => ({
    message: `แถวที่ ${row} ระบุว่ายังไม่ดำเนินการ แต่ช่อง "${heading}" มีผลการดำเนินการแล้วว่า "${quote(value)}"`,
    hint: `แก้สถานะให้ตรงกับความเป็นจริง หรือลบข้อความในช่อง "${heading}"`,
  }),
  statusOverdue: (row: number, heading: string, mark: string, ended: string, asOf: string) => ({
    message: `แถวที่ ${row} สถานะเป็น "${heading}" (${quote(mark)}) ทั้งที่ระยะเวลาดำเนินการสิ้นสุดเมื่อ ${ended} (นับถึงวันที่ ${asOf})`,
    hint: 'หากดำเนินการเสร็จแล้วให้แก้สถานะและกรอกผล หากยังไม่เสร็จให้ปรับระยะเวลาดำเนินการ',
  }),
  resultOverdue: (row: number, heading: string, ended: string, asOf: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" ยังว่าง ทั้งที่ระยะเวลาดำเนินการสิ้นสุดเมื่อ ${ended} (นับถึงวันที่ ${asOf})`,
    hint: `หากดำเนินการเสร็จแล้วให้กรอกช่อง "${heading}" หากยังไม่เสร็จให้ปรับระยะเวลาดำเนินการ`,
  }),
  requiredBlank: (row: number, heading: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" ยังว่าง`,
    hint: `กรอกช่อง "${heading}" ให้ครบ เพราะเป็นช่องที่ต้องมีในรายงาน`,
  }),
  requiredBlankApart: (row: number, heading: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" ยังว่าง แต่แถวนี้มีผู้รับผิดชอบหรือข้อความของตนเอง จึงแยกเป็นมาตรการ`,
    hint: `กรอกช่อง "${heading}" หากเป็นขั้นตอนของมาตรการด้านบน ให้รวมข้อความและผู้รับผิดชอบไว้ในแถวบน`,
  }),
  headingMissing: (form: string, heading: string) => ({
    message: `ไม่พบคอลัมน์ "${heading}" ของ${form}`,
    hint: `เพิ่มคอลัมน์ที่มีหัวว่า "${heading}" ในแถวหัวตาราง หรือแก้หัวคอลัมน์ที่เปลี่ยนชื่อไปให้กลับเป็นชื่อนี้`,
  }),
  headingTwice: (heading: string, column: string, first: string) => ({
    message: `หัวคอลัมน์ "${heading}" ในคอลัมน์ ${column} ซ้ำกับคอลัมน์ ${first} ข้อมูลในคอลัมน์ ${column} จะไม่อยู่ในรายงาน`,
    hint: `รวมข้อมูลไว้ในคอลัมน์เดียว แล้วลบหรือเปลี่ยนชื่อหัวคอลัมน์ ${column}`,
  }),
  headingOtherTable: (form: string, first: number, last: number, headings: number) => ({
    message: `แถวที่ ${first}–${last} ไม่ได้อยู่ใต้หัวตารางของ${form} (แถวที่ ${headings}) จึงไม่อยู่ในรายงาน`,
    hint: `หากเป็นมาตรการ ให้แก้หัวตารางของแถวเหล่านี้ให้ตรงกับแถวที่ ${headings} หากเป็นตารางอื่น ให้ย้ายไปแผ่นงานอื่น`,
  }),
  rowJoined: (row: number, first: number, heading: string) => ({
    message: `แถวที่ ${row} อ่านรวมเป็นมาตรการเดียวกับแถวที่ ${first}`,
    hint: `หากเป็นมาตรการใหม่ ให้ใส่เลขลำดับหรือกรอกช่อง "${heading}" ไม่ให้ว่างหรือซ้ำ`,
  }),
  rowLeftOut: (row: number, text: string, kind: string) => ({
    message: `แถวที่ ${row} "${quote(text)}" อ่านเป็น${LEFT_OUT[kind] ?? 'ชื่อเรื่องหรือหมายเหตุ'} จึงไม่อยู่ในรายงาน`,
    hint: 'หากเป็นข้อความของมาตรการ ให้ย้ายไปไว้ในช่องของมาตรการนั้น หากเป็นมาตรการ ให้กรอกช่องอื่นของแถวด้วย',
  }),
  settingsMissing: (label: string, sheet: string) => ({
    message: `ยังไม่ได้กรอก "${label}" ในแผ่นงาน "${sheet}"`,
    hint: `เปิดแผ่นงาน "${sheet}" แล้วกรอก "${label}" หากสร้างรายงานโดยไม่กรอก จะพิมพ์เป็นจุดไข่ปลาให้เขียนด้วยมือ`,
  }),
  settingsOfDepartment: (label: string, sheet: string) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีแถว "${label}" เอกสารของส่วนราชการจึงจะเว้นชื่อไว้ให้เขียนด้วยมือ`,
    hint: `เพิ่มแถวในแผ่นงาน "${sheet}" ช่อง "รายการ" พิมพ์ว่า "${label}" แล้วกรอกชื่อและตำแหน่งในแถวเดียวกัน`,
  }),
  settingsUnreadable: (label: string, value: string, sheet: string) => ({
    message: `อ่านค่า "${quote(value)}" ของ "${label}" ในแผ่นงาน "${sheet}" ไม่ได้`,
    hint: `แก้ "${label}" ให้อยู่ในรูปแบบเดียวกับตัวอย่างในช่องคำอธิบายของแผ่นงาน "${sheet}"`,
  }),
  settingsAsOf: (label: string, set: string, printed: string, sheet: string) => ({
    message: `"${label}" ในแผ่นงาน "${sheet}" เป็น ${set} ซึ่งไม่อยู่ในปีงบประมาณของรายงานหรือยังมาไม่ถึง เอกสารจะพิมพ์เป็น ${printed}`,
    hint: `แก้ "${label}" เป็นวันในปีงบประมาณของรายงาน หรือเว้นว่างเพื่อใช้วันที่จัดทำ`,
  }),
  fileNamePattern: (label: string, unknown: string[], tags: string[], sheet: string) => ({
    message: `"${label}" ในแผ่นงาน "${sheet}" มีส่วนที่ใช้ไม่ได้ คือ ${quote(unknown.join(' '))}`,
    hint: `ใช้ได้เฉพาะ ${tags.join(' ')} หากยังไม่แก้ ชื่อไฟล์จะเป็นตามปกติ`,
  }),
  formulaError: (row: number, heading: string, value: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" มีค่าผิดพลาดของสูตร ${value}`,
    hint: 'แก้สูตรในช่องนี้ หรือพิมพ์ข้อความแทนสูตร มิฉะนั้นค่าผิดพลาดจะถูกพิมพ์ในรายงาน',
  }),
};
