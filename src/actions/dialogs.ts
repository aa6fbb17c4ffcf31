import { messages } from '../messages';

/** Escapes text for HTML, also inside quoted attributes. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const STYLE = `
body { font: 14px/1.6 Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, sans-serif; color: #202124; margin: 0; }
h2 { font-size: 15px; margin: 0 0 8px; }
ul { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid #dadce0; padding: 8px 0; overflow-wrap: anywhere; }
.hint { color: #5f6368; margin: 2px 0 0; }
`.trim();

/** A page for a dialog; `body` is HTML. */
function htmlPage(body: string): string {
  return `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><base target="_blank"><style>${STYLE}</style></head><body>${body}</body></html>`;
}

/** The dialog after carrying over: how many measures went into which new sheet, and what to check there. */
export function carriedPage(result: {
  sheet: string;
  from: string;
  measures: number;
  notes: readonly string[];
}): string {
  const text = messages.carry;
  const notes = result.notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return htmlPage(
    `<h2>✓ ${escapeHtml(text.created(result.measures, result.sheet))}</h2>` +
      `<p class="hint">${escapeHtml(text.sourceUnchanged(result.from))}</p><ul>${notes}</ul>`,
  );
}
