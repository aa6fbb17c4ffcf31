import { bytesOfBase64 } from '../docx/base64';
import { type Picture, pictureShape } from '../docx/picture';
import { partWords } from '../messages/written/documents';
import type { Measure } from '../table/measures';
import { listedName, type ReportInput } from './data';
import { measuresInOrder } from './groups';
import type { StoredPicture } from './pictures';

/** Two pictures beside each other; the right one is false where there is none. */
export interface PrintedPictureRow {
  leftPicture: Picture;
  leftCaption: string;
  rightPicture: Picture | false;
  rightCaption: string;
}

/** The pictures of a measure. */
export interface PrintedPictures {
  name: string;
  pictureRows: PrintedPictureRow[];
}

/** Millimetres: two fit beside each other on a page upright, and two below each other on a page across. */
const ROOM = { width: 76, height: 50 };

/** The pictures of all measures in the order of the document, numbered throughout; one that is damaged is left out. */
export function printedPictures(
  { table, scheme }: ReportInput,
  of: ReadonlyMap<Measure, readonly StoredPicture[]>,
  print: (text: string) => string,
): PrintedPictures[] {
  let count = 0;
  return measuresInOrder(table, scheme).flatMap((measure): PrintedPictures | [] => {
    const name = listedName(measure, table, print);
    const pictures = (of.get(measure) ?? []).flatMap(({ base64, caption }) => {
      const bytes = bytesOfBase64(base64);
      const shape = pictureShape(bytes);
      if (!shape) return [];
      const width = Math.min(ROOM.width, (ROOM.height * shape.width) / shape.height);
      const words = print(partWords().pictureOf(++count, caption));
      const picture: Picture = { bytes, width, alternativeText: `${words} ${name}` };
      return [{ picture, words }];
    });
    if (pictures.length === 0) return [];
    const pictureRows = pictures.flatMap(({ picture, words }, i): PrintedPictureRow | [] => {
      if (i % 2 === 1) return [];
      const right = pictures[i + 1];
      return {
        leftPicture: picture,
        leftCaption: words,
        rightPicture: right?.picture ?? false,
        rightCaption: right?.words ?? '',
      };
    });
    return { name, pictureRows };
  });
}
