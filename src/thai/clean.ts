import { withoutControl } from './control';
import { mendThai } from './slips';

/**
 * A cell's text without what the checks `text/control` and `text/thai` mend. Every fix of a cell begins with this text, so
 * that the fix of a name or a period holds the mends of its letters too.
 */
export const cleanText = (text: string): string => mendThai(withoutControl(text)).text;
