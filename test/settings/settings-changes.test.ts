import { describe, expect, test } from '@jest/globals';
import { readSettings, readSettingsTexts } from '../../src/settings/read-settings';
import { type Person, SETTINGS, type SettingsTexts } from '../../src/settings/settings';
import { settingsChanges, withChanges } from '../../src/settings/settings-changes';
import { normalizeSettings } from '../../src/settings/settings-input';
import { blankSettingsRows } from '../../src/settings/settings-sheet';
import fc from '../support/properties';
import { anyPerson, anySettings } from '../support/settings';

type Rows = string[][];

const stored = (rows: Rows, edits: Partial<SettingsTexts>): Rows =>
  withChanges(rows, settingsChanges(rows, edits));
const someone = (name: string): Person => ({ name, position: '', position2: '', opinion: '' });
/** A sheet in which only these settings stand. */
const holding = (edits: Partial<SettingsTexts>): Rows => stored(blankSettingsRows(), edits);
const written = (rows: Rows, edits: Partial<SettingsTexts>) => settingsChanges(rows, edits).cells;

describe('whatever is written is read back', () => {
  test('on a new sheet, over other settings, and where the office has moved or lost rows', () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.integer(), (first, second, seed) => {
        const rows = holding(normalizeSettings(first));
        expect(readSettingsTexts(rows)).toEqual(normalizeSettings(first));
        expect(readSettingsTexts(stored(rows, normalizeSettings(second)))).toEqual(normalizeSettings(second));
        // Runs of rows in another order, one of them gone.
        const runs = runsOf(rows);
        const moved = runs
          .slice(Math.abs(seed) % runs.length)
          .concat(runs.slice(0, Math.abs(seed) % runs.length));
        expect(readSettingsTexts(stored(moved.slice(1).flat(), normalizeSettings(second)))).toEqual(
          normalizeSettings({ ...readSettingsTexts(moved.slice(1).flat()), ...second }),
        );
      }),
    );
  });

  test('and read as the documents use it', () => {
    const rows = holding(normalizeSettings({ fiscalYear: '๒๕๖๙', digits: 'อารบิก (0-9)', asOf: '30/6/2569' }));
    expect(readSettings(rows)).toMatchObject({
      fiscalYear: 2569,
      digits: 'arabic',
      asOf: { year: 2569, month: 6, day: 30 },
    });
  });
});

/** The rows of each setting. */
function runsOf(rows: Rows): Rows[] {
  const runs: Rows[] = [];
  for (const row of rows) {
    if (row[0]) runs.push([row]);
    else runs[runs.length - 1]?.push(row);
  }
  return runs;
}

describe('only what changes is written', () => {
  const departments = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];
  const rows = holding({ officeName: 'อบต.ก', departments, endorsers: [someone('ก'), someone('ข')] });

  test('nothing where all is as it was', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const current = holding(normalizeSettings(settings));
        expect(settingsChanges(current, readSettingsTexts(current))).toEqual({ inserts: [], cells: [] });
      }),
    );
  });

  test('one cell for a new name, of the office or of a department', () => {
    expect(written(rows, { officeName: 'อบต.ข' })).toEqual([{ row: 1, column: 2, text: 'อบต.ข' }]);
    expect(written(rows, { departments: ['สำนักปลัด', 'กองการคลัง', 'กองช่าง'] })).toHaveLength(1);
  });

  test('a removed department leaves the others in their rows, with the texts beside them', () => {
    const noted = rows.map((row) => (row[1] === 'กองช่าง' ? [...row, 'โทร 12'] : row));
    const after = stored(noted, { departments: ['สำนักปลัด', 'กองช่าง'] });
    expect(after.find((row) => row[1] === 'กองช่าง')).toContain('โทร 12');
    expect(written(noted, { departments: ['สำนักปลัด', 'กองช่าง'] })).toHaveLength(1);
  });

  test('a person’s position alone', () => {
    const endorsers = [someone('ก'), { ...someone('ข'), position: 'นายก' }];
    expect(written(rows, { endorsers })).toEqual([{ row: expect.any(Number), column: 3, text: 'นายก' }]);
  });
});

