import { type Frequency, type NumberToken, type Token, tokenize, type Word } from './period-tokens';

/** What is odd in a period as typed, read or not. */
export type PeriodProblem =
  /** A year of two digits that only makes sense as a Gregorian one ("ต.ค. 24"), and is read so. */
  | 'two-digit-ce'
  /** "วันที่ … มีนาคม": the day was left blank; not read. */
  | 'day-missing'
  /** A date all in figures, read day first: a sheet of another locale shows the month first. */
  | 'in-figures'
  /** A letter o typed for a zero. */
  | 'letter-o'
  | 'month-misspelt'
  /** The end lies before the start; both are given as typed. */
  | 'reversed'
  /** A day that its month does not have; not read. */
  | 'no-such-day'
  /** A dash with nothing behind it; not read. */
  | 'end-missing'
  /** A bare year ("พ.ศ. 2568", "ปี 2568"), read as the fiscal year. */
  | 'fiscal-year-assumed'
  /** Several periods in one text; start and end span them all. */
  | 'several-periods'
  /** Words outside the vocabulary are in the text: its regular form would lose them. */
  | 'words-ignored';

interface OperandBase {
  /** True where a dash joins it to the operand before: a range. */
  joined: boolean;
  /** The word before it that makes it a start or an end alone. */
  mark?: 'since' | 'deadline' | 'before';
  /** "เป็นต้นไป" is behind it. */
  onward?: boolean;
}

/** A day, or a month where no day is written; month and year may be wanting still. */
export interface Point extends OperandBase {
  kind: 'point';
  day?: number;
  month?: number | undefined;
  year?: number | undefined;
  /** True where the year is in the text, not taken from a neighbour. */
  yearWritten?: boolean;
}

/** What a period is made of. */
export type Operand =
  | Point
  /** Months of a fiscal year, 0 = October to 11 = September. */
  | (OperandBase & { kind: 'span'; from: number; to: number; year?: number })
  /** A year; `bare` where no word says of which kind. No value: the document's own. */
  | (OperandBase & { kind: 'year'; value?: number; named: 'fiscal' | 'calendar' | 'bare' })
  /** "ปัจจุบัน", which is always the end of a range. */
  | (OperandBase & { kind: 'now' });

/** A period's text in its parts. */
export interface ParsedPeriod {
  /** Each a single operand or a range. */
  groups: Operand[][];
  frequency?: Frequency;
  problems: PeriodProblem[];
  /** False where something is in the text that must not be guessed at. */
  readable: boolean;
}

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
  private frequency: Frequency | undefined;
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
    const { frequency, problems, readable } = this;
    return { groups: this.groups(), ...(frequency && { frequency }), problems, readable };
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
    if (digits > 2) return gregorian || value < 2400 ? value + 543 : value;
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
