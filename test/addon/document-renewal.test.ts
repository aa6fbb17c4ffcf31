import { describe, expect, test } from '@jest/globals';
import type { DocumentSources } from '../../src/actions/document-sources';
import type { CreatedDocument, Prepared } from '../../src/actions/make-document';
import { preparedFor } from '../../src/actions/prepared';
import type { KeptDocument } from '../../src/actions/save-document';
import { NEW_LIFE } from '../../src/documents/life';
import type { YearFolder } from '../../src/google/year-folder';
import { document as messages } from '../../src/messages/th/sidebars/document';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import {
  type Choices,
  deleteLaterColumns,
  fileOf,
  LOG,
  logRows,
  makeDocuments as make,
  withOldLog,
} from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { EMBLEM } from '../support/google-docs';
import { openXmlErrors } from '../support/validator';

const YEAR = 2569;

type Ready = Extract<Prepared, { kind: 'ready' }>;

const one = (workbench: Workbench, choices: Choices = {}): CreatedDocument => {
  const { created, error } = make(workbench, choices);
  if (!created[0] || error) throw new Error(error?.message ?? 'nothing made');
  return created[0];
};

/** What is answered where an earlier document is kept. */
const kept = (workbench: Workbench, choices: Choices): KeptDocument =>
  one(workbench, choices) as unknown as KeptDocument;

const inState = (workbench: Workbench, link: string, state: string): void => {
  workbench.callFromPage('saveDocumentLife', { link, seen: NEW_LIFE, life: { ...NEW_LIFE, state } });
};

/** As a user does it in Google Docs, ten minutes after the add-on made it. */
const edit = (workbench: Workbench, document: CreatedDocument): void => {
  const file = fileOf(workbench, document);
  file.modifiedTime = new Date(Date.parse(file.modifiedTime) + 600_000).toISOString();
};

