import { addressIdentity, closedKind } from '../../thai/closed-addresses';
import { matchAt, REPORTING_FIELDS, readOnce } from '../cells';
import { linksOfTable, type MeasureLink } from '../links';
import type { CheckInput, Rule, RuleMatch } from '../rule';

/** The links that prove something: of results and evidence, and of the columns of the office's own. */
const evidenceLinks = readOnce(({ table, links }: CheckInput) =>
  linksOfTable(
    table,
    links?.() ?? [],
    ({ field }) => field === null || field === 'evidence' || REPORTING_FIELDS.includes(field),
  ),
);

const rowsOf = (links: readonly MeasureLink[]): number[] => [...new Set(links.map(({ row }) => row))];

/** The first page of a site, by its `addressIdentity`: no evidence of one measure. */
const FIRST_PAGE = /^[^/?:\\]*\.[^/?:\\]*(?:\/(?:index|home|main|default)(?:\.\w+)?)?$/;

/** One match for several links, at the cell of the first. */
function matchOf<P extends object>(links: readonly [MeasureLink, ...MeasureLink[]], more: P) {
  const [first] = links;
  const rows = rowsOf(links);
  return { ...matchAt(first, { ...more, rows, words: first.words }), rows };
}

export const evidenceClosed: Rule<'evidence/closed'> = {
  code: 'evidence/closed',
  severity: 'warning',
  find: (input) => {
    const matches: RuleMatch<'evidence/closed'>[] = [];
    const shared: MeasureLink[] = [];
    for (const link of evidenceLinks(input)) {
      const kind = closedKind(link.address);
      // Whether a file is shared cannot be seen from here: said once for all of them, for it would never go away.
      if (kind === 'drive') shared.push(link);
      else if (kind) matches.push(matchOf([link], { kind }));
    }
    const [first, ...others] = shared;
    return first ? [...matches, matchOf([first, ...others], { kind: 'drive' })] : matches;
  },
};

export const evidenceRepeated: Rule<'evidence/repeated'> = {
  code: 'evidence/repeated',
  severity: 'warning',
  find: (input) => {
    const website = addressIdentity(input.settings.website.trim());
    const byIdentity = new Map<string, [MeasureLink, ...MeasureLink[]]>();
    for (const link of evidenceLinks(input)) {
      const identity = addressIdentity(link.address);
      if (FIRST_PAGE.test(identity) || identity === website) continue;
      const links = byIdentity.get(identity);
      // Links come measure by measure.
      if (!links) byIdentity.set(identity, [link]);
      else if (links[links.length - 1]?.measure !== link.measure) links.push(link);
    }
    return [...byIdentity.values()]
      .filter((links) => links.length > 1)
      .map((links): RuleMatch<'evidence/repeated'> => matchOf(links, {}));
  },
};
