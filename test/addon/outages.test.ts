import { expect, test } from '@jest/globals';
import { shared } from '../../src/messages/th/sidebars/shared';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';

const GOOGLE = 'บริการสเปรดชีตหมดเวลาขณะเข้าถึงเอกสาร';

/** The sample, with Google's servers failing at a call. */
function failingAt(call: string): Workbench {
  const workbench = sampleBook('results');
  workbench.refusals.outages.push({ call, message: GOOGLE });
  return workbench;
}

/** Google's words first, and what else may be behind them only after. */
function expectQuoted({ message, hint }: { message: string; hint: string }): void {
  expect(message).toContain(GOOGLE);
  for (const cause of ['อินเทอร์เน็ต', 'หลายบัญชี', 'โปรไฟล์', 'บัญชีแรก']) {
    expect(message).not.toContain(cause);
    expect(hint).toContain(cause);
  }
}

const failed = (answer: unknown) => (answer as { error: { message: string; hint: string } }).error;

test.each([
  ['openMeasure', 'Range.getDisplayValues'],
  ['listFindings', 'Sheet.getDataRange'],
  ['readSettingsPage', 'ScriptApp.getAuthorizationInfo'],
])('%s gives a sidebar Google’s message when it fails', (name, call) => {
  expectQuoted(failed(failingAt(call).callFromPage(name)));
});

test.each([
  ['importTable', 'Range.getDisplayValues'],
  ['insertSheet', 'Range.setValues', 'plan'],
  ['openAbout', 'ScriptApp.getAuthorizationInfo'],
])('%s shows Google’s message in a dialog when it fails', (name, call, ...values) => {
  const workbench = failingAt(call);
  const before = snapshot(workbench);
  expectQuoted(failed(workbench.run(name, ...values)));
  expect(workbench.ui.alerts[0]?.message).toContain(GOOGLE);
  expect(snapshot(workbench)).toBe(before);
});

test('a failure that cannot be shown in a dialog is no raw error', () => {
  const workbench = failingAt('Ui.showSidebar');
  workbench.refusals.outages.push({ call: 'Ui.alert', message: GOOGLE });
  expect(failed(workbench.run('openAbout')).message).toContain(GOOGLE);
});

test('a page shows Google’s message if a call does not reach the script', () => {
  expectQuoted(shared.unreachable(GOOGLE));
});
