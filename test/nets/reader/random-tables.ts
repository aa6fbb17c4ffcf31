import type { Table } from './read-as-text';

// Tables as offices type and paste them, made by numbers that follow from a seed. Nothing here comes from `src`: what
// the program knows may change, these tables must not.

/** Headings by what they mean; the official one first, then others that offices write. */
const HEADINGS = {
  number: ['ที่', 'ลำดับ'],
  instrument: ['เครื่องมือ'],
  indicator: ['ตัวชี้วัด', 'ตัวชี้วัดของการประเมิน ITA'],
  item: ['หัวข้อการประเมิน'],
  issue: ['ประเด็นที่ต้องแก้ไข/ปรับปรุง', 'ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา'],
  measure: ['มาตรการ/แนวทาง', 'มาตรการ', 'มาตรการ/กิจกรรม'],
  steps: ['ขั้นตอน/วิธีการปฏิบัติ', 'วิธีการดำเนินการ', 'ขั้นตอนหรือวิธีการปฏิบัติ'],
  responsible: ['ผู้รับผิดชอบ', 'หน่วยงาน ผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ'],
  followUp: ['การติดตามผล'],
  period: ['ระยะเวลาดำเนินการ', 'ระยะเวลา', 'ระยะเวลา ดำเนินการ (4)'],
  notStarted: ['ยังไม่ดำเนินการ'],
  inProgress: ['อยู่ระหว่างดำเนินการ'],
  done: ['ดำเนินการแล้ว', 'ดำเนินการแล้วเสร็จ'],
  result: ['สรุปผลการดำเนินการ', 'ผลการดำเนินการ', 'ผลการดำเนินงาน'],
  outcome: ['ผลลัพธ์/ความสำเร็จ', 'ผลลัพธ์'],
  evidence: ['หลักฐาน'],
  budget: ['งบประมาณ'],
  quarter: ['ไตรมาส 1'],
  statusInWords: ['สถานะการดำเนินการ'],
} as const;
type Column = keyof typeof HEADINGS;

const STATUS: readonly Column[] = ['notStarted', 'inProgress', 'done'];

/** The columns of the five official forms; the first of `key` distinguishes the measures. */
const FORMS: readonly { key: Column; columns: readonly Column[] }[] = [
  {
    key: 'indicator',
    columns: ['indicator', 'responsible', 'steps', 'followUp', 'period', ...STATUS, 'result'],
  },
  { key: 'measure', columns: ['measure', 'steps', 'responsible', 'period', 'result', 'outcome'] },
  { key: 'measure', columns: ['measure', 'steps', 'responsible', 'period', 'followUp'] },
  {
    key: 'measure',
    columns: ['measure', 'steps', 'result', 'responsible', 'period', 'done', 'notStarted'],
  },
  { key: 'item', columns: ['item', 'issue', 'measure', 'result', 'outcome'] },
];
/** Columns that any of them may have beside its own. */
const FURTHER: readonly Column[] = [
  'number',
  'instrument',
  'evidence',
  'budget',
  'quarter',
  'statusInWords',
  'indicator',
];

const KEYS = ['ทำคู่มือ', 'ติดป้าย', 'อบรม', 'ทำทะเบียน', 'เปิดไลน์', 'ลงเว็บ', 'จัดเวที', 'ส่งข่าว', 'ตั้งกล่อง'];
const INDICATORS = ['การใช้อำนาจ', 'การใช้งบ', 'คุณภาพ', 'ทรัพย์สิน'];
const ITEMS = ['i7', 'E12', 'O18', 'o๒๓', '๙'];
const DEPARTMENTS = ['กองช่าง', 'กองคลัง', 'สป.', 'สป./กองคลัง', 'ทุกกอง'];
const PERIODS = ['ม.ค. 68', '10/๖๗-9/๖๘', '3/2568', 'ทั้งปี'];
const RESULTS = ['แจก', 'ครบ 3', 'รอผล', '-'];
const SECTIONS = ['แบบวัด IIT', 'EIT', 'แบบตรวจ (OIT)', 'มิติที่ ๑ ไม่ทน', 'ส่วนที่ 2'];
const TITLES = ['รายงานผล', 'ปีงบประมาณ ๒๕๖๘', 'อบต.ก'];
const TOTALS = ['รวม', 'รวมทั้งสิ้น ๓ มาตรการ', 'รวม 2'];
const NOTES = ['หมายเหตุ ไม่ครบ', '* ข้อมูล ณ วันที่ ๓ มิ.ย.', 'จัดทำโดย สป.'];
const SIGNATURE = ['ลงชื่อ ....', '(นายหนึ่ง ก)', 'ปลัดเทศบาล'];

