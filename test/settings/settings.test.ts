import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../src/settings/read-settings';
import { SETTINGS } from '../../src/settings/settings';
import { blankSettingsRows, settingsSheet } from '../../src/settings/settings-sheet';
import { settingIndex } from '../support/settings';

test('a new settings sheet has every label once, and its years filled in', () => {
  const plan = settingsSheet(2568);
  const labels = plan.rows
    .slice(2)
    .map((row) => row[0])
    .filter((label) => label !== '');
  expect(labels).toEqual(SETTINGS.map((setting) => setting.label));
  expect(readSettings(plan.rows)).toMatchObject({
    fiscalYear: 2568,
    resultYear: 2567,
    officeName: '',
    unreadable: [],
  });
});

describe('settings are read by their labels', () => {
  test('in any order, with rows inserted, digits of either kind', () => {
    const settings = readSettings([
      ['ปีงบประมาณ', '๒๕๖๗'],
      ['ส่วนราชการ', 'สำนักปลัด'],
      ['', 'กองคลัง'],
      ['', ''],
      ['', 'กองช่าง'],
      ['งบกลาง', '100'],
      ['', 'ไม่ใช่ส่วนราชการ'],
      ['ชื่อหน่วยงาน', ' อบต.ตัวอย่าง '],
      ['ข้อมูล ณ วันที่', '๓๐ มิ.ย. ๒๕๖๗'],
      ['ตัวเลขในเอกสาร', 'อารบิก (0-9)'],
    ]);
    expect(settings).toMatchObject({
      fiscalYear: 2567,
      departments: ['สำนักปลัด', 'กองคลัง', 'กองช่าง'],
      officeName: 'อบต.ตัวอย่าง',
      asOf: { year: 2567, month: 6, day: 30 },
      digits: 'arabic',
    });
  });

  test('the chain of endorsers is of any length', () => {
    const rows = blankSettingsRows();
    const first = settingIndex('endorsers');
    rows.splice(first + 1, 0, ['', '', '', '', '', '']);
    ['ก', 'ข', 'ค', 'ง'].forEach((name, i) => {
      rows[first + i]![1] = name;
      rows[first + i]![2] = `ตำแหน่ง ${name}`;
      rows[first + i]![3] = i === 3 ? 'รักษาราชการแทน' : '';
    });
    const { endorsers } = readSettings(rows);
    expect(endorsers.map(({ name }) => name)).toEqual(['ก', 'ข', 'ค', 'ง']);
    expect(endorsers[3]).toEqual({
      name: 'ง',
      position: 'ตำแหน่ง ง',
      position2: 'รักษาราชการแทน',
      opinion: '',
    });
  });

  test('what cannot be read is listed with its label', () => {
    expect(readSettings([['ข้อมูล ณ วันที่', '31 กุมภาพันธ์ 2568']]).unreadable).toEqual([
      { label: 'ข้อมูล ณ วันที่', text: '31 กุมภาพันธ์ 2568' },
    ]);
  });
});
