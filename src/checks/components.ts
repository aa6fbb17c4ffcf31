import { FIELDS, type FieldId, STATUS_FIELDS } from '../forms/fields';
import type { Form } from '../forms/form';
import { FORMS } from '../forms/index';
import { type Measure, textOf } from '../forms/measures';
import { extrasOf } from '../forms/printed';
import { statusColumns } from '../forms/status';
import { type FormTable, headingOf } from '../forms/table';
import type { ComponentSource, DocumentItem, RequiredComponent, Scheme } from '../ita/scheme';
import type { OfficeScores } from '../scores/result';
import { isBlank } from '../thai/text';
import type { CheckInput } from './rule';

/** A part that the round's item demands of a document, and whether the document has it. */
export interface Component {
  /** The part in the words of the round. */
  text: string;
  /** The heading of the column that gives it, or of the scores sheet's; null where nothing does. */
  givenBy: string | null;
  /** First rows of the measures whose cells of that part are all blank; none where nothing gives it. */
  rowsLacking: number[];
  /** Where nothing gives it: the heading of a column that would, if the sheet had it; null where the form prints none. */
  addable: string | null;
  /** Names of the forms of the same item that have it; the own form is none of them. */
  forms: string[];
}

/** The item of the ITA round under which a document is published, and its parts in the order of the round. */
export interface ComponentCheck {
  /** The round's year, Buddhist era. */
  round: number;
  item: DocumentItem;
  parts: Component[];
}

type Input = Pick<CheckInput, 'table' | 'scores' | 'schemeFor' | 'scheme' | 'document'>;

/**
 * The round to which a document of a fiscal year goes: measures to the round of their own year; a report to the same
 * round where rounds report on the running year (to 2566), and from then on to the round after.
 */
function roundOf(form: Form, year: number, schemeFor: (year: number) => Scheme): Scheme {
  const own = schemeFor(year);
  return form.document.item === 'measure' || own.timing.reportYearOffset === 0 ? own : schemeFor(year + 1);
}

/** What the round's item demands of a table's document: which parts it has, which rows lack one, what would give it. */
export function checkComponents({ table, scores, scheme, schemeFor }: Input): ComponentCheck {
  const { form } = table;
  const round = roundOf(form, scheme.year, schemeFor);
  const { item } = form.document;
  return {
    round: round.year,
    item: item === 'measure' ? round.measureItem : round.reportItem,
    parts: round.requiredComponents
      .filter((component) => component.item === item)
      .map((component) => judge(component, table, scores)),
  };
}

function judge(
  { text, givenByAnyOf }: RequiredComponent,
  table: FormTable,
  scores: OfficeScores | null,
): Component {
  const fromScores = givenByAnyOf.find((source) => givenByScores(source, table.form, scores));
  if (fromScores) return { text, givenBy: scores?.sheet ?? '', rowsLacking: [], addable: null, forms: [] };
  const fields = givenByAnyOf.flatMap(fieldsOf).filter((field) => prints(table, field));
  const [first] = fields;
  if (first) {
    const lacks = (measure: Measure) => fields.every((field) => isBlank(textOf(measure, field)));
    return {
      text,
      givenBy: headingOf(table, first),
      rowsLacking: table.measures.filter(lacks).map(({ rows }) => rows[0] ?? 0),
      addable: null,
      forms: [],
    };
  }
  const addable = givenByAnyOf.flatMap(fieldsOf).find((field) => isExtra(table.form, field));
  return {
    text,
    givenBy: null,
    rowsLacking: [],
    addable: addable === undefined ? null : FIELDS[addable].headings[0],
    forms: FORMS.filter((form) => form !== table.form && givesAny(form, givenByAnyOf, table.form)).map(
      ({ name }) => name,
    ),
  };
}

/** The fields of measures that are a source; the scores sheet is no field. */
function fieldsOf(source: ComponentSource): readonly FieldId[] {
  if (source === 'scores') return [];
  return source === 'status' ? STATUS_FIELDS : [source];
}

const isExtra = (form: Form, field: FieldId): boolean =>
  extrasOf(form).some((extra) => extra.field === field);

/** Whether a table's document prints a field: the sheet has its column, and the form a place for it. */
function prints({ form, headings }: FormTable, field: FieldId): boolean {
  const hasPlace = form.columns.some((column) => column.field === field) || isExtra(form, field);
  return hasPlace && headings.columns.has(field);
}

/** A form that prints the scores prints the issues beside them, too. */
function givenByScores(source: ComponentSource, form: Form, scores: OfficeScores | null): boolean {
  if (!form.needsScores || !scores?.summary) return false;
  if (source === 'scores') return true;
  return source === 'issue' && scores.read.rows.some(({ issue }) => !isBlank(issue));
}

/** Whether a form published under the same item has a column for any of the sources. */
function givesAny(form: Form, sources: readonly ComponentSource[], own: Form): boolean {
  if (form.document.item !== own.document.item) return false;
  return sources.some((source) =>
    source === 'status'
      ? statusColumns(form).length > 0
      : form.columns.some((column) => column.field === source),
  );
}