describe('an earlier document is renewed only when nothing is lost, or its user agrees', () => {
  test.each(['เสนอผู้บริหาร', 'เผยแพร่แล้ว', 'รอนายกลงนาม'])('one that the log says is %s', (state) => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    inState(workbench, earlier.url, state);
    const before = { ...fileOf(workbench, earlier) };
    expect(kept(workbench, { replaces: earlier.url })).toEqual({
      kept: 'issued',
      state,
      isChanged: false,
      url: earlier.url,
    });
    expect(fileOf(workbench, earlier)).toEqual(before);
    expect(logRows(workbench)).toHaveLength(1);
  });

  test.each(['ร่าง', 'ส่งคืนแก้ไข'])('one that the log says is %s is renewed', (state) => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    inState(workbench, earlier.url, state);
    expect(one(workbench, { replaces: earlier.url })).toMatchObject({ replaced: 'same', url: earlier.url });
  });

  test('one that somebody changed; after it is renewed all the same, the change is gone', () => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    edit(workbench, earlier);
    const choices = { replaces: earlier.url };
    const asked = kept(workbench, choices);
    expect(asked).toEqual({ kept: null, state: 'ร่าง', isChanged: true, url: earlier.url });
    expect(logRows(workbench)).toHaveLength(1);
    expect(one(workbench, { ...choices, overwrites: asked })).toMatchObject({ replaced: 'same' });
    expect(one(workbench, choices)).toMatchObject({ replaced: 'same' });
  });

  test('one of an earlier version, which says only when it was created', () => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    fileOf(workbench, earlier).appProperties = {};
    expect(one(workbench, { replaces: earlier.url })).toMatchObject({ replaced: 'same' });
    fileOf(workbench, earlier).appProperties = {};
    edit(workbench, earlier);
    expect(kept(workbench, { replaces: earlier.url })).toMatchObject({ isChanged: true });
  });

  test('a new one is made in its place, and the earlier one stays as it is', () => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    edit(workbench, earlier);
    const before = { ...fileOf(workbench, earlier) };
    const made = one(workbench, { replaces: earlier.url, makesNew: true });
    expect(made).toMatchObject({ replaced: null });
    expect(made.url).not.toBe(earlier.url);
    expect(fileOf(workbench, earlier)).toEqual(before);
  });

  test('what a colleague proposed while the page was open counts', () => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    inState(workbench.as('b@example.go.th'), earlier.url, 'เสนอผู้บริหาร');
    expect(kept(workbench, { replaces: earlier.url })).toMatchObject({ kept: 'issued' });
  });

  test('what a colleague says while it is made counts: after it was read, and while it was filled', () => {
    for (const moment of ['before makeDocument', 'before the log is read', 'after a summary has read it']) {
      const workbench = sampleBook('progress');
      const earlier = one(workbench);
      const propose = () => inState(workbench.as('b@example.go.th'), earlier.url, 'เสนอผู้บริหาร');
      const sheet = workbench.selected().sheet;
      const ready = workbench.callFromPage('prepareDocuments', { sheet, force: true }) as Ready;
      if (moment === 'before makeDocument') propose();
      else {
        workbench.interrupt = (when, call) => {
          const at = moment === 'before the log is read' ? 'before' : 'after';
          if (when !== at || call !== 'Range.getDisplayValues') return;
          workbench.interrupt = null;
          propose();
        };
      }
      const request = {
        ...preparedFor(ready, ready.documents[0]!),
        target: 'docs',
        replaces: earlier.url,
        summary: moment === 'after a summary has read it',
      };
      const before = { ...fileOf(workbench, earlier) };
      expect(workbench.callFromPage('makeDocument', request)).toEqual({
        kept: 'issued',
        state: 'เสนอผู้บริหาร',
        isChanged: false,
        url: earlier.url,
      });
      expect(fileOf(workbench, earlier)).toEqual(before);
    }
  });

  test.each(['เสนอผู้บริหาร', ''])('one in the state "%s" that was changed too is told to be both', (state) => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    workbench.callFromPage('formatDocumentLog');
    workbench.type(LOG, 'K2', state);
    const choices = { replaces: earlier.url };
    const asked = kept(workbench, choices);
    expect(asked).toMatchObject({ kept: state === '' ? 'unknown' : 'issued', state, isChanged: false });
    // Nobody has told the user of what a colleague writes after the question.
    edit(workbench, earlier);
    const before = { ...fileOf(workbench, earlier) };
    const both = { ...asked, isChanged: true };
    expect(kept(workbench, { ...choices, overwrites: asked })).toEqual(both);
    expect(kept(workbench, choices)).toEqual(both);
    expect(messages.kept(both)).toMatch(/เพราะมีผู้แก้ไขเอกสารเดิมหลังจากสร้าง และ.*ประวัติรายงาน.*สถานะของเอกสาร/);
    expect(fileOf(workbench, earlier)).toEqual(before);
    expect(one(workbench, { ...choices, overwrites: both })).toMatchObject({ replaced: 'same' });
  });

  test('what was agreed to holds for what the user was told, not for a state that was said since', () => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    const choices = { replaces: earlier.url };
    edit(workbench, earlier);
    const changed = kept(workbench, choices);
    inState(workbench, earlier.url, 'เสนอผู้บริหาร');
    const proposed = kept(workbench, { ...choices, overwrites: changed });
    expect(proposed).toMatchObject({ kept: 'issued', state: 'เสนอผู้บริหาร', isChanged: true });
    const seen = { ...NEW_LIFE, state: 'เสนอผู้บริหาร' };
    const life = { ...NEW_LIFE, state: 'เผยแพร่แล้ว' };
    workbench.callFromPage('saveDocumentLife', { link: earlier.url, seen, life });
    const published = kept(workbench, { ...choices, overwrites: proposed });
    expect(published).toMatchObject({ kept: 'issued', state: 'เผยแพร่แล้ว' });
    expect(one(workbench, { ...choices, overwrites: published })).toMatchObject({ replaced: 'same' });
  });
});

