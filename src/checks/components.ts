import { FIELDS, type FieldId, STATUS_FIELDS } from '../forms/fields';
import type { Form } from '../forms/form';
import { FORMS } from '../forms/index';
import type { ComponentSource, DocumentItem, RequiredComponent, Scheme } from '../ita/scheme';
import type { FindingParams } from '../messages/finding-params';
import type { OfficeScores } from '../scores/result';
import { roundOfDocument } from '../settings/years';
import { type Measure, textOf } from '../table/measures';
import { statusColumns } from '../table/status';
import { type FormTable, headerOf } from '../table/table';
import { isBlank } from '../thai/text';
import type { CheckInput } from './rule';

/** A part that the round's item demands of a document, and whether the document has it. */
interface Component {
  /** The part in the words of the round. */
  text: string;
  /** The header of the column that gives it, or the name of the scores sheet; null where nothing does. */
  givenBy: string | null;
  /** First rows of the measures whose cells of that part are all blank; none where nothing gives it. */
  rowsLacking: number[];
  /** True where no measure has it, as in an empty sheet. */
  isBlank: boolean;
  /** True where the scores sheet would give it, were it filled. */
  byScores: boolean;
  /** Aspects that the part must cover, which only a person can check. */
  aspects: string[];
  /** Where nothing gives it: the header of a column that would, if the sheet had it; null where the form prints none. */
  addable: string | null;
  /** Names of the forms of the same item that have it; the form itself is none of them. */
  forms: string[];
}

/** The item of the ITA round under which a document is published, and its parts in the order of the round. */
export interface ComponentCheck {
  /** The round's year, Buddhist era. */
  round: number;
  item: DocumentItem;
  /** The known round whose item and parts are taken for a round that is not known yet; null where it is known. */
  assumedFrom: number | null;
  /** Empty where the parts that the item demands are not known. */
  parts: Component[];
}

type Input = Pick<CheckInput, 'table' | 'scores' | 'schemeFor' | 'scheme' | 'document'>;

/**
 * What the round's item demands of a table's document: which parts it has, which rows lack one, what would give it. Null for
 * a document that belongs to no item.
 */
export function checkComponents({
  table,
  scores,
  scheme,
  schemeFor,
  document,
}: Input): ComponentCheck | null {
  const { item } = table.form.document;
  const round = roundOf(table.form, scheme.year, document?.isPartOfYear ?? false, schemeFor);
  if (!round) return null;
  return {
    round: round.year,
    item: item === 'measure' ? round.measureItem : round.reportItem,
    assumedFrom: round.assumedFrom ?? null,
    parts: round.requiredComponents
      .filter((component) => component.item === item)
      .map((component) => checkComponent(component, table, scores, round)),
  };
}

/** The round in which a table's document is published; null for a document of no item. */
const roundOf = (
  { other, document: { item } }: Form,
  year: number,
  isPartOfYear: boolean,
  schemeFor: Input['schemeFor'],
): Scheme | null => (other ? null : roundOfDocument(item, year, isPartOfYear, schemeFor));

function checkComponent(
  { text, givenByAnyOf, coversAspects }: RequiredComponent,
  table: FormTable,
  scores: OfficeScores | null,
  round: Scheme,
): Component {
  const { measures, form } = table;
  const common = {
    text,
    rowsLacking: [],
    isBlank: measures.length === 0,
    byScores: form.needsScores !== undefined && givenByAnyOf.some((source) => SCORE_SOURCES.includes(source)),
    aspects: coversAspects ? [...(round.analysisAspects ?? [])] : [],
    addable: null,
    forms: [],
  };
  if (scores && givenByAnyOf.some((source) => givenByScores(source, form, scores))) {
    return { ...common, givenBy: scores.sheet };
  }
  const fields = givenByAnyOf.flatMap(fieldsOf).filter((field) => prints(table, field));
  const [first] = fields;
  if (first) {
    const lacks = (measure: Measure) => fields.every((field) => isEmpty(textOf(measure, field)));
    const rowsLacking = measures.filter(lacks).map(({ rows }) => rows[0]);
    const givenBy = headerOf(table, first);
    return { ...common, givenBy, rowsLacking, isBlank: rowsLacking.length === measures.length };
  }
  const addable = givenByAnyOf.filter((source) => source !== 'status').flatMap(fieldsOf)[0];
  return {
    ...common,
    givenBy: null,
    addable: addable === undefined ? null : FIELDS[addable].headers[0],
    forms: FORMS.filter((other) => other !== form && givesAny(other, givenByAnyOf, form)).map(
      ({ name }) => name,
    ),
  };
}

/** True where neither the measures nor the scores sheet have the part. */
export const isMissing = ({ givenBy, isBlank: isBlankEverywhere }: Component): boolean =>
  givenBy === null || isBlankEverywhere;

/** The params of the sentence about a missing part. */
export function missingParams(
  { round, item }: ComponentCheck,
  { text, givenBy, rowsLacking, addable, byScores, forms }: Component,
): FindingParams['component/missing'] {
  const of = { round, item: item.code.toUpperCase(), text };
  if (givenBy === null) return { ...of, kind: 'missing', addable, byScores, forms };
  return { ...of, kind: 'blank', header: givenBy, rows: rowsLacking.length };
}

/** The params of the sentence about parts that are not known; null where all are known. */
export function doubtParams({
  round,
  item,
  assumedFrom,
  parts,
}: ComponentCheck): FindingParams['component/missing'] | null {
  if (assumedFrom === null && parts.length > 0) return null;
  return { kind: 'doubt', round, item: item.code.toUpperCase(), assumedFrom, parts: parts.length };
}

/** What the scores sheet can give. */
const SCORE_SOURCES: readonly ComponentSource[] = ['scores', 'issue'];

/** A dash means that there is nothing. */
const isEmpty = (text: string): boolean => /^[\s\-–—]*$/.test(text) || isBlank(text);

/** The fields of measures that are a source; the scores sheet is no field. */
function fieldsOf(source: ComponentSource): readonly FieldId[] {
  if (source === 'scores') return [];
  return source === 'status' ? [...STATUS_FIELDS, 'statusText'] : [source];
}

/** Whether a table's document prints a field: what the round demands is printed where the sheet has its column. */
const prints = ({ headers }: FormTable, field: FieldId): boolean => headers.columnOf.has(field);

/** The fields that the round demands of a table's document, whichever of them the sheet has. */
export function demandedFields({ table, scheme, schemeFor, document }: Omit<Input, 'scores'>): Set<FieldId> {
  const { item } = table.form.document;
  const round = roundOf(table.form, scheme.year, document?.isPartOfYear ?? false, schemeFor);
  const demanded = (round?.requiredComponents ?? []).filter((component) => component.item === item);
  return new Set(demanded.flatMap(({ givenByAnyOf }) => givenByAnyOf.flatMap(fieldsOf)));
}

/** A form that prints the scores prints the issues beside them, too. */
function givenByScores(source: ComponentSource, form: Form, scores: OfficeScores): boolean {
  if (!form.needsScores || !scores.summary) return false;
  if (source === 'scores') return true;
  return source === 'issue' && scores.read.rows.some(({ issue }) => !isBlank(issue));
}

/** Whether a form published under the same item has a column for any of the sources. */
function givesAny(form: Form, sources: readonly ComponentSource[], than: Form): boolean {
  if (form.document.item !== than.document.item) return false;
  return sources.some((source) =>
    source === 'status'
      ? statusColumns(form).length > 0
      : form.columns.some((column) => column.field === source),
  );
}
