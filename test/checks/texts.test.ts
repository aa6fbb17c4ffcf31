import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { item } from '../../src/forms/item';
import { results } from '../../src/forms/results';
import { cellsOf, checkRows, checkTable, findingsOf } from '../support/check';
import fc, { anyLetters } from '../support/properties';
import { headersOf, rowOf, tableOf } from '../support/sheets';

/** The findings of one rule on a sheet of results with these measures. */
const found = (code: string, rows: Record<string, string>[]) => findingsOf(checkRows(results, rows), code);

describe('text/thai', () => {
  test('a defect is found with the cell as it would be, and nothing else of it changed', () => {
    const [finding, more] = found('text/thai', [{ measure: 'เเผน  ที่ ๑ นํ้า' }]);
    expect(more).toBeUndefined();
    expect(finding).toMatchObject({
      code: 'text/thai',
      cell: { row: 3 },
      value: 'เเผน  ที่ ๑ นํ้า',
      fix: 'แผน  ที่ ๑ น้ำ',
    });
    expect(finding?.message).toContain('สระเอสองตัว');
  });
});

describe('text/control', () => {
  test('characters that cannot be printed are found, and removed by the fix', () => {
    expect(found('text/control', [{ measure: 'ก\u0007ข\u000Bค' }])).toMatchObject([
      { code: 'text/control', cell: { row: 3 }, fix: 'กข\nค' },
    ]);
  });

  test('a cell with both kinds gets one text by either fix', () => {
    const findings = findingsOf(checkRows(results, [{ measure: 'เเผน\u0007' }]), 'text/thai', 'text/control');
    expect(findings.map(({ code, fix }) => [code, fix])).toEqual([
      ['text/thai', 'แผน'],
      ['text/control', 'แผน'],
    ]);
  });
});

describe('text/placeholder', () => {
  test.each([
    '...',
    '……',
    'จำนวน..๔...ช่องทาง',
    'ครั้งที่ xxx',
    'ลงวันที่ ..........',
    '____',
    'อบรมจำนวน ... คน',
    '( ) ใช่',
    'ระบุ (...)',
  ])('"%s"', (outcome) => {
    expect(cellsOf(found('text/placeholder', [{ outcome }]))).toEqual([['text/placeholder', 3, outcome]]);
  });

  test.each([
    '-',
    'อบรม ประชุม ฯลฯ...',
    'ข้อ 1.2.3',
    'xx',
    'https://a.go.th/x_x',
    'พ.ศ. 2568',
    'และอื่น ๆ…',
    'ตามจำนวน (คน)',
    'ใช้สูตร SUM()',
  ])('"%s" is no blank', (outcome) => {
    expect(found('text/placeholder', [{ outcome }])).toEqual([]);
  });
});

describe('text/placeholder: a day left blank', () => {
  test.each([
    ['ในการประชุมเมื่อวันที่ มีนาคม ๒๕๖๘ มีการชี้แจง', 'วันที่ มีนาคม ๒๕๖๘'],
    ['ข้อมูล ณ วันที่ มีนาคม ๒๕๖๘', 'วันที่ มีนาคม ๒๕๖๘'],
    ['เมื่อวันที่   เดือน มีนาคม พ.ศ. ๒๕๖๘', 'วันที่ เดือน มีนาคม พ.ศ. ๒๕๖๘'],
    ['ประกาศ ลงวันที่ .... ต.ค. 67', 'วันที่ .... ต.ค. 67'],
    ['ตั้งแต่วันที่ 1 ตุลาคม 2567 ถึงวันที่ กันยายน 2568', 'วันที่ กันยายน 2568'],
    ['ประชุมเมื่อวันที่ กุมภาพันธ์', 'วันที่ กุมภาพันธ์'],
  ])('%j', (result, quoted) => {
    const findings = found('text/placeholder', [{ result }]);
    expect(cellsOf(findings)).toEqual([['text/placeholder', 3, result]]);
    expect(findings[0]?.message).toContain(`"${quoted}"`);
  });

  test.each([
    'เมื่อวันที่ 1 มีนาคม 2568',
    'ณ วันที่ ๓๑ เดือน มีนาคม พ.ศ. ๒๕๖๘',
    'วันที่ 1 - 5 มีนาคม 2568',
    'ในวันที่มีการประชุม',
    'ระบุวัน เดือน ปี และวันที่ของเอกสาร',
    'เดือนมีนาคม ๒๕๖๘',
    'ทุกวันที่ 5 ของเดือน',
    'หนังสือลงวันที่ กค 0405.2/ว 119',
  ])('%j is right', (result) => {
    expect(found('text/placeholder', [{ result }])).toEqual([]);
  });

  test('of a period only the unreadable period is found', () => {
    const findings = checkRows(results, [{ period: 'วันที่ มีนาคม ๒๕๖๘' }]);
    const found = findingsOf(findings, 'period/unreadable', 'text/placeholder');
    expect(found.map(({ code }) => code)).toEqual(['period/unreadable']);
  });
});

