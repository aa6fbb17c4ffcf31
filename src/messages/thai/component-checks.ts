/** The most rows that a sentence names. */
const MOST_ROWS = 10;

/** What the check of a document's parts says: each message with what to do. */
export const componentChecks = {
  missing: (
    round: number,
    code: string,
    { text, addable, forms }: { text: string; addable: string | null; forms: string[] },
  ) => ({
    message: `ข้อ ${code} ของ ITA ${round} ต้องมี "${text}" แต่แผ่นงานนี้ไม่มีคอลัมน์ที่ให้ข้อมูลนี้`,
    hint:
      [
        addable === null ? '' : `เพิ่มคอลัมน์ที่มีหัวว่า "${addable}" ในแผ่นงานนี้ ข้อความจะพิมพ์ในเอกสารด้วย`,
        forms.length > 0 ? `ยกข้อมูลไป${forms.join(' หรือ ')} ซึ่งมีคอลัมน์นี้` : '',
      ]
        .filter((part) => part !== '')
        .join(' หรือ') || 'เพิ่มข้อมูลนี้ในเอกสารก่อนนำไปเผยแพร่ มิฉะนั้นอาจไม่ได้คะแนนทั้งข้อ',
  }),
  item: (round: number, code: string) => `ข้อ ${code} ของ ITA ${round}`,
  givenBy: (heading: string) => `จากช่อง "${heading.replace(/\s+/g, ' ')}"`,
  rows: (heading: string, rows: number[]) =>
    `ช่อง "${heading.replace(/\s+/g, ' ')}" ยังว่างในแถวที่ ${rows.slice(0, MOST_ROWS).join(', ')}${
      rows.length > MOST_ROWS ? ` และอีก ${rows.length - MOST_ROWS} แถว` : ''
    }`,
  /** The heading of a part that the form has no column for, as it is printed before its words. */
  label: (heading: string, text: string) => `${heading}: ${text}`,
};
