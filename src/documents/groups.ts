import { instrumentOfItem } from '../ita/items';
import { INSTRUMENT_CODES, type InstrumentCode, type Scheme } from '../ita/scheme';
import { documentWords } from '../messages/written/documents';
import { instrumentOf } from '../table/instrument-of';
import { type Measure, textOf } from '../table/measures';
import type { FormTable } from '../table/table';

/** Measures that are together in a document. */
interface MeasureGroup {
  /** The instrument's full name, or what is written in its place; '' where the form does not group. */
  title: string;
  instrument: InstrumentCode | null;
  measures: Measure[];
}

/**
 * Measures by group: those without an instrument first, under no title, then IIT, EIT, OIT, whatever the order of their rows, then
 * what is no known instrument. Measures of a group in the order of the sheet, or of the items where the form says so.
 */
export function groupsOf({ form, measures }: FormTable, scheme: Scheme): MeasureGroup[] {
  if (form.groupBy === 'none') {
    const ordered = form.orderBy === 'item' ? byItem(measures) : measures;
    return bySection(ordered);
  }
  const groups = new Map<string, MeasureGroup>();
  for (const measure of measures) {
    const instrument = instrumentOf(measure, scheme);
    const named = scheme.instruments.find(({ code }) => code === instrument);
    // What cannot be read is printed as written, so that nothing is lost.
    const title = named ? documentWords.instrument(named.name, named.code) : measure.instrument;
    const group = groups.get(title);
    if (group) group.measures.push(measure);
    else groups.set(title, { title, instrument, measures: [measure] });
  }
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** All measures in the order of the document. */
export const measuresInOrder = (table: FormTable, scheme: Scheme): Measure[] =>
  groupsOf(table, scheme).flatMap(({ measures }) => measures);

/** Measures of each part of the table under its name, in the order of the sheet; one group where there are no parts. */
function bySection(measures: readonly Measure[]): MeasureGroup[] {
  const groups: MeasureGroup[] = [];
  for (const measure of measures) {
    const last = groups[groups.length - 1];
    if (last && last.title === measure.section) last.measures.push(measure);
    else groups.push({ title: measure.section, instrument: null, measures: [measure] });
  }
  return groups.length > 0 ? groups : [{ title: '', instrument: null, measures: [] }];
}

function rankOf({ title, instrument }: MeasureGroup): number {
  // Under a title, they would be read as the ones of the group above.
  if (title.trim() === '') return -1;
  return instrument === null ? INSTRUMENT_CODES.length : INSTRUMENT_CODES.indexOf(instrument);
}

/** Items of IIT, then EIT, then OIT, each in the order of the sheet; an item whose letter is not known stays behind its neighbour. */
function byItem(measures: readonly Measure[]): Measure[] {
  let rank = 0;
  const ranked = measures.map((measure) => {
    const instrument = instrumentOfItem(textOf(measure, 'item'));
    if (instrument) rank = INSTRUMENT_CODES.indexOf(instrument);
    return { measure, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ measure }) => measure);
}
