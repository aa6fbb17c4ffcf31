import { describe, expect, test } from '@jest/globals';
import { runChecks } from '../../src/checks';
import { fixesOf, planFixes } from '../../src/checks/fixes';
import { FORMS } from '../../src/forms';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import type { SheetData } from '../../src/sheet/sheet-data';
import { readTable } from '../../src/table/table';
import { office, TODAY } from '../support/office';
import fc, { anyLetters } from '../support/properties';
import { headersOf, rowOf, sheet } from '../support/sheets';

const settings = office({ departments: ['สำนักปลัด', 'กองคลัง', 'กองช่าง'] });

function findingsOn(data: SheetData) {
  const table = readTable(data, FORMS);
  if (!table) throw new Error('not a form');
  const scheme = schemeOf(2568);
  return runChecks({
    table,
    settings,
    scheme,
    schemeFor: schemeOf,
    today: TODAY,
    scores: null,
    rejected: [],
  });
}

/** The sheet after all its fixes. */
function fixed(data: SheetData): SheetData {
  const { writes, stale } = planFixes(data, fixesOf(findingsOn(data), data.name));
  expect(stale).toEqual([]);
  const text = data.text.map((row) => [...row]);
  for (const write of writes) text[write.row - 1]![write.column - 1] = write.text;
  return { ...data, text };
}

const sheetOf = (...rows: Record<string, string>[]) =>
  sheet([['ปีงบประมาณ พ.ศ. 2568'], headersOf(results), ...rows.map((row) => rowOf(results, row))]);

test('a cell with several fixes gets them in one text', () => {
  const data = sheetOf({ responsible: 'กองครัง\u200B', measure: 'เเผน' });
  expect(fixesOf(findingsOn(data), data.name)).toMatchObject([
    { before: 'เเผน', after: 'แผน', codes: ['text/thai'] },
    { before: 'กองครัง\u200B', after: 'กองคลัง', codes: ['department/unknown', 'text/thai'] },
  ]);
});

test('a cell that was changed in between is not written', () => {
  const data = sheetOf({ measure: 'เเผน' }, { measure: 'นํ้า' });
  const fixes = fixesOf(findingsOn(data), data.name);
  const now = sheetOf({ measure: 'แผนใหม่ของเพื่อน' }, { measure: 'นํ้า' });
  const planned = planFixes(now, fixes);
  expect(planned.writes.map(({ text }) => text)).toEqual(['น้ำ']);
  expect(planned.stale).toMatchObject([{ row: 3, before: 'เเผน' }]);
});

describe('whatever is in the cells', () => {
  const PARTS = [
    ...[
      'เ',
      'เเ',
      'แ',
      'ก',
      'ำ',
      'ํา',
      '่',
      '้',
      '์',
      'ิ',
      'ี',
      'ุ',
      '๐๑',
      '๖๘',
      '2568',
      'ต.ค.',
      'มี.ย.',
      '-',
      ' ',
      '\n',
      '/',
    ],
    ...[
      '\u200B',
      '\u00A0',
      '\u0007',
      '\uF70A',
      '\uF0FC',
      'กองครัง',
      'กองช่าง',
      'กองช้าง',
      ' และ ',
      'หัวหน้า',
      'ไตรมาส 1',
      'วันที่',
      '1/10/2567',
      'ข้อ ๐๑๙',
      '...',
      '#REF!',
      '⊗',
      '=1+1',
      'xxx',
    ],
  ];
  const cell = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }).map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: anyLetters(12) },
    { weight: 1, arbitrary: fc.constantFrom('TRUE', '45123', '30/9/2568', '#N/A', '#DIV/0!', '0', '-1.5') },
  );
  const data = fc.constantFrom(...FORMS).chain((form) =>
    fc
      .array(fc.array(cell, { minLength: form.columns.length, maxLength: form.columns.length }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((rows) => sheet([['ปีงบประมาณ พ.ศ. 2568'], headersOf(form), ...rows])),
  );

  test('the check finds and never throws; after all fixes nothing can be fixed, and a second run changes nothing', () => {
    fc.assert(
      fc.property(data, (given) => {
        const once = fixed(given);
        expect(fixesOf(findingsOn(once), once.name)).toEqual([]);
        expect(fixed(once)).toEqual(once);
      }),
      { numRuns: 75 },
    );
  });

  test('a fix changes no cell without a finding', () => {
    fc.assert(
      fc.property(data, (given) => {
        const found = new Set(findingsOn(given).map(({ cell }) => `${cell?.row}:${cell?.column}`));
        fixed(given).text.forEach((row, r) => {
          row.forEach((text, c) => {
            if (!found.has(`${r + 1}:${c + 1}`)) expect(text).toBe(given.text[r]?.[c]);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});
