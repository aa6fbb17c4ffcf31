import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldId } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import { schemeOf } from '../../src/ita';
import { toThaiDigits } from '../../src/thai/digits';
import { formNamed } from './forms';
import { headersOf } from './sheets';

type Fields = Partial<Record<FieldId, string>>;

/** A table as an office would paste it from its document, and the expected import. */
export interface Paste {
  form: Form;
  rows: string[][];
  /** The new sheet below its header row. */
  expected: string[][];
  repeatedHeaders: number;
  rowsJoined: number;
  unplaced: string[];
}

function sampleMeasures(id: string): Fields[] {
  const file = join(__dirname, '../../samples', `${id}.json`);
  const { measures } = JSON.parse(readFileSync(file, 'utf8')) as { measures: Fields[] };
  // In Thai digits, as in documents.
  return measures.map((measure) => mapValues(measure, toThaiDigits));
}

const mapValues = (fields: Fields, change: (text: string) => string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, change(text)]));

const { instruments } = schemeOf(2568);

const sectionOf = (code: string): string => {
  const name = instruments.find((instrument) => instrument.code === code)?.name ?? '';
  return `${name} (${code})`;
};

/** The documents of the sample office, split into pages, sections and rows like a paste from Word or PDF. */
export const pasteOf: Record<string, () => Paste> = {
  /** Sections above the tables, headers on every page, lists that continue on the next page. */
  progress: () => {
    const form = formNamed('progress');
    const { header, row, expected } = printed(form, ['instrument']);
    const measures = sampleMeasures('progress');
    const rows: string[][] = [];
    measures.forEach((measure, i) => {
      const section = measure.instrument ?? '';
      const newSection = section !== measures[i - 1]?.instrument;
      if (newSection) rows.push([sectionOf(section)]);
      if (newSection || i % 2 === 0) rows.push(header);
      const [first = '', ...rest] = (measure.steps ?? '').split('\n');
      rows.push(row({ ...measure, steps: first }));
      // The page ends inside the first lists. Other lists only have a second row.
      if (i < 2) rows.push(header);
      if (rest.length > 0) rows.push(row({ steps: rest.join('\n') }));
    });
    return {
      form,
      rows,
      expected: measures.map(expected),
      repeatedHeaders: rows.filter((each) => each === header).length - 1,
      rowsJoined: measures.filter(({ steps }) => steps?.includes('\n')).length,
      unplaced: [],
    };
  },

  /** The document's title, year and office repeated on every page, above the headers. */
  results: () => {
    const form = formNamed('results');
    const { header, row, expected } = printed(form, []);
    const measures = sampleMeasures('results');
    const title = [
      ['รายงานผลการดำเนินการส่งเสริมคุณธรรม'],
      ['ประจำปีงบประมาณ พ.ศ.๒๕๖๘'],
      ['องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมืองตัวอย่าง'],
    ];
    const rows = measures.flatMap((measure) => [...title, header, row(measure)]);
    return {
      form,
      rows,
      expected: measures.map(expected),
      repeatedHeaders: measures.length - 1,
      rowsJoined: 0,
      unplaced: title.flat(),
    };
  },

  /** Rows that a page break splits in the middle of words. */
  plan: () => {
    const form = formNamed('plan');
    const { header, row, expected } = printed(form, []);
    const measures = sampleMeasures('plan');
    const rows = [header];
    measures.forEach((measure, i) => {
      if (i % 2 === 0) rows.push(row(measure));
      else {
        const cut = (text: string) => afterThaiLetters(text, 12);
        rows.push(row(mapValues(measure, (text) => text.slice(0, cut(text)))));
        rows.push(row(mapValues(measure, (text) => text.slice(cut(text)))));
      }
    });
    return {
      form,
      rows,
      expected: measures.map(expected),
      repeatedHeaders: 0,
      rowsJoined: Math.floor(measures.length / 2),
      unplaced: [],
    };
  },

  /** Long sentences with a score over each table, headings of two rows, the group header misspelt once. */
  instrument: () => {
    const form = formNamed('instrument');
    const { header, row, expected } = printed(form, ['instrument']);
    const measures = sampleMeasures('instrument');
    const split = header.length - 2;
    const rows: string[][] = [];
    const sentences: string[] = [];
    for (const [code, indicatorNumber, name, score] of SENTENCES) {
      const sentence = `${toThaiDigits(String(sentences.length + 1))}. ${sectionOf(code)} พบว่า คะแนนของตัวชี้วัดที่ ${indicatorNumber} ${name} คือ ${score} คะแนน ต่ำที่สุดของ ${code} แต่ถึงเป้าหมาย (๘๕ คะแนนขึ้นไป) ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๗ เพื่อพัฒนาในปีงบประมาณ พ.ศ. ๒๕๖๘`;
      const group = `กำกับติดตามรายงานความก้าวหน้าและสรุปผล ณ ${sentences.length === 0 ? 'สิน' : 'สิ้น'}ปีงบประมาณ`;
      sentences.push(sentence);
      rows.push(
        [sentence],
        [...header.slice(0, split), group, ''],
        [...header.slice(0, split).map(() => ''), ...header.slice(split)],
      );
      rows.push(...measures.filter(({ instrument }) => instrument === code).map(row));
    }
    return {
      form,
      rows,
      expected: measures.map(expected),
      repeatedHeaders: 2,
      rowsJoined: 0,
      unplaced: sentences,
    };
  },

  /** An item repeated at the top of the next page, with its last cells blank. */
  item: () => {
    const form = formNamed('item');
    const { header, row, expected } = printed(form, []);
    const measures = sampleMeasures('item');
    const cut = measures.findIndex(({ measure }) => measure?.includes('\n'));
    const rows = measures.flatMap((measure, i) => {
      if (i !== cut) return i === 0 ? [header, row(measure)] : [row(measure)];
      const [first = '', ...rest] = (measure.measure ?? '').split('\n');
      return [
        ...(i === 0 ? [header] : []),
        row({ ...measure, measure: first }),
        header,
        row({ item: (measure.item ?? '').replace(/ /, ''), measure: rest.join('\n') }),
      ];
    });
    return {
      form,
      rows,
      expected: measures.map(expected),
      repeatedHeaders: 1,
      rowsJoined: 1,
      unplaced: [],
    };
  },
};

