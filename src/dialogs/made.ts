import { messages } from '../messages';
import { escapeHtml, htmlPage } from './html';

/** The page that says a document is made and leads to it. */
export function madePage(file: { name: string; url: string }, measures: number): string {
  const say = messages.report;
  return htmlPage(
    `<h2>${escapeHtml(say.made(measures))}</h2><p>${escapeHtml(file.name)}</p>` +
      `<p><a class="action" href="${escapeHtml(file.url)}">${escapeHtml(say.open)}</a></p>` +
      `<p class="hint">${escapeHtml(say.files)}</p>`,
  );
}