/** What makes each choice of one table. */
class Chance {
  constructor(private state: number) {}

  /** From 0 on, below `end`. Source: mulberry32, public domain. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end);
  }

  /** True so many times of a hundred. */
  often(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  shuffle<T>(items: T[]): void {
    for (let i = items.length - 1; i > 0; i--) items.splice(i, 0, ...items.splice(this.below(i + 1), 1));
  }
}

const toThai = (text: string): string => text.replace(/[0-9]/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');

/** How one table is typed all through. */
interface Style {
  key: Column;
  columns: Column[];
  headings: string[];
  /** How a measure is numbered: in its key cell, by these signs, in Thai digits or not; null where it is not. */
  numbering: { after: string; thai: boolean } | null;
  marks: { yes: string; no: string };
}

type Cells = Partial<Record<Column, string>>;

/** The table of a seed; the same one for ever. */
export function randomTable(seed: number): Table {
  const chance = new Chance(seed);
  const style = styleOf(chance);
  const table: Required<Table> = { rows: [], merges: [] };
  if (chance.often(50)) addTitles(table, chance);
  addHeadings(table, style, chance);
  if (chance.often(8)) table.rows.push(style.columns.map((_, i) => `(${i + 1})`));
  const measures = chance.of([2, 2, 3, 3, 4]);
  let above = '';
  for (let i = 1; i <= measures; i++) {
    if (i > 1) addBetween(table, style, chance);
    else if (chance.often(20)) addLone(table, chance.of(SECTIONS));
    const key = above !== '' && chance.often(15) ? above : keyOf(i, style, chance);
    addMeasure(table, style, cellsOf(i, key, style, chance), chance);
    above = key;
  }
  addEnd(table, style, chance);
  return table;
}

function styleOf(chance: Chance): Style {
  const { key, columns: official } = chance.of(FORMS);
  const kept = official.filter((column) => !chance.often(column === key ? 6 : 4));
  const further = FURTHER.filter((column) => !kept.includes(column) && chance.often(10));
  const columns: Column[] = [...kept];
  for (const column of further)
    columns.splice(column === 'number' ? 0 : chance.below(columns.length + 1), 0, column);
  if (chance.often(15)) chance.shuffle(columns);
  const usual = chance.often(70);
  return {
    key,
    columns,
    headings: columns.map((column) => (usual ? HEADINGS[column][0] : chance.of(HEADINGS[column]))),
    numbering: chance.often(60) ? { after: chance.of(['. ', '.', ') ', ' ']), thai: chance.often(50) } : null,
    marks: chance.of([
      { yes: '⊗', no: '○' },
      { yes: '✓', no: '' },
      { yes: '/', no: '' },
      { yes: '✔', no: '-' },
      { yes: 'ใช่', no: '' },
      { yes: 'ทำเมื่อ 5 ม.ค.', no: '' },
    ]),
  };
}

const rowOf = ({ columns }: Style, cells: Cells): string[] => columns.map((column) => cells[column] ?? '');

const addLone = ({ rows }: Table, text: string): void => {
  rows.push([text]);
};

function addTitles({ rows }: Table, chance: Chance): void {
  for (const title of TITLES) if (chance.often(55)) rows.push([title]);
}

/** The headings in one row, or in two with one over those of the status. */
function addHeadings({ rows }: Table, { columns, headings }: Style, chance: Chance): void {
  const first = columns.findIndex((column) => STATUS.includes(column));
  const last = columns.length - 1 - [...columns].reverse().findIndex((column) => STATUS.includes(column));
  const isGroup =
    first >= 0 && last > first && columns.slice(first, last + 1).every((each) => STATUS.includes(each));
  if (!isGroup || !chance.often(50)) rows.push([...headings]);
  else {
    const under = (i: number) => first <= i && i <= last;
    rows.push(headings.map((heading, i) => (i === first ? 'สถานะ' : under(i) ? '' : heading)));
    rows.push(headings.map((heading, i) => (under(i) ? heading : '')));
  }
}

function keyOf(i: number, { key, columns, numbering }: Style, chance: Chance): string {
  const words = key === 'indicator' ? INDICATORS : key === 'item' ? ITEMS : KEYS;
  const text = chance.of(words);
  // Now and then a number is forgotten.
  if (!numbering || columns.includes('number') || chance.often(8)) return text;
  return `${numbering.thai ? toThai(String(i)) : i}${numbering.after}${text}`;
}

function cellsOf(i: number, key: string, { key: keyColumn, numbering, marks }: Style, chance: Chance): Cells {
  const state = chance.of(STATUS);
  const wrong = chance.often(6);
  const number = numbering?.thai ? toThai(String(i)) : String(i);
  const steps = chance.often(50) ? '1. ร่าง\n2. แจก' : chance.of(['ร่างแล้วแจก', 'ประชุม', '- ถ่าย']);
  return {
    number: chance.often(90) ? number : '',
    instrument: chance.often(60) ? chance.of(['IIT', 'EIT', 'OIT']) : '',
    indicator: chance.of(INDICATORS),
    issue: chance.of(['ไม่รู้', 'เก่า']),
    measure: chance.of(KEYS),
    steps,
    responsible: chance.often(92) ? chance.of(DEPARTMENTS) : '',
    followUp: '30 วัน',
    period: chance.often(92) ? chance.of(PERIODS) : '',
    result: chance.often(60) ? chance.of(RESULTS) : '',
    outcome: chance.often(40) ? 'ดี' : '',
    evidence: chance.often(50) ? 'http://a.th' : '',
    budget: chance.of(['5,000', '-', '']),
    quarter: chance.of(['✓', '']),
    statusInWords: chance.of(['แล้วเสร็จ', 'กำลังทำ', 'ยังไม่ทำ']),
    ...Object.fromEntries(
      STATUS.map((column) => [column, (column === state) !== wrong ? marks.yes : marks.no]),
    ),
    [keyColumn]: key,
  };
}

/** A measure in one row, or in several as pages and people cut it. */
function addMeasure(table: Required<Table>, style: Style, cells: Cells, chance: Chance): void {
  const { rows } = table;
  const { key } = style;
  const way = chance.below(20);
  if (way < 11) rows.push(rowOf(style, cells));
  else if (way < 13) {
    // A page ends within the words.
    const cut = (text: string) => Math.ceil(text.length / 2);
    const part = (of: (text: string) => string): Cells =>
      Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, of(text)]));
    rows.push(rowOf(style, { ...part((text) => text.slice(0, cut(text))), ...ofStatus(cells) }));
    addPage(table, style, chance);
    rows.push(rowOf(style, { ...part((text) => text.slice(cut(text))), ...ofStatus({}), number: '' }));
  } else if (way < 15) {
    // A list goes on in a second row; in some with a responsible or a mark of its own.
    rows.push(rowOf(style, cells));
    if (chance.often(30)) addPage(table, style, chance);
    rows.push(
      rowOf(style, {
        steps: '3. ตรวจ',
        result: chance.of(['', 'ตรวจแล้ว']),
        ...(chance.often(30) && { responsible: 'กองช่าง' }),
        ...(chance.often(15) && { done: style.marks.yes }),
      }),
    );
  } else if (way < 17) {
    // The same key once more, on a page of its own or not.
    rows.push(rowOf(style, cells));
    if (chance.often(50)) addPage(table, style, chance);
    const again = chance.often(50) ? cells[key] : (cells[key] ?? '').replace(/ /g, '');
    rows.push(
      rowOf(style, {
        [key]: again ?? '',
        ...(chance.often(60) && { steps: '4. สรุป' }),
        ...(chance.often(40) && { responsible: 'กองคลัง' }),
        ...(key !== 'measure' && chance.often(50) && { measure: 'ประกวด' }),
        ...(chance.often(20) && { period: 'ก.ค. 68', result: 'สรุปแล้ว' }),
      }),
    );
  } else if (way < 19) {
    // Key (and number) merged over two rows.
    rows.push(rowOf(style, cells));
    const first = rows.length;
    const own = chance.often(50);
    rows.push(
      rowOf(style, {
        ...(own ? { ...cells, steps: 'ขั้นต่อไป' } : { steps: '3. ตรวจ' }),
        ...(own && chance.often(50) ? { responsible: 'กองช่าง' } : {}),
        [key]: '',
        number: '',
        instrument: '',
      }),
    );
    for (const column of [key, 'number', 'instrument'] as const) {
      const at = style.columns.indexOf(column) + 1;
      if (at > 0) table.merges.push({ row: first, column: at, rows: 2, columns: 1 });
    }
  } else {
    // The number is a row's own, the words stand under it.
    rows.push(rowOf(style, { number: cells.number ?? '', [key]: cells[key] ?? '' }));
    rows.push(rowOf(style, { ...cells, number: '', [key]: '' }));
  }
}