describe('where the log does not say what became of a document', () => {
  /** A workbook with a published document, whose log is then changed by hand. */
  function published(change: (workbench: Workbench, log: string) => void) {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    workbench.callFromPage('formatDocumentLog');
    inState(workbench, earlier.url, 'เผยแพร่แล้ว');
    change(workbench, LOG);
    return { workbench, earlier };
  }
  const HEADERS = { state: 'K1', link: 'H1' };

  test.each([
    [
      'has another header over the states',
      (w: Workbench, log: string) => w.type(log, HEADERS.state, 'สถานะ'),
    ],
    ['has lost the states of this document', (w: Workbench, log: string) => w.type(log, 'K2', '')],
    ['has another header over the links', (w: Workbench, log: string) => w.type(log, HEADERS.link, 'URL')],
    ['has lost the row', (w: Workbench, log: string) => w.deleteRows(log, 2)],
  ])('it is asked about before it is renewed: the log %s', (_, change) => {
    const { workbench, earlier } = published(change);
    const before = { ...fileOf(workbench, earlier) };
    const asked = kept(workbench, { replaces: earlier.url });
    expect(asked).toEqual({ kept: 'unknown', state: '', isChanged: false, url: earlier.url });
    expect(fileOf(workbench, earlier)).toEqual(before);
    expect(one(workbench, { replaces: earlier.url, overwrites: asked })).toMatchObject({ replaced: 'same' });
  });

  test.each([
    ['state', 'สถานะของเอกสาร'],
    ['link', 'ลิงก์'],
  ] as const)('pages name the header that is lost: %s', (field, header) => {
    const { workbench } = published((w, log) => w.type(log, HEADERS[field], 'ของเรา'));
    const lost = (name: string) => (workbench.callFromPage(name) as { lost: string[] }).lost;
    expect([lost('listDocumentSources'), lost('readOverview')]).toEqual([[header], [header]]);
    workbench.type(LOG, HEADERS[field], header);
    expect([lost('listDocumentSources'), lost('readOverview')]).toEqual([[], []]);
  });

  test('a document of an earlier version is asked about too', () => {
    const workbench = sampleBook('progress');
    const earlier = one(workbench);
    workbench.callFromPage('formatDocumentLog');
    deleteLaterColumns(workbench);
    expect(workbench.callFromPage('listDocumentSources')).toMatchObject({ lost: [] });
    expect(kept(workbench, { replaces: earlier.url })).toMatchObject({ kept: 'unknown' });
  });
});

test('a Word file counts as changed from its first change on, a Google Doc after a minute', () => {
  for (const target of ['docs', 'word'] as const) {
    const workbench = sampleBook('progress');
    const earlier = one(workbench, { target });
    const choices = { target, replaces: earlier.url };
    expect(one(workbench, choices)).toMatchObject({ replaced: 'same' });
    const file = fileOf(workbench, earlier);
    file.modifiedTime = new Date(Date.parse(file.modifiedTime) + 1000).toISOString();
    expect(kept(workbench, choices).isChanged).toBe(target === 'word' ? true : undefined);
  }
});

test('a Word file of a build that sent no time counts as changed after a minute', () => {
  const workbench = sampleBook('progress');
  const target = 'word';
  const earlier = one(workbench, { target });
  const choices = { target, replaces: earlier.url } as const;
  for (const appProperties of [{ made: fileOf(workbench, earlier).appProperties.made! }, {}]) {
    const file = fileOf(workbench, earlier);
    file.appProperties = { ...appProperties };
    // Drive stores a file a moment after its bytes were sent.
    file.modifiedTime = new Date(Date.parse(file.modifiedTime) + 1000).toISOString();
    expect(one(workbench, choices)).toMatchObject({ replaced: 'same' });
    file.appProperties = { ...appProperties };
    edit(workbench, earlier);
    const asked = kept(workbench, choices);
    expect(asked.isChanged).toBe(true);
    expect(one(workbench, { ...choices, overwrites: asked })).toMatchObject({ replaced: 'same' });
  }
});

