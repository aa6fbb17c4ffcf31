/** A part of a web address that is written so that it leads nowhere. */
export interface BrokenAddress {
  written: string;
  /** As it should be. */
  corrected: string;
}

// "htttp://", "http//", "https: //", "http:/": the beginning of an address, right or wrong.
const SCHEME = /(?<![a-z])h{1,2}t{1,4}p{1,3}(s{0,2})\s{0,2}:{0,2}[\s;.]{0,2}\/{1,3}\s{0,3}(?=[\w%])/gi;
const TWICE = /(?:https?:\/\/){2,}/gi;
/** Asked first: few texts have such an end or beginning. */
const MAY_BE_SPACED = /www|\.\s{0,2}th\b/i;
// "example .go.th", "example.go. th", "www. example.com": a space where an address goes on.
const LABEL = String.raw`[\w-]{1,63}`;
const DOT = String.raw`\s{0,2}\.\s{0,2}`;
const SPACED = new RegExp(
  [
    `(?<![\\w@.-])(?:${LABEL}${DOT}){1,4}(?:go|or|ac|co|in|mi)${DOT}th\\b`,
    `(?<![\\w.-])www(?:${DOT}|,\\s{0,2})(?=${LABEL}\\.)`,
  ].join('|'),
  'gi',
);

/** One correction may bring another to light. */
const MAX_ROUNDS = 5;

/** A text with its web addresses as they should be. */
export function withAddressesCorrected(text: string): string {
  let corrected = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const broken = brokenAddressesIn(corrected);
    if (broken.length === 0) break;
    for (const each of broken) corrected = corrected.replace(each.written, each.corrected);
  }
  return corrected;
}

/**
 * The web addresses of a text that lead nowhere: a misspelt beginning, a space in them.
 * @example brokenAddressesIn('ดู htttp://example.go.th') // [{ written: 'htttp://', corrected: 'http://' }]
 */
export function brokenAddressesIn(text: string): BrokenAddress[] {
  const schemes = [...text.matchAll(SCHEME)].flatMap(([written, s = '']): BrokenAddress[] => {
    const corrected = `http${s === '' ? '' : 's'}://`;
    return written.toLowerCase() === corrected ? [] : [{ written, corrected }];
  });
  const twice = [...text.matchAll(TWICE)].map(
    ([written]): BrokenAddress => ({ written, corrected: /https/i.test(written) ? 'https://' : 'http://' }),
  );
  const spaced = (MAY_BE_SPACED.test(text) ? [...text.matchAll(SPACED)] : []).flatMap(
    ([written]): BrokenAddress[] => {
      const corrected = written.replace(/\s+/g, '').replace(/^www,/i, 'www.');
      return written === corrected ? [] : [{ written, corrected }];
    },
  );
  return [...schemes, ...twice, ...spaced];
}
