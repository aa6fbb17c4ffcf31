import { describe, expect, test } from '@jest/globals';
import type { MeasureView } from '../../src/actions/measure';
import type { FieldControl } from '../../src/actions/measure-fields';
import type { MeasureList } from '../../src/actions/measure-list';
import { copyTexts } from '../../src/sidebars/measure/copy';
import {
  indicatorChoices,
  otherInstrument,
  withInstrument,
} from '../../src/sidebars/measure/instrument-of-indicator';
import { entryFinder } from '../../src/sidebars/measure/search';
import type { Texts } from '../../src/sidebars/measure/status';

const choice = (value: string, group: string) => ({ value, label: value, group });
const CHOICES = [choice('1. การปฏิบัติหน้าที่', 'IIT'), choice('6. คุณภาพการดำเนินงาน', 'EIT')];
const field = (
  name: 'instrument' | 'indicator' | 'measure',
  choices = [] as typeof CHOICES,
): FieldControl => ({
  field: name,
  header: name,
  required: false,
  choices,
  control: name === 'measure' ? 'text' : name,
});
const FIELDS = [field('instrument'), field('indicator', CHOICES), field('measure')];
const [OF_IIT, OF_EIT] = ['1. การปฏิบัติหน้าที่', '6. คุณภาพการดำเนินงาน'];

describe('the choice of an indicator', () => {
  const choose = (texts: Texts, indicator: string, filled: string | null = null, inherited = '') =>
    withInstrument(FIELDS, inherited, texts, { indicator }, filled);

  test('fills in its instrument', () => {
    expect(choose({}, OF_EIT)).toEqual({ changed: { indicator: OF_EIT, instrument: 'EIT' }, filled: 'EIT' });
  });

  test('changes an instrument that an indicator filled in', () => {
    expect(choose({ instrument: 'EIT' }, OF_IIT, 'EIT').changed.instrument).toBe('IIT');
  });

  test.each(['EIT', 'ทุกเครื่องมือ'])('never changes %s where the user wrote it', (instrument) => {
    expect(choose({ instrument }, OF_IIT)).toEqual({ changed: { indicator: OF_IIT }, filled: null });
  });

  test('leaves the cell blank where the rows above give the same instrument', () => {
    expect(choose({}, OF_IIT, null, 'IIT').changed.instrument).toBe('');
    expect(choose({}, OF_EIT, null, 'IIT').changed.instrument).toBe('EIT');
  });

  test('fills in nothing on a sheet without a column of instruments', () => {
    const changed = { indicator: OF_IIT };
    expect(withInstrument(FIELDS.slice(1), '', {}, changed, null)).toEqual({ changed, filled: null });
  });
});

describe('an instrument', () => {
  test('that the user wrote narrows the indicators, and keeps the one that is chosen', () => {
    expect(indicatorChoices(CHOICES, { instrument: 'IIT' }, null)).toEqual(CHOICES.slice(0, 1));
    expect(indicatorChoices(CHOICES, { instrument: 'IIT', indicator: OF_EIT }, null)).toEqual(CHOICES);
  });

  test.each([
    ['that an indicator filled in', 'IIT', 'IIT'],
    ['that none knows', 'อื่น', null],
    ['that is blank', '', null],
  ])('%s leaves all indicators', (_, instrument, filled) => {
    expect(indicatorChoices(CHOICES, { instrument }, filled)).toEqual(CHOICES);
  });

  test('that is another one than the indicator’s is shown, in whatever digits it is written', () => {
    const indicator = OF_EIT.replace('6', '๖');
    expect(otherInstrument(CHOICES, '', { instrument: 'IIT', indicator })).toEqual({
      of: 'EIT',
      given: 'IIT',
    });
    expect(otherInstrument(CHOICES, 'IIT', { indicator })).toEqual({ of: 'EIT', given: 'IIT' });
    expect(otherInstrument(CHOICES, 'EIT', { indicator })).toBeNull();
  });
});

describe('the copy of a measure', () => {
  const blank = (values: Texts, instrument = ''): MeasureView => ({
    values,
    opened: null,
    position: 0,
    count: 3,
    sheet: '',
    form: '',
    formName: '',
    fiscalYear: 2568,
    status: 'none',
    missing: [],
    fields: FIELDS,
    inherited: { instrument, section: '' },
  });
  const from = (instrument: string) => ({ inherited: { instrument, section: '' } });

  test.each([
    ['2. เปิดเผยราคากลาง', '10. ', '10. เปิดเผยราคากลาง'],
    ['(๒) เปิดเผย', '(๑๐) ', '(๑๐) เปิดเผย'],
    ['2', '4', '4'],
    ['เปิดเผย 2 ครั้ง', '', 'เปิดเผย 2 ครั้ง'],
  ])('of %j is numbered as the new one is: %j', (measure, number, wanted) => {
    expect(copyTexts(from(''), { measure }, blank({ measure: number })).measure).toBe(wanted);
  });

  test('gets the instrument that the measure had from the rows above, where the new one has another', () => {
    expect(copyTexts(from('IIT'), { indicator: OF_IIT }, blank({}, 'OIT')).instrument).toBe('IIT');
    expect(copyTexts(from('IIT'), { indicator: OF_IIT }, blank({}, 'IIT')).instrument).toBe('');
  });
});

describe('a search in the list', () => {
  const entry = (row: number, title: string, responsible: string, missing: number[] = []) => ({
    row,
    title,
    responsible,
    status: 'done' as const,
    missing,
  });
  const list: MeasureList = {
    kind: 'list',
    sheet: '',
    formName: '',
    required: ['ระยะเวลา'],
    measures: [entry(3, '๑. น้ำดื่ม สะอาด', 'กองช่าง'), entry(4, '2. ตลาด', 'กองคลัง', [0])],
  };
  const rows = (words: string) => entryFinder(list)(words).map(({ row }) => row);

  test.each([
    ['น้ำดื่มสะอาด', [3]],
    ['1.', [3]],
    ['กองคลัง ตลาด', [4]],
    ['ขาด', [4]],
    ['ดำเนินการแล้ว', [3, 4]],
    [' ', [3, 4]],
    ['ไม่มีคำนี้', []],
  ])('%j finds rows %j', (words, found) => {
    expect(rows(words)).toEqual(found);
  });
});