describe('the folder of a fiscal year', () => {
  const open = (workbench: Workbench, year: number | null = YEAR): YearFolder =>
    workbench.callFromPage('findYearFolder', { year }) as YearFolder;

  test('is made once, found again under another name, and a document goes into it', () => {
    const workbench = sampleBook('progress');
    const folder = open(workbench);
    const file = workbench.drive.files.find(({ id }) => id === folder.id)!;
    expect(file.name).toBe('โปร่งใส ปีงบประมาณ พ.ศ. 2569');
    file.name = 'งาน ITA ปีนี้';
    expect(open(workbench)).toEqual(folder);
    const made = one(workbench, { folder: folder.id });
    expect(made.isInFolder).toBe(true);
    expect(fileOf(workbench, made).parents).toEqual([folder.id]);
    expect(open(workbench, 2570).id).not.toBe(folder.id);
  });

  test.each([
    ['in the trash', (workbench: Workbench, id: string) => trash(workbench, id)],
    ['deleted', (workbench: Workbench, id: string) => remove(workbench, id)],
  ])('is made anew where it is %s', (_, lose) => {
    const workbench = sampleBook('progress');
    const folder = open(workbench);
    lose(workbench, folder.id);
    const again = open(workbench);
    expect(again.id).not.toBe(folder.id);
    expect(open(workbench)).toEqual(again);
  });

  test('is found, and takes documents, where its user has moved it to a shared drive', () => {
    const workbench = sampleBook('progress');
    const folder = open(workbench);
    workbench.drive.files.find(({ id }) => id === folder.id)!.isInSharedDrive = true;
    expect(open(workbench)).toEqual(folder);
    const made = one(workbench, { folder: folder.id });
    expect(made.isInFolder).toBe(true);
    expect(fileOf(workbench, made).parents).toEqual([folder.id]);
  });

  test('each colleague has one of their own', () => {
    const workbench = sampleBook('progress');
    const other = workbench.as('b@example.go.th');
    expect(open(other).id).not.toBe(open(workbench).id);
    expect(workbench.drive.files.map(({ owner }) => owner)).toEqual(
      expect.arrayContaining(['b@example.go.th']),
    );
  });

  test('a document goes to My Drive where the folder was deleted a moment ago, and says so', () => {
    const workbench = sampleBook('progress');
    const { id } = open(workbench);
    remove(workbench, id);
    const made = one(workbench, { folder: id });
    expect(made.isInFolder).toBe(false);
    expect(fileOf(workbench, made).parents).toEqual(['root']);
  });

  test('at most 4 calls to find it', () => {
    const workbench = sampleBook('progress');
    open(workbench);
    open(workbench);
    expect(workbench.calls.total).toBeLessThanOrEqual(4);
  });
});

const trash = (workbench: Workbench, id: string): void => {
  workbench.drive.files.find((file) => file.id === id)!.trashed = true;
};
const remove = ({ drive }: Workbench, id: string): void =>
  drive.remove(drive.files.find((file) => file.id === id)!);

