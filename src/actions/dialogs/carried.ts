import { messages } from '../../messages';
import { escapeHtml, htmlPage } from './html';

/** The page that says what was carried into which new sheet, and what to look at there. */
export function carriedPage(made: {
  sheet: string;
  from: string;
  measures: number;
  notes: readonly string[];
}): string {
  const say = messages.carry;
  const notes = made.notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return htmlPage(
    `<h2>✓ ${escapeHtml(say.created(made.measures, made.sheet))}</h2>` +
      `<p class="hint">${escapeHtml(say.sourceUnchanged(made.from))}</p><ul>${notes}</ul>`,
  );
}
