import { messages } from '../../messages';
import { escapeHtml, htmlPage } from './html';

/** The page that says what was made of a pasted table, and lists every text that found no place. */
export function importedPage(made: {
  /** A sentence for each sheet made. */
  sheets: readonly string[];
  notes: readonly string[];
  unplaced: readonly string[];
}): string {
  const say = messages.importing;
  const paragraphs = (texts: readonly string[], tag: string) =>
    texts.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('');
  const items = made.unplaced.map((text) => `<li>${escapeHtml(text).replace(/\n/g, '<br>')}</li>`).join('');
  const rest =
    made.unplaced.length > 0
      ? `<h2>${escapeHtml(say.unplaced(made.unplaced.length))}</h2><ul>${items}</ul>`
      : `<p>${escapeHtml(say.allPlaced)}</p>`;
  const sheets = made.sheets.map((text) => `✓ ${text}`);
  return htmlPage(`${paragraphs(sheets, 'h2')}${paragraphs(made.notes, 'p')}${rest}`);
}
