import { describe, expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';
import { ROUNDS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';

const TODAY = '2025-06-30';
const view = (workbench: Workbench, sheet = PASTED) =>
  workbench.callFromPage('readDocument', { sheet }) as DocumentView;

describe('the kind of the documents of a sheet of the office’s own columns', () => {
  const workbench = pasted(ROUNDS, { today: TODAY });
  const cells = () => JSON.stringify(workbench.book.sheets.map((sheet) => sheet.cells));
  const [first, before] = [view(workbench), cells()];

  test('is guessed by its columns where nobody has said it, and any built-in one may be chosen', () => {
    expect(first.kind).toMatchObject({ chosen: 'results', isStored: false });
    expect(first.kind?.offered).toHaveLength(5);
    expect(first.kind?.offered).toContainEqual({ id: 'plan', name: 'แบบวิเคราะห์ผลและกำหนดมาตรการ' });
  });

  test('is kept with the sheet once it is chosen; no cell changes, and the columns are printed as before', () => {
    workbench.callFromPage('storeKind', { sheet: PASTED, kind: 'plan' });
    const chosen = view(workbench);
    expect(chosen.kind).toMatchObject({ chosen: 'plan', isStored: true });
    expect(chosen.preview?.fields.map(({ label }) => label)).toEqual(
      first.preview?.fields.map(({ label }) => label),
    );
    expect(chosen.preview?.openings).not.toEqual(first.preview?.openings);
    expect(cells()).toBe(before);
  });

  test('has its own check, also for a page that sends the check of another kind along', () => {
    const later = workbench.callFromPage('readDocument', { sheet: PASTED, checked: first.checked });
    expect((later as DocumentView).checked.content).not.toBe(first.checked.content);
  });

  test('may be chosen anew', () => {
    workbench.callFromPage('storeKind', { sheet: PASTED, kind: 'results' });
    expect(view(workbench).kind).toMatchObject({ chosen: 'results', isStored: true });
  });
});

test('a sheet of a built-in form has no kind to choose, and one that no form has is refused', () => {
  const workbench = sampleBook('results', { today: TODAY });
  const { sheet } = workbench.selected();
  expect(view(workbench, sheet).kind).toBeNull();
  const before = snapshot(workbench);
  const answer = workbench.callFromPage('storeKind', { sheet, kind: 'letter' });
  expect(answer).toMatchObject({ error: { code: 'form/unknown' } });
  expect(snapshot(workbench)).toBe(before);
});
