import type { SheetData } from '../../sheet/sheet-data';
import type { Imported, ImportOptions } from './imported';
import { PasteReader } from './paste-reader';

export type { Imported, ImportedMeasures, ImportOptions } from './imported';

/** Reads a pasted table, as it comes from Word, a PDF or another sheet. Text stays as typed; nothing is fixed. */
export const importPaste = (data: SheetData, options: ImportOptions): Imported =>
  new PasteReader(data, options).read();
