const ofYear = (year: number): string => `ประจำปีงบประมาณ พ.ศ. ${year}`;

/** What is written into measures' sheets. */
export const sheetWords = {
  title: (form: string, year: number) => `${form} ${ofYear(year)}`,
  ofYear,
  noHeader: '(ไม่มีหัวคอลัมน์)',
  /** A period by the days on which it begins and ends; '' for one that is not written. */
  fromTo: (first: string, last: string) => {
    if (first === '') return `ภายใน ${last}`;
    return last === '' ? `${first} เป็นต้นไป` : `${first} - ${last}`;
  },
  /** Quarters as a period is written: their numbers, or the first and the last of a run. */
  quarters: (quarters: string[], isRun: boolean) =>
    isRun ? `ไตรมาส ${quarters.join('-')}` : quarters.map((quarter) => `ไตรมาส ${quarter}`).join(', '),
  /** Ends the header of a column that the new sheet's form does not have. */
  carriedSuffix: '(ยกมา)',
  /** Stands in the instrument's cell where it is not known and the row above has one. */
  noInstrument: 'ยังไม่ระบุ',
  /** Tells a measure from another with the same words in its first column. */
  nth: (number: number) => `(มาตรการที่ ${number})`,
};

/** What is written into the scores sheet คะแนน ITA and the sheet of corrected schemes. */
export const scoreWords = {
  sheetTitle: (year: number) => `คะแนนผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year}`,
  reportedTotal: 'คะแนนรวมที่ประกาศ',
  reportedLevel: 'ระดับที่ประกาศ',
  schemeHeaders: { year: 'ปี', kind: 'เรื่อง', key: 'รหัสหรือชื่อ', value: 'ค่าใหม่', about: 'คำอธิบาย' },
};
