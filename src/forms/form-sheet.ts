import { INSTRUMENT_CODES, type Scheme } from '../ita/scheme';
import { messages } from '../messages';
import type { Choices, SheetPlan } from '../sheet/sheet-plan';
import { STATUS_MARK } from '../thai/status-marks';
import type { FieldId, StatusField } from './fields';
import { isStatusField } from './fields';
import type { Form } from './form';

const STATUS_COLOUR: Record<StatusField, string> = {
  statusNotStarted: '#F4CCCC',
  statusInProgress: '#FFF2CC',
  statusDone: '#D9EAD3',
  statusUnable: '#E8EAED',
};

const HEADER_ROW = 2;

/** The empty template sheet of a form for a fiscal year. */
export function formSheet(
  form: Form,
  year: number,
  scheme: Scheme,
  departments: readonly string[],
): SheetPlan {
  const indicators = scheme.instruments.flatMap((instrument) =>
    instrument.indicators.map(({ no, name }) => `${no}. ${name}`),
  );
  const offered: Partial<Record<FieldId, { values: readonly string[]; help: string }>> = {
    instrument: { values: INSTRUMENT_CODES, help: messages.sheet.choiceHelp },
    indicator: { values: indicators, help: messages.sheet.choiceHelp },
    responsible: { values: departments, help: messages.sheet.departmentHelp },
  };
  const marks = { values: [STATUS_MARK.chosen, STATUS_MARK.notChosen], help: messages.sheet.statusMarkHelp };
  const choices: Choices[] = [];
  const colours: SheetPlan['colours'] = [];
  const centred: number[] = [];
  form.columns.forEach(({ field }, index) => {
    const column = index + 1;
    const offer = isStatusField(field) ? marks : offered[field];
    if (offer && offer.values.length > 0) choices.push({ column, firstRow: HEADER_ROW + 1, ...offer });
    if (isStatusField(field)) {
      colours.push({ column, text: STATUS_MARK.chosen, colour: STATUS_COLOUR[field] });
      centred.push(column);
    }
  });
  const blanks = form.columns.slice(1).map(() => '');
  return {
    name: `${form.sheetName} ${year}`,
    rows: [[messages.sheet.title(form.name, year), ...blanks], form.columns.map((column) => column.header)],
    headerRow: HEADER_ROW,
    widths: form.columns.map((column) => column.pixels),
    choices,
    centred,
    colours,
    origin: { form: form.id, year, ...(form.isOwn && { own: true as const }) },
  };
}
