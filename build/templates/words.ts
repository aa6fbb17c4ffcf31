// A figure stays on the line of its word.
const held = (words: string): string => words.replace(/ /g, '\u00a0');

export const YEAR = held('พ.ศ. {{fiscalYear}}');
export const RESULT_YEAR = held('พ.ศ. {{resultYear}}');
/** How many measures the document has; of a department, whose they are. */
export const COUNT = `{{#department}}ส่วนของ{{department}} {{/department}}${held('จำนวน {{measureCount}} มาตรการ')}`;
