/** Text as HTML shows it, whatever it holds. */
export function escapeHtml(text: string): string {
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
table { border-collapse: collapse; margin: 0 0 8px; }
th, td { border: 1px solid #dadce0; padding: 4px 10px; text-align: left; vertical-align: top; }
th { background: #f1f3f4; }
.kind { border-radius: 10px; font-size: 12px; font-weight: 600; padding: 1px 8px; }
.error { background: #fce8e6; color: #a50e0e; }
.warning { background: #fef7e0; color: #7a4a00; }
.hint { color: #5f6368; margin: 2px 0 0; }
`.trim();

/** A whole page for a dialog, from a body that is already HTML. */
export function htmlPage(body: string): string {
  return `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><base target="_blank"><style>${STYLE}</style></head><body>${body}</body></html>`;
}
