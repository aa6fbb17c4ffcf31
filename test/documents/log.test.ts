import { describe, expect, test } from '@jest/globals';
import { isIssued, lifeOf, NEW_LIFE, nextState } from '../../src/documents/life';
import {
  countsByPart,
  countsText,
  entryOf,
  isOldLog,
  LOG_HEADERS,
  type LogEntry,
  lifeCells,
  logRow,
  readLog,
} from '../../src/documents/log';
import { otherDocument } from '../../src/forms/other-document';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { logEntry } from '../support/log-entries';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const LINK = 'https://docs.google.com/document/d/abc/edit';
const OLD = LOG_HEADERS.slice(0, 9);
const row = (when: string, link = LINK) => [
  when,
  'รายงาน',
  'แบบ',
  'ผล 2568',
  '',
  '2',
  '3-4',
  link,
  'a@x.go.th',
];

describe('the counts of the documents of a sheet', () => {
  const made = (part: string, counts: string, more: Partial<LogEntry> = {}) =>
    logRow(logEntry({ sheet: 'ผล', document: 'รายงาน 2568', link: LINK, part, counts, ...more }), null);
  /** The years whose reports have a document of this name, made on that day. */
  const yearsOf = (document: string, when = '', part = 'รอบ 6 เดือน') =>
    [2566, 2567, 2568, 2569].filter(
      (year) => part in countsByPart(readLog([LOG_HEADERS, made(part, 'ก', { document, when })]), 'ผล', year),
    );
  const log = readLog([
    LOG_HEADERS,
    made('รอบ 6 เดือน', 'แล้ว 3'),
    made('รอบ 6 เดือน', 'แล้ว 4'),
    made('รอบ 6 เดือน · กองคลัง', 'แล้ว 1'),
    made('รอบ 3 เดือน', 'แล้ว 9', { sheet: 'แผน' }),
    made('รอบ 9 เดือน', 'แล้ว 8', { document: 'รายงาน 2567' }),
    made('รอบ 3 เดือน', 'แล้ว 2', { document: 'รายงานของเรา', when: '8 ม.ค. 2568 09:00' }),
  ]);

  test('are by part, those of the last document of each; of no other sheet and of no other year', () => {
    expect(countsByPart(log, 'ผล', 2568)).toEqual({
      'รอบ 6 เดือน': 'แล้ว 4',
      'รอบ 6 เดือน · กองคลัง': 'แล้ว 1',
      'รอบ 3 เดือน': 'แล้ว 2',
    });
  });

  test('are those that left the office, whatever was made again afterwards', () => {
    const again = readLog([
      LOG_HEADERS,
      made('รอบ 6 เดือน', 'แล้ว 3', { state: 'เสนอผู้บริหาร' }),
      made('รอบ 6 เดือน', 'แล้ว 4', { state: 'เผยแพร่แล้ว' }),
      made('รอบ 6 เดือน', 'แล้ว 9', { state: 'ร่าง' }),
    ]);
    expect(countsByPart(again, 'ผล', 2568)).toEqual({ 'รอบ 6 เดือน': 'แล้ว 4' });
  });

  test('are of the year that the name says, in either digits, whatever day is in it', () => {
    expect(yearsOf('รายงาน อบต. ๒๕๖๗ รอบ 6 เดือน', '8 เม.ย. 2568 09:00')).toEqual([2567]);
    expect(yearsOf('รายงาน 2567 รอบ 6 เดือน 3 มกราคม 2568')).toEqual([2567]);
    expect(yearsOf('รายงาน พ.ศ. 2567 วันที่ ๓ ม.ค. ๒๕๖๘')).toEqual([2567]);
    expect(yearsOf('รายงานปีงบประมาณ พ.ศ. 2568 ตามผล ITA ปี 2567')).toEqual([2568]);
  });

  test.each([
    ['รอบ 6 เดือน', '1 มี.ค. 2568 09:00', 2568],
    ['รอบ 6 เดือน', '15 ต.ค. 2568 09:00', 2568],
    ['รอบ 6 เดือน · กองคลัง', '28 ก.พ. 2569 09:00', 2568],
    ['รอบ 6 เดือน', '1 มี.ค. 2569 09:00', 2569],
    ['รอบ 3 เดือน', '20 พ.ย. 2568 09:00', 2568],
    ['รอบ 3 เดือน', '๒๕ ธ.ค. ๒๕๖๘ 09:00', 2569],
    ['ไตรมาสที่ 3', '10 ต.ค. 2568 09:00', 2568],
    ['ไตรมาสที่ 1', '10 ม.ค. 2568 09:00', 2568],
  ])(
    'of a name without a year are of the last %s that was over or nearly so: made on %s, of %d',
    (part, when, year) => {
      expect(yearsOf('รายงานของเรา', when, part)).toEqual([year]);
      expect(yearsOf('รายงานของเรา 3 มกราคม 2566', when, part)).toEqual([year]);
    },
  );

  test('are of no year where neither name nor day says one', () => {
    expect(yearsOf('รายงานของเรา', 'เมื่อวาน')).toEqual([]);
    expect(yearsOf('รายงาน 2567 และ 2569', 'เมื่อวาน')).toEqual([]);
  });
});

