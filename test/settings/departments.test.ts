import { describe, expect, test } from '@jest/globals';
import { progress } from '../../src/forms/progress';
import { departmentsOf, placesOfNames } from '../../src/settings/departments';
import { checkRows, findingsOf } from '../support/check';
import { office } from '../support/office';

const KNOWN = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา ศาสนาและวัฒนธรรม'];

describe('a known name', () => {
  const namesIn = (text: string) => placesOfNames(KNOWN)(text).map(({ name }) => name);

  test.each(['กองคลังง', 'กองคลังหลวง', 'กองช่างสุขาภิบาล', 'สำนักปลัดด', 'กองคลังจังหวะ'])(
    'is not in the longer word %s',
    (text) => expect(namesIn(text)).toEqual([]),
  );

  test.each([
    ['สำนักปลัดเทศบาล', ['สำนักปลัด']],
    ['สำนักปลัด อบต.', ['สำนักปลัด']],
    ['สำนักงาน ปลัดเทศบาล', ['สำนักปลัด']],
    ['กองคลังและกองช่าง', ['กองคลัง', 'กองช่าง']],
    ['กองคลังกองช่าง', ['กองคลัง', 'กองช่าง']],
    ['ผู้อำนวยการกองช่าง', ['กองช่าง']],
    ['กองคลังร่วมกับสำนักปลัดฯ', ['กองคลัง', 'สำนักปลัด']],
    ['กองการศึกษาศาสนาและวัฒนธรรม', ['กองการศึกษา ศาสนาและวัฒนธรรม']],
  ])('is in %s', (text, names) => expect(namesIn(text)).toEqual(names));
});

describe('a cell', () => {
  test.each([
    ['กองช่างสุขาภิบาล', 'กองช่าง', false],
    ['กองช่าง/กองคลัง', 'กองคลัง', true],
    ['กองช่าง นายสมหมาย', 'กองช่าง', true],
    ['สำนักงานปลัด', 'สำนักปลัด', true],
    ['สำนักงานเขต', 'สำนักปลัด', false],
    ['ทุกกองงานในองค์กร', 'กองช่าง', true],
  ])('%s: whether it makes %s responsible is %s', (cell, department, is) => {
    expect(departmentsOf([cell], KNOWN).isResponsible(cell, department)).toBe(is);
  });
});

describe('department/unknown', () => {
  const found = (responsible: string) =>
    checkRows(progress, [{ statusDone: '⊗', responsible }], { settings: office({ departments: KNOWN }) })
      .filter(({ code }) => code === 'department/unknown')
      .map(({ hint, fix }) => [/แก้เป็น "([^"]*)"/.exec(hint)?.[1], fix]);

  test('offers the name of which a word is a typing mistake, as a fix', () => {
    expect(found('กองช่าง/กองคลังง')).toEqual([['กองคลัง', 'กองช่าง/กองคลัง']]);
  });

  test('offers it for a name without its last letter, and is silent of a short one', () => {
    expect(found('กองคลั')).toEqual([['กองคลัง', 'กองคลัง']]);
    expect(found('กองการศึกษา')).toEqual([]);
    expect(found('สำนักงานปลัด')).toEqual([]);
  });

  test('names the one with which a longer word begins, and fixes nothing', () => {
    expect(found('กองคลังหลวง')).toEqual([['กองคลัง', undefined]]);
  });

  test('is silent of a longer name that the office has set', () => {
    const departments = [...KNOWN, 'กองช่างสุขาภิบาล'];
    const findings = checkRows(progress, [{ statusDone: '⊗', responsible: 'กองช่างสุขาภิบาล' }], {
      settings: office({ departments }),
    });
    expect(findingsOf(findings, 'department/unknown')).toEqual([]);
  });
});
