import type { ImportedScores } from '../../scores/imported';
import { type ScoreLine, yearsIn } from '../../scores/score-line';
import { matchKey } from '../../thai/text';

/** Gathers what the lines of a paste say of the ITA result; what does not fit together is given back. */
export class ScoreCollector {
  private readonly scores: ImportedScores = { year: null, rows: [], total: '', level: '' };

  /** Takes a line's scores; returns the texts of it that could not be placed. `written` are all cells of the line. */
  add(line: ScoreLine, written: readonly string[]): string[] {
    const { scores } = this;
    scores.year ??= line.year ?? yearsIn(written.join('\n'))[0] ?? null;
    const odd: boolean[] = line.rows.map((row) => {
      const known = scores.rows.find(({ no }) => no === row.no);
      if (!known) {
        scores.rows.push(row);
        return false;
      }
      if (row.number !== '' && known.number === '') known.number = row.number;
      if (row.score !== '' && known.score === '') known.score = row.score;
      if (row.issue !== '' && known.issue === '') known.issue = row.issue;
      const same = (['indicator', 'number', 'score', 'issue'] as const).every((field) =>
        sameText(row[field], known[field]),
      );
      return !same;
    });
    odd.push(line.year !== null && line.year !== scores.year);
    odd.push(this.state('total', line.total), this.state('level', line.level));
    // Two scores for one indicator cannot both be right, nor two names or years: the first stands, and the line is shown
    // whole.
    return odd.includes(true) ? [...written] : line.left;
  }

  /** Goes on with the issue of the last row, cut by the end of a page. False where there is none to go on with. */
  continueIssue(text: string): boolean {
    const last = [...this.scores.rows].reverse().find(({ issue }) => issue !== '');
    if (!last) return false;
    last.issue += `\n${text}`;
    return true;
  }

  /** Everything found; null where that is nothing. */
  result(): ImportedScores | null {
    const { rows, total, level } = this.scores;
    return rows.length === 0 && total === '' && level === '' ? null : this.scores;
  }

  private state(what: 'total' | 'level', text: string): boolean {
    if (text !== '' && this.scores[what] === '') this.scores[what] = text;
    return text !== '' && !sameText(text, this.scores[what]);
  }
}

const sameText = (own: string, known: string): boolean => own === '' || matchKey(own) === matchKey(known);