describe('text/repeated', () => {
  const repeated = (outcomes: string[]) =>
    found(
      'text/repeated',
      outcomes.map((outcome) => ({ outcome })),
    );
  const long = 'ประชาชนได้รับความสะดวกและพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น';

  test('the same outcome under a second measure names the first', () => {
    const findings = repeated([long, 'อื่น', ` ${long}`]);
    expect(findings).toMatchObject([{ code: 'text/repeated', cell: { row: 5 } }]);
    expect(findings[0]?.message).toContain('แถวที่ 3');
  });

  const more = 'อีกทั้งประชาชนได้รับรู้และตรวจสอบการทำงานของเจ้าหน้าที่อีกด้วย';

  test('a text that goes on after the words of another measure repeats it, in whichever order', () => {
    for (const outcomes of [
      [long, `${long} ${more}`],
      [`${long}\n${more}`, long],
      [`1. ${long}`, `๒) ${long}\n${more}`],
    ]) {
      const findings = repeated(outcomes);
      expect(cellsOf(findings)).toEqual([['text/repeated', 4, outcomes[1]]]);
      expect(findings[0]?.message).toContain('ขึ้นต้นเหมือนกับแถวที่ 3');
    }
  });

  test('of a measure over two rows the cell that repeats is named, and every further measure', () => {
    const rest = { measure: '', responsible: '', steps: 'ต่อ', period: '', result: '' };
    const findings = found('text/repeated', [
      { outcome: long },
      { outcome: long },
      { ...rest, outcome: more },
      { outcome: 'ผลของมาตรการที่สาม' },
      { ...rest, outcome: more },
      { outcome: long },
    ]);
    expect(cellsOf(findings)).toEqual([
      ['text/repeated', 4, long],
      ['text/repeated', 7, more],
      ['text/repeated', 8, long],
    ]);
    expect(findings.map(({ message }) => /แถวที่ \d+ ทุกตัวอักษร/.exec(message)?.[0])).toEqual([
      'แถวที่ 3 ทุกตัวอักษร',
      'แถวที่ 5 ทุกตัวอักษร',
      'แถวที่ 3 ทุกตัวอักษร',
    ]);
  });

  test('texts with the same beginning and another end, or with a short common beginning, are no repeats', () => {
    const start = 'จัดทำคู่มือการปฏิบัติงานและเผยแพร่บนเว็บไซต์';
    for (const pair of [
      [`${long}ของกองคลัง`, `${long}ของกองช่าง`],
      [start, `${start}ของหน่วยงานทุกไตรมาส`],
    ]) {
      expect(repeated(pair)).toEqual([]);
    }
  });

  test('a cell merged over several measures repeats nothing', () => {
    const table = [
      ['ปีงบประมาณ พ.ศ. 2568'],
      headersOf(results),
      rowOf(results, { measure: '1. ก', outcome: long }),
      rowOf(results, { measure: '2. ข', outcome: '' }),
    ];
    const merges = [{ row: 3, column: 6, rows: 2, columns: 1 }];
    expect(findingsOf(checkTable(tableOf(table, merges)), 'text/repeated')).toEqual([]);
  });

  test('short texts may be the same', () => {
    expect(repeated(['ดำเนินการแล้ว', 'ดำเนินการแล้ว'])).toEqual([]);
  });
});

describe('items', () => {
  test('item/letter-o: the digit for the letter, in the digits it is written in', () => {
    const findings = checkRows(item, [{ item: 'ข้อ ๐๑๙ รายงาน' }, { item: 'O19 รายงาน' }]);
    expect(findingsOf(findings, 'item/letter-o', 'item/unknown')).toMatchObject([
      { code: 'item/letter-o', cell: { row: 3 }, fix: 'ข้อ O๑๙ รายงาน' },
    ]);
  });

  test('item/unknown: a code that no round has', () => {
    const findings = checkRows(item, [{ item: 'O99 อะไร' }, { item: 'i1 ท่านรู้' }]);
    expect(cellsOf(findingsOf(findings, 'item/letter-o', 'item/unknown'))).toEqual([
      ['item/unknown', 3, 'O99 อะไร'],
    ]);
  });
});

test('any text in any cell gives findings, never a throw', () => {
  const text = fc.oneof(
    anyLetters(20),
    fc.constantFrom(
      '#REF!',
      'TRUE',
      '45123',
      '⊗',
      'เเ',
      'นํ้า',
      '...',
      'ข้อ ๐๑๙',
      'ม.ค.-มี.ย.๖๘',
      'กองครัง',
      '=1+1',
    ),
    fc
      .array(fc.constantFrom(...'เแกํา่้ิี ุ', '\u200B', '\u00A0', '\u0007', '๐๑', 'ต.ค.', '-', '๖๘'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  );
  const rows = (form: (typeof FORMS)[number]) =>
    fc.array(
      fc
        .array(text, { minLength: form.columns.length, maxLength: form.columns.length })
        .map((cells) => Object.fromEntries(form.columns.map(({ field }, i) => [field, cells[i] ?? '']))),
      { minLength: 1, maxLength: 4 },
    );
  const case_ = fc.constantFrom(...FORMS).chain((form) => rows(form).map((given) => ({ form, given })));
  fc.assert(
    fc.property(case_, ({ form, given }) => {
      expect(Array.isArray(checkRows(form, given))).toBe(true);
    }),
    { numRuns: 50 },
  );
});