const SENTENCES = [
  ['IIT', '๔', 'การใช้ทรัพย์สินของราชการ', '๘๖.๑๐'],
  // The office numbers the indicator within its instrument.
  ['EIT', '๒', 'ประสิทธิภาพการสื่อสาร', '๘๘.๐๕'],
  ['OIT', '๙', 'การเปิดเผยข้อมูล', '๙๑.๕๐'],
] as const;

/** The form's printed columns, without those that a document shows elsewhere. */
function printed(form: Form, without: FieldId[]) {
  const columns = form.columns.filter(({ field }) => !without.includes(field));
  return {
    header: headersOf(form).filter((_, i) => !without.includes(form.columns[i]?.field ?? 'number')),
    row: (fields: Fields) => columns.map(({ field }) => fields[field] ?? ''),
    expected: (fields: Fields) => form.columns.map(({ field }) => fields[field] ?? ''),
  };
}

/** The first index from `from` on between two Thai consonants, where a page may split a word. */
function afterThaiLetters(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (/[ก-ฮ][ก-ฮ]/.test(text.slice(at - 1, at + 1))) return at;
  return text.length;
}

/** The analysis before a plan's measures: a sentence with the total, then a table of scores for each instrument. */
export function scoresPaste(): { rows: string[][]; scores: string[]; issues: number } {
  const header = ['ตัวชี้วัดของการประเมิน ITA', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง'];
  const scores = ['๘๘.๑๐', '๗๙.๒๕', '๘๔.๐๐', '๗๑.๗๓', '๘๐.๙๖', '๙๐.๐๑', '๘๗.๔๔', '๘๒.๓๐', '๖๖.๖๗', '๕๐.๐๐'];
  const rows = [
    ['๑. ผลการประเมิน ITA ขององค์การบริหารส่วนตำบลตัวอย่าง ปีงบประมาณ พ.ศ. ๒๕๖๗ ได้ผลคะแนน ๗๔.๖๐ คะแนน อยู่ในระดับ C'],
  ];
  for (const { code, indicators } of instruments) {
    rows.push(header, [sectionOf(code), '']);
    indicators.forEach(({ indicatorNumber, name }, i) => {
      const local = toThaiDigits(String(i + 1));
      rows.push([
        `${local}. ${name} ${scores[indicatorNumber - 1]} คะแนน`,
        i === 0 ? `ในข้อ ${local}. ได้คะแนนต่ำ เพราะยังไม่มีแนวทางของ ${code}` : '',
      ]);
    });
  }
  rows.push(['๒. มาตรการของปีงบประมาณ พ.ศ. ๒๕๖๘ ตามที่ประชุมเห็นชอบ']);
  return { rows, scores, issues: instruments.length };
}
