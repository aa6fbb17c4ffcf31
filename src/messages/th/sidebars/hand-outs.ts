import { overview } from './overview';

/** Measures to be handed out, as sentences need them. */
interface Measure {
  name: string;
  responsible: string;
  ends: string;
  days: number | null;
  lacks: readonly (Cell & { header: string })[];
  /** The cell that names it. */
  key: Cell;
}

interface Cell {
  /** The name of its sheet. */
  sheet: string;
  /** "ช่อง D7". */
  place: string;
  /** The address that leads to it. */
  address: string;
}

interface HandOut {
  department: string;
  overdue: readonly Measure[];
  soon: readonly Measure[];
  lacking: readonly Measure[];
}

interface Year {
  year: number;
  asOf: string;
  soonDays: number;
}

/** Hand-outs: what each department has left to do. */
export const handOuts = {
  title: 'งานค้างรายส่วนราชการ',
  hint: 'มาตรการที่พ้นกำหนด ใกล้ครบกำหนด หรือข้อมูลยังไม่ครบ พร้อมลิงก์ไปที่ช่องในสเปรดชีต ผู้รับลิงก์ต้องมีสิทธิ์แก้ไขสเปรดชีตจึงจะกรอกได้',
  again: 'อ่านงานค้างอีกครั้ง',
  none: 'ไม่มีงานค้าง ทุกมาตรการมีข้อมูลครบและไม่มีที่พ้นหรือใกล้ครบกำหนด',
  office: 'ทั้งหน่วยงาน',
  nobody: 'ไม่ระบุส่วนราชการ',
  counts: ({ overdue, soon, lacking }: HandOut) =>
    [
      overdue.length > 0 ? `พ้นกำหนด ${overdue.length}` : '',
      soon.length > 0 ? `ใกล้ครบกำหนด ${soon.length}` : '',
      lacking.length > 0 ? `ข้อมูลไม่ครบ ${lacking.length}` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  copy: 'คัดลอก',
  print: 'พิมพ์',
  of: (name: string) => ` ${name}`,
  text: (name: string) => `ข้อความสำหรับส่งให้ ${name} แก้ไขก่อนคัดลอกได้`,
  copyAgain: 'คัดลอกข้อความนี้',
  copied: 'คัดลอกแล้ว นำไปวางในไลน์หรืออีเมลได้เลย',
  headline: (name: string) => `งานที่ต้องดำเนินการ ${name}`,
  about: ({ year, asOf }: Pick<Year, 'year' | 'asOf'>) =>
    `มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ ${year} ข้อมูล ณ วันที่ ${asOf}`,
  overdue: overview.overdue,
  soon: overview.soon,
  lacking: (count: number) => `ข้อมูลยังไม่ครบ ${count} มาตรการ`,
  unnamed: '(ยังไม่มีชื่อ)',
  place: (cell: string) => `ช่อง ${cell}`,
  sheet: (name: string) => `แผ่นงาน "${name}"`,
  list: (measures: number) => `ดูรายการ (${measures})`,
  more: (measures: number) => `แสดงอีก ${measures} มาตรการ`,
  blank: 'ยังว่าง:',
  readAnew: 'มีผู้แก้ไขสเปรดชีตระหว่างอ่าน จึงอ่านใหม่ทั้งหมดแล้ว',
  changing: 'มีผู้แก้ไขสเปรดชีตระหว่างอ่านทุกครั้ง จึงยังแสดงงานค้างไม่ได้ โปรดอ่านอีกครั้งเมื่อผู้ร่วมงานพิมพ์เสร็จ',
  due: ({ ends, days }: Pick<Measure, 'ends' | 'days'>) =>
    days === null
      ? ''
      : days < 0
        ? `ครบกำหนด ${ends} พ้นมาแล้ว ${-days} วัน`
        : days === 0
          ? `ครบกำหนด ${ends} คือวันนี้`
          : `ครบกำหนด ${ends} เหลือ ${days} วัน`,
  columns: ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'กำหนดเวลา', 'ข้อมูลที่ยังว่าง', 'อยู่ที่'],
};

/** A measure as lines of a message with one address, of the cell that names it; `of` tells whose it is. */
const lines = (measure: Measure, says: string, of: boolean): string[] => [
  `- ${measure.name || handOuts.unnamed}${of && measure.responsible !== '' ? ` (${measure.responsible.replace(/\s+/g, ' ').trim()})` : ''}`,
  says,
  measure.key.address,
];

/**
 * A hand-out as a message for a chat or a mail: plain text, and short. Each measure has one address, what it lacks the names of its
 * cells; a sheet is named where another one begins.
 */
export function handOutText(
  { department, ...lists }: HandOut,
  of: Year & { name: string; isOffice: boolean },
): string {
  const { isOffice } = of;
  let sheet = '';
  const sheetOf = ({ key }: Measure) => {
    if (key.sheet === sheet) return [];
    sheet = key.sheet;
    return [handOuts.sheet(sheet)];
  };
  const list = (measures: readonly Measure[], title: string, says: (measure: Measure) => string) =>
    measures.length === 0
      ? []
      : [
          '',
          title,
          ...measures.flatMap((measure) => [...sheetOf(measure), ...lines(measure, says(measure), isOffice)]),
        ];
  const named = ({ place }: Cell, text: string) => `${text} (${place})`;
  const due = (measure: Measure) => named(measure.key, handOuts.due(measure));
  const { overdue, soon, lacking } = lists;
  return [
    handOuts.headline(of.name),
    handOuts.about(of),
    ...list(overdue, handOuts.overdue(overdue.length), due),
    ...list(soon, handOuts.soon(soon.length, of.soonDays), due),
    ...list(
      lacking,
      handOuts.lacking(lacking.length),
      ({ lacks }) => `${handOuts.blank} ${lacks.map((cell) => named(cell, cell.header)).join(', ')}`,
    ),
  ].join('\n');
}
