import type { Finding } from '../checks';
import { messages } from '../messages';
import { escapeHtml, htmlPage } from './html';

/** The page that lists what a check found in a form, or says that all is well. */
export function findingsPage(findings: readonly Finding[], measures: number): string {
  const say = messages.findings;
  return htmlPage(findingsList(findings, measures === 0 ? say.empty : `✓ ${say.none(measures)}`));
}

/** How many findings there are, and each; or the words that all is `well`. */
export function findingsList(findings: readonly Finding[], well: string): string {
  const say = messages.findings;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const summary = findings.length > 0 ? say.count(errors, findings.length - errors) : well;
  const items = findings.map(
    ({ severity, message, hint }) =>
      `<li><span class="kind ${severity}">${say[severity]}</span> ${escapeHtml(message)}<p class="hint">${escapeHtml(hint)}</p></li>`,
  );
  return `<h2>${escapeHtml(summary)}</h2><ul>${items.join('')}</ul>`;
}
