import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { type FormTable, readTable } from '../../src/table/table';
import { matchResults } from '../../src/transfer/import/results';
import { sheet } from '../support/sheets';

function table(rows: string[][]): FormTable {
  const read = readTable(sheet(rows), FORMS);
  if (!read) throw new Error('no table');
  return read;
}

const HEADERS = ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ', 'ผลลัพธ์'];
const OFFICE = table([
  HEADERS,
  ['1', 'จัดทำคู่มือการยืมทรัพย์สิน', 'กองคลัง', 'ต.ค. 2567', '', ''],
  ['2', 'อบรมเรื่องผลประโยชน์ทับซ้อน', 'สำนักปลัด', 'ม.ค. 2568', 'อบรมแล้ว 1 รุ่น', ''],
  ['3', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน', 'กองคลัง', 'ก.ย. 2568', 'เผยแพร่แล้ว', '-'],
]);
const received = (
  ...rows: [number: string, measure: string, result: string, outcome?: string][]
): FormTable =>
  table([
    ['ลำดับ', 'มาตรการ', 'ผลการดำเนินงาน', 'ผลลัพธ์'],
    ...rows.map(([number, measure, result, outcome = '']) => [number, measure, result, outcome]),
  ]);
const namesOf = (rows: FormTable) => matchResults(OFFICE, rows).matched.map(({ name }) => name);

test.each([
  ['says what they are of where the sheet’s header does not', 'สถานะ', 'ร้อยละ 60'],
  ['stays as it received where the sheet’s header says it too', 'ความสำเร็จ (ร้อยละ)', '60'],
])('a number under a header of per cent %s', (_, header, expected) => {
  const statuses = (name: string, status: string): FormTable => {
    const rows = [
      ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', name],
      ['1', 'จัดทำคู่มือการยืมทรัพย์สิน', 'กองคลัง', 'ต.ค. 2567', status],
    ];
    const words = () => [{ header: name, meaning: 'สถานะ', printed: '' }];
    const read = readTable({ ...sheet(rows), words }, FORMS);
    if (!read) throw new Error('no table');
    return read;
  };
  const { matched } = matchResults(statuses(header, ''), statuses('ความก้าวหน้า (ร้อยละ)', '60'));
  expect(matched[0]?.texts).toMatchObject([{ received: expected, taken: { statusText: expected } }]);
});

describe('a row that came', () => {
  test.each([
    ['of the same name, in another order and with another number', ['7', 'อบรมเรื่องผลประโยชน์ทับซ้อน']],
    ['of the same name with a number of a list before it', ['', '2. อบรมเรื่องผลประโยชน์ทับซ้อน']],
    ['in Thai digits and with spaces', ['๒', 'อบรมเรื่อง ผลประโยชน์ทับซ้อน']],
    ['with a typo', ['2', 'อบรมเรื่องผลประโยขน์ทับซ้อน']],
    ['of a name that goes on', ['', 'อบรมเรื่องผลประโยชน์ทับซ้อน ประจำปี 2568']],
  ] as const)('%s is its measure’s', (_, [number, measure]) => {
    expect(namesOf(received([number, measure, 'อบรมครบ']))).toEqual(['อบรมเรื่องผลประโยชน์ทับซ้อน']);
  });

  test.each([
    ['of its number', ['2', 'โครงการอบรมเรื่องผลประโยชน์ของเจ้าหน้าที่']],
    ['that is within the name that came', ['', 'โครงการจัดทำคู่มือการยืมทรัพย์สินราชการ']],
  ] as const)(
    'with words of the measure %s is offered for it, for the user to say',
    (_, [number, measure]) => {
      const [found] = matchResults(OFFICE, received([number, measure, 'ทำครบ'])).matched;
      expect(found).toMatchObject({ similar: measure });
    },
  );

  test('gives a column of the office’s own its texts by the words of the header alone, the one over it or not', () => {
    const rows = (header: string, cell: string) =>
      table([
        ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ', header],
        ['1', 'จัดทำคู่มือการยืมทรัพย์สิน', 'กองคลัง', 'ทำแล้ว', cell],
      ]);
    const { matched, noColumn } = matchResults(rows('การอบรม: จำนวนรุ่น', '1'), rows('จำนวนรุ่น', '3'));
    expect(noColumn).toEqual([]);
    expect(matched[0]?.texts).toMatchObject([{ header: 'การอบรม: จำนวนรุ่น', was: '1', received: '3' }]);
  });

  test('of another name is none’s, whatever its number, and is named', () => {
    const found = matchResults(
      OFFICE,
      received(['2', 'ติดตั้งกล้องวงจรปิด', 'ติดแล้ว'], ['1', 'จัดทำคู่มือการยืมทรัพย์สิน', 'ทำแล้ว']),
    );
    expect(found.unmatched).toEqual(['ติดตั้งกล้องวงจรปิด']);
    expect(found.without).toEqual(['อบรมเรื่องผลประโยชน์ทับซ้อน', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน']);
  });

  test('like another that came is none’s: only the office knows which holds', () => {
    const found = matchResults(
      OFFICE,
      received(['', 'จัดทำคู่มือการยืมทรัพย์สิน', 'ก'], ['', 'จัดทำคู่มือการยืมทรัพย์สิน', 'ข']),
    );
    expect(found.matched).toEqual([]);
    expect(found.unmatched).toHaveLength(2);
  });

  test.each([
    ['another number of a series', ['1', 'ประชุมคณะทำงานครั้งที่ 1'], ['2', 'ประชุมคณะทำงานครั้งที่ 2']],
    ['the same number and another digit', ['1', 'ตรวจนับพัสดุประจำงวดที่ 1'], ['1', 'ตรวจนับพัสดุประจำงวดที่ ๑๑']],
    ['a contradicting number', ['1', 'ประกาศเจตนารมณ์สุจริต'], ['4', 'ประกาศเจตนารมน์สุจริต']],
    ['another code', ['', 'ชี้แจงแบบวัด IIT แก่บุคลากร'], ['', 'ชี้แจงแบบวัด EIT แก่บุคลากร']],
    ['another letter of a list', ['', 'ปรับปรุงจุดบริการ อาคาร ก'], ['', 'ปรับปรุงจุดบริการ อาคาร ข']],
    ['another year', ['', 'จัดทำแผนพัฒนาบุคลากร ปี 2567'], ['', 'จัดทำแผนพัฒนาบุคลากร ปี 2568']],
  ] as const)('with %s is not the measure that it is like', (_, own, other) => {
    const headers = ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ'];
    const office = table([headers, [...own, 'กองคลัง', '']]);
    const found = matchResults(office, table([headers, [...other, 'กองคลัง', 'ทำแล้ว']]));
    expect(found).toMatchObject({ matched: [], unmatched: [other[1]], without: [own[1]] });
  });

  test('that is a measure’s by likeness alone says how it was named', () => {
    const [typo] = matchResults(OFFICE, received(['2', 'อบรมเรื่องผลประโยขน์ทับซ้อน', 'อบรมครบ'])).matched;
    expect(typo?.similar).toBe('อบรมเรื่องผลประโยขน์ทับซ้อน');
    const [same] = matchResults(OFFICE, received(['2', 'อบรมเรื่องผลประโยชน์ทับซ้อน', 'อบรมครบ'])).matched;
    expect(same).not.toHaveProperty('similar');
  });

  test.each([
    ['written on each row', 'พัฒนาบุคลากรด้านจริยธรรม'],
    ['written once', ''],
  ])('of a measure with several activities, %s, is told apart by the activity', (_, second) => {
    const rows = (...results: [string, string]) =>
      table([
        ['มาตรการ', 'โครงการ/กิจกรรม', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ'],
        ['พัฒนาบุคลากรด้านจริยธรรม', 'โครงการ ก', 'สำนักปลัด', results[0]],
        [second, 'โครงการ ข', 'กองคลัง', results[1]],
      ]);
    const found = matchResults(rows('', ''), rows('จัดแล้ว', 'เลื่อนไป'));
    expect(found.matched.map(({ opened, texts }) => [opened.rows, texts[0]?.received])).toEqual([
      [[2], 'จัดแล้ว'],
      [[3], 'เลื่อนไป'],
    ]);
    expect(found.matched[0]?.name).toBe('พัฒนาบุคลากรด้านจริยธรรม – โครงการ ก');
    expect(found).toMatchObject({ unmatched: [], without: [] });
  });

  test('of another activity of the same measure is none’s', () => {
    const rows = (activity: string) =>
      table([
        ['มาตรการ', 'กิจกรรม', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ'],
        ['ส่งเสริมการมีส่วนร่วม', activity, 'สำนักปลัด', 'ทำแล้ว'],
      ]);
    expect(matchResults(rows('เวทีประชาคม'), rows('ตลาดนัดชุมชน')).unmatched).toHaveLength(1);
  });

  test('of a sheet with two measures of one item is told apart by the measure', () => {
    const items = (last: string) => ['หัวข้อการประเมิน', 'มาตรการ', 'ผู้รับผิดชอบ', last];
    const office = table([
      items('ผลการดำเนินการ'),
      ['O18', 'ปรับปรุงข้อมูลทุกเดือน', 'สำนักปลัด', ''],
      ['O18', 'แยกประเภทเรื่องร้องเรียน', 'สำนักปลัด', ''],
    ]);
    const rows = table([items('ผลการดำเนินการ'), ['O18', 'แยกประเภทเรื่องร้องเรียน', 'สำนักปลัด', 'แยกแล้ว']]);
    expect(matchResults(office, rows).matched.map(({ opened }) => opened.rows)).toEqual([[3]]);
  });
});

describe('a text that came', () => {
  const [measure] = matchResults(
    OFFICE,
    received(['2', 'อบรมเรื่องผลประโยชน์ทับซ้อน', 'อบรมครบ 2 รุ่น', 'ทุกคนทราบ']),
  ).matched;

  test('is shown beside the one there is, and can be added to it', () => {
    expect(measure?.texts[0]).toMatchObject({
      header: 'ผลการดำเนินการ',
      was: 'อบรมแล้ว 1 รุ่น',
      received: 'อบรมครบ 2 รุ่น',
      taken: { result: 'อบรมครบ 2 รุ่น' },
      added: { result: 'อบรมแล้ว 1 รุ่น\nอบรมครบ 2 รุ่น' },
    });
  });

  test('goes into a blank cell, and a dash is blank', () => {
    expect(measure?.texts[1]).toMatchObject({ was: '', added: null });
    const [dash] = matchResults(OFFICE, received(['3', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน', '', 'ดี'])).matched;
    expect(dash?.texts).toMatchObject([{ was: '', received: 'ดี' }]);
  });

  test('that is there already is no question', () => {
    const found = matchResults(OFFICE, received(['3', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน', 'เผยแพร่แล้ว']));
    expect(found).toMatchObject({ matched: [], same: 1 });
  });

  test('for which the sheet has no column is named by its header', () => {
    const rows = table([
      ['มาตรการ', 'ผลการดำเนินการ', 'ผู้รับผิดชอบ', 'ปัญหา/อุปสรรค'],
      ['จัดทำคู่มือการยืมทรัพย์สิน', 'ทำแล้ว', '', 'ขาดคน'],
    ]);
    expect(matchResults(OFFICE, rows).noColumn).toEqual(['ปัญหา/อุปสรรค']);
  });
});

describe('what a department changed beside its results', () => {
  const [first] = OFFICE.measures;
  const name = first?.fields.measure?.text ?? '';
  const rows = (headers: string[], ...texts: string[]) =>
    matchResults(
      OFFICE,
      table([
        ['มาตรการ', 'ผลการดำเนินการ', ...headers],
        [name, '', ...texts],
      ]),
    );

  test('in a column of the sheet is shown beside what the sheet says', () => {
    const found = rows(['ผู้รับผิดชอบ', 'ระยะเวลา'], 'กองช่าง', 'พ.ย. 2567');
    expect(found.matched[0]?.texts).toMatchObject([
      { header: 'ผู้รับผิดชอบ', was: 'กองคลัง', received: 'กองช่าง', added: null },
      { header: 'ระยะเวลา', was: 'ต.ค. 2567', received: 'พ.ย. 2567', taken: { period: 'พ.ย. 2567' } },
    ]);
  });

  test('in a column that the sheet has not is named with measure and header', () => {
    const found = rows(['ผู้รับผิดชอบ', 'งบประมาณ', 'เลขที่หนังสือ'], 'กองคลัง', '12,000', 'มท 0808/9');
    expect(found.leftOut).toEqual([
      { name, header: 'งบประมาณ', text: '12,000' },
      { name, header: 'เลขที่หนังสือ', text: 'มท 0808/9' },
    ]);
    expect(found.noColumn).toEqual(['งบประมาณ', 'เลขที่หนังสือ']);
  });

  test('in a column of the office’s own goes into the same column of the sheet', () => {
    const own = (text: string) =>
      table([
        ['มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ', 'เลขที่หนังสือ'],
        [name, 'กองคลัง', 'ทำแล้ว', text],
      ]);
    expect(matchResults(own(''), own('มท 0808/9'))).toMatchObject({
      matched: [{ texts: [{ header: 'เลขที่หนังสือ', received: 'มท 0808/9' }] }],
      leftOut: [],
    });
  });

  test('is nothing where only what the sheet says came: then nothing was reported', () => {
    const found = rows(['ผู้รับผิดชอบ'], 'กองคลัง');
    expect(found).toMatchObject({ matched: [], same: 0, leftOut: [] });
    expect(found.without).toContain(name);
  });
});

describe('a status that came', () => {
  const marks = table([
    ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ยังไม่ดำเนินการ', 'อยู่ระหว่างดำเนินการ', 'ดำเนินการแล้ว'],
    ['จัดทำคู่มือ', 'กองคลัง', 'ต.ค. 2567', '', '⊗', ''],
  ]);
  const words = (status: string) =>
    table([
      ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สถานะ'],
      ['จัดทำคู่มือ', 'กองคลัง', 'ต.ค. 2567', status],
    ]);

  test('in words becomes the mark of its column, and the other mark goes', () => {
    const [found] = matchResults(marks, words('แล้วเสร็จ')).matched;
    expect(found?.texts).toMatchObject([
      {
        was: 'อยู่ระหว่างดำเนินการ',
        received: 'ดำเนินการแล้ว',
        taken: { statusDone: '⊗', statusInProgress: '○' },
        added: null,
      },
    ]);
  });

  test('as a mark becomes words, and words stay as they are written', () => {
    expect(matchResults(words(''), marks).matched[0]?.texts).toMatchObject([
      { was: '', taken: { statusText: 'อยู่ระหว่างดำเนินการ' } },
    ]);
    expect(matchResults(words(''), words('ร้อยละ ๘๐')).matched[0]?.texts).toMatchObject([
      { received: 'ร้อยละ ๘๐', taken: { statusText: 'ร้อยละ ๘๐' } },
    ]);
  });

  const THREE = ['ยังไม่ดำเนินการ', 'อยู่ระหว่างดำเนินการ', 'ดำเนินการแล้ว'];
  const UNABLE = 'ไม่สามารถดำเนินการได้';
  /** A sheet with these columns behind the measure's, and its one row. */
  const row = (headers: string[], ...texts: string[]) =>
    table([
      ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', ...headers],
      ['จัดทำคู่มือ', 'กองคลัง', 'ต.ค. 2567', ...headers.map((_, i) => texts[i] ?? '')],
    ]);
  const takenOf = (office: FormTable, rows: FormTable) =>
    Object.assign({}, ...(matchResults(office, rows).matched[0]?.texts ?? []).map(({ taken }) => taken));

  test.each([
    ['that is not understood', 'ค้างรอหนังสือตอบ', { result: 'ค้างรอหนังสือตอบ' }],
    [
      'for which there is no mark',
      `${UNABLE} เนื่องจากผู้รับจ้างทิ้งงาน`,
      { result: `${UNABLE} เนื่องจากผู้รับจ้างทิ้งงาน` },
    ],
    ['that says more', 'ร้อยละ ๔๐', { statusInProgress: '⊗', result: 'ร้อยละ ๔๐' }],
    ['with a note', 'แล้วเสร็จ (ธ.ค.)', { statusDone: '⊗', result: 'แล้วเสร็จ (ธ.ค.)' }],
    ['alone', 'แล้วเสร็จ', { statusDone: '⊗' }],
  ])('in words %s loses none of them to the marks', (_, status, taken) => {
    expect(takenOf(row([...THREE, 'ผลการดำเนินการ']), words(status))).toEqual(taken);
  });

  test('with a reason is a mark, and the reason a problem or else a result', () => {
    const status = words(`${UNABLE} เนื่องจากผู้รับจ้างทิ้งงาน`);
    expect(takenOf(row([...THREE, UNABLE, 'ผลการดำเนินการ', 'ปัญหา/อุปสรรค']), status)).toEqual({
      statusUnable: '⊗',
      problems: 'ผู้รับจ้างทิ้งงาน',
    });
    expect(takenOf(row([...THREE, UNABLE, 'ผลการดำเนินการ']), status)).toMatchObject({
      statusUnable: '⊗',
      result: `${UNABLE} เนื่องจากผู้รับจ้างทิ้งงาน`,
    });
  });

  test.each([
    [THREE, 'ผลการดำเนินการ'],
    [['สถานะ'], 'ผลการดำเนินการ'],
  ])(
    'as a sentence in place of a mark goes where results are entered, behind what received there: %j',
    (columns, result) => {
      const rows = row([...THREE, result], '', '', 'วางป้ายครบ 9 จุด', 'ติดตั้งป้าย');
      const [found] = matchResults(row([...columns, result]), rows).matched;
      expect(found?.texts.find(({ taken }) => taken.result)).toMatchObject({
        received: 'ติดตั้งป้าย\nวางป้ายครบ 9 จุด',
        from: ['ดำเนินการแล้ว'],
      });
    },
  );

  test('as a reason in place of a mark becomes words with the reason', () => {
    expect(takenOf(row(['สถานะ']), row([...THREE, UNABLE], '', '', '', 'งบไม่พอ'))).toEqual({
      statusText: `${UNABLE} เนื่องจากงบไม่พอ`,
    });
  });

  test.each([
    ['words without a column for them', THREE, words('ค้างรอหนังสือตอบ'), ['ค้างรอหนังสือตอบ']],
    ['words for a sheet without any status', ['ผลการดำเนินการ'], words('แล้วเสร็จ'), ['แล้วเสร็จ']],
    ['two marks', [...THREE, 'ผลการดำเนินการ'], row(THREE, '⊗', '', '✓'), ['⊗', '✓']],
    ['a mark against words', ['สถานะ'], row(['สถานะ', ...THREE], 'แล้วเสร็จ', '/'), ['/']],
  ])('that can be put nowhere is named: %s', (_, columns, rows, left) => {
    expect(matchResults(row(columns), rows).leftOut.map(({ text }) => text)).toEqual(left);
  });

  test('whose words the sheet’s result has is no question again', () => {
    const office = row([...THREE, 'ผลการดำเนินการ'], '', '⊗', '', 'ร่างแล้ว ร้อยละ ๔๐');
    expect(matchResults(office, words('ร้อยละ ๔๐'))).toMatchObject({ matched: [], same: 1, leftOut: [] });
  });
});
