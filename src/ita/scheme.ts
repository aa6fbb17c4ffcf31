/** The three instruments of ITA: survey of the staff, survey of the public, check of the website. */
export type InstrumentCode = 'IIT' | 'EIT' | 'OIT';

/** The instruments in the order every document has them. */
export const INSTRUMENT_CODES: readonly InstrumentCode[] = ['IIT', 'EIT', 'OIT'];

/** A question (i…, e…) or a datum to publish (o…); its title is absent where no source gives it. */
export interface SchemeItem {
  code: string;
  title?: string;
}

/** One of the ten indicators; `indicatorNumber` is the national number, 1–10. */
export interface Indicator {
  indicatorNumber: number;
  name: string;
  /** Other ways in which offices write the name. */
  aliases?: readonly string[];
  /** The items known for this year; absent where no source gives them. */
  items?: readonly SchemeItem[];
}

/** An instrument with its indicators; weight in per cent of the total. */
export interface Instrument {
  code: InstrumentCode;
  name: string;
  nameEn: string;
  weight: number;
  indicators: readonly Indicator[];
  /** Items known by code and title, but not under which indicator they are. */
  itemsIndicatorUnknown?: readonly SchemeItem[];
}

/** A level of the result. `total` bounds the total score, `each` the score of every instrument (0–100). */
export interface LevelBand {
  code: LevelCode;
  name: string;
  atLeast: { total: number; each?: number };
}

/** Letters are the levels to 2565, words those from 2566. */
export type LevelCode =
  | 'AA'
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'EXCELLENT'
  | 'GOOD'
  | 'PASS'
  | 'IMPROVE'
  | 'URGENT';

/** Where a required part comes from: a field of the measures, or the sheet of scores. */
export type ComponentSource =
  | 'scores'
  | 'issue'
  | 'measure'
  | 'steps'
  | 'responsible'
  | 'followUp'
  | 'period'
  | 'status'
  | 'result'
  | 'outcome';

/** A part that the measures or the report must contain; without it the item scores 0. */
export interface RequiredComponent {
  item: 'measure' | 'report';
  text: string;
  /** Any one of these, filled, gives the part. */
  givenByAnyOf: readonly ComponentSource[];
  /** It must cover the round's `analysisAspects`, which no cell can show. */
  coversAspects?: true;
}

/** The OIT item under which a document is published. */
export interface DocumentItem {
  code: string;
  text: string;
}

/** The criteria of one round of ITA; `year` is its Buddhist era fiscal year. */
export interface Scheme {
  year: number;
  /** Set where the wanted year is not known: the known year whose scheme is used instead. */
  assumedFrom?: number;
  instruments: readonly Instrument[];
  /** Best first: the first whose bounds hold is the level. */
  levels: readonly LevelBand[];
  /** Score (0–100) under which an indicator is a weakness. */
  targetScore: number;
  /** How many items OIT has; absent where not known. */
  oitItemCount?: number;
  measureItem: DocumentItem;
  reportItem: DocumentItem;
  requiredComponents: readonly RequiredComponent[];
  /** The aspects the analysis of the measures must cover, where the round names them. */
  analysisAspects?: readonly string[];
  /** The report of round n covers fiscal year n + this: 0 to round 2566, -1 from 2567 [A for the pattern]. */
  reportYearOffset: 0 | -1;
}

/** What reading and checking a result needs of a scheme: names, weights, levels and target, without the items. */
export type ScoringScheme = Pick<Scheme, 'year' | 'assumedFrom' | 'instruments' | 'levels' | 'targetScore'>;

/** Items as a year's file writes them: code → title, or codes alone where no title is known. */
export type ItemList = readonly string[] | Readonly<Record<string, string>>;

/** One year's file: a scheme whose items are separate from the indicators, which all years share. */
export interface SchemeYear extends Omit<Scheme, 'assumedFrom'> {
  /** By the indicator's national number. */
  items?: Readonly<Record<number, ItemList>>;
  itemsIndicatorUnknown?: Readonly<Partial<Record<InstrumentCode, ItemList>>>;
}
