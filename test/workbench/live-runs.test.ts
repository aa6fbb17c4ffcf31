import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { signedBytes } from '../../workbench/services/blob';
import { bench, errorOf, evaluate } from './tiny';

// What gas-fakes asserts in runs against Google itself (github.com/brucemcpherson/gas-fakes, folder test).

/** What a cell's getter gives after a setter. */
const after = (set: string, get: string) => evaluate(`sheet.getRange('B2').${set}.${get}()`);

test.each([
  ['aliceblue', '#f0f8ff'],
  ['DarkSlateGrey', '#2f4f4f'],
  ['lightgoldenrodyellow', '#fafad2'],
  ['#FfA', '#ffffaa'],
  ['rebeccapurple', '#00ff00'],
  ['transparent', '#00ff00'],
  ['no colour', '#00ff00'],
])('the colour %s over lime reads back as %s', (name, hex) => {
  expect(after(`setBackground('lime').setBackground('${name}')`, 'getBackground')).toBe(hex);
  expect(after(`setFontColor('Lime').setFontColor('${name}')`, 'getFontColor')).toBe(hex);
});

test('whole rows and columns where metadata is read back as such', () => {
  const lines = `(function () {
    sheet.getRange('8:8').addDeveloperMetadata('row'); sheet.getRange('J:J').addDeveloperMetadata('column');
    var found = sheet.createDeveloperMetadataFinder().find().map(function (entry) { return entry.getLocation(); });
    return [found[0].getRow().getA1Notation(), found[1].getColumn().getA1Notation()];
  })()`;
  expect(evaluate(lines)).toEqual(['8:8', 'J:J']);
});

test('a cell has no metadata, although its row has', () => {
  const ofCell =
    "(sheet.getRange('8:8').addDeveloperMetadata('k'), [sheet.getRange('C8').getDeveloperMetadata().length, sheet.getRange('8:8').getDeveloperMetadata().length])";
  expect(evaluate(ofCell)).toEqual([0, 1]);
  expect(errorOf("sheet.getRange('C8').addDeveloperMetadata('k')")).toContain(
    'Adding developer metadata to arbitrary ranges is not currently supported.',
  );
});

test('a formula set over several cells moves its references', () => {
  expect(evaluate("sheet.getRange('C1:D2').setFormula('=A1+$A$1').getFormulas()")).toEqual([
    ['=A1+$A$1', '=B1+$A$1'],
    ['=A2+$A$1', '=B2+$A$1'],
  ]);
  expect(evaluate("sheet.getRange('C1').setFormula('=A1').setFormula(null).getFormula()")).toBe('');
});

const digest = (args: string) => `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ${args})`;
const md5 = (text: string) => signedBytes(createHash('md5').update(text).digest());

test('the digest of a text is one of US-ASCII, unless a charset is given', () => {
  expect(evaluate(digest("'€🙂a'"))).toEqual(md5('??a'));
  expect(evaluate(digest("'€🙂a', Utilities.Charset.US_ASCII"))).toEqual(md5('??a'));
  expect(evaluate(digest("'€🙂a', Utilities.Charset.UTF_8"))).toEqual(md5('€🙂a'));
  expect(evaluate(digest("Utilities.newBlob('€').getBytes()"))).toEqual(md5('€'));
});

test.each(["'a', 'UTF-8'", '[0, 1], Utilities.Charset.UTF_8', "'a', Utilities.Charset.UTF_8, 4"])(
  'the digest of %s has no signature',
  (args) => {
    expect(errorOf(digest(args))).toContain("don't match the method signature for Utilities.computeDigest");
  },
);

test('a lock without time is not had, one with none left is', () => {
  const lock = 'LockService.getDocumentLock()';
  expect(evaluate(`[${lock}.tryLock(-1), ${lock}.hasLock(), ${lock}.tryLock(0), ${lock}.hasLock()]`)).toEqual(
    [false, false, true, true],
  );
  expect(errorOf(`${lock}.waitLock(-1)`)).toContain('Lock timeout');
});

test('who waits for a lock in vain has waited', () => {
  const wb = bench(`function go() { var before = Date.now();
    return [LockService.getDocumentLock().tryLock(9000), Date.now() - before >= 9000]; }`);
  wb.lock.holdElsewhere();
  expect(wb.run('go')).toEqual([false, true]);
});

test('an untouched cell overflows, and yet wraps', () => {
  const read = (set: string) =>
    evaluate(
      `(function (r) { return [r.getWrap(), String(r.getWrapStrategy())]; })(sheet.getRange('B2')${set})`,
    );
  expect(read('')).toEqual([true, 'OVERFLOW']);
  expect(read('.setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW)')).toEqual([false, 'OVERFLOW']);
  expect(read('.setWrap(false).clearFormat()')).toEqual([true, 'OVERFLOW']);
});

test('a new builder of a validation has no criterion', () => {
  const read =
    '(function (b) { return [b.getCriteriaType(), b.getCriteriaValues(), b.getHelpText(), b.getAllowInvalid()]; })';
  expect(evaluate(`${read}(SpreadsheetApp.newDataValidation())`)).toEqual([null, [], null, true]);
  expect(evaluate(`${read}(SpreadsheetApp.newDataValidation().copy())`)).toEqual([null, [], null, true]);
});

test('a number is a note as it is; in a table of notes Java writes it', () => {
  expect(after('setNote(25)', 'getNote')).toBe('25');
  expect(after('setNotes([[25]])', 'getNote')).toBe('25.0');
  expect(after('setNotes([[2.5]])', 'getNote')).toBe('2.5');
});

test.each([
  ["'normal'", 'general-left'],
  ['null', 'general'],
  ["'right'", 'right'],
])('the alignment %s reads back as %s', (given, text) => {
  expect(after(`setHorizontalAlignment(${given})`, 'getHorizontalAlignment')).toBe(text);
});

test('a normal font reads back as normal', () => {
  expect(after("setFontWeight('bold').setFontWeight('normal')", 'getFontWeight')).toBe('normal');
});
