import { expect, test } from '@jest/globals';
import { Workbench } from '../../workbench/workbench';

const TODAY = '2025-06-30';
const read = (workbench: Workbench, page = 'measure') => workbench.run('readUnsaved', { page });
const keep = (workbench: Workbench, value: unknown, page = 'measure') =>
  workbench.run('keepUnsaved', { page, value });

test('what is typed is kept for its page and its user until it is saved', () => {
  const workbench = new Workbench({ today: TODAY });
  expect(read(workbench)).toEqual({ unsaved: null });
  const value = { texts: { measure: 'ติดประกาศ\nทุกเดือน' } };
  expect(keep(workbench, value)).toEqual({ kind: 'kept' });
  expect(read(workbench)).toEqual({ unsaved: { value, at: '2025-06-30T02:00:00.000Z' } });
  expect(read(workbench, 'scores')).toEqual({ unsaved: null });
  expect(read(workbench.as('colleague@example.go.th'))).toEqual({ unsaved: null });
  expect(keep(workbench, null)).toEqual({ kind: 'dropped' });
  expect(read(workbench)).toEqual({ unsaved: null });
});

test('what is too long is not kept, and what was kept before goes', () => {
  const workbench = new Workbench({ today: TODAY });
  keep(workbench, 'สั้น');
  expect(keep(workbench, 'ก'.repeat(40_000))).toEqual({ kind: 'tooLong' });
  expect(read(workbench)).toEqual({ unsaved: null });
  expect(keep(workbench, `${'ก'.repeat(33_000)}\ud800`)).toEqual({ kind: 'kept' });
});

test('nothing is offered where Google dropped it, and reading or keeping it takes two calls', () => {
  const workbench = new Workbench({ today: TODAY });
  keep(workbench, 'ข้อความ');
  expect(workbench.calls.total).toBeLessThanOrEqual(2);
  workbench.caches.drop();
  expect(read(workbench)).toEqual({ unsaved: null });
  expect(workbench.calls.total).toBeLessThanOrEqual(2);
});
