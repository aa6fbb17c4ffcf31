/** A file, and who made it, as sentences need them. */
interface OfficeFile {
  name: string;
  link: string;
  when: string;
  state: string;
  address: string;
}

interface MakerFiles {
  who: string;
  files: readonly OfficeFile[];
}

/** Handing over the job: every file, and what to do with it. */
export const handOver = {
  title: 'ส่งมอบงาน: ไฟล์ทั้งหมดและผู้จัดทำ',
  hint: 'ไฟล์อยู่ในไดรฟ์ของผู้ที่กดสร้าง หากผู้นั้นย้ายหรือบัญชีถูกลบ ลิงก์จะเปิดไม่ได้ ไฟล์ที่สร้างเป็นฉบับร่างไม่อยู่ในรายการนี้ ให้ดูในโฟลเดอร์ของผู้จัดทำ',
  spreadsheet: (name: string) => `สเปรดชีต "${name}"`,
  inSpreadsheet:
    'มีมาตรการ คะแนน การตั้งค่า ประวัติรายงาน แม่แบบที่ใช้อยู่ ภาพกิจกรรม และตรา ผู้รับช่วงต้องมีสิทธิ์แก้ไข หากเจ้าของย้ายให้โอนความเป็นเจ้าของ ดูเจ้าของได้ที่ปุ่ม "แชร์"',
  template: (form: string) => `แม่แบบของ${form}`,
  noFiles: 'ยังไม่มีเอกสารหรือแม่แบบอยู่นอกสเปรดชีต',
  onlyMaker: (who: string) => `ทุกไฟล์เป็นของ ${who} คนเดียว ควรย้ายหรือแชร์ไว้ก่อนที่ผู้นี้จะย้าย`,
  nobody: 'ไม่ทราบผู้จัดทำ',
  maker: (who: string, files: number) => `${who} (${files} ไฟล์)`,
  whatToDo: (who: string) =>
    who === ''
      ? 'เปิดแต่ละลิงก์เพื่อดูเจ้าของไฟล์ แล้วทำสำเนาไว้ในไดรฟ์ของหน่วยงาน'
      : `ให้ ${who} ย้ายไฟล์ไปไว้ในไดรฟ์ที่แชร์ของหน่วยงาน หรือโอนความเป็นเจ้าของให้ผู้รับช่วง (ลิงก์เดิมใช้ได้ต่อไป) อย่างน้อยให้แชร์แก่ผู้รับช่วง`,
  scan: (document: string) => `ฉบับลงนามของ ${document}`,
  signed: (day: string) => (day === '' ? 'ลงนามแล้ว' : `ลงนามเมื่อ ${day}`),
  published: (address: string) => `เผยแพร่ที่ ${address}`,
  draft: 'ร่าง',
  state: (state: string) => state || 'แม่แบบ',
  latest: (files: number) => `เอกสาร ${files} ฉบับล่าสุด ฉบับก่อนหน้านั้นดูในแผ่นงาน "ประวัติรายงาน"`,
  copy: 'คัดลอกรายการ',
  copyAgain: 'คัดลอกข้อความนี้',
  copied: 'คัดลอกแล้ว นำไปวางในบันทึกส่งมอบงานได้เลย',
  text: 'รายการส่งมอบงาน แก้ไขก่อนคัดลอกได้',
  print: 'พิมพ์รายการ',
  headline: 'รายการส่งมอบงาน',
  columns: ['ที่', 'ไฟล์', 'ผู้จัดทำ', 'สร้างเมื่อ', 'สถานะ', 'ลิงก์'],
};

/** All files as a text: the spreadsheet, then each maker's with what to do. */
export function handOverText(
  spreadsheet: { spreadsheet: string; url: string; leftOut: string },
  makers: readonly MakerFiles[],
): string {
  const line = ({ name, when, state, link, address }: OfficeFile) => [
    `- ${name} (${[when, handOver.state(state)].filter((each) => each !== '').join(' · ')})`,
    link,
    ...(address === '' ? [] : [handOver.published(address)]),
  ];
  return [
    handOver.headline,
    '',
    handOver.spreadsheet(spreadsheet.spreadsheet),
    spreadsheet.url,
    handOver.inSpreadsheet,
    ...(spreadsheet.leftOut === '' ? [] : [spreadsheet.leftOut]),
    ...makers.flatMap(({ who, files }) => [
      '',
      handOver.maker(who || handOver.nobody, files.length),
      handOver.whatToDo(who),
      ...files.flatMap(line),
    ]),
  ].join('\n');
}