describe('a draft', () => {
  const draft = (workbench: Workbench, choices: Choices = {}) => one(workbench, { draft: true, ...choices });

  test('says ร่าง over each page and in its name, and is in no log', () => {
    const workbench = sampleBook('progress');
    const made = draft(workbench);
    expect(made).toMatchObject({ logged: 'draft', replaced: null });
    expect(made.name).toMatch(/^ร่าง แบบ/);
    const bytes = fileOf(workbench, made).bytes;
    const headers = Object.entries(partsOf(bytes)).filter(([path]) => /^word\/header/.test(path));
    expect(headers.length).toBeGreaterThan(1);
    for (const [, xml] of headers) expect(xml).toContain('>ร่าง  <');
    expect(openXmlErrors(bytes)).toEqual([]);
    expect(logRows(workbench)).toEqual([]);
    expect(readDocx(fileOf(workbench, one(workbench)).bytes).text).not.toContain('ร่าง');
  });

  test('is renewed and not doubled; each round and kind of file has its own', () => {
    const workbench = sampleBook('progress');
    const first = draft(workbench);
    expect(draft(workbench)).toMatchObject({ url: first.url, replaced: 'same' });
    const others = [{ round: '6' }, { target: 'word' as const }, { department: 'กองคลัง' }].map(
      (choices) => draft(workbench, choices).url,
    );
    expect(new Set([first.url, ...others]).size).toBe(4);
    expect(draft(workbench, { round: '6' }).url).toBe(others[0]);
  });

  test('stays the draft of its sheet when that gets another name', () => {
    const workbench = sampleBook('progress');
    const first = draft(workbench);
    workbench.sheet(workbench.selected().sheet).name = 'ผลปีนี้';
    expect(draft(workbench).url).toBe(first.url);
  });

  test('is not replaced unasked where somebody changed it', () => {
    const workbench = sampleBook('progress');
    const first = draft(workbench);
    edit(workbench, first);
    expect(kept(workbench, { draft: true })).toMatchObject({ kept: null, isChanged: true, url: first.url });
    const next = draft(workbench, { makesNew: true });
    expect(next.url).not.toBe(first.url);
    expect(draft(workbench).url).toBe(next.url);
  });

  test('is made anew where it is deleted, and no colleague’s draft is touched', () => {
    const workbench = sampleBook('progress');
    const first = draft(workbench);
    const other = draft(workbench.as('b@example.go.th'));
    expect(other.url).not.toBe(first.url);
    remove(workbench, fileOf(workbench, first).id);
    expect(draft(workbench)).toMatchObject({ replaced: 'not-ours', logged: 'draft' });
  });

  test('no error of the check prevents it', () => {
    const workbench = sampleBook('progress');
    workbench.type(workbench.selected().sheet, 'B3', '');
    expect(make(workbench, { draft: true, force: false }).created).toHaveLength(1);
  });

  test('is the same, whether the page says which spreadsheet it is in or not', () => {
    const workbench = sampleBook('progress');
    const { spreadsheet } = workbench.callFromPage('listDocumentSources') as DocumentSources;
    const first = draft(workbench, { spreadsheet });
    expect(draft(workbench).url).toBe(first.url);
    expect(draft(workbench, { spreadsheet }).url).toBe(first.url);
  });
});

test.each(['plan', 'progress'])('%s with all parts: at most 14 calls, a draft, new and renewed', (form) => {
  const workbench = sampleBook(form);
  const { sheet } = workbench.selected();
  workbench.run('openSchemes');
  workbench.callFromPage('saveEmblem', { base64: EMBLEM.toString('base64') });
  workbench.run('createTemplateDoc', form);
  expect(workbench.run('useTemplate', form)).toMatchObject({ kind: 'inUse' });
  make(workbench, { sheet, round: '6' });
  const { spreadsheet } = workbench.callFromPage('listDocumentSources') as DocumentSources;
  const parts = { memo: true, cover: true, summary: true, signatures: true, annex: true };
  const all = { sheet, spreadsheet, round: '12', ...parts };
  const made = make(workbench, all);
  const others = [{ draft: true }, { draft: true }, { replaces: made.created[0]!.url }].map((more) =>
    make(workbench, { ...all, ...more }),
  );
  expect(others.map(({ created }) => created[0]?.replaced)).toEqual([null, 'same', 'same']);
  for (const { calls } of [made, ...others]) expect(calls).toBeLessThanOrEqual(14);
});

test('five years with 200 documents in the log are read in as many calls as one with none', () => {
  const links = Array.from({ length: 200 }, (_, i) => `https://docs.google.com/document/d/file${i}/edit`);
  const counts = [0, 200].map((documents) => {
    const workbench = sampleBook('progress');
    const sheet = workbench.selected().sheet;
    withOldLog(workbench, links.slice(0, documents || 1));
    workbench.selectSheet(sheet);
    workbench.callFromPage('formatDocumentLog');
    return ['listDocumentSources', 'readOverview', 'readHome'].map((name) => {
      const answer = JSON.stringify(workbench.callFromPage(name));
      expect(answer.length).toBeLessThan(400_000);
      return workbench.calls.total;
    });
  });
  expect(counts[1]).toEqual(counts[0]);
});
