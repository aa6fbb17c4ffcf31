import { describe, expect, test } from '@jest/globals';
import type { CreatedDocument, Prepared } from '../../src/actions/make-document';
import { preparedFor } from '../../src/actions/prepared';
import type { TemplatesView } from '../../src/actions/template';
import { SCORES_SHEET } from '../../src/scores/sheet';
import { cellAt, sheetNamed } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';
import {
  atTop,
  createTemplateDoc,
  newest,
  noise,
  paragraph,
  useChangedTemplate,
  useTemplate,
} from '../support/custom-template';
import { documentOf, fileOf, makeDocuments } from '../support/documents';
import { readDocx } from '../support/docx';
import { asGoogleDocsWrites, EMBLEM, withEmblem } from '../support/google-docs';

const KEPT = 'แม่แบบรายงาน';

type Ready = Extract<Prepared, { kind: 'ready' }>;

const view = (workbench: Workbench, form = 'results') =>
  (workbench.run('listTemplates') as TemplatesView).templates.find((each) => each.form === form)!;

describe('the stored template', () => {
  /** A template of several pieces. */
  function big(): Workbench {
    const workbench = sampleBook('results');
    createTemplateDoc(workbench);
    const doc = newest(workbench);
    doc.bytes = withEmblem(asGoogleDocsWrites(doc.bytes, atTop(paragraph('แม่แบบใหญ่'))), noise(60_000));
    expect(useTemplate(workbench)).toMatchObject({ kind: 'inUse' });
    return workbench;
  }
  const templateSheet = (workbench: Workbench) => sheetNamed(workbench.book, KEPT)!;

  test('is hidden, in pieces that any spreadsheet accepts, and survives saving as .xlsx', async () => {
    const workbench = big();
    expect(templateSheet(workbench).hidden).toBe(true);
    const lengths = Array.from(
      { length: 20 },
      (_, i) => String(cellAt(templateSheet(workbench), i + 3, 7)?.value ?? '').length,
    );
    expect(lengths.filter((length) => length > 0).length).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    const again = new Workbench();
    await again.load(await workbench.bytes());
    again.selectSheet(workbench.selected().sheet);
    const { created, calls } = makeDocuments(again);
    expect(readDocx(fileOf(again, created[0]).bytes).text).toContain('แม่แบบใหญ่');
    expect(calls).toBeLessThanOrEqual(12);
  });

  test('is not put over a sheet of the office’s own with its name', () => {
    const workbench = sampleBook('plan');
    workbench.sheet(SCORES_SHEET).name = KEPT;
    const before = snapshot(workbench);
    const answer = workbench.callFromPage('saveEmblem', { base64: EMBLEM.toString('base64') });
    expect(answer).toMatchObject({ error: { code: 'sheet/taken' } });
    expect(snapshot(workbench)).toEqual(before);
  });

  test('is reported if damaged, no document is created, and the built-in one can be chosen', () => {
    const workbench = big();
    const piece = cellAt(templateSheet(workbench), 4, 7)!;
    piece.value = String(piece.value).replace(/^.{40}/, 'A'.repeat(40));
    const files = workbench.drive.files.length;
    expect(makeDocuments(workbench)).toMatchObject({ error: { code: 'template/damaged' } });
    expect(makeDocuments(workbench).error?.hint).toContain('แม่แบบมาตรฐาน');
    expect(workbench.drive.files).toHaveLength(files);
    expect(view(workbench).custom).toMatchObject({ damaged: true });
    expect(workbench.run('removeTemplate', 'results')).toMatchObject({ custom: null });
    expect(readDocx(documentOf(workbench)).text).not.toContain('แม่แบบใหญ่');
  });

  test('is sent for the first document only, and refused if it is changed while documents are created', () => {
    const workbench = big();
    const { sheet } = workbench.selected();
    const ready = workbench.callFromPage('prepareDocuments', { sheet, force: true, each: true }) as Ready;
    const [first, second] = ready.documents.map((document) => preparedFor(ready, document));
    expect(JSON.stringify(second).length).toBeLessThan(20_000);
    const make = (request: object | undefined) =>
      workbench.callFromPage('makeDocument', { ...request, target: 'docs' }) as CreatedDocument;
    for (const request of [first, second]) {
      expect(readDocx(fileOf(workbench, make(request)).bytes).text).toContain('แม่แบบใหญ่');
    }
    expect(workbench.calls.total).toBeLessThanOrEqual(4);
    workbench.run('removeTemplate', 'results');
    expect(make(second)).toMatchObject({ error: { code: 'report/changed' } });
  });

  test('is removed completely, also if longer than its successor, and other forms keep theirs', () => {
    const workbench = big();
    useChangedTemplate(workbench, 'item', atTop(paragraph('แม่แบบรายข้อ')));
    workbench.run('removeTemplate', 'results');
    const left = Array.from(
      { length: 30 },
      (_, i) => cellAt(templateSheet(workbench), i + 1, 7)?.value,
    ).filter(Boolean);
    expect(left).toHaveLength(2);
    expect(view(workbench, 'item')).toMatchObject({ custom: { damaged: false } });
    expect(useTemplate(workbench)).toMatchObject({ kind: 'inUse' });
    expect(readDocx(documentOf(workbench)).text).toContain('แม่แบบใหญ่');
  });

  test('is not written while a colleague writes, and no Doc is created that nobody would find', () => {
    const workbench = sampleBook('results');
    workbench.lock.holdElsewhere();
    expect(createTemplateDoc(workbench)).toMatchObject({ error: { code: 'busy' } });
    expect(workbench.drive.files).toHaveLength(0);
  });
});

describe('a colleague', () => {
  test('creates documents by the template, cannot read another user’s Doc, and can use another Doc', () => {
    const workbench = sampleBook('results');
    useChangedTemplate(workbench, 'results', atTop(paragraph('แม่แบบของเรา {{agency}}')));
    const colleague = workbench.as('b@example.go.th');
    colleague.selectSheet(workbench.selected().sheet);
    expect(readDocx(documentOf(colleague)).text).toContain('แม่แบบของเรา องค์การ');
    const before = snapshot(workbench);
    const { error } = useTemplate(colleague);
    expect(error.code).toBe('template/not-yours');
    expect(error.message).toContain('a@example.go.th');
    expect(snapshot(workbench)).toBe(before);
    expect(createTemplateDoc(colleague)).toMatchObject({
      doc: { who: 'b@example.go.th' },
      custom: { who: 'a@example.go.th' },
    });
    // It goes on from the template in use.
    expect(readDocx(newest(colleague).bytes).text).toContain('แม่แบบของเรา {{หน่วยงาน}}');
    expect(useTemplate(colleague)).toMatchObject({ template: { custom: { who: 'b@example.go.th' } } });
  });
});

test('without a Doc there is an error', () => {
  const workbench = sampleBook('results');
  expect(useTemplate(workbench)).toMatchObject({ error: { code: 'template/no-document' } });
  expect(workbench.run('useTemplate', 'nonsense')).toMatchObject({ error: { code: 'form/unknown' } });
});
