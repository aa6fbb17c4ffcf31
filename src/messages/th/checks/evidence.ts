import type { ClosedKind } from '../../../thai/closed-addresses';
import type { FindingTexts } from '../../finding-params';
import { quote } from '../quote';
import { formatRows } from '../rows';

/** What a link leads to that likely opens for few. */
export const closedLinks: Readonly<Record<ClosedKind, string>> = {
  drive: 'ไฟล์ในไดรฟ์',
  network: 'ลิงก์ในเครือข่ายภายใน',
  file: 'ไฟล์ในเครื่องคอมพิวเตอร์',
  login: 'หน้าที่ต้องเข้าสู่ระบบหรือเป็นสมาชิก',
  mail: 'ที่อยู่อีเมล',
};

/** What to do with it. */
export const closedHint = (kind: ClosedKind): string =>
  kind === 'drive'
    ? 'แชร์เป็น "ทุกคนที่มีลิงก์" หากแชร์แล้วไม่ต้องแก้ไข (โปร่งใสตรวจการแชร์ไม่ได้)'
    : 'นำไปไว้บนเว็บไซต์ของหน่วยงาน แล้วใส่ลิงก์ใหม่';

const MAX_ROWS = 20;

/** Rows and a cell's text: of many rows the first. */
const place = ({ rows, header, words }: { rows: number[]; header: string; words: string }): string =>
  `แถวที่ ${formatRows(rows.slice(0, MAX_ROWS))}${rows.length > MAX_ROWS ? ' ฯลฯ' : ''} ช่อง "${header}" มี "${quote(words)}"`;

/** Findings about links of evidence. */
export const evidenceFindings = {
  'evidence/closed': ({ kind, ...cell }) => ({
    message: `${place(cell)} ซึ่งเป็น${closedLinks[kind]} ผู้อื่นอาจเปิดไม่ได้`,
    hint: closedHint(kind),
  }),
  'evidence/repeated': (cell) => ({
    message: `${place(cell)} เป็นลิงก์เดียวกัน`,
    hint: 'แก้หากคัดลอกมาผิดมาตรการ หากเป็นหน้าของกิจกรรมเดียวกันไม่ต้องแก้ไข',
  }),
} satisfies Partial<FindingTexts>;
