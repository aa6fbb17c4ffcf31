import { FORMS } from '../forms';
import { today } from '../google/host';
import { succeeds, withDocumentLock } from '../google/lock';
import { readOfficeSettings } from '../google/office-settings';
import { readActiveSheet } from '../google/read-sheet';
import { readerToWrite, type SheetToWrite } from '../google/read-to-write';
import { readSchemes } from '../google/schemes';
import { readOfficeScores } from '../google/scores';
import { activeSheet, rowsAfter } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import type { InstrumentCode } from '../ita';
import { editsOf, periodIn, sectionOver } from '../library/edits';
import type { StartingPoint } from '../library/starting-point';
import { answeredIndicators, openIndicators } from '../scores/answered';
import { resultYearOf } from '../settings/years';
import { newMeasureCells } from '../table/saving';
import { readTable } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';
import { requireForm, requireSheet } from './read-form';
import { freeRow, hasOnlyTexts } from './save-measure';
import { type UndoRecord, undoRecord } from './undo';

/** An indicator. The sidebar has its starting points. */
export interface LibraryIndicator {
  indicatorNumber: number;
  name: string;
  instrument: InstrumentCode;
  /** As typed; '' if the office has none. */
  score: string;
  need: 'weakness' | 'develop' | null;
  /** True if a measure of the sheet is about it. */
  answered: boolean;
  /** True if it needs a measure and has none. */
  open: boolean;
}

/** The data of the active sheet with which the sidebar shows its starting points. */
export interface Library {
  sheet: string;
  /** The name of its form; null if it is no form. */
  formName: string | null;
  /** The year of the result and its target; null if the office has no scores. */
  scores: { year: number; target: number } | null;
  instruments: { code: InstrumentCode; name: string }[];
  indicators: LibraryIndicator[];
  /** The office's names of its departments. */
  departments: string[];
  /** Periods of starting points with the years of the fiscal year, by the text that they have without. */
  periods: Record<string, string>;
}

/** `periods`: those of the page's starting points. */
export function readLibrary(periods: readonly string[] = []): Library {
  const data = readActiveSheet();
  const table = readTable(data, FORMS);
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const year = table?.year ?? settings.fiscalYear ?? fiscalYearOf(today());
  const scheme = schemes.of(year);
  const resultYear = table ? resultYearOf(table, settings) : settings.resultYear;
  const scores = readOfficeScores(resultYear, year - 1, schemes);
  const summary = scores?.summary ?? null;
  const answered = answeredIndicators(table?.measures ?? [], scores?.scheme ?? scheme);
  const open = new Set(
    summary ? openIndicators(summary, answered).map(({ indicatorNumber }) => indicatorNumber) : [],
  );
  const resultOf = new Map(
    summary?.instruments.flatMap((each) => each.indicators.map((one) => [one.indicatorNumber, one])),
  );
  return {
    sheet: data.name,
    formName: table?.form.name ?? null,
    scores: summary && { year: summary.year ?? year - 1, target: summary.target },
    instruments: scheme.instruments.map(({ code, name }) => ({ code, name })),
    indicators: scheme.instruments.flatMap(({ code, indicators }) =>
      indicators.map(({ indicatorNumber, name }) => {
        const { written = '', need = null } = resultOf.get(indicatorNumber) ?? {};
        return {
          indicatorNumber,
          name,
          instrument: code,
          score: written,
          need: need === 'keep' ? null : need,
          answered: answered.has(indicatorNumber),
          open: open.has(indicatorNumber),
        };
      }),
    ),
    departments: settings.departments,
    periods: Object.fromEntries(periods.map((period) => [period, periodIn(period, year)])),
  };
}

/** The measure that a starting point became. */
export interface InsertedPoint {
  sheet: string;
  row: number;
  /** True if the key field is an item, which only the office can fill in. */
  wantsItem: boolean;
  /** Set if it could not be selected. */
  notShown?: true;
  /** Left out where an earlier call had added it. */
  undo?: UndoRecord;
}

/** A starting point, and the name of a sheet; the active one if it is left out. */
export interface InsertRequest {
  point: StartingPoint;
  sheet?: string;
}

/**
 * Adds a starting point as a new measure below all content of a sheet, and selects it. It is not added again if the last
 * measure is exactly this one, because the answer to an earlier call may have been lost.
 */
export function insertStartingPoint({ point, sheet: name }: InsertRequest): InsertedPoint {
  const sheet = name === undefined ? activeSheet() : requireSheet(name, 'document');
  // Two rows: the measure, and perhaps a section row above it with the name of the instrument.
  const read = readerToWrite(sheet, name ?? sheet.getName(), 2);
  const { column, ...inserted } = withDocumentLock((registerRollback) =>
    writeAsRead(() => decide(sheet, read, point), registerRollback),
  );
  const isShown = succeeds(() => sheet.getRange(inserted.row, column).activate());
  return isShown ? inserted : { ...inserted, notShown: true };
}

function decide(
  sheet: ReturnType<typeof activeSheet>,
  read: () => SheetToWrite,
  point: StartingPoint,
): Decision<InsertedPoint & { column: number }> {
  // Read before the sheet itself, whose text is read last.
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const data = read();
  const table = requireForm(data);
  const year = table.year ?? settings.fiscalYear ?? fiscalYearOf(today());
  const scheme = schemes.of(year);
  const office = { departments: settings.departments, scheme };
  const { keyField } = table.form;
  const at = (row: number) => ({
    sheet: table.sheet,
    row,
    wantsItem: keyField === 'item',
    column: Math.min(...table.headers.columnOf.values()),
  });
  const above = { ...table, measures: table.measures.slice(0, -1) };
  const last = table.measures[table.measures.length - 1];
  if (last && hasOnlyTexts(table, last, editsOf(point, above, office))) return { answer: at(last.rows[0]) };
  const section = sectionOver(point, table, scheme);
  const free = freeRow(data, table);
  const row = section === null ? free : free + 1;
  const over = section === null ? [] : newMeasureCells(table, data, free, { [keyField]: section }).writes;
  const cells = newMeasureCells(table, data, row, editsOf(point, table, office));
  const changes = { ...cells, writes: [...over, ...cells.writes] };
  const write = planCells(sheet, data, changes, data);
  return {
    answer: { ...at(row), undo: undoRecord(data, data.formulas, changes, write, data.last) },
    write: { isCurrent: data.isCurrent, steps: [rowsAfter(sheet, data.last, row), write] },
  };
}
