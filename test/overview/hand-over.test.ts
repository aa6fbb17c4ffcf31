import { expect, test } from '@jest/globals';
import { handOverText } from '../../src/messages/th/sidebars/hand-over';
import { filesByMaker, type OfficeFile } from '../../src/overview/hand-over';

const file = (n: number, who: string, state = 'ร่าง', address = ''): OfficeFile => ({
  ...{ name: `รายงาน ${n}`, link: `https://docs.google.com/document/d/${n}/edit` },
  ...{ when: `${n} ต.ค. 2568`, who, state, address },
});

test('files are by their maker: who has most first, unknown makers last, each link once', () => {
  const files = [file(1, ''), file(2, ''), file(3, 'a@x.go.th'), file(4, 'b@x.go.th'), file(5, 'b@x.go.th ')];
  const makers = filesByMaker([...files, file(1, 'c@x.go.th')]);
  expect(makers.map(({ who, files: ofMaker }) => [who, ofMaker.map(({ name }) => name)])).toEqual([
    ['b@x.go.th', ['รายงาน 4', 'รายงาน 5']],
    ['a@x.go.th', ['รายงาน 3']],
    ['', ['รายงาน 1', 'รายงาน 2']],
  ]);
});

test('the text has the spreadsheet, every file with state and link, and what each maker must do', () => {
  const text = handOverText(
    { spreadsheet: 'ITA 2568', url: 'https://docs.google.com/spreadsheets/d/x/edit', leftOut: '' },
    filesByMaker([file(1, 'a@x.go.th', 'เผยแพร่แล้ว', 'https://www.x.go.th/o26'), file(2, '', '')]),
  );
  expect(text.split('\n')).toEqual([
    'รายการส่งมอบงาน',
    '',
    'สเปรดชีต "ITA 2568"',
    'https://docs.google.com/spreadsheets/d/x/edit',
    expect.stringContaining('ผู้รับช่วงต้องมีสิทธิ์แก้ไข'),
    '',
    'a@x.go.th (1 ไฟล์)',
    expect.stringContaining('ให้ a@x.go.th ย้ายไฟล์'),
    '- รายงาน 1 (1 ต.ค. 2568 · เผยแพร่แล้ว)',
    'https://docs.google.com/document/d/1/edit',
    'เผยแพร่ที่ https://www.x.go.th/o26',
    '',
    'ไม่ทราบผู้จัดทำ (1 ไฟล์)',
    expect.stringContaining('ดูเจ้าของไฟล์'),
    '- รายงาน 2 (2 ต.ค. 2568 · แม่แบบ)',
    'https://docs.google.com/document/d/2/edit',
  ]);
});

test('the text says when older documents are left out', () => {
  const place = { spreadsheet: 'ก', url: 'https://docs.google.com/spreadsheets/d/x/edit' };
  const text = handOverText({ ...place, leftOut: 'เอกสาร 200 ฉบับล่าสุด' }, []);
  expect(text).toContain('เอกสาร 200 ฉบับล่าสุด');
});
