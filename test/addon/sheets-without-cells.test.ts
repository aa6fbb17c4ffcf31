import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';

const CHART = 'แผนภูมิ1';
const KINDS = ['OBJECT', 'DATASOURCE'] as const;

const withChart = (kind: (typeof KINDS)[number] = 'OBJECT', name = CHART): Workbench => {
  const workbench = sampleBook('results');
  workbench.addSheetWithoutCells(name, kind);
  return workbench;
};

const reading = ['listDocumentSources', 'readOverview', 'readNewYear', 'listTemplates', 'readLibrary'];

describe.each(KINDS)('a sheet with an %s instead of cells', (kind) => {
  test.each(reading)('is passed over by %s', (name) => {
    expect(withChart(kind).callFromPage(name)).toEqual(sampleBook('results').callFromPage(name));
  });

  test('is passed over where the forms are listed', () => {
    expect(withChart(kind).run('listFormSheets')).toEqual(sampleBook('results').run('listFormSheets'));
  });

  test('is passed over by a new year', () => {
    const workbench = withChart(kind);
    const { texts: opened } = workbench.callFromPage('readSettingsPage') as { texts: object };
    const request = { opened, year: 2569, resultYear: 2568, sheets: ['รายงานผล 2568'], emptied: [] };
    expect(workbench.callFromPage('startNewYear', request)).toMatchObject({ kind: 'saved' });
  });
});

describe('where the user is on such a sheet', () => {
  const onChart = (): Workbench => {
    const workbench = withChart();
    workbench.selectSheet(CHART);
    return workbench;
  };
  const refused = { error: { code: 'sheet/no-cells', message: expect.stringContaining(CHART) } };

  test.each(['openMeasure', 'listFindings'])('%s names the sheet, and advises to open another', (name) => {
    expect(onChart().callFromPage(name)).toMatchObject(refused);
  });

  test.each(['importTable', 'carryOverTo'])('%s reports it in a dialog', (name) => {
    const workbench = onChart();
    const before = snapshot(workbench);
    expect(workbench.run(name, ...(name === 'carryOverTo' ? ['plan'] : []))).toMatchObject(refused);
    expect(workbench.ui.alerts[0]?.message).toContain('เปิดแผ่นงานที่เป็นตาราง');
    expect(snapshot(workbench)).toBe(before);
  });

  test.each(reading)('the page of %s opens', (name) => {
    expect(onChart().callFromPage(name)).not.toHaveProperty('error');
  });

  test('a measure of another sheet opens by its name', () => {
    const answer = onChart().callFromPage('openMeasure', { sheet: 'รายงานผล 2568' });
    expect(answer).toMatchObject({ position: 0, sheet: 'รายงานผล 2568' });
  });
});

describe('such a sheet with the name of an add-on sheet', () => {
  const named = (name: string): Workbench => {
    const workbench = sampleBook('results');
    const { book } = workbench;
    book.sheets = book.sheets.filter((sheet) => sheet.name !== name);
    workbench.addSheetWithoutCells(name);
    return workbench;
  };

  test.each(['ตั้งค่า', 'คะแนน ITA', 'เกณฑ์ ITA', 'ประวัติรายงาน', 'แม่แบบรายงาน', 'ภาพรวม'])(
    '%s is read as if there were none',
    (name) => {
      const workbench = named(name);
      for (const page of [...reading, 'readSettingsPage', 'readResult', 'listFindings']) {
        expect(workbench.callFromPage(page)).not.toHaveProperty('error');
      }
    },
  );

  test.each([
    ['ตั้งค่า', 'saveSettings', { opened: {}, edits: { officeName: 'เทศบาลตำบลทดสอบ' } }],
    ['ตั้งค่า', 'openSettingsSheet', undefined],
    ['คะแนน ITA', 'saveResult', { year: 2567, edits: [] }],
    ['เกณฑ์ ITA', 'openSchemes', undefined],
    ['แม่แบบรายงาน', 'createTemplateDoc', 'results'],
  ])('%s is not written, and %s advises to rename it', (name, action, argument) => {
    const workbench = named(name);
    const before = snapshot(workbench);
    const answer = argument === undefined ? workbench.run(action) : workbench.callFromPage(action, argument);
    expect(answer).toMatchObject({
      error: { code: 'sheet/no-cells', hint: expect.stringContaining('เปลี่ยนชื่อ') },
    });
    expect(snapshot(workbench)).toBe(before);
    expect(workbench.drive.files).toEqual([]);
  });

  test('ภาพรวม is the office’s, like any other sheet of that name', () => {
    expect(named('ภาพรวม').callFromPage('makeOverviewSheet')).toMatchObject({
      error: { code: 'overview/taken' },
    });
  });
});
