import type { ImportQuestion, QuestionOption } from '../../import-question';
import { quote } from '../quote';

const named = (text: string): string => `"${quote(text) || '(ไม่มีหัวคอลัมน์)'}"`;
const examples = (cells: readonly string[]): string =>
  cells.length > 0 ? `เช่น ${cells.map((cell) => `"${quote(cell)}"`).join(' และ ')}` : '';
const like = (cells: readonly string[]): string => (cells.length > 0 ? ` (${examples(cells)})` : '');
const rows = (text: string, more: number): string =>
  more > 0 ? `แถว ${named(text)} และอีก ${more} แถวลักษณะเดียวกัน` : `แถว ${named(text)}`;

/** The sentence of a question that a pasted table leaves open. */
export function questionText({ about }: ImportQuestion): string {
  switch (about.kind) {
    case 'column':
      return `คอลัมน์ ${named(about.header)}${like(about.cells)} เป็นข้อมูลใด${
        about.similar === undefined ? '' : ` หัวคอลัมน์สะกดใกล้เคียงกับ ${named(about.similar)}`
      }`;
    case 'duplicate':
      return `มีหลายคอลัมน์เป็น ${named(about.field)} จะใช้คอลัมน์ใด คอลัมน์อื่นจะเก็บไว้ตามเดิม`;
    case 'days':
      return `คอลัมน์ ${named(about.first)} และ ${named(about.last)} เป็นวันเริ่มต้นและวันสิ้นสุดของระยะเวลาดำเนินการใช่หรือไม่`;
    case 'measure':
      return `ไม่มีคอลัมน์ที่มีหัวคอลัมน์ว่า "มาตรการ" คอลัมน์ใดเป็นมาตรการ${about.isNone ? ' หากไม่ใช่ตารางมาตรการ ไม่ต้องนำเข้า' : ''}`;
    case 'sections':
      return `${rows(about.text, about.more)} เป็นหัวข้อของมาตรการที่อยู่ด้านล่างใช่หรือไม่`;
    case 'totals':
      return `${rows(about.text, about.more)} เป็นยอดรวม ไม่นับเป็นมาตรการ ถูกต้องหรือไม่`;
    case 'status':
      return `คำว่า ${named(about.word)} หมายถึงสถานะใด`;
    case 'rounds':
      return `ผลการดำเนินงานมีสองรอบ คือ ${named(about.half)} และ ${named(about.year)} จะใช้อย่างไร`;
    case 'quarters':
      return `เครื่องหมายใต้ ${named(about.first)} ถึง ${named(about.last)} หมายถึง`;
    case 'joined':
      return `แถวที่ ${about.row} ${named(about.text)} เป็นส่วนหนึ่งของมาตรการด้านบนใช่หรือไม่`;
    case 'sameKey':
      return `แถวที่ ${about.rows[0]} และ ${about.rows[1]} มีข้อ ${named(about.text)} เหมือนกัน`;
    case 'scoreColumn':
      return 'คะแนนในตารางมีหลายชุด ชุดใดเป็นของหน่วยงาน';
    case 'scoresYear':
      return 'คะแนนในตารางเป็นผลการประเมินของปีใด';
    case 'year':
      return imports.year;
  }
}

const UNSURE = 'ไม่แน่ใจ ให้เก็บไว้ตามเดิม';

