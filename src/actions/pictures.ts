import { MAX_PICTURE_CHARACTERS, MAX_PICTURES } from '../documents/picture-limits';
import {
  ownerName,
  ownerText,
  PICTURE_COLUMNS,
  PICTURE_HEADERS,
  type PictureOwner,
  pictureId,
  pictureOwner,
  picturesElsewhere,
  type StoredPicture,
} from '../documents/pictures';
import { bytesOfBase64 } from '../docx/base64';
import { pictureShape } from '../docx/picture';
import { userAddress } from '../google/drive';
import { now } from '../google/host';
import { succeeds } from '../google/lock';
import { isGranted } from '../google/permissions';
import {
  changePictureSheet,
  type PictureWrite,
  readPictureList,
  storedPictures,
  withPictureData,
} from '../google/pictures';
import { MAX_CELL_CHARACTERS } from '../google/sheets';
import { messages, UserError } from '../messages';
import { digestOf } from '../sheet/digest';
import { locate, type OpenedMeasure } from '../table/saving';
import { readForm, requireSheet } from './read-form';

/** A picture as the sidebar shows it. */
export interface PictureView {
  /** By which it is changed or taken away. */
  key: string;
  caption: string;
  /** '' where the sheet no longer has all of it. */
  base64: string;
}

/** The pictures of one measure. */
export interface PicturesView {
  owner: PictureOwner;
  pictures: PictureView[];
  /** How many the spreadsheet has. */
  total: number;
  /** Pictures of this sheet whose measure is not found any more. */
  homeless: { key: string; measure: string; caption: string }[];
  /** Pictures of the same measure on another sheet. */
  elsewhere: { key: string; sheet: string }[];
}

/** A picture is known by its bytes and its measure, because one may be of several measures. */
const keyOf = ({ id, owner }: Pick<StoredPicture, 'id' | 'owner'>): string =>
  digestOf([id, owner.sheet, ownerText(owner)]);

/**
 * Reads the pictures of an opened measure.
 * @throws UserError if it is not in the sheet any more
 */
export function readPictures({ sheet, opened }: { sheet: string; opened: OpenedMeasure }): PicturesView {
  const { table } = readForm(requireSheet(sheet, 'measure'), { name: sheet });
  const found = locate(table, opened, opened.rows[0]);
  if (found.kind === 'gone' || found.kind === 'several') throw new UserError('pictures/no-measure');
  const stored = readPictureList();
  const { of, homeless } = storedPictures(() => stored)(table);
  const own = of.get(found.measure) ?? [];
  return {
    owner: pictureOwner(found.measure, table),
    pictures: withPictureData(own).map((picture) => ({
      key: keyOf(picture),
      caption: picture.caption,
      base64: picture.base64,
    })),
    total: stored.length,
    homeless: homeless.map((picture) => ({
      key: keyOf(picture),
      measure: picture.measure,
      caption: picture.caption,
    })),
    elsewhere: picturesElsewhere(table, found.measure, stored, own).map((picture) => ({
      key: keyOf(picture),
      sheet: picture.owner.sheet,
    })),
  };
}

/** What a user does with the pictures of a measure. */
export type PictureChange =
  | { kind: 'add'; base64: string; caption: string }
  | { kind: 'caption'; key: string; caption: string }
  /** All pictures of the measure, as they are to be in order. */
  | { kind: 'order'; keys: string[] }
  | { kind: 'remove'; key: string }
  /** A picture of another measure, as that of the year before: it is of both. */
  | { kind: 'copy'; key: string }
  /** Pictures whose measure was not found: they are of this one. */
  | { kind: 'attach'; keys: string[] };

/**
 * Changes the pictures of a measure.
 * @returns the key of a picture that was added, how many the spreadsheet has now, and `unsigned` where Google did not say who adds it
 * @throws UserError if it is no picture, too large, one too many, or gone
 */
