import type { Rule, RuleCode, TableInput } from '../checks/rule';
import { requiredBlank } from '../checks/rules/cells';
import { statusDoneWithoutResult, statusNone } from '../checks/rules/status';
import { fieldName } from '../forms/fields';
import { sheetNamed } from '../google/sheets';
import { type LackingCell, type OpenMeasure, openMeasures } from '../overview/open-measures';
import { departmentsOf } from '../settings/departments';
import { firstWithin, MAX_ANSWER_BYTES } from '../sheet/answer-size';
import { digestOf } from '../sheet/digest';
import { textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { formatThaiDate } from '../thai/calendar';
import { readYear } from './overview';

/** What is left to do in the office's fiscal year, measure by measure; pages divide it by department. */
export interface OpenWork {
  year: number;
  /** The day of the data, as printed. */
  asOf: string;
  /** The address of the spreadsheet. */
  url: string;
  /** The form sheets of the year; `id` is that in an address. */
  sheets: { name: string; id: number }[];
  departments: string[];
  /** Of the measures as many as one answer holds, and how many there are in all. */
  measures: OpenMeasure[];
  total: number;
  /** A digest of them all: answers of different marks are of different lists. */
  mark: string;
}

/** The rules about what is still to be filled. */
const LACKING: readonly Rule<RuleCode, TableInput>[] = [requiredBlank, statusNone, statusDoneWithoutResult];

const lackingOf = (table: FormTable): LackingCell[] =>
  LACKING.flatMap((rule) =>
    rule.find({ table }).flatMap(({ cell, header = '' }) =>
      cell?.column
        ? // The first column of marks has the name of one status.
          [
            {
              row: cell.row,
              column: cell.column,
              header: rule === statusNone ? fieldName('statusText') : header,
            },
          ]
        : [],
    ),
  );

/** Reads what is left to do; of the measures what comes `after` so many. */
export function readOpenWork({ after = 0 }: { after?: number } = {}): OpenWork {
  const { year, asOf, deadlineDay, tables, departments } = readYear();
  const cells = tables.flatMap(({ measures }) => measures.map((measure) => textOf(measure, 'responsible')));
  const measures = openMeasures({ tables, year, asOf: deadlineDay }, lackingOf);
  const sheets = tables.map(({ sheet: name }) => ({ name, id: sheetNamed(name)?.getSheetId() ?? 0 }));
  return {
    year,
    asOf: formatThaiDate(asOf),
    url: SpreadsheetApp.getActiveSpreadsheet().getUrl(),
    sheets,
    departments: departmentsOf(cells, departments).names,
    measures: firstWithin(measures.slice(after), MAX_ANSWER_BYTES),
    total: measures.length,
    mark: digestOf([sheets, measures]),
  };
}
