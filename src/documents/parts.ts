import { bytesOfBase64 } from '../docx/base64';
import { type Picture, pictureShape } from '../docx/picture';
import type { PictureBlock } from '../docx/rendering';
import { partWords } from '../messages/written/documents';
import type { ScoreSummary } from '../scores/summary';
import type { Measure } from '../table/measures';
import { lazy } from '../thai/lazy';
import type { PrintedPerson, ReportData, ReportInput } from './data';
import { type PrintedLink, printedLinks } from './evidence';
import { type PrintedPictures, printedPictures } from './picture-pages';
import type { StoredPicture } from './pictures';
import { DOTTED_BLANK, printable } from './printable';
import {
  countTables,
  earlierRounds,
  overdueMeasures,
  type PrintedComparison,
  type PrintedCounts,
  type PrintedOverdue,
  type PrintedRound,
  printedComparison,
  statusBars,
} from './summary';

/** What the parts of a document say that few documents have, and its emblem. */
export interface PartsData {
  /** The office's emblem: in a memo, and larger on a cover. */
  emblem: Picture | false;
  coverEmblem: Picture | false;
  earlierRounds: PrintedRound[];
  countTables: PrintedCounts[];
  statusBars: PictureBlock;
  overdue: PrintedOverdue | false;
  comparison: PrintedComparison | false;
  signatures: PrintedPerson[];
  links: PrintedLink[];
  /** How many links there are. */
  linkCount: string;
  pictures: PrintedPictures[];
}

/** What the parts are made of, beside the document's own. */
export interface PartsInput extends ReportInput {
  data: ReportData;
  /** A PNG or JPEG as base64; '' for none. */
  emblem: string;
  hasAnnex: boolean;
  /** The counts by status of the sheet's documents, by their parts, as the log has them. */
  counts(): Readonly<Record<string, string>>;
  /** The pictures of activities of measures. */
  pictures(): ReadonlyMap<Measure, readonly StoredPicture[]>;
  /** The results of the latest two years, the earlier first; null where there are not two. */
  twoYears(): readonly [ScoreSummary, ScoreSummary] | null;
}

/** Millimetres: the height of a ครุฑ on a memo by the rules of official correspondence, and of an emblem on a cover. */
const EMBLEM_MM = 15;
const COVER_EMBLEM_MM = 30;

/** The data of the parts of which a template has tags; `keys`: those of its tags. */
export function partsData(input: PartsInput, keys: ReadonlySet<string>): Partial<PartsData> {
  const { data, settings, department = '' } = input;
  const print = (text: string) => printable(text, settings.digits);
  const links = lazy(() => printedLinks(input, print));
  const makers: { [K in keyof PartsData]: () => PartsData[K] } = {
    emblem: () => emblemPicture(input.emblem, EMBLEM_MM),
    coverEmblem: () => emblemPicture(input.emblem, COVER_EMBLEM_MM),
    earlierRounds: () => earlierRounds(input, input.counts(), print),
    countTables: () => countTables(input, print),
    statusBars: () => statusBars(input, print),
    overdue: () => overdueMeasures(input, print),
    comparison: () => {
      const years = department === '' ? input.twoYears() : null;
      return years !== null && printedComparison(...years, print);
    },
    signatures: () => signaturesOf(data),
    links,
    linkCount: () => print(String(links().length)),
    pictures: () => (input.hasAnnex ? printedPictures(input, input.pictures(), print) : []),
  };
  const made = (Object.keys(makers) as (keyof PartsData)[]).filter((key) => keys.has(key));
  return Object.fromEntries(made.map((key) => [key, makers[key]()]));
}

function emblemPicture(base64: string, height: number): Picture | false {
  const bytes = base64 === '' ? null : bytesOfBase64(base64);
  return bytes && pictureShape(bytes) ? { bytes, alternativeText: partWords().emblem, height } : false;
}

/** Who signs at the end: the maker, the endorsers, and room for the one who decides where none is named. */
function signaturesOf({ signer, endorsers }: ReportData): PrintedPerson[] {
  const blank = { name: DOTTED_BLANK, position: DOTTED_BLANK, position2: '', signsAs: '', opinion: '' };
  return [signer, ...(endorsers.length > 0 ? endorsers : [{ ...blank, role: partWords().approver }])];
}
