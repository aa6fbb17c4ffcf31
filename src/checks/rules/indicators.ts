import { type FoundIndicator, findInstrument, indicatorFinder, placeWithin, type Scheme } from '../../ita';
import { NUMBERED_INDICATOR_BEFORE } from '../../ita/indicators';

import { resultYearOf } from '../../settings/years';
import { isBlank } from '../../thai/text';
import { cellsOf, type MeasureCell, matchAt, readOnce } from '../cells';
import type { CheckInput, Rule } from '../rule';

/** An indicator that a cell names, with the scheme by which it was found. */
interface Named {
  cell: MeasureCell;
  indicator: FoundIndicator;
  scheme: Scheme;
}

/** The schemes by which an office may name indicators: of the sheet's year, or still of its result's. */
const schemesOf = ({ scheme, scores, settings, schemeFor, table }: CheckInput): Scheme[] => [
  ...new Set([scheme, scores?.scheme ?? schemeFor(resultYearOf(table, settings) ?? scheme.year)]),
];

const findersOf = readOnce((input) =>
  schemesOf(input).map((scheme) => ({ scheme, find: indicatorFinder(scheme) })),
);

function indicatorsIn(text: string, input: CheckInput): { found: readonly FoundIndicator[]; scheme: Scheme } {
  for (const { scheme, find } of findersOf(input)) {
    const found = find(text);
    if (found.length > 0) return { found, scheme };
  }
  return { found: [], scheme: input.scheme };
}

/** The indicators at the head of the cells of the indicator column. */
const namedInColumn = readOnce((input): Named[] =>
  cellsOf(input.table, 'indicator').flatMap((cell) => {
    const { found, scheme } = indicatorsIn(cell.text, input);
    return found.filter(({ isEntry }) => isEntry).map((indicator) => ({ cell, indicator, scheme }));
  }),
);

/** "ตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน" in the other columns. */
const namedInWords = readOnce((input): Named[] =>
  cellsOf(input.table)
    .filter(({ field, text }) => field !== 'indicator' && text.includes('ตัวชี้วัด'))
    .flatMap((cell) => {
      const { found, scheme } = indicatorsIn(cell.text, input);
      return found
        .filter(({ start }) => NUMBERED_INDICATOR_BEFORE.test(cell.text.slice(0, start)))
        .map((indicator) => ({ cell, indicator, scheme }));
    }),
);

export const indicatorUnknown: Rule<'indicator/unknown'> = {
  code: 'indicator/unknown',
  severity: 'warning',
  find: (input) =>
    cellsOf(input.table, 'indicator').flatMap((cell) => {
      if (isBlank(cell.text) || findInstrument(cell.text)) return [];
      // The words that a page cut off belong to the cell above.
      if (cell.row !== cell.measure.fields.indicator?.parts[0]?.row) return [];
      if (indicatorsIn(cell.text, input).found.length > 0) return [];
      return [matchAt(cell, {})];
    }),
};

export const indicatorWrongInstrument: Rule<'indicator/wrong-instrument'> = {
  code: 'indicator/wrong-instrument',
  severity: 'warning',
  find: (input) =>
    namedInColumn(input).flatMap(({ cell, indicator: { name, instrument } }) => {
      const under = findInstrument(cell.measure.instrument);
      return under && under !== instrument ? [matchAt(cell, { name, instrument, under })] : [];
    }),
};

export const indicatorWrongNumber: Rule<'indicator/wrong-number'> = {
  code: 'indicator/wrong-number',
  severity: 'warning',
  find: (input) => {
    const repeated = new Set(repeats(input).map(({ cell }) => cell));
    return [...namedInColumn(input), ...namedInWords(input)].flatMap(({ cell, indicator, scheme }) => {
      const { writtenNumber: written, indicatorNumber, name, instrument } = indicator;
      const place = placeWithin(indicator, scheme);
      if (written === null || written === indicatorNumber || written === place) return [];
      // One typo is one finding.
      return repeated.has(cell) ? [] : [matchAt(cell, { written, indicatorNumber, name, instrument, place })];
    });
  },
};

interface Repeat {
  cell: MeasureCell;
  number: number;
  first: MeasureCell;
}

/** Cells that number another indicator of the instrument as one above them. */
const repeats = readOnce((input): Repeat[] => {
  const firsts = new Map<string, Named>();
  return namedInColumn(input).flatMap((named): Repeat[] => {
    const { cell, indicator } = named;
    const { writtenNumber: number, instrument, indicatorNumber } = indicator;
    if (number === null) return [];
    const key = `${instrument} ${number}`;
    const first = firsts.get(key) ?? named;
    firsts.set(key, first);
    return first.indicator.indicatorNumber === indicatorNumber ? [] : [{ cell, number, first: first.cell }];
  });
});

export const indicatorRepeatedNumber: Rule<'indicator/repeated-number'> = {
  code: 'indicator/repeated-number',
  severity: 'warning',
  find: (input) =>
    repeats(input).map(({ cell, number, first }) => matchAt(cell, { number, firstRow: first.row })),
};

export const indicatorAbsent: Rule<'indicator/absent'> = {
  code: 'indicator/absent',
  severity: 'warning',
  find: (input) => {
    const named = namedInColumn(input);
    const [first] = named;
    if (!first) return [];
    const listed = new Set(named.map(({ indicator }) => indicator.indicatorNumber));
    return first.scheme.instruments.flatMap(({ code, indicators }) => {
      const missing = indicators.filter(({ indicatorNumber }) => !listed.has(indicatorNumber));
      // Few of many are a choice of the office; all but one are a list with a gap.
      if (missing.length !== 1 || indicators.length < 3) return [];
      return missing.map(({ indicatorNumber, name }) => ({
        params: { indicatorNumber, name, instrument: code },
      }));
    });
  },
};
