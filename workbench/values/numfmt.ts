// By path: numfmt 4.0.1 names files in its "exports" that it does not ship (dist/index.cjs), so its name alone
// cannot be resolved from a CommonJS module.
export {
  format,
  getFormatFromId,
  isDateFormat,
  isTextFormat,
  parseValue,
} from '../../node_modules/numfmt/dist/index.js';

/** "th_TH", as Sheets names a locale, in the form numfmt knows. */
export function localeTag(locale: string): string {
  return locale.replace('_', '-');
}
