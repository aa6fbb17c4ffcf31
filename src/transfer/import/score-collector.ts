import type { ImportedScores } from '../../scores/imported';
import type { ScoreLine } from '../../scores/score-line';
import { yearIn } from '../../scores/years';
import { matchKey } from '../../thai/text';

/** The scores of one year. */
interface ScoresOfYear {
  scores: ImportedScores;
  /** National numbers of the indicators for which rows give different scores. */
  conflicts: Set<number>;
  /** Whether a row says that it is of scores: a total alone may be one of money. */
  isNamed: boolean;
}

/** The ITA result that a paste gives. */
interface CollectedScores {
  /** Everything found of one year; null where that is nothing. */
  scores: ImportedScores | null;
  /** True where there are several results of one year, as of several offices: none of them is taken. */
  isUnclear: boolean;
}

/** So many indicators with two different scores are no mistakes of typing, but two results; so are all there are. */
const SEVERAL_RESULTS = 3;

const OF_SCORES = /คะแนน|ประเมิน|ระดับ|ita/i;

/** Gives the texts of a row that could not be placed; to be called when all rows are read. */
export type UnplacedOfRow = () => readonly string[];

/** Gathers the scores of a paste, each year separately. */
export class ScoreCollector {
  private readonly years: ScoresOfYear[] = [];
  private titled: number | null = null;

  /** Of several years the wanted one is taken, or else the latest. */
  constructor(private readonly wanted: number | null) {}

  /** A title names the year of the rows below it. */
  startYear(year: number): void {
    this.titled = year;
  }

  /** Takes a row's scores. `written` are all cells of the row, `year` is the one that the header of its scores names. */
  add(line: ScoreLine, written: readonly string[], year: number | null): UnplacedOfRow {
    const named = line.year ?? year ?? this.titled;
    const ofYear = this.ofYear(named);
    const { scores } = ofYear;
    ofYear.isNamed ||= OF_SCORES.test(written.join('\n'));
    scores.year ??= named ?? yearIn(written.join('\n'));
    const differs: boolean[] = line.rows.map((row) => {
      const known = scores.rows.find(({ indicatorNumber }) => indicatorNumber === row.indicatorNumber);
      if (!known) {
        scores.rows.push(row);
        return false;
      }
      if (row.number !== '' && known.number === '') known.number = row.number;
      if (row.score !== '' && known.score === '') known.score = row.score;
      if (row.issue !== '' && known.issue === '') known.issue = row.issue;
      if (!sameText(row.score, known.score)) ofYear.conflicts.add(row.indicatorNumber);
      const same = (['indicator', 'number', 'score', 'issue'] as const).every((field) =>
        sameText(row[field], known[field]),
      );
      return !same;
    });
    differs.push(takeReported(scores, 'total', line.total), takeReported(scores, 'level', line.level));
    // Two scores for one indicator cannot both be right, nor two names: the first is taken, and all cells of the row are named.
    const left = differs.includes(true) ? [...written] : line.left;
    return () => (this.chosen() === ofYear ? left : written);
  }

  /** Goes on with the issue of the last row, cut by the end of a page. False where there is none to go on with. */
  continueIssue(text: string): boolean {
    const ofYear = this.years[this.years.length - 1];
    const last = [...(ofYear?.scores.rows ?? [])].reverse().find(({ issue }) => issue !== '');
    if (!ofYear || !last) return false;
    last.issue += `\n${text}`;
    return true;
  }

  result(): CollectedScores {
    return { scores: this.chosen()?.scores ?? null, isUnclear: this.best() !== undefined && !this.chosen() };
  }

  /** The year that is taken; null where it has several results. */
  private chosen(): ScoresOfYear | null {
    const best = this.best();
    if (!best) return null;
    const { conflicts, scores } = best;
    return conflicts.size < SEVERAL_RESULTS && (conflicts.size === 0 || conflicts.size < scores.rows.length)
      ? best
      : null;
  }

  private best(): ScoresOfYear | undefined {
    const filled = this.years.filter(
      ({ scores: { rows, total, level }, isNamed }) => rows.length > 0 || (isNamed && total + level !== ''),
    );
    const yearOf = ({ scores }: ScoresOfYear) => scores.year ?? 0;
    return (
      filled.find(({ scores }) => scores.year === this.wanted) ??
      filled.sort((a, b) => yearOf(b) - yearOf(a))[0]
    );
  }

  /** Rows that name no year are of the year of the row above, the first ones of that of the first row that does. */
  private ofYear(year: number | null): ScoresOfYear {
    const last = this.years[this.years.length - 1];
    const open = last && (year === null || last.scores.year === null) ? last : undefined;
    const known = open ?? this.years.find(({ scores }) => scores.year === year);
    if (known) return known;
    const created: ScoresOfYear = {
      scores: { year, rows: [], total: '', level: '' },
      conflicts: new Set(),
      isNamed: false,
    };
    this.years.push(created);
    return created;
  }
}

/** Takes a reported total or level; true where it differs from the one taken before. */
function takeReported(scores: ImportedScores, what: 'total' | 'level', text: string): boolean {
  if (text !== '' && scores[what] === '') scores[what] = text;
  return text !== '' && !sameText(text, scores[what]);
}

const sameText = (text: string, known: string): boolean => text === '' || matchKey(text) === matchKey(known);
