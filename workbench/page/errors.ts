import { words } from './words';

/** Sentences of the workbench and of Google's services that a user of the page can meet, and what the page says instead. */
const SENTENCES: [RegExp, (...parts: string[]) => string][] = [
  [
    /^The data you entered in cell (\S+) violates .*?(?: one of the following values: (.*))?$/s,
    words.errors.rule,
  ],
  [/^Your input contains more than the maximum of 50000 characters/, () => words.errors.longText],
  [/^A sheet with the name "(.*)" already exists/s, words.errors.sheetTaken],
  [/^Invalid sheet name: /, () => words.errors.sheetName],
  [/^You can't remove all the sheets/, () => words.errors.lastSheet],
  [/^The workbook has no sheet "(.*)"\.$/s, words.errors.noSheet],
  [/^"(.*)" is no cell\.$/s, words.errors.noCell],
  [/^The file (.*) cannot be read\.$/s, words.errors.unreadable],
  [/^The file (.*) is no table of text\.$/s, words.errors.noText],
  [/LibreOffice \(soffice\)/, () => words.errors.noOffice],
  [/^The (?:file|folder) (.*) cannot be written: /s, words.errors.unwritable],
  [/10000000 cells/, () => words.errors.manyCells],
];

const THAI = /[\u0e00-\u0e7f]/;

/** What a user of the page reads for an error: its own words where they are Thai already. */
export function thaiMessage(message: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return sentence(...found.slice(1).map((part) => part ?? ''));
  }
  return THAI.test(message) ? message : words.errors.unknown(message);
}
