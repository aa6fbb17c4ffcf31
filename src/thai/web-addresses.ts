/** A text with its web addresses as they should be. */
interface CorrectedAddresses {
  text: string;
  /** The first part that leads nowhere as written, and as it should be. */
  written: string;
  corrected: string;
}

// The beginning of an address, right or wrong: "htttp://", "hppts://", "ttp://", "http//", "https: //", "https//:", "http:www.",
// "http://http://".
const SCHEME =
  /(?<![a-z])(?:(?:h{1,2}[tp]{2,6}|t{1,2}p(?=s?:\/\/))s{0,2}[\s:;.]{0,4}(?:[/\\]{1,3}[:\s]{0,3}|(?=www\.))){1,9}(?=[\w%])/gi;
/** Asked first: few texts have such an end or beginning. */
const MAY_BE_SPACED = /www|\.\s{0,2}th\b/i;
// "example .go.th", "example.go. th", "www. example.com", "www,example.com": a space or comma where an address goes on.
const LABEL = String.raw`[\w-]{1,63}`;
const DOT = String.raw`\s{0,2}\.\s{0,2}`;
const SPACED = new RegExp(
  [
    `(?<![\\w@.-])(?:${LABEL}${DOT}){1,4}(?:go|or|ac|co|in|mi)${DOT}th\\b`,
    `(?<![\\w.-])www(?:${DOT}|,\\s{0,2})(?=${LABEL}\\.)`,
  ].join('|'),
  'gi',
);

/**
 * Corrects the web addresses of a text that lead nowhere: a misspelt or repeated beginning, a space in them. Null where there is
 * none; a second run finds none.
 * @example correctAddresses('ดู htttp://example.go.th') // { text: 'ดู http://example.go.th', written: 'htttp://', corrected: 'http://' }
 */
export function correctAddresses(text: string): CorrectedAddresses | null {
  let first: Omit<CorrectedAddresses, 'text'> | undefined;
  const correct = (within: string, pattern: RegExp, correctedOf: (written: string) => string) =>
    within.replace(pattern, (written) => {
      const corrected = correctedOf(written);
      if (corrected === written) return written;
      first ??= { written, corrected };
      return corrected;
    });
  let result = correct(text, SCHEME, (written) => {
    const scheme = /s/i.test(written) ? 'https://' : 'http://';
    // Capitals lead there as well.
    return written.toLowerCase() === scheme ? written : scheme;
  });
  if (MAY_BE_SPACED.test(result)) {
    result = correct(result, SPACED, (written) => written.replace(/\s+/g, '').replace(',', '.'));
  }
  return first ? { text: result, ...first } : null;
}