const ofStatus = (cells: Cells): Cells =>
  Object.fromEntries(STATUS.map((column) => [column, cells[column] ?? '']));

/** The next page: its titles and headings, or either of them, or nothing. */
function addPage(table: Table, style: Style, chance: Chance): void {
  if (chance.often(35)) addTitles(table, chance);
  if (chance.often(15)) table.rows.push(['หน้า ๒']);
  if (chance.often(60)) addHeadings(table, style, chance);
}

function addBetween(table: Table, style: Style, chance: Chance): void {
  const what = chance.below(20);
  if (what < 11) return;
  if (what < 13) table.rows.push([]);
  else if (what < 15) addPage(table, style, chance);
  else if (what < 18) addLone(table, chance.of(SECTIONS));
  else if (what < 19) addLone(table, chance.of(['กองช่าง', 'ส่วนของกองคลัง']));
  else table.rows.push(rowOf(style, { [style.key]: chance.of(TOTALS), number: '' }));
}

function addEnd(table: Table, style: Style, chance: Chance): void {
  if (chance.often(15)) table.rows.push(rowOf(style, { [style.key]: chance.of(TOTALS), budget: '15,000' }));
  if (chance.often(20)) addLone(table, chance.of(NOTES));
  if (chance.often(15)) {
    const column = chance.below(style.columns.length);
    for (const text of SIGNATURE) {
      if (chance.often(85)) table.rows.push(style.columns.map((_, i) => (i === column ? text : '')));
    }
  }
}

/** The headings of these tables by their texts: "[steps]", of a further wording "[steps:2]". */
const MARK_OF_HEADING = new Map<string, string>(
  Object.entries(HEADINGS).flatMap(([column, texts]) =>
    texts.map((text, i): [string, string] => [text, i === 0 ? `[${column}]` : `[${column}:${i + 1}]`]),
  ),
);

/** A table as it was typed, a line a row, headings by what they mean. */
export function tableAsText({ rows, merges = [] }: Table): string {
  const lines = rows.map((row, i) => {
    const cells = row.map((text) => MARK_OF_HEADING.get(text) ?? text.replace(/\n/g, '⏎'));
    return `${i + 1}> ${cells.join('|').replace(/\|+$/, '')}`;
  });
  const merged = merges.map(({ row, column, rows: tall }) => `${row}-${row + tall - 1} of column ${column}`);
  return [...lines, ...(merged.length > 0 ? [`merged: ${merged.join(' · ')}`] : [])].join('\n');
}
