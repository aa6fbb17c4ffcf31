/**
 * Marks by which offices choose a status. "ü" is what a Wingdings tick becomes as plain text. Source: documents
 * of offices.
 */
const CHOSEN = new Set([...'⊗⊠●◉⦿■✓✔☑✅✗✘✕✖☒Xx×/√ü', 'TRUE']);
const NOT_CHOSEN = new Set([...'○◯☐□-–—', 'FALSE', '']);

/** The status marks that the add-on writes: for the chosen status, and for the others. */
export const STATUS_MARK = { chosen: '⊗', notChosen: '○' } as const;

/** The texts of a ticked and an unticked checkbox. Sheets refuses any other text in one. */
export const CHECKBOX = { chosen: 'TRUE', notChosen: 'FALSE' } as const;

/** True for the text of a checkbox. */
export const isCheckboxText = (text: string): boolean =>
  text === CHECKBOX.chosen || text === CHECKBOX.notChosen;

type StatusMarkReading = 'chosen' | 'notChosen' | 'unknown';

/** Reads a cell of a status column: a mark that chooses, one that does not (or nothing), or other text. */
export function readStatusMark(text: string): StatusMarkReading {
  // Nearly every mark is just that.
  if (CHOSEN.has(text)) return 'chosen';
  if (NOT_CHOSEN.has(text)) return 'notChosen';
  // A variation selector (U+FE0E, U+FE0F) only changes how the same mark is drawn.
  const mark = text.replace(/[\uFE0E\uFE0F\u200B-\u200D\u2060\uFEFF]/g, '').trim();
  if (CHOSEN.has(mark)) return 'chosen';
  if (NOT_CHOSEN.has(mark)) return 'notChosen';
  const word = mark.toUpperCase();
  if (CHOSEN.has(word)) return 'chosen';
  return NOT_CHOSEN.has(word) ? 'notChosen' : 'unknown';
}
