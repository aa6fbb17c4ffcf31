import { toArabicDigits } from './digits';

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const PERCENT = new RegExp(
  `(?:ร้อยละ(?:ของ[^\\d\\n]{1,20})?\\s{0,3}(${NUMBER})|(?<![\\d.,])(${NUMBER})\\s{0,3}(?:%|เปอร์เซ็นต์))`,
  'g',
);
// "120 จาก 100", "12 คน จากทั้งหมด 10 คน": so many of so many.
const OF = new RegExp(
  `(?<![\\d.,/])(${NUMBER})\\s{0,3}(?:[ก-๎]{1,12}?\\s{0,3})?จาก(?:(?:\\s{0,3}(?:ทั้งหมด|ทั้งสิ้น|จำนวน|คะแนนเต็ม|เต็ม)){1,2}\\s{0,3}|\\s{0,3}(?=100(?![\\d.,])))(${NUMBER})`,
  'g',
);
/** What may be more than a hundred per cent: growth, and work beyond a target. */
const MORE = /(?:เพิ่ม|สูง|มาก|โต|ขยาย|เกิน|ขึ้น)[^\d\n]{0,20}$/;
const BEYOND = /^[^\d\n]{0,10}(?:เป้าหมาย|แผน|ค่าเป้า)/;
/** So many letters around a share tell what it is of. */
const NEAR = 40;

const numberOf = (written: string): number => Number(written.replace(/,/g, ''));

/**
 * Shares in a text that are more than the whole: "ร้อยละ 120", "120 จาก 100"; as written. Growth and what is beyond a target are none.
 * @example sharesOverWhole('ผู้เข้าร่วมพึงพอใจ ร้อยละ ๑๒๐') // ['ร้อยละ ๑๒๐']
 */
export function sharesOverWhole(text: string): string[] {
  // Arabic digits are where the Thai ones were, so places in `arabic` are places in `text`.
  const arabic = toArabicDigits(text);
  const isMeant = (start: number, end: number) =>
    MORE.test(arabic.slice(Math.max(0, start - NEAR), start)) || BEYOND.test(arabic.slice(end, end + NEAR));
  const found = (pattern: RegExp, isOver: (match: RegExpExecArray) => boolean) =>
    [...arabic.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      return isOver(match) && !isMeant(match.index, end) ? [text.slice(match.index, end)] : [];
    });
  return [
    ...found(PERCENT, ([, behind, before]) => numberOf(behind ?? before ?? '') > 100),
    ...found(OF, ([, part = '', whole = '']) => numberOf(part) > numberOf(whole)),
  ];
}