describe('custom rows of the office', () => {
  const own = (rows: Rows): Rows => rows.filter((row) => row.some((text) => text.startsWith('ของเรา')));

  test('stay, whatever is written, and lists grow past them', () => {
    fc.assert(
      fc.property(anySettings, fc.array(fc.nat(40), { maxLength: 6 }), (settings, places) => {
        const rows = blankSettingsRows();
        // A row of its own label ends a list, so the notes stand beside blank labels.
        for (const place of places)
          rows.splice(place % rows.length, 0, ['', '', '', '', '', '', `ของเรา ${place}`]);
        const after = stored(rows, normalizeSettings(settings));
        expect(own(after)).toEqual(own(rows));
        expect(readSettingsTexts(after)).toEqual(normalizeSettings(settings));
        for (const row of own(after)) expect(row.filter((text) => text !== '')).toHaveLength(1);
      }),
    );
  });

  test('under a custom label are not changed', () => {
    const rows: Rows = [
      ['ส่วนราชการ', 'สำนักปลัด'],
      ['สมาชิกสภา', 'ของเรา'],
      ['', 'ของเราเหมือนกัน'],
    ];
    const after = stored(rows, { departments: ['สำนักปลัด', 'กองคลัง', 'กองช่าง'] });
    expect(after.map(([, value]) => value)).toEqual([
      'สำนักปลัด',
      'กองคลัง',
      'กองช่าง',
      'ของเรา',
      'ของเราเหมือนกัน',
    ]);
  });
});

test('a setting whose row was deleted is added under everything, with its label', () => {
  const rows: Rows = [
    ['ชื่อหน่วยงาน', 'อบต.ก'],
    ['ผู้เห็นชอบ', 'ก'],
  ];
  const edits = { phone: '02', endorsers: [someone('ก'), someone('ข')], departments: ['กองคลัง', 'กองช่าง'] };
  const after = stored(rows, edits);
  expect(readSettingsTexts(after)).toMatchObject({ ...edits, officeName: 'อบต.ก' });
  expect(after.slice(0, 2)).toEqual(rows);
});

test('a list may bear its label on every row', () => {
  const rows = [
    ['ส่วนราชการ', 'สำนักปลัด'],
    ['ส่วนราชการ', 'กองคลัง'],
  ];
  expect(readSettingsTexts(rows).departments).toEqual(['สำนักปลัด', 'กองคลัง']);
});

describe('what cannot be stored is refused', () => {
  const code = (edits: Partial<SettingsTexts>) => {
    try {
      normalizeSettings(edits);
      return 'stored';
    } catch (error) {
      return Object(error).code;
    }
  };
  test.each([
    [{ fiscalYear: 'ปีหน้า' }, 'settings/year'],
    [{ asOf: '31 กุมภาพันธ์ 2568' }, 'settings/date'],
    [{ meetingDate: '29/2/2568' }, 'settings/date'],
    [{ phone: 'ก'.repeat(5_001) }, 'settings/too-long'],
    [{ endorsers: [{ ...someone(''), opinion: 'เห็นชอบ' }] }, 'settings/unnamed'],
    [{ fiscalYear: '', asOf: '', departments: [], endorsers: [someone('')] }, 'stored'],
  ])('%j: %s', (edits, expected) => expect(code(edits as Partial<SettingsTexts>)).toBe(expected));

  test('a repeated department is stored once', () => {
    expect(normalizeSettings({ departments: ['กองคลัง', ' กองคลัง', '', 'กอง คลัง'] })).toEqual({
      departments: ['กองคลัง'],
    });
  });
});

test('the properties meet every setting, and lists that outgrow a new sheet', () => {
  const [sample] = fc.sample(anySettings, 1);
  expect(Object.keys(sample ?? {}).sort()).toEqual(SETTINGS.map(({ id }) => id).sort());
  expect(fc.sample(fc.array(anyPerson, { minLength: 12, maxLength: 12 }), 1)[0]).toHaveLength(12);
});