export function changePictures({ owner, change }: { owner: PictureOwner; change: PictureChange }): {
  key: string;
  total: number;
  unsigned?: true;
} {
  const who = change.kind === 'add' ? addedBy(change) : '';
  if ('caption' in change && change.caption.length > MAX_CELL_CHARACTERS) {
    const header = PICTURE_HEADERS[PICTURE_COLUMNS.caption - 1] ?? '';
    throw new UserError('cell/too-long', header, change.caption.length, MAX_CELL_CHARACTERS);
  }
  return changePictureSheet((stored, rows) => {
    const of = (key: string): StoredPicture => {
      const picture = stored.find((each) => keyOf(each) === key);
      if (!picture) throw new UserError('pictures/gone');
      return picture;
    };
    const answer = { key: '', total: stored.length };
    const added = ({ base64, caption }: Pick<StoredPicture, 'base64' | 'caption'>, by: string) => {
      const key = keyOf({ id: pictureId(base64), owner });
      // An earlier call has added it, but its answer was lost.
      if (stored.some((each) => keyOf(each) === key)) return { answer: { ...answer, key } };
      if (stored.length >= MAX_PICTURES) throw new UserError('pictures/full', MAX_PICTURES);
      const write: PictureWrite = {
        kind: 'add',
        picture: newPicture({ base64, caption }, owner, stored, by),
      };
      return {
        answer: { key, total: stored.length + 1, ...(by === '' && { unsigned: true as const }) },
        write,
      };
    };
    switch (change.kind) {
      case 'add':
        return added(change, who);
      case 'copy': {
        const [picture = of(change.key)] = withPictureData([of(change.key)]);
        if (picture.base64 === '') throw new UserError('pictures/gone');
        return added(picture, picture.who);
      }
      case 'caption': {
        const write = cellsOf([{ picture: of(change.key), texts: [change.caption] }], 'caption', rows);
        return { answer, write };
      }
      case 'order': {
        const numbered = change.keys.map((key, i) => ({ picture: of(key), texts: [String(i + 1)] }));
        return { answer, write: cellsOf(numbered, 'order', rows) };
      }
      case 'remove': {
        const picture = stored.find((each) => keyOf(each) === change.key);
        // Likewise, or a colleague has.
        if (!picture) return { answer };
        return { answer: { ...answer, total: stored.length - 1 }, write: { kind: 'clear', picture } };
      }
      case 'attach':
        return { answer, write: attached(change.keys.map(of), owner, rows) };
    }
  });
}

/** Refuses what is no small picture. Returns the user's address, '' without the permission that gives it. */
function addedBy({ base64 }: { base64: string }): string {
  if (base64.length > MAX_PICTURE_CHARACTERS) throw new UserError('pictures/too-large');
  if (!pictureShape(bytesOfBase64(base64))) throw new UserError('pictures/no-picture');
  let who = '';
  // A picture is worth keeping without it.
  succeeds(() => {
    if (isGranted('files')) who = userAddress();
  });
  return who;
}

function newPicture(
  { base64, caption }: { base64: string; caption: string },
  owner: PictureOwner,
  stored: readonly StoredPicture[],
  who: string,
): Omit<StoredPicture, 'row'> {
  const bytes = bytesOfBase64(base64);
  const { width = 0, height = 0 } = pictureShape(bytes) ?? {};
  const measure = ownerName(owner);
  const others = stored.filter((each) => each.owner.sheet === owner.sheet && each.measure === measure);
  return {
    id: pictureId(base64),
    owner,
    measure,
    order: Math.max(0, ...others.map(({ order }) => order)) + 1,
    caption,
    size: messages.pictures.size(width, height, bytes.length),
    who,
    when: now(),
    base64,
  };
}

/** Cells of pictures from one column on, and between them what other rows have there, as one block. */
function cellsOf(
  pictures: readonly { picture: StoredPicture; texts: string[] }[],
  from: keyof typeof PICTURE_COLUMNS,
  rows: readonly string[][],
): PictureWrite {
  const column = PICTURE_COLUMNS[from];
  const numbers = pictures.map(({ picture }) => picture.row);
  const row = Math.min(...numbers);
  const width = pictures[0]?.texts.length ?? 1;
  const before = rows
    .slice(row - 1, Math.max(...numbers))
    .map((cells) => cells.slice(column - 1, column - 1 + width));
  const texts = before.map(
    (line, i) => pictures.find(({ picture }) => picture.row === row + i)?.texts ?? line,
  );
  return { kind: 'cells', row, column, texts, before };
}

/** Gives pictures another measure: all their cells but the bytes are written. */
function attached(
  pictures: readonly StoredPicture[],
  owner: PictureOwner,
  rows: readonly string[][],
): PictureWrite {
  const given = pictures.map((picture) => {
    const texts = [...(rows[picture.row - 1] ?? [])];
    texts[PICTURE_COLUMNS.sheet - 1] = owner.sheet;
    texts[PICTURE_COLUMNS.measure - 1] = ownerName(owner);
    texts[PICTURE_COLUMNS.owner - 1] = ownerText(owner);
    return { picture, texts };
  });
  return cellsOf(given, 'sheet', rows);
}
