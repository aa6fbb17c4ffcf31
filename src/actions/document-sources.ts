import { isOldLog, type Log, type LogEntry, newestFirst, targetOfLink } from '../documents/log';
import type { Target } from '../documents/target';
import { userAddress } from '../google/drive';
import { isGranted } from '../google/permissions';
import { readReportLog } from '../google/report-log';
import { activeSheet, spreadsheetId } from '../google/sheets';
import { findFormSheets } from './read-form';

/** A document of the log, as the sidebar lists it. */
export interface RecentDocument
  extends Pick<LogEntry, 'when' | 'document' | 'sheet' | 'part' | 'link' | 'who' | 'state'> {
  target: Target;
  /** True if this user created it, so that it can be replaced under the same link. */
  mine: boolean;
}

/** The sheets from which documents can be created, and the latest documents. */
export interface DocumentSources {
  /** Sheets that are forms, in the order of their tabs. */
  sheets: { sheet: string; formName: string }[];
  /** The active sheet, or else the first one; '' if there is none. */
  chosen: string;
  /** Newest first: for each sheet, part and kind of file the last document of the user and the last of others. */
  recent: RecentDocument[];
  /** The headers that the log has lost, without which documents or their states are not known. */
  lost: string[];
  /** Whether the log lacks what later documents have: `formatDocumentLog` adds the columns. */
  isLogOld: boolean;
  /** The id of the spreadsheet, which a draft needs. */
  spreadsheet: string;
}

/** The form sheets that a document can be made of, and which of them is shown. */
export function listDocumentSources(): DocumentSources {
  const active = activeSheet().getName();
  const sheets = findFormSheets().map(({ name, form }) => ({ sheet: name, formName: form.name }));
  const chosen = sheets.find(({ sheet }) => sheet === active) ?? sheets[0];
  const log = readReportLog();
  return {
    sheets,
    chosen: chosen?.sheet ?? '',
    recent: recentDocuments(log),
    lost: log.lost,
    isLogOld: isOldLog(log),
    spreadsheet: spreadsheetId(),
  };
}

function recentDocuments(log: Log): RecentDocument[] {
  const entries = newestFirst(log.entries);
  if (entries.length === 0) return [];
  // Only Drive gives the user's address; without its permission no document can be replaced.
  const user = isGranted('files') ? userAddress() : '';
  const latest = new Map<string, RecentDocument>();
  for (const entry of entries) {
    const recent = asRecent(entry, user);
    const key = [recent.sheet, recent.part, recent.target, recent.mine].join('\n');
    if (!latest.has(key)) latest.set(key, recent);
  }
  return [...latest.values()];
}

/** An entry of the log as the sidebar lists it; `user` is the e-mail address of its user. */
export const asRecent = (
  { when, document, sheet, part, link, who, state }: LogEntry,
  user: string,
): RecentDocument => ({
  when,
  document,
  sheet,
  part,
  link,
  who,
  state,
  target: targetOfLink(link),
  mine: who !== '' && who === user,
});
