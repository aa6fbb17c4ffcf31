import {
  type FoundIndicator,
  findIndicators,
  findInstrument,
  type InstrumentCode,
  placeWithin,
  type Scheme,
} from '../../ita';
import { messages } from '../../messages';
import { resultYearOf } from '../../settings/years';
import { isBlank } from '../../thai/text';
import { type Cell, cellsOf, placeOf, readOnce } from '../cells';
import type { CheckInput, Found, Rule } from '../rule';

/** An indicator that a cell names, with the criteria by which it was found. */
interface Named {
  cell: Cell;
  indicator: FoundIndicator;
  scheme: Scheme;
}

/** The criteria by which an office may name indicators: of the sheet's year, or still of its result's. */
const schemesOf = ({ scheme, scores, settings, schemeFor, table }: CheckInput): Scheme[] => [
  ...new Set([scheme, scores?.scheme ?? schemeFor(resultYearOf(table, settings) ?? scheme.year)]),
];

function indicatorsIn(text: string, input: CheckInput): { found: FoundIndicator[]; scheme: Scheme } {
  const read = schemesOf(input).map((scheme) => ({ found: findIndicators(text, scheme), scheme }));
  return read.find(({ found }) => found.length > 0) ?? { found: [], scheme: input.scheme };
}

/** The indicators at the head of the cells of the indicator column. */
const namedInColumn = readOnce((input): Named[] =>
  cellsOf(input.table, 'indicator').flatMap((cell) => {
    const { found, scheme } = indicatorsIn(cell.text, input);
    return found.filter(({ heading }) => heading).map((indicator) => ({ cell, indicator, scheme }));
  }),
);

/** "ตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน" in any words. */
const WORD_BEFORE = /ตัวชี้วัด\s*(?:ที่|ข้อที่|ข้อ)?\s*[\d๐-๙]+[\s.)\-–:]*$/;

const namedInWords = readOnce((input): Named[] =>
  cellsOf(input.table)
    .filter(({ field, text }) => field !== 'indicator' && text.includes('ตัวชี้วัด'))
    .flatMap((cell) => {
      const { found, scheme } = indicatorsIn(cell.text, input);
      return found
        .filter(({ start }) => WORD_BEFORE.test(cell.text.slice(0, start)))
        .map((indicator) => ({ cell, indicator, scheme }));
    }),
);

export const indicatorUnknown: Rule = {
  code: 'indicator/unknown',
  severity: 'warning',
  find: (input) =>
    cellsOf(input.table, 'indicator').flatMap((cell): Found[] => {
      if (isBlank(cell.text) || findInstrument(cell.text)) return [];
      // The words that a page cut off belong to the cell above.
      if (cell.row !== cell.measure.fields.indicator?.parts[0]?.row) return [];
      if (indicatorsIn(cell.text, input).found.length > 0) return [];
      return [{ ...messages.indicatorChecks.unknown(cell.row, cell.heading, cell.text), ...placeOf(cell) }];
    }),
};

export const indicatorWrongInstrument: Rule = {
  code: 'indicator/wrong-instrument',
  severity: 'warning',
  find: (input) =>
    namedInColumn(input).flatMap(({ cell, indicator }): Found[] => {
      const own = findInstrument(cell.measure.instrument);
      if (!own || own === indicator.instrument) return [];
      const { name, instrument } = indicator;
      const said = messages.indicatorChecks.wrongInstrument(cell.row, cell.heading, name, own, instrument);
      return [{ ...said, ...placeOf(cell) }];
    }),
};

export const indicatorWrongNumber: Rule = {
  code: 'indicator/wrong-number',
  severity: 'warning',
  find: (input) => {
    const repeated = new Set(repeats(input).map(({ cell }) => cell));
    return [...namedInColumn(input), ...namedInWords(input)].flatMap(
      ({ cell, indicator, scheme }): Found[] => {
        const { writtenNumber, no } = indicator;
        const place = placeWithin(indicator, scheme);
        if (writtenNumber === null || writtenNumber === no || writtenNumber === place) return [];
        // One slip is one finding.
        if (repeated.has(cell)) return [];
        const said = messages.indicatorChecks.wrongNumber(cell.row, cell.heading, indicator, place);
        return [{ ...said, ...placeOf(cell) }];
      },
    );
  },
};

interface Repeat {
  cell: Cell;
  number: number;
  first: Cell;
}

/** Cells that number another indicator of the instrument as one above them. */
const repeats = readOnce((input): Repeat[] => {
  const firsts = new Map<string, Named>();
  return namedInColumn(input).flatMap((named): Repeat[] => {
    const { cell, indicator } = named;
    const { writtenNumber: number, instrument, no } = indicator;
    if (number === null) return [];
    const key = `${instrument} ${number}`;
    const first = firsts.get(key) ?? named;
    firsts.set(key, first);
    return first.indicator.no === no ? [] : [{ cell, number, first: first.cell }];
  });
});

export const indicatorRepeatedNumber: Rule = {
  code: 'indicator/repeated-number',
  severity: 'warning',
  find: (input) =>
    repeats(input).map(({ cell, number, first }) => ({
      ...messages.indicatorChecks.repeatedNumber(cell.row, cell.heading, cell.text, number, first.row),
      ...placeOf(cell),
    })),
};

export const indicatorAbsent: Rule = {
  code: 'indicator/absent',
  severity: 'warning',
  find: (input) => {
    const named = namedInColumn(input);
    const [first] = named;
    if (!first) return [];
    const listed = new Set(named.map(({ indicator }) => indicator.no));
    return first.scheme.instruments.flatMap(({ code, indicators }): Found[] => {
      const missing = indicators.filter(({ no }) => !listed.has(no));
      // Few of many are a choice of the office; all but one are a list with a gap.
      if (missing.length !== 1 || indicators.length < 3) return [];
      const instrument: InstrumentCode = code;
      return missing.map(({ no, name }) => messages.indicatorChecks.absent(no, name, instrument));
    });
  },
};
