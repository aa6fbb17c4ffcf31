import type { Finding } from '../checks';
import { messages } from '../messages';
import type { OfficeScores } from '../scores/result';
import type { IndicatorSummary, ScoreSummary } from '../scores/summary';
import { escapeHtml, htmlPage } from './html';

/** The page that shows what the scores of each year come to, and what the check finds in them. */
export function scoresPage(results: readonly OfficeScores[], findings: readonly Finding[]): string {
  const overviews = results.flatMap((result) => (result.summary ? [overview(result.summary, result)] : []));
  return htmlPage(findingsList(findings, `✓ ${messages.scores.well}`) + overviews.join(''));
}

/** How many findings there are, and each; or the words that all is `well`. */
function findingsList(findings: readonly Finding[], well: string): string {
  const say = messages.findings;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const summary = findings.length > 0 ? say.count(errors, findings.length - errors) : well;
  const items = findings.map(
    ({ severity, message, hint }) =>
      `<li><span class="kind ${severity}">${say[severity]}</span> ${escapeHtml(message)}<p class="hint">${escapeHtml(hint)}</p></li>`,
  );
  return `<h2>${escapeHtml(summary)}</h2><ul>${items.join('')}</ul>`;
}

function overview(summary: ScoreSummary, { scheme }: OfficeScores): string {
  const say = messages.scores;
  const { computedTotal, computedLevel, missing, target, belowTarget } = summary;
  const notes = [
    ...(missing.length > 0 ? [say.totalMissing(missing.length)] : []),
    ...(scheme.assumedFrom === undefined ? [] : [say.assumed(scheme.year, scheme.assumedFrom)]),
  ];
  const below = belowTarget.length > 0 ? say.belowTarget(belowTarget.length, target) : say.noneBelow(target);
  return [
    `<h2>${escapeHtml(summary.year === null ? say.dialogTitle : say.year(summary.year))}</h2>`,
    table([
      ['', say.stated, say.computed],
      [say.total, summary.statedTotal || say.none, computedTotal?.toFixed(2) ?? say.none],
      [say.level, summary.statedLevel || say.none, computedLevel?.name ?? say.none],
    ]),
    ...notes.map((note) => `<p class="hint">${escapeHtml(note)}</p>`),
    table([
      [say.instrument, say.mean, say.lowest],
      ...summary.instruments.map(({ code, score, lowest }) => [
        code,
        score?.toFixed(2) ?? say.none,
        lowest.map(withScore).join(', ') || say.none,
      ]),
    ]),
    `<p>${escapeHtml(below)}</p>`,
    `<ul>${belowTarget.map((each) => `<li>${escapeHtml(withScore(each))}</li>`).join('')}</ul>`,
  ].join('');
}

const withScore = ({ no, indicator, score, need }: IndicatorSummary): string => {
  const say = messages.scores;
  return `${say.indicator(no, indicator)} ${score?.toFixed(2) ?? say.none}${need ? ` (${say.needs[need]})` : ''}`;
};

/** Rows of text as a table, the first of them its headings. */
function table([head = [], ...rows]: string[][]): string {
  const cells = (row: string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells(head, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
}
