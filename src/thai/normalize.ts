import { withoutControl } from './control';
import { normalizeThai } from './defects';

/**
 * A cell's text without what the checks `text/control` and `text/thai` correct. Every fix of a cell begins with this text, so
 * that the fix of a name or a period holds the corrections of its letters too.
 */
export const normalizeText = (text: string): string => normalizeThai(withoutControl(text)).text;
