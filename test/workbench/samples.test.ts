import { afterEach, expect, jest, test } from '@jest/globals';
import { fillSample } from '../../samples/make';
import { formNamed } from '../support/books';

const CLOCKS_AND_TIMERS = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

/** A sample made and saved on a day. */
async function createdOn(form: string, day: string): Promise<Buffer> {
  jest.useFakeTimers({ now: new Date(day), doNotFake: CLOCKS_AND_TIMERS });
  return Buffer.from(await fillSample(formNamed(form)).bytes());
}

afterEach(() => {
  jest.useRealTimers();
});

test('a sample has the same bytes on any day', async () => {
  const first = await createdOn('item', '2026-02-03T04:05:06Z');
  expect((await createdOn('item', '2031-10-11T12:13:14Z')).equals(first)).toBe(true);
});
