import { expect, test } from '@jest/globals';
import { offices } from '../../src/messages/written/offices';
import { readSettingsTexts } from '../../src/settings/read-settings';
import { SETTINGS } from '../../src/settings/settings';
import { textsOfDraft, withProposals, yearIn } from '../../src/sidebars/settings/draft';
import { chainOf, departmentsOf, kindOf, shortNameOf } from '../../src/sidebars/settings/proposals';

test.each([
  ['องค์การบริหารส่วนตำบลตัวอย่าง', 'องค์การบริหารส่วนตำบล', 'อบต.ตัวอย่าง', 'นายกองค์การบริหารส่วนตำบลตัวอย่าง'],
  ['อบต.ตัวอย่าง', 'องค์การบริหารส่วนตำบล', 'อบต.ตัวอย่าง', 'นายกองค์การบริหารส่วนตำบลตัวอย่าง'],
  ['เทศบาลตำบลตัวอย่าง', 'เทศบาลตำบล', 'ทต.ตัวอย่าง', 'นายกเทศมนตรีตำบลตัวอย่าง'],
  ['เทศบาลนคร ตัวอย่าง', 'เทศบาลนคร', 'ทน.ตัวอย่าง', 'นายกเทศมนตรีนครตัวอย่าง'],
  ['องค์การบริหารส่วนจังหวัดตัวอย่าง', 'องค์การบริหารส่วนจังหวัด', 'อบจ.ตัวอย่าง', 'นายกองค์การบริหารส่วนจังหวัดตัวอย่าง'],
  ['เมืองพัทยา', 'เมืองพัทยา', 'เมืองพัทยา', 'นายกเมืองพัทยา'],
  ['ตัวอย่าง', '', '', undefined],
])('%s', (name, kind, short, head) => {
  expect(kindOf(name)).toBe(kind);
  expect(shortNameOf(kind, name)).toBe(short);
  expect(chainOf(kind, name).pop()).toBe(head);
});

test('every kind that the settings sheet offers has its departments', () => {
  const kinds = SETTINGS.find(({ id }) => id === 'kind')?.choices ?? [];
  expect(offices.map(({ kind }) => kind)).toEqual(kinds);
  for (const kind of kinds) expect(departmentsOf(kind).always.length).toBeGreaterThan(3);
});

test('a new name of the office changes its kind and short name, until the user has written other ones', () => {
  const blank = readSettingsTexts([]);
  const typed = { ...blank, ...withProposals(blank, { officeName: 'เทศบาลเมืองก' }) };
  expect(typed).toMatchObject({ kind: 'เทศบาลเมือง', officeShortName: 'ทม.ก' });
  const longer = { ...typed, ...withProposals(typed, { officeName: 'เทศบาลเมืองกข' }) };
  expect(longer.officeShortName).toBe('ทม.กข');
  const own = { ...longer, officeShortName: 'เมืองเรา' };
  expect(withProposals(own, { officeName: 'เทศบาลเมืองกขค' })).not.toHaveProperty('officeShortName');
  expect(withProposals(own, { kind: 'เทศบาลตำบล' })).toEqual({ kind: 'เทศบาลตำบล' });
});

test('a draft of an earlier version, whose settings had other names, leaves the others as in the sheet', () => {
  const onSheet = { ...readSettingsTexts([]), officeName: 'อบต.ก', phone: '1' };
  const { officeName: _, ...draft } = { ...onSheet, agency: 'อบต.ข', phone: '2' };
  expect(textsOfDraft(onSheet, draft)).toMatchObject({ officeName: 'อบต.ก', phone: '2' });
});

test('a year is read in digits of either kind', () => {
  expect(['๒๕๖๘', 'พ.ศ. 2568', 'ปีหน้า'].map(yearIn)).toEqual([2568, 2568, 0]);
});
