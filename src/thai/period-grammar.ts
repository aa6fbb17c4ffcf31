import { BUDDHIST_ERA, buddhistYear } from './calendar';
import type { Operand, OperandBase, ParsedPeriod, PeriodProblem, UndatedWord } from './period-operands';
import { tokenize } from './period-tokens';
import type { NumberToken, Token, Word } from './period-words';

const YEAR_WORDS: readonly Word[] = ['fiscal', 'whole', 'calendar', 'year', 'be', 'ce'];
const isWord = (token: Token | undefined, ...words: Word[]): boolean =>
  token?.type === 'word' && words.includes(token.word);

/** Parses a text by the grammar: period = { [mark] operand [dash operand] }, with frequencies and idle words between. */
export function parsePeriod(text: string, fiscalYear: number): ParsedPeriod {
  const { tokens, letterO } = tokenize(text);
  const parser = new Parser(tokens, fiscalYear);
  const parsed = parser.parse();
  const problems = new Set<PeriodProblem>([...(letterO ? ['letter-o' as const] : []), ...parsed.problems]);
  return { ...parsed, problems: [...problems] };
}

class Parser {
  private at = 0;
  private readonly operands: Operand[] = [];
  private readonly problems: PeriodProblem[] = [];
  private readonly undated = new Set<UndatedWord>();
  private frequency: string | undefined;
  private readable = true;
  private mark: OperandBase['mark'];
  private dash = false;
  private dayWord = false;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly fiscalYear: number,
  ) {}

  parse(): ParsedPeriod {
    while (this.at < this.tokens.length) this.step(this.tokens[this.at++] as Token);
    if (this.dash) this.refuse('end-missing');
    const { frequency, problems, undated, readable } = this;
    return { groups: this.groups(), ...(frequency && { frequency }), problems, undated, readable };
  }

  private step(token: Token): void {
    switch (token.type) {
      case 'number':
        this.number(token);
        break;
      case 'month':
        if (token.misspelt) this.problems.push('month-misspelt');
        // "วันที่ … มีนาคม", or "1 ตุลาคม – วันที่ มีนาคม": the day was to be written in by hand.
        if (this.dayWord) this.refuse('day-missing');
        else if (this.dayBehindMonth(token.month)) break;
        this.add({ kind: 'point', month: token.month, ...this.yearAfterMonth() });
        break;
      case 'figures': {
        const { day, month, guessed } = token;
        if (guessed) this.problems.push('in-figures');
        const year = this.yearOf(token.year, false);
        this.add({ kind: 'point', ...(day !== undefined && { day }), month, year, yearWritten: true });
        break;
      }
      case 'span': {
        const { from, to, others = [] } = token;
        const year = token.year && this.yearOf(token.year, false);
        if (token.assumed) this.assumeQuarter(token.year);
        for (const part of [{ from, to }, ...others]) {
          this.add({ kind: 'span', ...part, ...(year !== undefined && { year }) });
        }
        break;
      }
      case 'frequency':
        this.frequency = this.frequency ?? token.frequency;
        this.dash = false;
        break;
      case 'word':
        this.word(token.word);
        break;
    }
  }

  private word(word: Word): void {
    switch (word) {
      case 'dash':
        // A dash with nothing before it is the mark of a list.
        this.dash = this.operands.length > 0;
        break;
      case 'since':
      case 'deadline':
      case 'before':
        this.mark = word;
        break;
      case 'onward': {
        const last = this.operands[this.operands.length - 1];
        if (last) last.onward = true;
        break;
      }
      case 'now':
        this.now();
        break;
      case 'day':
        this.dayWord = true;
        break;
      case 'school':
      case 'occasion':
      case 'ongoing':
      case 'length':
        this.undated.add(word);
        this.dash = false;
        this.dayWord = false;
        break;
      case 'unknown':
        this.problems.push('words-ignored');
        this.dayWord = false;
        break;
      case 'fiscal':
      case 'whole':
      case 'calendar':
      case 'year':
      case 'be':
      case 'ce':
        this.yearPhrase(word);
        break;
      default:
        break;
    }
  }

  // "Q1/2025" may be January to March as well as October to December: neither is said.
  private assumeQuarter(year: NumberToken | undefined): void {
    this.problems.push('quarter-assumed');
    if (year && year.digits === 4 && year.value < 2400) this.readable = false;
  }

  // "ต.ค. 67 - ปัจจุบัน" has no end. "บัดนี้ - 30 ก.ย. 68" has no start: nobody knows which day was today.
  private now(): void {
    if (this.operands.length === 0) {
      this.mark = 'deadline';
    } else {
      this.dash = true;
      this.add({ kind: 'now' });
    }
  }

  private number(token: NumberToken): void {
    const { value, digits } = token;
    const isDay = digits <= 2 && value >= 1 && value <= 31;
    const next = this.skip(this.at, 'month', 'blank', 'fill');
    const month = this.tokens[next];
    if (isDay && month?.type === 'month') {
      this.at = next + 1;
      if (month.misspelt) this.problems.push('month-misspelt');
      this.add({ kind: 'point', day: value, month: month.month, ...this.yearAfterMonth() });
      return;
    }
    // "27 – 30 พ.ย.": the month comes later, or came before. Any other number is not ours to explain.
    if (isYear(token)) this.add({ kind: 'year', value: this.yearOf(token, false), named: 'bare' });
    else if (isDay) this.add({ kind: 'point', day: value });
    else this.readable = false;
  }

  /**
   * Adds the days written behind their month, as Excel shows them: "ก.ย. 30 2568", "มี.ค. 15 - 20, 2568", the year only at the
   * end in "ต.ค. 1 - ก.ย. 30 2568". False, and nothing added, where no full year shows that the number is a day.
   */
  private dayBehindMonth(month: number): boolean {
    const point = (day: NumberToken) => ({ kind: 'point', day: day.value, month }) as const;
    const day = this.dayAt(this.at);
    if (!day) return false;
    const next = this.skip(this.at + 1, 'separator');
    const year = this.fullYearAt(next);
    if (year) {
      this.add({ ...point(day), year, yearWritten: true });
      this.at = next + 1;
      return true;
    }
    if (!isWord(this.tokens[next], 'dash')) return false;
    const last = this.dayAt(next + 1);
    const end = this.skip(next + 2, 'separator');
    const endYear = last && this.fullYearAt(end);
    if (last && endYear) {
      this.add({ ...point(day), year: endYear, yearWritten: true });
      this.dash = true;
      this.add({ ...point(last), year: endYear, yearWritten: true });
      this.at = end + 1;
      return true;
    }
    const isNextMonth = this.tokens[next + 1]?.type === 'month' && this.dayAt(next + 2) !== null;
    if (!isNextMonth || !this.fullYearAt(this.skip(next + 3, 'separator'))) return false;
    this.add(point(day));
    this.at++;
    return true;
  }

  private dayAt(at: number): NumberToken | null {
    const token = this.tokens[at];
    return token?.type === 'number' && token.digits <= 2 && token.value >= 1 && token.value <= 31
      ? token
      : null;
  }

  /** A year that can be nothing else: of four digits, or of two above the days of a month. */
  private fullYearAt(at: number): number | null {
    const token = this.tokens[at];
    if (token?.type !== 'number' || !(isYear(token) || (token.digits === 2 && token.value > 31))) return null;
    return this.yearOf(token, false);
  }

  /** The year behind a month: "มี.ค. ปี พ.ศ. 2568", "มี.ค.68". */
  private yearAfterMonth(): { year?: number; yearWritten?: true } {
    let next = this.at;
    let gregorian = false;
    for (; isWord(this.tokens[next], 'year', 'be', 'ce', 'fill'); next++) {
      gregorian = gregorian || isWord(this.tokens[next], 'ce');
    }
    const token = this.tokens[next];
    if (token?.type !== 'number' || !(isYear(token) || token.digits === 2)) return {};
    // "5 ม.ค. 10 ก.พ. 68": 10 is the day of the next month.
    const beyond = this.tokens[this.skip(next + 1, 'month')];
    if (token.digits === 2 && token.value <= 31 && beyond?.type === 'month') return {};
    this.at = next + 1;
    return { year: this.yearOf(token, gregorian), yearWritten: true };
  }

  private yearPhrase(first: Word): void {
    const words = [first];
    let next = this.at;
    for (; isWord(this.tokens[next], ...YEAR_WORDS, 'fill'); next++) {
      const token = this.tokens[next];
      if (token?.type === 'word') words.push(token.word);
    }
    const named = words.includes('calendar')
      ? 'calendar'
      : words.includes('fiscal') || words.includes('whole')
        ? 'fiscal'
        : 'bare';
    const token = this.tokens[next];
    if (token?.type === 'number' && (isYear(token) || token.digits === 2)) {
      this.at = next + 1;
      this.add({ kind: 'year', value: this.yearOf(token, words.includes('ce')), named });
    } else if (named !== 'bare') {
      this.at = next;
      this.add({ kind: 'year', named });
    }
  }

  private yearOf({ value, digits }: NumberToken, gregorian: boolean): number {
    if (digits > 2) return gregorian ? value + BUDDHIST_ERA : buddhistYear(value);
    const buddhist = 2500 + value;
    const converted = 2543 + value;
    if (gregorian) return converted;
    const near = (year: number) => Math.abs(year - this.fiscalYear) <= 15;
    if (near(buddhist) || !near(converted)) return buddhist;
    this.problems.push('two-digit-ce');
    return converted;
  }

  private add(operand: WithoutJoin<Operand>): void {
    const { mark, dash: joined } = this;
    this.operands.push({ ...operand, joined, ...(mark && { mark }) });
    this.mark = undefined;
    this.dash = false;
    this.dayWord = false;
  }

  private refuse(problem: PeriodProblem): void {
    this.problems.push(problem);
    this.readable = false;
  }

  private skip(from: number, ...words: Word[]): number {
    let next = from;
    while (isWord(this.tokens[next], ...words)) next++;
    return next;
  }

  private groups(): Operand[][] {
    const groups: Operand[][] = [];
    for (const operand of this.operands) {
      const last = groups[groups.length - 1];
      if (operand.joined && last) last.push(operand);
      else groups.push([operand]);
    }
    return groups;
  }
}

type WithoutJoin<T> = T extends Operand ? Omit<T, 'joined'> : never;

// Buddhist era or Gregorian, within what a document can mean.
function isYear({ value, digits }: NumberToken): boolean {
  return digits === 4 && ((value >= 2400 && value < 2700) || (value >= 1900 && value < 2200));
}
