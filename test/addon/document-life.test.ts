import { describe, expect, test } from '@jest/globals';
import type { OverviewView, saveDocumentLife } from '../../src/actions/overview';
import { NEW_LIFE } from '../../src/documents/life';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook, snapshot } from '../support/books';
import { deleteLaterColumns, LOG, logRows, makeDocuments as make, withOldLog } from '../support/documents';

type Answer = ReturnType<typeof saveDocumentLife>;

const PUBLISHED = {
  state: 'เผยแพร่แล้ว',
  letter: 'อบต. 71001/25',
  signedOn: '8 ตุลาคม 2568',
  scan: 'https://drive.google.com/file/d/scan/view',
  address: 'https://www.example.go.th/o26',
  publishedOn: '9 ตุลาคม 2568',
};
const UNSAID = { ...NEW_LIFE, state: '' };

const read = (workbench: Workbench) => workbench.callFromPage('readOverview') as OverviewView;
const save = (workbench: Workbench, link: string, life: object, seen: object = NEW_LIFE) =>
  workbench.callFromPage('saveDocumentLife', { link, seen, life }) as Answer;
const link = (id: string) => `https://docs.google.com/document/d/${id}/edit`;

/** A workbook with one document in its log. */
function logged(options = {}): { workbench: Workbench; url: string } {
  const workbench = sampleBook('progress', { today: '2025-10-08', ...options });
  const [created] = make(workbench, { round: '6' }).created;
  workbench.callFromPage('formatDocumentLog');
  return { workbench, url: created!.url };
}

test('a document is a draft when it is made, and the log has its counts by status', () => {
  const { workbench, url } = logged();
  expect(logRows(workbench)).toEqual([
    expect.objectContaining({
      ลิงก์: url,
      สถานะของเอกสาร: 'ร่าง',
      จำนวนตามสถานะ:
        'ดำเนินการแล้วเสร็จ 5 มาตรการ จากทั้งหมด 10 มาตรการ (อยู่ระหว่างดำเนินการ 3 มาตรการ และยังไม่ดำเนินการ 2 มาตรการ)',
    }),
  ]);
});

test('what became of it is written into the log, and the page has it with the counts of each part of the year', () => {
  const { workbench, url } = logged();
  expect(save(workbench, url, PUBLISHED)).toMatchObject({ isSaved: true, document: { life: PUBLISHED } });
  expect(workbench.calls.total).toBeLessThanOrEqual(15);
  expect(logRows(workbench)[0]).toMatchObject({
    สถานะของเอกสาร: 'เผยแพร่แล้ว',
    เลขที่หนังสือ: 'อบต. 71001/25',
    วันที่ลงนาม: '8 ตุลาคม 2568',
    ที่อยู่ที่เผยแพร่: 'https://www.example.go.th/o26',
  });
  make(workbench, { department: 'กองคลัง' });
  const { documents, today } = read(workbench);
  expect(today).toBe('8 ตุลาคม 2568');
  expect(documents.map(({ part, isOfOffice, life }) => [part, isOfOffice, life.state])).toEqual([
    ['กองคลัง', false, 'ร่าง'],
    ['รอบ 6 เดือน', true, 'เผยแพร่แล้ว'],
  ]);
  expect(documents[1]?.counts).toContain('ดำเนินการแล้วเสร็จ 5 มาตรการ จากทั้งหมด 10 มาตรการ');
});

test('what is taken back is cleared, and a text that looks like a number or a formula stays a text', () => {
  const { workbench, url } = logged();
  const life = { ...PUBLISHED, letter: '=1+1', signedOn: '8/10/2568' };
  save(workbench, url, life);
  expect(read(workbench).documents[0]?.life).toEqual(life);
  save(workbench, url, NEW_LIFE, life);
  expect(read(workbench).documents[0]?.life).toEqual(NEW_LIFE);
});

test('what a colleague wrote meanwhile is shown and not overwritten', () => {
  const { workbench, url } = logged();
  const other = workbench.as('b@example.go.th');
  save(other, url, { ...NEW_LIFE, state: 'เสนอผู้บริหาร' });
  const before = snapshot(workbench);
  expect(save(workbench, url, PUBLISHED)).toMatchObject({
    isSaved: false,
    document: { life: { state: 'เสนอผู้บริหาร' } },
  });
  expect(snapshot(workbench)).toBe(before);
  workbench.deleteRows(LOG, 2);
  expect(save(workbench, url, PUBLISHED)).toEqual({ isSaved: false, document: null });
});

