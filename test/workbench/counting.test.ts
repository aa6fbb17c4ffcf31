import { expect, test } from '@jest/globals';
import { bench } from './tiny';

test('handles and builders are counted separately from crossings', () => {
  const wb = bench(`function go() {
    var ss = SpreadsheetApp.getActiveSpreadsheet();
    var sheet = ss.getSheetByName('Sheet1');
    var range = sheet.getRange('A1:B2').offset(1, 1).getCell(1, 1);
    range.getRow(); range.getA1Notation();
    SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build().getCriteriaType();
    HtmlService.createHtmlOutput('x').setTitle('t');
    Utilities.newBlob('x').getBytes();
    LockService.getDocumentLock(); PropertiesService.getDocumentProperties();
  }`);
  wb.run('go');
  expect(wb.calls.total).toBe(0);
  expect(wb.calls.handles).toBe(18);
});

test('every crossing is counted by its service and logged in order', () => {
  const wb = bench(`function go() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getDataRange().getValues();
    sheet.getRange('A1').setNote('n');
    sheet.createDeveloperMetadataFinder().withKey('k').find();
    LockService.getDocumentLock().tryLock(10);
    PropertiesService.getDocumentProperties().getProperty('p');
    Session.getScriptTimeZone();
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''));
    Drive.Files.list({});
    SpreadsheetApp.flush();
  }`);
  wb.run('go');
  expect(wb.calls.log).toEqual([
    'Sheet.getDataRange',
    'Range.getValues',
    'Range.setNote',
    'DeveloperMetadataFinder.find',
    'Lock.tryLock',
    'Properties.getProperty',
    'Session.getScriptTimeZone',
    'Ui.showSidebar',
    'drive.files.list',
    'SpreadsheetApp.flush',
  ]);
  expect(wb.calls.byService).toEqual({
    SpreadsheetApp: 5,
    LockService: 1,
    PropertiesService: 1,
    Session: 1,
    Ui: 1,
    Drive: 1,
  });
  expect(wb.calls.total).toBe(10);
});

test('the count begins anew with each execution', () => {
  const wb = bench('function go() { SpreadsheetApp.flush(); }');
  wb.run('go');
  wb.run('go');
  expect(wb.calls.total).toBe(1);
});
