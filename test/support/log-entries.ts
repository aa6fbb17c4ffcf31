import { NEW_LIFE } from '../../src/documents/life';
import type { LogEntry } from '../../src/documents/log';

/** A row of the log that says nothing but this. */
export const logEntry = (says: Partial<LogEntry>): LogEntry => ({
  ...NEW_LIFE,
  counts: '',
  when: '',
  document: '',
  form: '',
  measures: '',
  rows: '',
  who: '',
  sheet: '',
  part: '',
  link: '',
  ...says,
});
