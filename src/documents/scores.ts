import type { PictureBlock } from '../docx/rendering';
import { documentWords } from '../messages/written/documents';
import type { IndicatorSummary, InstrumentSummary, ScoreSummary } from '../scores/summary';
import { isBlank, matchKey } from '../thai/text';
import { type Bar, barsBlock } from './bars';
import { DOTTED_FIGURE, NONE, orDotted } from './printable';

/** A year's result as a document prints it. */
export interface PrintedScores {
  total: string;
  level: string;
  target: string;
  instruments: PrintedInstrument[];
  /** The chart. */
  bars: PictureBlock;
}

export interface PrintedIndicator {
  indicator: string;
  score: string;
  issue: string;
}

/** An instrument's scores as a document prints them. */
export interface PrintedInstrument {
  groupTitle: string;
  indicators: PrintedIndicator[];
  /** The issue that is given once for the whole instrument; '' where each indicator has its own. */
  sharedIssue: string;
  /** The indicators in two parts, so that one cell can be beside all of them. */
  firstIndicator: PrintedIndicator[];
  otherIndicators: PrintedIndicator[];
}

/** An instrument's lowest indicator as a document prints it. */
export interface PrintedLowest {
  indicators: string;
  /** Whether it meets the target, in words. */
  verdict: string;
  target: string;
}

/** The scores of a document, as typed; the total and the level as the office states them, or else as computed. */
export function printedScores(summary: ScoreSummary, print: (text: string) => string): PrintedScores {
  const computed = summary.computedTotal?.toFixed(2) ?? '';
  const target = print(String(summary.target));
  const all = summary.instruments.flatMap((instrument) => instrument.indicators);
  return {
    total: orDotted(isBlank(summary.reportedTotal) ? computed : summary.reportedTotal, print),
    level: orDotted(
      isBlank(summary.reportedLevel) ? (summary.computedLevel?.name ?? '') : summary.reportedLevel,
      print,
    ),
    target,
    instruments: summary.instruments.map((instrument) => printedInstrument(instrument, print)),
    bars: scoresChart(all, summary.target, print),
  };
}

function printedInstrument(
  { name, code, indicators }: InstrumentSummary,
  print: (text: string) => string,
): PrintedInstrument {
  const shared = sharedIssueOf(indicators);
  const printed = indicators.map((each) => ({
    indicator: print(`${each.indicatorNumber}. ${each.indicator}`),
    score: orDotted(each.written, print, DOTTED_FIGURE),
    issue: isBlank(each.issue) && shared === '' && each.need === 'keep' ? NONE : print(each.issue),
  }));
  return {
    groupTitle: documentWords.instrument(name, code),
    indicators: printed,
    sharedIssue: print(shared),
    firstIndicator: printed.slice(0, 1),
    otherIndicators: printed.slice(1),
  };
}

/**
 * The issue that holds for all indicators of an instrument: the same beside each of them, or one beside the first alone, as in
 * a cell merged over them, unless the first is the only one that needs correction.
 */
function sharedIssueOf(indicators: readonly IndicatorSummary[]): string {
  const [first, ...others] = indicators;
  if (!first || others.length === 0 || isBlank(first.issue)) return '';
  if (others.every(({ issue }) => matchKey(issue) === matchKey(first.issue))) return first.issue;
  if (others.some(({ issue }) => !isBlank(issue))) return '';
  const needsCorrection = ({ need }: IndicatorSummary) => need === 'weakness' || need === 'develop';
  return needsCorrection(first) && !others.some(needsCorrection) ? '' : first.issue;
}

/** A scale begins here where no score is less, so that scores near each other differ in sight. */
const NARROW_FROM = 50;
const FULL = 100;

function scoresChart(
  indicators: readonly IndicatorSummary[],
  target: number,
  print: (text: string) => string,
): PictureBlock {
  const text = documentWords;
  const bars = indicators.flatMap(({ indicatorNumber, indicator, score, written }): Bar[] => {
    if (score === null) return [];
    const [label, figure] = [print(`${indicatorNumber}. ${indicator}`), print(written)];
    return [{ label, figure, value: score, text: print(text.barText(label, figure, score >= target)) }];
  });
  const from = bars.every(({ value }) => value >= NARROW_FROM) ? NARROW_FROM : 0;
  const step = (FULL - from) / 5;
  const steps = Array.from({ length: 6 }, (_, i) => from + i * step);
  // The target has its place on the scale, beside which no other number fits.
  const places = [...steps.filter((at) => Math.abs(at - target) * 2 > step * 0.9), target].sort(
    (a, b) => a - b,
  );
  return barsBlock({
    bars,
    from,
    to: FULL,
    target,
    headers: [text.indicator, text.score],
    description: print(text.scoresChart(target, from, FULL)),
    ticks: places.map((at) => ({ at, text: print(String(at)) })),
  });
}

/** What a document says of an instrument's lowest indicator; null where the instrument has no score. */
export function printedLowest(
  instrument: InstrumentSummary,
  target: number,
  print: (text: string) => string,
): PrintedLowest | null {
  if (instrument.meetsTarget === null) return null;
  const text = documentWords;
  const { lowest, indicators } = instrument;
  const [first] = lowest;
  const areEqual = lowest.length > 1 && lowest.length === indicators.length;
  return {
    indicators:
      first && areEqual
        ? print(text.allEqual(first.written))
        : lowest
            .map(({ indicatorNumber, indicator, written }) =>
              print(text.lowestIndicator(indicatorNumber, indicator, written)),
            )
            .join(text.and),
    verdict: instrument.meetsTarget ? text.meetsTarget : text.missesTarget,
    target: print(String(target)),
  };
}
