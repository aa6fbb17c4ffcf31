import { columnLetter } from '../../src/sheet/a1';
import type { Box } from '../a1';
import type { Book, Metadata, SheetData } from '../book';
import { ServiceError, signatureMismatch } from '../errors';
import { asGoogle, EnumValue, enumValue, type Face, ServiceObject } from '../service-object';
import { METADATA_LOCATION, METADATA_VISIBILITY } from './enums';
import type { Makers } from './range/handle';

type GMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type GVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** The most characters for one spreadsheet or one sheet. Source: from memory, not verified. */
const MAX_TEXT = 30_000;

const face = (name: string, handles: Face['handles']): Face => ({
  service: 'SpreadsheetApp',
  name,
  handles,
  access: 'document',
});
const METADATA = face('DeveloperMetadata', []);
const LOCATION = face('DeveloperMetadataLocation', 'all');
const FINDER = face('DeveloperMetadataFinder', [
  'withKey',
  'withId',
  'withValue',
  'withVisibility',
  'withLocationType',
  'onIntersectingLocations',
]);

function visibilityOf(given: unknown): Metadata['visibility'] {
  if (given instanceof EnumValue && given.enumName === 'DeveloperMetadataVisibility') {
    return given.value as Metadata['visibility'];
  }
  throw signatureMismatch('SpreadsheetApp.DeveloperMetadata.setVisibility', [given]);
}

/** Adds an entry to a list, reading the overloads `(key[, value][, visibility])`. */
export function addMetadata(
  book: Book,
  list: Metadata[],
  place: Pick<Metadata, 'row' | 'column'>,
  key: unknown,
  value: unknown,
  visibility: unknown,
): void {
  const given: unknown = value instanceof EnumValue ? value : visibility;
  const text = typeof value === 'string' ? value : null;
  if (typeof key !== 'string' || (value !== undefined && text === null && !(value instanceof EnumValue))) {
    throw signatureMismatch('SpreadsheetApp.addDeveloperMetadata', [key, value]);
  }
  const used = list.reduce((sum, entry) => sum + entry.key.length + (entry.value?.length ?? 0), 0);
  if (used + key.length + (text?.length ?? 0) > MAX_TEXT) {
    throw new ServiceError('The developer metadata exceeds the storage limit.');
  }
  list.push({
    id: book.nextMetadataId++,
    key,
    value: text,
    visibility: given === undefined ? 'DOCUMENT' : visibilityOf(given),
    ...place,
  });
}

type MetadataMethods =
  | 'getId'
  | 'getKey'
  | 'getValue'
  | 'getVisibility'
  | 'getLocation'
  | 'setKey'
  | 'setValue'
  | 'setVisibility'
  | 'remove';

/** One entry of developer metadata. */
export class DeveloperMetadata extends ServiceObject implements Pick<GMetadata, MetadataMethods> {
  readonly face = METADATA;
  readonly makers: Makers;
  readonly list: Metadata[];
  readonly entry: Metadata;
  readonly sheet: SheetData | null;

  constructor(makers: Makers, list: Metadata[], entry: Metadata, sheet: SheetData | null) {
    super();
    this.makers = makers;
    this.list = list;
    this.entry = entry;
    this.sheet = sheet;
  }

  getId(): number {
    return this.entry.id;
  }
  getKey(): string {
    return this.entry.key;
  }
  getValue(): string | null {
    return this.entry.value;
  }
  getVisibility(): GVisibility {
    return asGoogle(enumValue(METADATA_VISIBILITY, this.entry.visibility));
  }
  getLocation(): GLocation {
    return asGoogle(new DeveloperMetadataLocation(this.makers, this.entry, this.sheet));
  }
  setKey(key: string): GMetadata {
    this.entry.key = key;
    return asGoogle(this);
  }
  setValue(value: string): GMetadata {
    this.entry.value = value;
    return asGoogle(this);
  }
  setVisibility(visibility: GVisibility): GMetadata {
    this.entry.visibility = visibilityOf(visibility);
    return asGoogle(this);
  }
  remove(): void {
    const at = this.list.findIndex((entry) => entry.id === this.entry.id);
    if (at >= 0) this.list.splice(at, 1);
  }
}

function locationType(entry: Metadata, sheet: SheetData | null): string {
  if (entry.row !== undefined) return 'ROW';
  if (entry.column !== undefined) return 'COLUMN';
  return sheet ? 'SHEET' : 'SPREADSHEET';
}

