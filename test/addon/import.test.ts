import { describe, expect, test } from '@jest/globals';
import type { ImportedTable } from '../../src/actions/import';
import { FORMS } from '../../src/forms';
import { cellAt, MAX_CELLS } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { snapshot } from '../support/books';
import { PASTED, pasted } from '../support/pasted-book';
import { pasteOf, scoresPaste } from '../support/pastes';

const run = (workbench: Workbench, options?: object) =>
  workbench.run('importTable', options) as ImportedTable;

describe.each(FORMS.map(({ id }) => id))('a pasted table of the form %s', (id) => {
  const paste = pasteOf[id]!();
  const workbench = pasted(paste.rows);
  const before = snapshot(workbench);
  const made = run(workbench);

  test('becomes a new sheet, cell for cell, and the user stands on it', () => {
    const [{ sheet, form } = { sheet: '', form: '' }] = made.sheets;
    expect(form).toBe(id);
    expect(workbench.selected().sheet).toBe(sheet);
    const data = workbench.book.sheets.find(({ name }) => name === sheet)!;
    const cells = paste.expected.map((row, r) =>
      row.map((_, c) => String(cellAt(data, r + 3, c + 1)?.value ?? '')),
    );
    expect(cells).toEqual(paste.expected);
  });

  test('stays itself as it was pasted', () => {
    const kept = workbench.book.sheets.filter(({ name }) => name === PASTED);
    const first = JSON.parse(before).sheets[0];
    expect(JSON.parse(JSON.stringify(kept[0], (_, v: unknown) => (v instanceof Map ? [...v] : v)))).toEqual(
      first,
    );
  });

  test('shows what was made, and each text that found no place', () => {
    const html = workbench.ui.dialogs.at(-1)?.html ?? '';
    expect(html).toContain(made.sheets[0]?.sheet);
    expect(made.unplaced).toEqual(paste.unplaced);
  });

  test('takes as many service calls as ten times the rows do', () => {
    const again = pasted([...paste.rows, ...Array.from({ length: 9 }, () => paste.rows).flat()]);
    run(again);
    expect(again.calls.total).toBe(workbench.calls.total);
  });
});

test('scores of a paste become the scores sheet', () => {
  const { rows, scores } = scoresPaste();
  const workbench = pasted(rows);
  const made = run(workbench, { form: 'scores' });
  expect(made.sheets).toMatchObject([{ form: 'scores', measures: 0 }]);
  expect(made.scores.map(({ score }) => score)).toEqual(scores);
});

test('hostile text is text on the new sheet and in the dialog', () => {
  const paste = pasteOf.results!();
  const nasty = ['<img src=x onerror=alert(1)>', '=1+1', '{{x}}', '+66', '@a', "'b"];
  const row = paste.expected[0]!.map((text, i) => (i === 0 ? `๙. ${text}` : (nasty[i] ?? text)));
  const workbench = pasted([...paste.rows, row, ['ลงชื่อ <script>alert(1)</script>']]);
  const made = run(workbench);
  const data = workbench.book.sheets.find(({ name }) => name === made.sheets[0]?.sheet)!;
  const at = 3 + paste.expected.length;
  for (const [i, text] of row.entries()) {
    expect(cellAt(data, at, i + 1)?.value).toBe(text);
    expect(cellAt(data, at, i + 1)?.formula).toBeUndefined();
  }
  const html = workbench.ui.dialogs.at(-1)?.html ?? '';
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script&gt;');
});

describe('the workbook stays as it was', () => {
  function unchanged(workbench: Workbench, code: string, options?: object): void {
    const before = snapshot(workbench);
    expect(workbench.run('importTable', options)).toMatchObject({ error: { code } });
    // The next number that Google would give to metadata is nothing of the workbook's.
    workbench.book.nextMetadataId = JSON.parse(before).nextMetadataId;
    expect(snapshot(workbench)).toBe(before);
    expect(workbench.selected().sheet).toBe(PASTED);
    expect(workbench.ui.alerts).toHaveLength(1);
  }

  test('where the sheet holds no table that is known', () => {
    unchanged(
      pasted([
        ['ชื่อ', 'เบอร์โทร'],
        ['ก', '1'],
      ]),
      'import/no-table',
    );
  });

  test('where scores are asked for and there are none', () => {
    unchanged(pasted(pasteOf.results!().rows), 'import/no-scores', { form: 'scores' });
  });

  test('where the workbook has no room for the new sheet', () => {
    const workbench = pasted(pasteOf.results!().rows);
    const [sheet] = workbench.book.sheets;
    sheet!.rows = Math.floor((MAX_CELLS - 5_000) / sheet!.columns);
    unchanged(workbench, 'import/failed');
  });

  test('where the second of two sheets, the scores, has no room', () => {
    const workbench = pasted([...scoresPaste().rows, ...pasteOf.plan!().rows]);
    const trial = pasted([...scoresPaste().rows, ...pasteOf.plan!().rows]);
    const made = run(trial);
    expect(made.sheets).toHaveLength(2);
    const size = (name: string) => {
      const sheet = trial.book.sheets.find((each) => each.name === name)!;
      return sheet.rows * sheet.columns;
    };
    const [sheet] = workbench.book.sheets;
    const room = size(made.sheets[0]!.sheet) + size(made.sheets[1]!.sheet) - 1;
    sheet!.rows = Math.ceil((MAX_CELLS - room) / sheet!.columns);
    unchanged(workbench, 'import/failed');
  });
});
