import { utf8Bytes } from '../thai/text';

// What a user has typed in a page and not saved, kept for a while in the user's own cache. Google may drop it at any time, so no page calls it saved.

/** The pages that keep what is typed. */
export type UnsavedPage = 'measure' | 'scores' | 'settings' | 'setup' | 'import' | 'documentLife';

/** What was typed, as the page gave it, and when: an ISO date. */
export interface Unsaved {
  value: unknown;
  at: string;
}

/** The longest that Google keeps anything. */
const CACHE_SECONDS = 21_600;
/** The most bytes of one text. Source: Apps Script reference, Cache. */
const MAX_BYTES = 100_000;

/** A user has one cache for all spreadsheets. */
const keyOf = (page: UnsavedPage): string => `${SpreadsheetApp.getActiveSpreadsheet().getId()} ${page}`;

/** What the user typed on a page and did not save; null where nothing is stored. */
export function readUnsaved(page: UnsavedPage): Unsaved | null {
  const json = CacheService.getUserCache().get(keyOf(page));
  return json === null ? null : JSON.parse(json);
}

/** @returns false where it is too long to be kept; what was kept before is gone then too */
export function keepUnsaved(page: UnsavedPage, unsaved: Unsaved): boolean {
  const json = JSON.stringify(unsaved);
  if (utf8Bytes(json) > MAX_BYTES) {
    dropUnsaved(page);
    return false;
  }
  CacheService.getUserCache().put(keyOf(page), json, CACHE_SECONDS);
  return true;
}

/** Forgets what was typed on a page: it is saved, or not wanted. */
export function dropUnsaved(page: UnsavedPage): void {
  CacheService.getUserCache().remove(keyOf(page));
}