/** The answers that are a question's own, beside names of fields, columns and years. */
const ANSWERS: Partial<Record<ImportQuestion['about']['kind'], Readonly<Record<string, string>>>> = {
  days: { period: 'ใช่ ให้เพิ่มคอลัมน์ระยะเวลาดำเนินการ' },
  sections: { section: 'ใช่', measure: 'เป็นมาตรการ', leave: 'ไม่นำเข้า' },
  totals: { leave: 'ถูกต้อง', measure: 'ไม่ใช่ ให้นับเป็นมาตรการ' },
  status: {
    done: 'ดำเนินการแล้ว',
    inProgress: 'อยู่ระหว่างดำเนินการ',
    notStarted: 'ยังไม่ดำเนินการ',
    unable: 'ไม่สามารถดำเนินการได้',
    result: 'เก็บเป็นข้อความผลการดำเนินการ',
  },
  rounds: { both: 'แยกตามรอบ โดยรอบ 12 เดือนเป็นผลทั้งปี', one: 'ใช้รอบ 12 เดือนรอบเดียว รอบ 6 เดือนเก็บไว้ตามเดิม' },
  quarters: { period: 'ช่วงที่กำหนดจะดำเนินการ', done: 'ช่วงที่ดำเนินการแล้ว' },
  joined: { goesOn: 'ใช่', own: 'ไม่ใช่ เป็นมาตรการใหม่' },
  sameKey: { two: 'เป็นสองมาตรการ', one: 'เป็นมาตรการเดียวกัน' },
};

/** The label of an answer. */
export function optionText({ about }: ImportQuestion, { value, name, cell }: QuestionOption): string {
  if (name !== undefined) return cell === undefined ? name : `${name}${like([cell])}`;
  return ANSWERS[about.kind]?.[value] ?? UNSURE;
}

const MAX_ROW_LETTERS = 90;

const STEPS = {
  purpose: 'ตารางนี้คืออะไร',
  questions: 'ข้อที่อ่านได้ไม่แน่ชัด',
  make: 'สร้างแผ่นงาน',
  department: 'นำผลเข้าแผ่นงาน',
};

