import { messages } from '../messages';
import type { IndicatorSummary, InstrumentSummary, ScoreSummary } from '../scores/summary';
import { isBlank } from '../thai/text';
import { type Bar, barsXml } from './bars';
import { DOTTED_FIGURE, orDotted } from './printable';

/** A year's result as a document prints it. */
export interface PrintedScores {
  total: string;
  level: string;
  target: string;
  instruments: { groupTitle: string; indicators: { indicator: string; score: string; issue: string }[] }[];
  /** The chart, as Open XML. */
  bars: string;
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
    total: orDotted(isBlank(summary.statedTotal) ? computed : summary.statedTotal, print),
    level: orDotted(
      isBlank(summary.statedLevel) ? (summary.computedLevel?.name ?? '') : summary.statedLevel,
      print,
    ),
    target,
    instruments: summary.instruments.map(({ name, code, indicators }) => ({
      groupTitle: messages.report.instrument(name, code),
      indicators: indicators.map((each) => ({
        indicator: print(`${each.no}. ${each.indicator}`),
        score: orDotted(each.written, print, DOTTED_FIGURE),
        issue: print(each.issue),
      })),
    })),
    bars: barsXml(
      all.flatMap((each) => barOf(each, print)),
      summary.target,
    ),
  };
}

function barOf({ no, indicator, score, written }: IndicatorSummary, print: (text: string) => string): Bar[] {
  return score === null ? [] : [{ label: print(`${no}. ${indicator}`), figure: print(written), score }];
}

/** What a document says of an instrument's lowest indicator; null where the instrument has no score. */
export function printedLowest(
  instrument: InstrumentSummary,
  target: number,
  print: (text: string) => string,
): PrintedLowest | null {
  if (instrument.meetsTarget === null) return null;
  const say = messages.report;
  const { lowest, indicators } = instrument;
  const [first] = lowest;
  const areAlike = lowest.length > 1 && lowest.length === indicators.length;
  return {
    indicators:
      first && areAlike
        ? print(say.allAlike(first.written))
        : lowest
            .map(({ no, indicator, written }) => print(say.lowestIndicator(no, indicator, written)))
            .join(say.and),
    verdict: instrument.meetsTarget ? say.meetsTarget : say.missesTarget,
    target: print(String(target)),
  };
}
