import { encode } from 'uqr';
import type { Picture } from '../docx/picture';
import { pngOf } from '../docx/png';
import { partWords } from '../messages/written/documents';
import { type Measure, textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { addressesIn } from '../thai/links';
import { listedName, type ReportInput } from './data';
import { measuresInOrder } from './groups';

/** A link of the annex of evidence. */
export interface PrintedLink {
  /** Its place among the links, from 1. */
  order: string;
  /** The measure that it proves. */
  name: string;
  /** As it is written. */
  address: string;
  /** False for one too long to be scanned from paper. */
  code: Picture | false;
}

/** The web addresses of a measure's results and evidence, each once; of a paper on the first half of the year without later results. */
export function linksOf(measure: Measure, { headers }: FormTable, isFirstHalf: boolean) {
  const isLater = isFirstHalf && headers.columnOf.has('result6');
  const fields = (['result6', 'result', 'outcome', 'evidence'] as const).filter(
    (field) => !(isLater && field === 'result'),
  );
  const links = addressesIn(fields.map((field) => textOf(measure, field)).join('\n'));
  return links.filter(({ target }, i) => links.findIndex((each) => each.target === target) === i);
}

/** The links of all measures, in the order of the document. */
export function printedLinks(
  { table, scheme, reportingPeriod }: ReportInput,
  print: (text: string) => string,
): PrintedLink[] {
  const links = measuresInOrder(table, scheme).flatMap((measure) => {
    const found = linksOf(measure, table, reportingPeriod?.id === '6');
    if (found.length === 0) return [];
    const name = listedName(measure, table, print);
    return found.map(({ words, target }) => ({ name, address: words, code: codePicture(words, target) }));
  });
  return links.map((link, i) => ({ order: print(String(i + 1)), ...link }));
}

/** Millimetres for each square: fewer cannot be scanned from paper. With it the largest code fits its column. */
const SQUARE_MM = 0.42;
const MAX_VERSION = 16;
/** White squares around a code. Source: ISO/IEC 18004, 9.1 "Dimensions". */
const BORDER = 4;
const PIXELS = 4;
const TOO_LONG = 'Data too long';

/** A QR code as a picture; false where the address is too long for one. */
function codePicture(words: string, target: string): Picture | false {
  let code: ReturnType<typeof encode>;
  try {
    code = encode(target, { ecc: 'M', border: BORDER, maxVersion: MAX_VERSION });
  } catch (error) {
    // Thrown by uqr where the largest code has no room.
    if ((error as Error).message === TOO_LONG) return false;
    throw error;
  }
  const rows = code.data.flatMap((line) => {
    const row = Uint8Array.from(line.flatMap((square) => Array<number>(PIXELS).fill(square ? 1 : 0)));
    return Array<Uint8Array>(PIXELS).fill(row);
  });
  return {
    bytes: pngOf([0xffffff, 0], rows),
    alternativeText: partWords().codeOf(words),
    width: code.size * SQUARE_MM,
  };
}
