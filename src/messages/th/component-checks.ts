/** The most rows that a sentence names. */
const MOST_ROWS = 10;

/** What the check of a document's parts says: each message with what to do. */
export const componentChecks = {
  missing: (
    round: number,
    code: string,
    {
      text,
      addable,
      byScores,
      forms,
    }: { text: string; addable: string | null; byScores: boolean; forms: string[] },
  ) => ({
    message: `ข้อ ${code} ของ ITA ${round} ต้องมี "${text}" แต่แผ่นงานนี้ไม่มีคอลัมน์ที่ให้ข้อมูลนี้`,
    hint:
      [
        byScores ? 'กรอกคะแนนและประเด็นที่ต้องแก้ไข/ปรับปรุงในแผ่นงาน "คะแนน ITA"' : '',
        addable === null ? '' : `เพิ่มคอลัมน์ที่มีหัวว่า "${addable}" ในแผ่นงานนี้ ข้อความจะพิมพ์ในเอกสารด้วย`,
        forms.length > 0 ? `ยกข้อมูลไป${forms.join(' หรือ ')} ซึ่งมีคอลัมน์นี้` : '',
      ]
        .filter((part) => part !== '')
        .join(' หรือ') || 'เพิ่มข้อมูลนี้ในเอกสารก่อนนำไปเผยแพร่ มิฉะนั้นอาจไม่ได้คะแนนทั้งข้อ',
  }),
  blank: (round: number, code: string, text: string, heading: string, rows: number) => ({
    message: `ข้อ ${code} ของ ITA ${round} ต้องมี "${text}" แต่${
      rows === 0 ? 'แผ่นงานนี้ยังไม่มีมาตรการ' : `ช่อง "${heading.replace(/\s+/g, ' ')}" ยังว่างทุกแถว`
    }`,
    hint: rows === 0 ? 'กรอกมาตรการก่อน' : 'กรอกช่องนี้ก่อนนำเอกสารไปเผยแพร่ มิฉะนั้นอาจไม่ได้คะแนนทั้งข้อ',
  }),
  /** What is not known of the round's parts; null where all is. */
  doubt: (round: number, code: string, assumedFrom: number | null, parts: number) => {
    if (assumedFrom === null && parts > 0) return null;
    const compare = `โปรดเทียบกับคู่มือ ITA ${round}`;
    return {
      message:
        assumedFrom === null
          ? `ยังไม่มีข้อมูลองค์ประกอบของข้อ ${code} ${compare}`
          : `ยังไม่มีเกณฑ์ของ ITA ${round} จึงเทียบกับ${parts > 0 ? 'องค์ประกอบของ' : ''}ข้อ ${code} ของ ITA ${assumedFrom} ${compare}`,
      hint: 'ตรวจว่าเอกสารมีครบทุกส่วนตามคู่มือของรอบนั้นก่อนนำไปเผยแพร่ เพราะขาดส่วนใดอาจไม่ได้คะแนนทั้งข้อ',
    };
  },
  noItem:
    'รายงานที่ไม่ครบปีงบประมาณไม่เป็นเอกสารของข้อใดใน OIT จึงไม่มีองค์ประกอบที่ต้องตรวจ รายงานทั้งปีจึงเป็นเอกสารที่นำไปเผยแพร่',
  aspects: (aspects: string[]) => `โปรดตรวจว่าครบทั้ง ${aspects.length} ด้าน คือ ${aspects.join(' · ')}`,
  item: (round: number, code: string) => `ข้อ ${code} ของ ITA ${round}`,
  givenBy: (heading: string) => `จากช่อง "${heading.replace(/\s+/g, ' ')}"`,
  rows: (heading: string, rows: number[]) =>
    `ช่อง "${heading.replace(/\s+/g, ' ')}" ยังว่างในแถวที่ ${rows.slice(0, MOST_ROWS).join(', ')}${
      rows.length > MOST_ROWS ? ` และอีก ${rows.length - MOST_ROWS} แถว` : ''
    }`,
  /** The heading of a part that the form has no column for, as it is printed before its words. */
  label: (heading: string, text: string) => `${heading}: ${text}`,
};
