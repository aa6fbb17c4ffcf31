import { describe, expect, test } from '@jest/globals';
import { isOfLaterVersion, requireKnownVersion, version } from '../../src/settings/made-by';
import { readSettings } from '../../src/settings/read-settings';
import { settingsSheet } from '../../src/settings/settings-sheet';

const [first = 0] = version.split('.').map(Number);
const later = `${first + 1}.0.0`;

test('a new settings sheet says which version made it, whatever a page sends', () => {
  expect(readSettings(settingsSheet(2568).rows).madeBy).toBe(version);
  expect(readSettings(settingsSheet(2568, { madeBy: '' }).rows).madeBy).toBe(version);
});

test('a workbook made before versions were written says none, and is known', () => {
  const rows = settingsSheet(2568).rows.filter(([label]) => label !== 'รุ่นของโปร่งใส');
  expect(readSettings(rows).madeBy).toBe('');
  expect(isOfLaterVersion({ madeBy: '' })).toBe(false);
});

describe('of a later version', () => {
  test.each([
    [later, true],
    [`${first + 10}.2.3`, true],
    [version, false],
    [`${first}.99.0`, false],
    ['รุ่นใหม่', false],
    ['50%', false],
  ])('%s: %s', (madeBy, isLater) => expect(isOfLaterVersion({ madeBy })).toBe(isLater));

  test('it is refused with both versions', () => {
    expect(() => requireKnownVersion({ madeBy: later })).toThrow(`รุ่น ${later} ซึ่งใหม่กว่ารุ่นที่ใช้อยู่ (${version})`);
  });
});
