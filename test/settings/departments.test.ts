import { describe, expect, test } from '@jest/globals';
import { progress } from '../../src/forms/progress';
import { departmentsOf, placesOfNames } from '../../src/settings/departments';
import { checkRows, findingsOf } from '../support/check';
import { office } from '../support/office';
import fc from '../support/properties';

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

describe('before any set-up', () => {
  test.each([
    ['สำนักปลัด กองการศึกษา ศาสนาและวัฒนธรรม', ['สำนักปลัด', 'กองการศึกษา ศาสนาและวัฒนธรรม']],
    ['กองการศึกษา\nศาสนา และวัฒนธรรม', ['กองการศึกษา ศาสนา และวัฒนธรรม']],
    ['กองยุทธศาสตร์และงบประมาณ, หน่วยตรวจสอบภายใน', ['กองยุทธศาสตร์และงบประมาณ', 'หน่วยตรวจสอบภายใน']],
    ['กองสาธารณสุขและสิ่งแวดล้อมและกองช่าง', ['กองสาธารณสุขและสิ่งแวดล้อม', 'กองช่าง']],
    ['กองคลังกองช่าง', ['กองคลัง', 'กองช่าง']],
    ['กองคลังร่วมกับกองช่าง', ['กองคลัง', 'กองช่าง']],
    ['1. กองคลัง 2. กองช่าง', ['กองคลัง', 'กองช่าง']],
    ['- สำนักปลัด\n- กองคลัง', ['สำนักปลัด', 'กองคลัง']],
    ['กองคลังหลวง/กองคลัง', ['กองคลังหลวง', 'กองคลัง']],
    ['กองอนุรักษ์ ป่าชายเลน กองช่าง', ['กองอนุรักษ์ ป่าชายเลน', 'กองช่าง']],
    ['ผู้อำนวยการกองช่าง', ['กองช่าง']],
    ['กองช่าง (งานสาธารณูปโภค)', ['กองช่าง']],
    ['ปลัด อบต. คณะกรรมการจริยธรรม', ['ปลัด อบต.', 'คณะกรรมการจริยธรรม']],
    ['นักวิเคราะห์นโยบายและแผน/นิติกร', ['นักวิเคราะห์นโยบายและแผน', 'นิติกร']],
    ['ทุก ๆ กองในองค์กร', []],
  ])('%s names %j', (cell, names) => expect(departmentsOf([cell], []).names).toEqual(names));

  test('a department is one, however its name is written', () => {
    const cells = ['สำนักปลัด อบต.', 'สำนักงานปลัด', 'สำนักปลัดฯ', 'กองการศึกษา', 'กองการศึกษา ศาสนาและวัฒนธรรม'];
    const { names, isResponsible } = departmentsOf(cells, []);
    expect(names).toEqual(['สำนักงานปลัด', 'กองการศึกษา']);
    expect(cells.map((cell) => names.map((name) => isResponsible(cell, name)))).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  test('another with a longer name is another', () => {
    const { names, isResponsible } = departmentsOf(['กองคลังหลวง', 'กองคลัง'], []);
    expect(isResponsible('กองคลังหลวง', 'กองคลัง')).toBe(false);
    expect(names).toEqual(['กองคลังหลวง', 'กองคลัง']);
  });

  test('whoever is named answers for the cell, whatever is in it', () => {
    const word = fc.constantFrom(
      'กองคลัง',
      'กองช่าง',
      'สำนักปลัด',
      'คณะทำงาน',
      'ก',
      'และ',
      ' ',
      '/',
      '\n',
      ',',
      '1.',
      '(',
      'ฯ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const cell = words.join('');
        const { names, isResponsible } = departmentsOf([cell], []);
        for (const name of names) expect([name, isResponsible(cell, name)]).toEqual([name, true]);
      }),
    );
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

  test.each(['วิศวกรโยธา', 'ที่ปรึกษานายก อบต.', 'สภา อบต.', 'ศูนย์พัฒนาเด็กเล็ก', 'คณะกรรมการจริยธรรม'])(
    'is silent of %s, who is no department',
    (responsible) => expect(found(responsible)).toEqual([]),
  );

  test('is silent of a longer name that the office has set', () => {
    const departments = [...KNOWN, 'กองช่างสุขาภิบาล'];
    const findings = checkRows(progress, [{ statusDone: '⊗', responsible: 'กองช่างสุขาภิบาล' }], {
      settings: office({ departments }),
    });
    expect(findingsOf(findings, 'department/unknown')).toEqual([]);
  });
});
