import { utf8Bytes } from '../thai/text';

/** How many bytes one answer to a page holds: less than the megabyte that a page takes without a wait. */
export const MAX_ANSWER_BYTES = 900_000;

/** How many bytes plain data has on its way to a page. */
export const bytesOf = (data: unknown): number => utf8Bytes(JSON.stringify(data));

/**
 * As many of the first of a list as have at most `room` bytes together. The very first is always among them, however long.
 * @example firstWithin(['ก', 'ข'], 6) // ['ก']
 */
export function firstWithin<T>(list: readonly T[], room: number): T[] {
  let left = room;
  return list.filter((each, i) => {
    left -= bytesOf(each) + 1;
    return left >= 0 || i === 0;
  });
}