test('a log with rows says which header of link and state it has lost; one without rows, or an old one, none', () => {
  const without = (...gone: string[]) =>
    LOG_HEADERS.map((header) => (gone.includes(header) ? 'ของเรา' : header));
  const rows = row('1 มี.ค. 2568 09:00');
  const [link, state] = ['ลิงก์', 'สถานะของเอกสาร'];
  expect(readLog([without(state!), rows]).lost).toEqual([state]);
  expect(readLog([without(link!), rows]).lost).toEqual([link]);
  expect(readLog([without(link!, state!), rows]).lost).toEqual([link, state]);
  expect(readLog([LOG_HEADERS, rows]).lost).toEqual([]);
  expect(readLog([without(state!), ['', '']]).lost).toEqual([]);
  expect(readLog([OLD, rows]).lost).toEqual([]);
});

describe('a log of an earlier version', () => {
  const rows = [OLD, row('1 มี.ค. 2568 09:00'), [...row('2 มี.ค. 2568 09:00'), '', 'หมายเหตุของเรา']];
  const log = readLog(rows);

  test('is read as it is: nothing is said of its documents', () => {
    expect(isOldLog(log)).toBe(true);
    expect(log.entries.map(lifeOf)).toEqual([
      { ...NEW_LIFE, state: '' },
      { ...NEW_LIFE, state: '' },
    ]);
  });

  test('gets a column behind all that the office has written for what is said, beside the newest row of the document', () => {
    const entry = entryOf(log, LINK)!;
    const life = { ...lifeOf(entry), state: 'เสนอผู้บริหาร', letter: 'อบต. 1/2568' };
    expect(lifeCells(log, rows, entry, life)).toMatchObject({
      headers: [
        { row: 1, column: 12, text: 'สถานะของเอกสาร' },
        { row: 1, column: 13, text: 'เลขที่หนังสือ' },
      ],
      cells: [
        { row: 3, column: 12, text: 'เสนอผู้บริหาร' },
        { row: 3, column: 13, text: 'อบต. 1/2568' },
      ],
    });
  });
});

test('a log is read by its headers wherever the office has moved them, and written there', () => {
  const headers = ['ของเรา', ...[...LOG_HEADERS].reverse()];
  const { columns } = readLog([headers]);
  const [first] = readLog([LOG_HEADERS, row('1 มี.ค. 2568 09:00')]).entries;
  const entry = { ...first!, ...NEW_LIFE, counts: 'ดำเนินการแล้ว 1 จาก 2 มาตรการ' };
  const written = logRow(entry, columns);
  expect(written[0]).toBe('');
  expect(readLog([headers, written]).entries).toEqual([{ ...entry, row: 2 }]);
});

test('a log from which the office took some of the later columns is no old one', () => {
  expect(isOldLog(readLog([[...OLD, 'เลขที่หนังสือ'], row('1 มี.ค. 2568 09:00')]))).toBe(false);
});

test('a document is asked about when it was proposed or published, or is in a state of the office’s own', () => {
  const states = ['', 'ร่าง', 'ส่งคืนแก้ไข', ' ร่าง ', 'เสนอผู้บริหาร', 'เผยแพร่แล้ว', 'นายกลงนามแล้ว'];
  expect(states.map(isIssued)).toEqual([false, false, false, false, true, true, true]);
});

test('after a draft and after its return a document is proposed, and then published', () => {
  expect(['', 'ร่าง', 'ส่งคืนแก้ไข', 'เสนอผู้บริหาร'].map(nextState)).toEqual([
    'เสนอผู้บริหาร',
    'เสนอผู้บริหาร',
    'เสนอผู้บริหาร',
    'เผยแพร่แล้ว',
  ]);
});

describe('the counts of a document', () => {
  const done = (indicator: string) => rowOf(progress, { indicator, statusDone: '⊗' });
  const begun = rowOf(progress, { indicator: '3. ค', statusInProgress: '⊗' });

  test('are of all its measures, by their states', () => {
    const table = tableOf([['แบบ ๒๕๖๘'], headersOf(progress), done('1. ก'), done('2. ข'), begun]);
    expect(countsText(table)).toBe(
      'ดำเนินการแล้วเสร็จ 2 มาตรการ จากทั้งหมด 3 มาตรการ (อยู่ระหว่างดำเนินการ 1 มาตรการ)',
    );
    expect(countsText({ ...table, measures: table.measures.slice(0, 1) })).toBe(
      'ดำเนินการแล้วเสร็จ 1 มาตรการ จากทั้งหมด 1 มาตรการ',
    );
    const blank = rowOf(progress, { indicator: '4. ง' });
    const notStarted = rowOf(progress, { indicator: '5. จ', statusNotStarted: '⊗' });
    const mixed = tableOf([['แบบ ๒๕๖๘'], headersOf(progress), begun, notStarted, blank]);
    expect(countsText(mixed)).toBe(
      'ดำเนินการแล้วเสร็จ 0 มาตรการ จากทั้งหมด 3 มาตรการ ' +
        '(อยู่ระหว่างดำเนินการ 1 มาตรการ ยังไม่ดำเนินการ 1 มาตรการ และยังไม่ระบุ 1 มาตรการ)',
    );
  });

  test('are of รายการ in another plan of the office', () => {
    const other = otherDocument('รายงานผลแผนปฏิบัติการป้องกันการทุจริต', true)!;
    const table = tableOf([['แบบ ๒๕๖๘'], headersOf(progress), done('1. ก')]);
    const form = { ...table.form, other };
    expect(countsText({ ...table, form })).toBe('ดำเนินการแล้วเสร็จ 1 รายการ จากทั้งหมด 1 รายการ');
  });

  test('are none where no measure says how far it is', () => {
    const blank = rowOf(results, { measure: '1. ก', result: '' });
    expect(countsText(tableOf([['แบบ ๒๕๖๘'], headersOf(results), blank]))).toBe('');
  });
});
