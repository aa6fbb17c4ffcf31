import { dropUnsaved, keepUnsaved, readUnsaved, type Unsaved, type UnsavedPage } from '../google/unsaved';

export type { Unsaved, UnsavedPage };

/** What this user typed in a page of this spreadsheet and did not save; null where nothing is kept. */
export function readUnsavedOf({ page }: { page: UnsavedPage }): { unsaved: Unsaved | null } {
  return { unsaved: readUnsaved(page) };
}

/** Keeps what is typed in a page, `value` as the page wants it back; null = nothing is unsaved any more. */
export function keepUnsavedOf({ page, value }: { page: UnsavedPage; value: unknown }): {
  kind: 'kept' | 'dropped' | 'tooLong';
} {
  if (value === null) {
    dropUnsaved(page);
    return { kind: 'dropped' };
  }
  return { kind: keepUnsaved(page, { value, at: new Date().toISOString() }) ? 'kept' : 'tooLong' };
}