/** The location of an entry. */
class DeveloperMetadataLocation
  extends ServiceObject
  implements Pick<GLocation, 'getLocationType' | 'getRow' | 'getColumn' | 'getSheet'>
{
  readonly face = LOCATION;
  readonly makers: Makers;
  readonly entry: Metadata;
  readonly sheet: SheetData | null;

  constructor(makers: Makers, entry: Metadata, sheet: SheetData | null) {
    super();
    this.makers = makers;
    this.entry = entry;
    this.sheet = sheet;
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return asGoogle(enumValue(METADATA_LOCATION, locationType(this.entry, this.sheet)));
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.sheet && asGoogle(this.makers.sheet(this.sheet));
  }
  getRow(): GoogleAppsScript.Spreadsheet.Range | null {
    const { sheet, entry } = this;
    if (!sheet || entry.row === undefined) return null;
    const { row } = entry;
    const box = { row, column: 1, rows: 1, columns: sheet.columns };
    return asGoogle(this.makers.range(sheet, box, `${row}:${row}`));
  }
  getColumn(): GoogleAppsScript.Spreadsheet.Range | null {
    const { sheet, entry } = this;
    if (!sheet || entry.column === undefined) return null;
    const { column } = entry;
    const box = { row: 1, column, rows: sheet.rows, columns: 1 };
    return asGoogle(this.makers.range(sheet, box, `${columnLetter(column)}:${columnLetter(column)}`));
  }
}

/** The lists that a finder searches, each with its sheet (none for the spreadsheet). */
interface MetadataHome {
  list: Metadata[];
  sheet: SheetData | null;
}

type FinderMethods =
  | 'withKey'
  | 'withId'
  | 'withValue'
  | 'withVisibility'
  | 'withLocationType'
  | 'onIntersectingLocations'
  | 'find';

/** A search through developer metadata. */
export class DeveloperMetadataFinder extends ServiceObject implements Pick<GFinder, FinderMethods> {
  readonly face = FINDER;
  readonly makers: Makers;
  readonly homes: MetadataHome[];
  readonly within: { box: Box; sheet: SheetData } | null;
  readonly tests: ((entry: Metadata, sheet: SheetData | null) => boolean)[] = [];
  intersecting = false;

  constructor(makers: Makers, homes: MetadataHome[], within: { box: Box; sheet: SheetData } | null = null) {
    super();
    this.makers = makers;
    this.homes = homes;
    this.within = within;
  }

  withKey(key: string): GFinder {
    this.tests.push((entry) => entry.key === key);
    return asGoogle(this);
  }
  withId(id: number): GFinder {
    this.tests.push((entry) => entry.id === id);
    return asGoogle(this);
  }
  withValue(value: string): GFinder {
    this.tests.push((entry) => entry.value === value);
    return asGoogle(this);
  }
  withVisibility(visibility: GVisibility): GFinder {
    const wanted = visibilityOf(visibility);
    this.tests.push((entry) => entry.visibility === wanted);
    return asGoogle(this);
  }
  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): GFinder {
    this.tests.push((entry, sheet) => locationType(entry, sheet) === String(type));
    return asGoogle(this);
  }
  onIntersectingLocations(): GFinder {
    this.intersecting = true;
    return asGoogle(this);
  }
  find(): GMetadata[] {
    const inside = (entry: Metadata): boolean => {
      if (!this.within) return true;
      const { box, sheet } = this.within;
      // The metadata of a row is found from whole rows only, never from a single cell.
      const wholeRows = box.column === 1 && box.columns === sheet.columns;
      const wholeColumns = box.row === 1 && box.rows === sheet.rows;
      if (entry.row !== undefined) {
        const meets = entry.row >= box.row && entry.row < box.row + box.rows;
        return meets && (wholeRows || (this.intersecting && wholeColumns));
      }
      if (entry.column === undefined) return this.intersecting && wholeRows && wholeColumns;
      const meets = entry.column >= box.column && entry.column < box.column + box.columns;
      return meets && (wholeColumns || (this.intersecting && wholeRows));
    };
    return this.homes.flatMap(({ list, sheet }) =>
      list
        .filter((entry) => inside(entry) && this.tests.every((test) => test(entry, sheet)))
        .map((entry) => asGoogle<GMetadata>(new DeveloperMetadata(this.makers, list, entry, sheet))),
    );
  }
}
