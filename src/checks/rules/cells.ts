import { messages } from '../../messages';
import { textOf } from '../../table/measures';
import { headerOf } from '../../table/table';
import { isBlank } from '../../thai/text';
import { isFormulaError } from '../cells';
import type { Found, Rule } from '../rule';

export const requiredBlank: Rule = {
  code: 'required/blank',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) =>
      table.form.columns.flatMap(({ field, required }): Found[] => {
        if (!required || !table.headers.columnOf.has(field) || !isBlank(textOf(measure, field))) return [];
        const row = measure.rows[0] ?? 0;
        const heading = headerOf(table, field);
        const isApart = measure.unnamed === 'apart' && field === table.form.keyField;
        const { requiredBlank: blank, requiredBlankApart } = messages.checks;
        const said = (isApart ? requiredBlankApart : blank)(row, heading);
        return [{ ...said, row, column: table.headers.columnOf.get(field), heading, value: '' }];
      }),
    ),
};

export const formulaError: Rule = {
  code: 'cell/formula-error',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) =>
      [...table.headers.columnOf].flatMap(([field, column]) =>
        (measure.fields[field]?.parts ?? [])
          .filter((part) => isFormulaError(part.text))
          .map(({ row, text }) => {
            const heading = headerOf(table, field);
            return { ...messages.checks.formulaError(row, heading, text), row, column, heading, value: text };
          }),
      ),
    ),
};