/** The sidebar by which a table is brought in. */
export const imports = {
  readActive: 'อ่านแผ่นงานที่เปิดอยู่',
  counts: (measures: number, sections: number, scores: number) =>
    [
      ...(measures > 0 ? [`${measures} มาตรการ${sections > 0 ? ` ใน ${sections} ด้าน` : ''}`] : []),
      ...(scores > 0 ? [`คะแนน ${scores} ตัวชี้วัด`] : []),
    ].join(' และ '),
  found: (counts: string) => `อ่านตารางแล้วพบ ${counts}`,
  foundNothing: 'อ่านตารางแล้ว ยังนับมาตรการไม่ได้ โปรดตอบข้อที่ถามด้านล่าง',
  sheet: (sheet: string) => `จากแผ่นงาน "${sheet}"`,
  nothingMade: 'ยังไม่มีการสร้างหรือแก้ไขแผ่นงานใด',
  counting: 'กำลังนับใหม่',
  columns: (count: number) => `หัวคอลัมน์ที่อ่านได้ ${count} คอลัมน์`,
  columnsLead: 'ระบุว่าแต่ละคอลัมน์เป็นข้อมูลใด คอลัมน์ที่ไม่ระบุจะเก็บไว้ตามเดิม ความหมายที่ระบุใช้กับทุกแผ่นงานในสเปรดชีตนี้',
  columnHint: (how: 'sure' | 'guess' | 'own', cells: readonly string[]) =>
    [how === 'guess' ? 'คาดจากหัวคอลัมน์และข้อความในช่อง' : '', examples(cells)]
      .filter((text) => text !== '')
      .join(' '),
  keepAsIs: 'เก็บไว้ตามเดิม',
  headerRow: 'แถวหัวตาราง',
  headerRowFound: 'ตามที่อ่านได้',
  headerRowLost: 'อ่านหัวตารางไม่ออก แถวใดเป็นหัวตาราง',
  rowToPoint: (row: number, cells: readonly string[]) => {
    const words = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | ');
    return `แถวที่ ${row}: ${words.length > MAX_ROW_LETTERS ? `${words.slice(0, MAX_ROW_LETTERS)}…` : words}`;
  },
  fewFields:
    'ยังนับมาตรการไม่ได้ โปรดระบุอย่างน้อยสองคอลัมน์ เช่น คอลัมน์มาตรการ และคอลัมน์ผู้รับผิดชอบ ระยะเวลา หรือผลการดำเนินการ',
  noMeasures: 'หากไม่ใช่ตารางมาตรการ เช่น สถิติเรื่องร้องเรียน ไม่ต้องนำเข้า และปิดแถบด้านข้างนี้ได้',
  year: 'ตารางนี้เป็นข้อมูลของปีงบประมาณใด',
  yearFound: (year: number) => `${year} (ตามข้อความในตาราง)`,
  yearRunning: (year: number) => `${year} (ปีงบประมาณปัจจุบัน)`,
  yearOther: 'ปีอื่น',
  yearWhich: 'ปีงบประมาณ',
  purpose: 'ท่านต้องการนำตารางนี้ไปใช้อย่างไร',
  purposes: {
    keep: (year: number) => `เก็บเป็นข้อมูลของปี ${year} เพื่อจัดทำรายงาน`,
    newYear: (year: number) => `ใช้ตั้งต้นมาตรการปี ${year + 1} (ไม่นำสถานะและผลมาด้วย)`,
    department: (sheet: string | null) =>
      sheet === null
        ? 'เป็นผลที่ส่วนราชการส่งมา ให้นำเข้าแผ่นงานที่มีอยู่'
        : `เป็นผลที่ส่วนราชการส่งมา ให้นำเข้าแผ่นงาน "${sheet}"`,
  },
  target: 'นำผลเข้าแผ่นงานใด',
  chooseTarget: 'เลือกแผ่นงาน',
  madeBefore: (sheet: string) =>
    `ตารางนี้นำเข้าแล้วในแผ่นงาน "${sheet}" หากต้องการนำเข้าใหม่ ให้ลบแผ่นงานนั้นก่อน ข้อความที่กรอกเพิ่มไว้ในแผ่นงานนั้นจะถูกลบไปด้วย`,
  openMade: 'เปิดแผ่นงานนั้น',
  unsavedOffer: (at: Date) =>
    `มีคำตอบที่เลือกไว้เมื่อ ${at.getHours()}.${String(at.getMinutes()).padStart(2, '0')} น. และยังไม่ได้นำเข้า`,
  tableChanged: 'ตารางเปลี่ยนไปจากเมื่อท่านตอบไว้ โปรดตรวจดูคำตอบอีกครั้ง',
  next: 'ต่อไป',
  back: 'ย้อนกลับ',
  step: (step: number, steps: number, name: keyof typeof STEPS) =>
    `ขั้นที่ ${step} จาก ${steps} · ${STEPS[name]}`,
  questionsLead: 'โปร่งใสเลือกคำตอบที่น่าจะถูกต้องไว้ให้แล้ว โปรดตรวจดู และเลือกข้อที่ยังไม่ได้เลือก ข้อที่ไม่แน่ใจจะเก็บไว้ตามเดิม',
  unanswered: (count: number) => `ยังไม่ได้เลือก ${count} ข้อ ข้อเหล่านี้จะเก็บไว้ตามเดิม`,
  further: (count: number) => `ข้ออื่นที่อ่านให้แล้ว ${count} ข้อ`,
  headers: 'หัวตารางของแผ่นงานใหม่',
  headersOfficial: 'ใช้หัวตารางมาตรฐาน',
  headersOwn: 'ใช้หัวตารางเดิมของท่าน',
  headersKept: (added: readonly string[]) =>
    `แผ่นงานใหม่จะใช้หัวตารางและลำดับคอลัมน์เดิมของท่าน${added.length > 0 ? ` และเพิ่มคอลัมน์ ${added.map(named).join(' ')}` : ''}`,
  document: (kind: string, title: string) =>
    `เอกสารที่จัดทำจากแผ่นงานนี้เป็น${kind}${title === '' ? '' : ` ชื่อเรื่อง ${named(title)}`} เปลี่ยนชื่อเรื่องได้ในแถวแรกของแผ่นงาน และเปลี่ยนชนิดเอกสารได้ในแถบด้านข้างจัดทำเอกสาร`,
  cleared: (headers: readonly string[]) => `เว้นว่างไว้สำหรับปีใหม่: ${headers.map(named).join(' ')}`,
  carried: 'คอลัมน์ของหน่วยงานที่นำข้อความไปด้วย คอลัมน์ที่ไม่เลือกจะเว้นว่าง',
  demanded: (item: string, text: string) => `ข้อ ${item} ต้องมี "${text}" แต่ตารางนี้ไม่มี ต้องการเพิ่มคอลัมน์ให้หรือไม่`,
  add: 'เพิ่ม',
  addNot: 'ไม่เพิ่ม',
  unplaced: (count: number) => `ข้อความที่ไม่ได้นำเข้า ${count} รายการ`,
  allPlaced: 'นำเข้าครบทุกช่อง',
  allPlacedNewYear: 'นำเข้าครบทุกช่อง เว้นแต่สถานะ ผลการดำเนินการ และช่องของปีก่อนที่ล้างไว้สำหรับปีใหม่',
  remarks: {
    joined: (list: string) => `แถวที่ ${list} ของตารางเดิมรวมเข้ากับมาตรการด้านบน`,
    separate: (list: string) =>
      `แถวที่ ${list} ของตารางเดิมไม่มีชื่อของตนเอง แต่มีผู้รับผิดชอบหรือข้อความอื่นที่ต่างจากแถวบน จึงแยกเป็นมาตรการ โปรดกรอกชื่อภายหลัง`,
    nameless: (list: string) => `แถวที่ ${list} ของตารางเดิมเป็นมาตรการที่ยังไม่มีชื่อ โปรดกรอกชื่อภายหลัง`,
  },
  rowChoices: (count: number) => `แถวที่รวมหรือแยกตามข้อความในช่อง ${count} แถว`,
  turnRows: {
    continued: 'แถวที่รวมเข้ากับมาตรการด้านบน เลือกแถวที่เป็นมาตรการใหม่',
    separate: 'แถวที่แยกเป็นมาตรการโดยไม่มีชื่อ เลือกแถวที่เป็นส่วนหนึ่งของมาตรการด้านบน',
  },
  rowOf: (row: number, text: string) => `แถวที่ ${row} ${named(text)}`,
  numbered: (list: string) =>
    `แถวที่ ${list} ของแผ่นงานใหม่จะเติมลำดับที่ของมาตรการไว้ เพื่อไม่ให้อ่านรวมเป็นมาตรการเดียวกับแถวก่อนหน้า`,
  repeatedHeaders: (count: number) => `ตัดหัวตารางที่ซ้ำในแต่ละหน้าออก ${count} แห่ง`,
  behind: (headers: readonly string[]) =>
    `คอลัมน์ ${headers.map(named).join(' ')} ไม่มีในหัวตารางมาตรฐาน จะเก็บไว้ต่อท้ายตาราง`,
  scoresLeft: (headers: readonly string[]) =>
    `ไม่นำเข้าคะแนน เพราะตารางมีคะแนนหลายชุด ${headers.map(named).join(' ')} และไม่มีข้อความบอกว่าชุดใดเป็นของหน่วยงาน`,
  scoresBeside: (used: string) =>
    `สเปรดชีตนี้มีแผ่นงาน "${used}" อยู่แล้ว คะแนนที่นำเข้าจะอยู่ในแผ่นงานใหม่ รายงานยังใช้แผ่นงาน "${used}" ตามเดิม`,
  make: (counts: string) => `สร้างแผ่นงาน (${counts})`,
  notYet: 'ยังไม่สร้าง',
  making: 'กำลังสร้างแผ่นงาน',
  changed: 'ตารางในแผ่นงานเปลี่ยนไปจากที่แสดงไว้ จึงยังไม่ได้สร้างแผ่นงาน ข้อมูลด้านล่างอ่านใหม่แล้ว โปรดตรวจดูอีกครั้ง',
  made: (sheet: string, measures: number) => `สร้างแผ่นงาน "${sheet}" แล้ว มี ${measures} มาตรการ`,
  madeScores: (sheet: string) => `สร้างแผ่นงาน "${sheet}" แล้ว`,
  kept: (sheet: string) => `ตารางเดิมในแผ่นงาน "${sheet}" ยังอยู่ครบถ้วน ไม่มีการเปลี่ยนแปลง`,
  asTyped: 'ข้อความและตัวเลขคงไว้ตามที่พิมพ์ โปรดตรวจสอบแผ่นงานเพื่อดูข้อที่ควรแก้ไข',
  undo: 'เลิกทำการสร้างแผ่นงาน',
  undoResults: 'เลิกทำการนำผลเข้า',
  notes: 'ข้อที่ควรทราบ',
  matched: (measures: number, sheet: string) =>
    measures > 0
      ? `มีข้อความใหม่สำหรับ ${measures} มาตรการของแผ่นงาน "${sheet}" ช่องที่ยังว่างได้เลือกข้อความใหม่ไว้ให้แล้ว เว้นแต่มาตรการที่ชื่อไม่ตรงกัน`
      : `ไม่มีข้อความใหม่สำหรับมาตรการใดของแผ่นงาน "${sheet}"`,
  was: 'เดิม',
  received: 'ใหม่',
  decisions: { new: 'ใช้ข้อความใหม่', keep: 'คงข้อความเดิม', leave: 'ไม่ใช้', append: 'ต่อท้ายข้อความเดิม' },
  undecided: (texts: number) => `ยังไม่ได้เลือก ${texts} ช่อง ช่องเหล่านี้จะคงข้อความเดิม`,
  takeOpen: (texts: number) => `ใช้ข้อความใหม่ทั้ง ${texts} ช่องที่ยังไม่ได้เลือก`,
  saveResults: (texts: number) => `นำเข้า ${texts} ช่อง`,
  savingResults: 'กำลังนำเข้า',
  savedResults: (measures: number, sheet: string) => `นำผลเข้าแผ่นงาน "${sheet}" แล้ว ${measures} มาตรการ`,
  resultsChanged: (names: readonly string[]) =>
    `มีผู้แก้ไขมาตรการ ${names.map(named).join(' ')} ไปก่อน จึงยังไม่ได้นำเข้าช่องใด ข้อมูลด้านล่างอ่านใหม่แล้ว โปรดเลือกอีกครั้ง`,
  same: (measures: number) => `อีก ${measures} มาตรการมีข้อความตรงกับที่ส่งมาแล้ว`,
  noColumn: (headers: readonly string[]) =>
    `แผ่นงานนี้ไม่มีช่องสำหรับ ${headers.map(named).join(' ')} ข้อความในคอลัมน์นั้นไม่ได้นำเข้า`,
  addColumn: (headers: readonly string[]) =>
    `หากต้องการนำเข้า ให้พิมพ์หัวคอลัมน์ ${headers.map(named).join(' ')} ในช่องว่างถัดจากหัวคอลัมน์สุดท้ายของแผ่นงานก่อน`,
  readTarget: (sheet: string) => `อ่านแผ่นงาน "${sheet}" อีกครั้ง`,
  similar: (name: string) =>
    `แถวที่ส่งมาเขียนชื่อมาตรการไม่ตรงกัน คือ ${named(name)} โปรดตรวจดูว่าเป็นมาตรการนี้ แล้วเลือกข้อความที่จะใช้`,
  fromStatus: (headers: readonly string[]) => `มีข้อความจากคอลัมน์ ${headers.map(named).join(' ')} ของตารางที่ส่งมา`,
  moreMatched: (measures: number) => `แสดงอีก ${measures} มาตรการ`,
  moreTexts: (texts: number) => `ยังมีอีก ${texts} รายการที่ไม่ได้แสดงในแถบด้านข้างนี้`,
  leftOut: (texts: number) => `ข้อความที่ส่งมาแต่ไม่ได้นำเข้า ${texts} ช่อง`,
  leftOutText: ({ name, header, text }: { name: string; header: string; text: string }) =>
    `${name} – ${header}: ${text}`,
  unmatched: (rows: number) => `แถวที่ไม่ตรงกับมาตรการใด ${rows} แถว`,
  without: (measures: number) => `มาตรการที่ไม่มีผลส่งมา ${measures} มาตรการ`,
};
