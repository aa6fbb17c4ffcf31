import type { MeasureView } from '../../src/actions/measure';
import type { PictureChange, PicturesView } from '../../src/actions/pictures';
import type { Failure } from '../../src/messages';
import type { Workbench } from '../../workbench/workbench';
import { FIRST_ROW } from './books';

/** Grey pictures of 40 × 30 points and 30 × 40, as .jpg. */
const JPEGS = {
  wide: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAeACgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AKAAAAAAH//Z',
  tall: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAoAB4BAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AKAAAAAAH//Z',
} as const;

/** Of one segment of a JPEG. */
const MOST_BYTES = 65_000;

/**
 * A picture like no other, as base64 of a .jpg.
 * @param words a comment in the file, by which it is its own
 * @param bytes how large it is; left out, as small as it can be
 */
export function jpegWith(
  words: string,
  { shape = 'wide', bytes = 0 }: { shape?: 'wide' | 'tall'; bytes?: number } = {},
): string {
  const file = Buffer.from(JPEGS[shape], 'base64');
  const comment = (text: Buffer) => {
    const head = Buffer.from([0xff, 0xfe, 0, 0]);
    head.writeUInt16BE(text.length + 2, 2);
    return Buffer.concat([head, text]);
  };
  const comments = [comment(Buffer.from(words))];
  const size = () => file.length + comments.reduce((sum, { length }) => sum + length, 0);
  // Random as a photograph is: no zip makes it smaller.
  let seed = words.length + 1;
  const noise = (length: number) => {
    const random = Uint8Array.from({ length }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed & 0xff;
    });
    return Buffer.from(random);
  };
  while (size() + 4 < bytes) comments.push(comment(noise(Math.min(MOST_BYTES, bytes - size() - 4))));
  return Buffer.concat([file.subarray(0, 2), ...comments, file.subarray(2)]).toString('base64');
}

/** The measure of a row, from the first, as the sidebar opens it with its pictures. */
export function picturesOf(workbench: Workbench, measure = 0): PicturesView {
  const { sheet, opened } = workbench.callFromPage('openMeasure', {
    row: FIRST_ROW + measure,
  }) as MeasureView;
  return workbench.callFromPage('readPictures', { sheet, opened }) as PicturesView;
}

export const changePictures = (
  workbench: Workbench,
  { owner }: Pick<PicturesView, 'owner'>,
  change: PictureChange,
) => workbench.callFromPage('changePictures', { owner, change }) as { key: string; total: number } | Failure;

/** Adds pictures with these captions to a measure; their bytes are the caption's. */
export function addPictures(
  workbench: Workbench,
  captions: readonly string[],
  measure = 0,
  options: Parameters<typeof jpegWith>[1] = {},
): PicturesView {
  const view = picturesOf(workbench, measure);
  for (const caption of captions) {
    changePictures(workbench, view, { kind: 'add', caption, base64: jpegWith(caption, options) });
  }
  return picturesOf(workbench, measure);
}
