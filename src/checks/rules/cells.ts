import { textOf } from '../../table/measures';
import { isBlank } from '../../thai/text';
import { cellOf, columnOf, isFormulaError, matchAt } from '../cells';
import type { Rule, TableInput } from '../rule';

export const requiredBlank: Rule<'required/blank', TableInput> = {
  code: 'required/blank',
  severity: 'error',
  find: ({ table }) =>
    table.form.columns
      .filter(({ field, required }) => required && columnOf(table, field) !== null)
      .flatMap(({ field }) =>
        table.measures
          .filter((measure) => isBlank(textOf(measure, field)))
          .map(({ rows: [row], unnamed }) =>
            matchAt(cellOf(table, field, row, ''), {
              isSeparate: unnamed === 'separate' && field === table.form.keyField,
            }),
          ),
      ),
};

export const formulaError: Rule<'cell/formula-error'> = {
  code: 'cell/formula-error',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap(({ fields }) =>
      [...table.headers.columnOf.keys()].flatMap((field) =>
        (fields[field]?.parts ?? [])
          .filter(({ text }) => isFormulaError(text))
          .map(({ row, text }) => matchAt(cellOf(table, field, row, text), {})),
      ),
    ),
};
