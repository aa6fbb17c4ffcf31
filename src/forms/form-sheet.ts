import { INSTRUMENT_CODES, type Scheme } from '../ita/scheme';
import { messages } from '../messages';
import { sheetWords } from '../messages/written/sheets';
import { type Choices, HEADER_ROW, type SheetPlan } from '../sheet/sheet-plan';
import { STATUS_MARK } from '../thai/status-marks';
import { STATUS_WORDS } from '../thai/status-words';
import type { FieldId, StatusField } from './fields';
import { isStatusField } from './fields';
import type { Form } from './form';

/** None is like the red and the yellow of a check. */
const STATUS_COLOUR: Record<StatusField, string> = {
  statusNotStarted: '#E6DDF0',
  statusInProgress: '#CFE2F3',
  statusDone: '#D9EAD3',
  statusUnable: '#E8EAED',
};

/** The fields that tell which row it is, beside the key of the form. */
const IDENTIFYING: readonly FieldId[] = ['number', 'measure'];

/** What a sheet has otherwise than its form: the office's own name and title, and columns, custom ones (`field` null) too. */
interface SheetShape {
  name?: string;
  title?: string;
  columns?: readonly { field: FieldId | null; header: string; pixels: number }[];
}

/** The empty template sheet of a form for a fiscal year. */
export function formSheet(
  form: Form,
  year: number,
  scheme: Scheme,
  departments: readonly string[],
  {
    name = `${form.sheetName} ${year}`,
    title = sheetWords.title(form.name, year),
    columns = form.columns,
  }: SheetShape = {},
): SheetPlan {
  const indicators = scheme.instruments.flatMap((instrument) =>
    instrument.indicators.map(({ indicatorNumber, name }) => `${indicatorNumber}. ${name}`),
  );
  const offered: Partial<Record<FieldId, { values: readonly string[]; help: string }>> = {
    instrument: { values: INSTRUMENT_CODES, help: messages.sheet.choiceHelp },
    indicator: { values: indicators, help: messages.sheet.choiceHelp },
    responsible: { values: departments, help: messages.sheet.departmentHelp },
    statusText: { values: Object.values(STATUS_WORDS), help: messages.sheet.choiceHelp },
  };
  const marks = { values: [STATUS_MARK.chosen, STATUS_MARK.notChosen], help: messages.sheet.statusMarkHelp };
  const choices: Choices[] = [];
  const colours: SheetPlan['colours'] = [];
  const centred: number[] = [];
  const identifying: number[] = [];
  columns.forEach(({ field }, index) => {
    if (field === null) return;
    const column = index + 1;
    if (field === form.keyField || IDENTIFYING.includes(field)) identifying.push(column);
    const offer = isStatusField(field) ? marks : offered[field];
    if (offer && offer.values.length > 0) choices.push({ column, firstRow: HEADER_ROW + 1, ...offer });
    if (isStatusField(field)) {
      colours.push({ column, text: STATUS_MARK.chosen, colour: STATUS_COLOUR[field] });
      centred.push(column);
    }
  });
  return {
    name,
    rows: [[title, ...columns.slice(1).map(() => '')], columns.map(({ header }) => header)],
    widths: columns.map(({ pixels }) => pixels),
    choices,
    centred,
    identifying,
    colours,
    origin: { form: form.id, year, ...(form.isCustom && { own: true as const }) },
  };
}
