import { withoutControl } from './control';
import { normalizeThai } from './defects';

/**
 * A cell's text with the corrections of `text/control` and `text/thai`. Every fix of a cell begins with this text, so that the
 * fix of a name or a period includes the corrections of its letters.
 */
export const normalizeText = (text: string): string => normalizeThai(withoutControl(text)).text;