test('it is written into the row of its document, though a colleague inserts one while it is read', () => {
  for (const read of ['Range.getDisplayValues', 'Range.getNumberFormats']) {
    const { workbench, url } = logged();
    workbench.interrupt = (moment, call) => {
      if (moment !== 'after' || call !== read) return;
      workbench.interrupt = null;
      workbench.insertRows(LOG, 2);
    };
    expect(save(workbench, url, PUBLISHED)).toMatchObject({ isSaved: true });
    expect(logRows(workbench).map((row) => [row.ลิงก์, row.สถานะของเอกสาร])).toEqual([[url, 'เผยแพร่แล้ว']]);
  }
});

test('a document that was made again begins anew, and the log keeps what became of it before', () => {
  const { workbench, url } = logged();
  save(workbench, url, PUBLISHED);
  make(workbench, {
    round: '6',
    replaces: url,
    overwrites: { kept: 'issued', state: 'เผยแพร่แล้ว', isChanged: false },
  });
  expect(read(workbench).documents.map(({ life }) => life)).toEqual([NEW_LIFE]);
  expect(logRows(workbench).map((row) => row.สถานะของเอกสาร)).toEqual(['เผยแพร่แล้ว', 'ร่าง']);
});

describe('a log of an earlier version', () => {
  test('gets the columns that are needed, behind the office’s own', () => {
    const workbench = sampleBook('progress');
    withOldLog(workbench, [link('a'), link('b')]);
    workbench.type(LOG, 'L3', 'ของหน่วยงาน');
    expect(read(workbench).documents.map(({ life }) => life)).toEqual([UNSAID, UNSAID]);
    const life = { ...UNSAID, state: 'เสนอผู้บริหาร', letter: '12/2568' };
    expect(save(workbench, link('a'), life, UNSAID)).toMatchObject({ isSaved: true });
    const rows = logRows(workbench);
    expect(Object.keys(rows[0]!).slice(-2)).toEqual(['สถานะของเอกสาร', 'เลขที่หนังสือ']);
    expect(rows.map((row) => row.สถานะของเอกสาร)).toEqual(['เสนอผู้บริหาร', '']);
    const log = workbench.book.sheets.find(({ name }) => name === LOG)!;
    expect([cellAt(log, 1, 13), cellAt(log, 1, 14)]).toMatchObject([
      { fontWeight: 'bold' },
      { fontWeight: 'bold' },
    ]);
  });

  test('has all of them before the next document, whose counts are kept; once', () => {
    const { workbench } = logged();
    deleteLaterColumns(workbench);
    expect(workbench.callFromPage('listDocumentSources')).toMatchObject({ isLogOld: true, lost: [] });
    workbench.callFromPage('formatDocumentLog');
    expect(workbench.callFromPage('listDocumentSources')).toMatchObject({ isLogOld: false, lost: [] });
    make(workbench);
    expect(logRows(workbench).map((row) => row.จำนวนตามสถานะ !== '')).toEqual([false, true]);
  });

  test('without free columns gets some', () => {
    const workbench = sampleBook('progress');
    withOldLog(workbench, [link('a')]);
    const log = workbench.book.sheets.find(({ name }) => name === LOG)!;
    log.columns = 9;
    expect(save(workbench, link('a'), { ...UNSAID, state: 'ร่าง' }, UNSAID)).toMatchObject({ isSaved: true });
    expect(logRows(workbench)[0]).toMatchObject({ สถานะของเอกสาร: 'ร่าง' });
  });
});

test('200 documents take no more calls than one, and are listed the newest first', () => {
  const [few, many] = [1, 200].map((count) => {
    const workbench = bookWith('progress', [{ statusDone: '⊗' }]);
    withOldLog(
      workbench,
      Array.from({ length: count }, (_, i) => link(`id${i + 1}`)),
    );
    const { documents } = read(workbench);
    expect(documents).toHaveLength(count);
    expect(documents[0]?.document).toBe(`รายงานฉบับที่ ${count}`);
    const reading = workbench.calls.total;
    save(workbench, link('id1'), PUBLISHED, UNSAID);
    return [reading, workbench.calls.total];
  });
  expect(many).toEqual(few);
});

test('a log of long texts is answered in part, the newest documents first, and how many are left is said', () => {
  const workbench = sampleBook('progress');
  withOldLog(
    workbench,
    Array.from({ length: 60 }, (_, i) => link(`f${i}`)),
    Array.from({ length: 60 }, () => 'ก'.repeat(5_000)),
  );
  const { documents, documentsLeft } = read(workbench);
  expect(documents.length).toBeGreaterThan(0);
  expect(documents[0]?.link).toBe(link('f59'));
  expect(documentsLeft).toBe(60 - documents.length);
  expect(Buffer.byteLength(JSON.stringify(documents))).toBeLessThanOrEqual(400_000);
});
