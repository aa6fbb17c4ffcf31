import { textOf } from '../../table/measures';
import { hasStatus, readStatus, resultField, stateOf, statusColumns } from '../../table/status';
import { headerOf } from '../../table/table';
import { readStatusMark } from '../../thai/status-marks';
import { unableReason } from '../../thai/status-words';
import { isBlank } from '../../thai/text';
import { cellOf, columnOf, matchAt } from '../cells';
import type { Rule, TableInput } from '../rule';

export const statusNone: Rule<'status/none', TableInput> = {
  code: 'status/none',
  severity: 'error',
  find: ({ table }) => {
    const isWords = table.form.status === 'words';
    // Only the columns that the sheet has; a missing one is found by heading/missing.
    const fields = (
      isWords ? ['statusText' as const] : statusColumns(table.form).map(({ field }) => field)
    ).filter((field) => columnOf(table, field) !== null);
    const [first] = fields;
    if (!first) return [];
    const headers = fields.map((field) => headerOf(table, field));
    return table.measures.flatMap((measure) => {
      const { chosen, unknown } = readStatus(measure, table.form);
      if (chosen.length > 0 || unknown.length > 0) return [];
      return [matchAt(cellOf(table, first, measure.rows[0], ''), { headers, isWords })];
    });
  },
};

export const statusSeveral: Rule<'status/several'> = {
  code: 'status/several',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) => {
      const { chosen } = readStatus(measure, table.form);
      const [, second] = chosen;
      if (!second) return [];
      return [
        matchAt(cellOf(table, second.field, second.row, second.text), {
          row: measure.rows[0],
          chosen: chosen.map(({ field, text }) => ({ header: headerOf(table, field), mark: text })),
        }),
      ];
    }),
};

export const statusUnknownMark: Rule<'status/unknown-mark'> = {
  code: 'status/unknown-mark',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) =>
      readStatus(measure, table.form).unknown.map(({ field, row, text }) =>
        matchAt(cellOf(table, field, row, text), { isWords: field === 'statusText' }),
      ),
    ),
};

/** Where why something is not possible may be written, beside its status. */
const REASON_FIELDS = ['result6', 'result', 'problems'] as const;

export const statusUnableWithoutReason: Rule<'status/unable-without-reason'> = {
  code: 'status/unable-without-reason',
  severity: 'warning',
  find: ({ table }) =>
    table.measures.flatMap((measure) => {
      if (stateOf(measure, table.form) !== 'unable') return [];
      const status = readStatus(measure, table.form).chosen.find(
        ({ field }) => field === 'statusUnable' || field === 'statusText',
      );
      const ownWords = status && readStatusMark(status.text) === 'unknown' ? status.text : '';
      const texts = [ownWords, ...REASON_FIELDS.map((field) => textOf(measure, field))];
      if (texts.some((text) => unableReason(text) !== '')) return [];
      const field = resultField(table.form);
      const [result] = measure.fields[field]?.parts ?? [];
      const cell = status ?? (result && { field, ...result });
      return cell ? [matchAt(cellOf(table, cell.field, cell.row, cell.text), {})] : [];
    }),
};

export const statusDoneWithoutResult: Rule<'status/done-without-result', TableInput> = {
  code: 'status/done-without-result',
  severity: 'error',
  find: ({ table }) => {
    const field = resultField(table.form);
    if (!hasStatus(table.form) || columnOf(table, field) === null) return [];
    return table.measures.flatMap((measure) => {
      const { status, chosen } = readStatus(measure, table.form);
      const isDone = status === 'done' || chosen.some(({ field }) => field === 'statusDone');
      if (!isDone || !isBlank(textOf(measure, 'result6') + textOf(measure, 'result'))) return [];
      return [matchAt(cellOf(table, field, measure.rows[0], ''), {})];
    });
  },
};
