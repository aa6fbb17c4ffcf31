import { messages } from '../../messages';
import { checkComponents } from '../components';
import type { Rule } from '../rule';

export const componentMissing: Rule = {
  code: 'component/missing',
  title: 'องค์ประกอบตามข้อ OIT ที่ยังขาด',
  severity: 'warning',
  about: 'เอกสารต้องมีองค์ประกอบครบตามข้อ OIT ของรอบประเมิน ITA ที่นำไปเผยแพร่ (ตรวจเมื่อสร้างเอกสาร)',
  example: 'ข้อ O26 ของ ITA 2569 ต้องมีประเด็นที่ต้องปรับปรุงแก้ไข แต่แผ่นงานไม่มีคอลัมน์นี้',
  find: (input) => {
    const { round, item, parts } = checkComponents(input);
    return parts
      .filter(({ givenBy }) => givenBy === null)
      .map((part) => messages.componentChecks.missing(round, item.code.toUpperCase(), part));
  },
};
