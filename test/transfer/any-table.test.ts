import { expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import { importPaste } from '../../src/transfer/import';
import fc from '../support/properties';
import { sheet } from '../support/sheets';

/** A column of an invented table: headers that every office understands, or words of its own, under none, one or two others. */
interface AnyColumn {
  over: string[];
  header: string;
}

const KNOWN = ['ระยะเวลา', 'ผลการดำเนินการ', 'งบประมาณ', 'ปัญหาและอุปสรรค'];
const WORDS = ['พื้นที่', 'พิกัด', 'ฝั่งคลอง', 'หมวดพัสดุ', 'เลขแฟ้ม', 'ชั้นวาง'];

/** One to three columns, side by side, under the same headers. */
const columns = fc.uniqueArray(
  fc.record({
    depth: fc.nat({ max: 2 }),
    width: fc.integer({ min: 2, max: 3 }),
    name: fc.constantFrom(...KNOWN, ...WORDS),
  }),
  { minLength: 2, maxLength: 5, selector: ({ name }) => name },
);

/** Rows of the body: measures, names of parts (also of empty ones, also at the end), totals, notes. */
const lines = fc.array(
  fc.constantFrom<string>('measure', 'measure', 'measure', 'part', 'total', 'note', 'average'),
  { minLength: 1, maxLength: 9 },
);

/** With a measure at least: headers alone are no table. */
const anyTable = fc
  .tuple(
    columns,
    lines.filter((kinds) => kinds.includes('measure')),
  )
  .map(([groups, kinds]) => {
    const table: AnyColumn[] = [
      { over: [], header: 'ที่' },
      { over: [], header: 'มาตรการ' },
      { over: [], header: 'ผู้รับผิดชอบ' },
      ...groups.flatMap(({ depth, width, name }): AnyColumn[] => {
        if (depth === 0) return [{ over: [], header: name }];
        const over = [`กลุ่ม${name}`, ...(depth === 2 ? [`ชุด${name}`] : [])];
        return Array.from({ length: width }, (_, i) => ({ over, header: `${name}${'กขค'[i]}` }));
      }),
    ];
    const height = 1 + Math.max(...table.map(({ over }) => over.length));
    const headers = Array.from({ length: height }, (_, row) =>
      table.map(({ over, header }, i) => {
        if (row === over.length) return header;
        // A header over several columns is written over the first of them.
        return over[row] !== undefined && table[i - 1]?.over[row] !== over[row] ? over[row] : '';
      }),
    );
    const blank = (words: string) => [words, ...table.slice(1).map(() => '')];
    let measures = 0;
    const body = kinds.map((kind, i) => {
      if (kind === 'part') return blank(`มิติที่ ${i + 1} เรื่องที่${'กขคงจฉชซญ'[i]}`);
      if (kind === 'total') return ['', `รวม ${measures} โครงการ`, ...table.slice(2).map(() => '')];
      if (kind === 'note') return blank(`ที่มา : แฟ้มของปีก่อน ${i}`);
      if (kind === 'average') return ['', 'คะแนนเฉลี่ย', ...table.slice(2).map(() => `7${i}.5`)];
      measures++;
      return table.map(({ header }, column) =>
        column === 0
          ? String(measures)
          : `${header === 'มาตรการ' ? 'จัดงาน' : 'คำ'}${measures}ช่อง${column}แถว${i}`,
      );
    });
    return { headers, body, measures };
  });

test('of any table every cell is in the new sheet or named, and every measure is one', () => {
  fc.assert(
    fc.property(anyTable, ({ headers, body, measures: count }) => {
      const { measures, unplaced } = importPaste(sheet([...headers, ...body]), {
        form: null,
        scheme: schemeOf(2568),
      });
      const all = [...(measures?.form.columns ?? []), ...(measures?.extras ?? [])];
      const placed = [...all.map(({ header }) => header), ...(measures?.rows.flat() ?? []), ...unplaced];
      const lost = [...headers, ...body].flat().filter((cell) => !placed.some((text) => text.includes(cell)));
      expect(lost).toEqual([]);
      expect(measures?.rows.length ?? 0).toBe(count);
    }),
    { numRuns: 150 },
  );
});
