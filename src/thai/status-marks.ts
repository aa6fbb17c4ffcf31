/**
 * Marks by which offices choose a status. "ü" is what a Wingdings tick becomes as plain text. Source: the list of
 * docs/forms.md, "Status".
 */
const CHOSEN = new Set([...'⊗⊠●◉⦿■✓✔☑✅✗✘✕✖☒Xx×/√ü', 'TRUE']);
const NOT_CHOSEN = new Set([...'○◯☐□-–—', 'FALSE', '']);

/** The mark of the status that holds, and the mark of those that do not, as the program itself writes them. */
export const STATUS_MARK = { chosen: '⊗', notChosen: '○' } as const;

/** What a ticked and an unticked check box show. Only these two fit in one: Sheets refuses any other mark. */
export const CHECKBOX = { chosen: 'TRUE', notChosen: 'FALSE' } as const;

/** True for what a check box shows. */
export const isCheckboxText = (text: string): boolean =>
  text === CHECKBOX.chosen || text === CHECKBOX.notChosen;

export type StatusMarkReading = 'chosen' | 'notChosen' | 'unknown';

/** What a cell of a status column says: a mark that chooses, one that does not (or nothing), or something else. */
export function readStatusMark(text: string): StatusMarkReading {
  // A variation selector (U+FE0E, U+FE0F) only asks for another drawing of the same mark.
  const mark = text.replace(/[\uFE0E\uFE0F\u200B-\u200D\u2060\uFEFF]/g, '').trim();
  if (CHOSEN.has(mark)) return 'chosen';
  if (NOT_CHOSEN.has(mark)) return 'notChosen';
  const word = mark.toUpperCase();
  if (CHOSEN.has(word)) return 'chosen';
  return NOT_CHOSEN.has(word) ? 'notChosen' : 'unknown';
}
