import { join } from 'node:path';
import type { DriveCode, Fault } from '../../workbench/faults';
import { readManifest } from '../../workbench/host';
import { ROOT } from '../../workbench/root';
import type { Workbench } from '../../workbench/workbench';

/** What goes wrong: a heading of the table in docs/faults.md for each. */
export const KINDS = {
  before: 'a call fails',
  after: 'a call is done, its answer lost',
  outage: 'all calls fail from one on',
  timeOver: 'the six minutes are over',
  drive: 'Drive answers 403, 404, 429, 500',
  scope: 'a permission is not granted',
  lock: 'a colleague has the lock',
} as const;

export type Kind = keyof typeof KINDS;

/** One way in which a run of an action goes wrong. */
export interface Trial {
  kind: Kind;
  /** What goes wrong where, as a message of a test names it: "after Range.setValues 2". */
  name: string;
  /** True where another trial shows the same: only `npm run test:long` and `npm run faults` make it. */
  isLikeAnother: boolean;
  /** Makes it go wrong; the action is then run by the user who is returned. */
  arm(workbench: Workbench): Workbench;
}

/** Methods that change neither workbook nor file, so that failing after their effect is the same as failing before it. */
const CHANGES_NOTHING = /\.(?:get|is|has|find|export|require|flush|activate|setActive|release|show)/;
/** Methods that only format; actions call many of them in sequence. */
const FORMATS = /\.set(?:Font|Wrap|Background|Horizontal|Vertical|NumberFormat|ColumnWidth|Frozen)/;

const NEW_SHEET = 'Spreadsheet.insertSheet';
const FLUSH = 'SpreadsheetApp.flush';
/** Calls before which some of several new sheets are finished, and others not. */
const BETWEEN_SHEETS = /\.(?:insertSheet|addDeveloperMetadata)$/;

const withFault = (fault: Fault) => (workbench: Workbench) => {
  workbench.faults.plan(fault);
  return workbench;
};

const SCOPES = readManifest(join(ROOT, 'dist')).oauthScopes;

/** All that can go wrong in a run of these crossings. */
export function trialsOf(log: readonly string[]): Trial[] {
  return [
    ...log.flatMap((_, i) => trialsAt(log, i)),
    ...SCOPES.map((scope) => ({
      kind: 'scope' as const,
      name: `without ${scope.replace(/.*\//, '')}`,
      isLikeAnother: false,
      arm: (workbench: Workbench) =>
        workbench.as('a@example.go.th', { grantedScopes: SCOPES.filter((each) => each !== scope) }),
    })),
    {
      kind: 'lock',
      name: 'while a colleague has the lock',
      isLikeAnother: false,
      arm: (workbench) => {
        workbench.lock.holdElsewhere();
        return workbench;
      },
    },
  ];
}

/**
 * What can go wrong at one crossing. In a sequence of similar calls only the first failure before and the last failure
 * after the effect differ from the others; an outage differs by the method at which it begins.
 */
function trialsAt(log: readonly string[], i: number): Trial[] {
  const method = log[i] ?? '';
  const isOnly = log.indexOf(method) === log.lastIndexOf(method);
  const name = isOnly ? method : `${method} ${log.slice(0, i + 1).filter((each) => each === method).length}`;
  const { first, last } = rowsOf(log).find((row) => row.first <= i && i <= row.last) ?? { first: i, last: i };
  const crossing = i + 1;
  const changes = !CHANGES_NOTHING.test(method);
  const once = (time: 'before' | 'after', isLikeAnother: boolean): Trial => ({
    kind: time,
    name: `${time} ${name}`,
    isLikeAnother,
    arm: withFault({ how: 'once', crossing, time }),
  });
  const lasting = (how: 'outage' | 'timeOver'): Trial => ({
    kind: how,
    name: `${how} from ${name}`,
    isLikeAnother:
      !(how === 'timeOver' && BETWEEN_SHEETS.test(method)) && (log.indexOf(method) < i || !changes),
    arm: withFault({ how, crossing }),
  });
  const coded = (code: DriveCode): Trial => ({
    kind: 'drive',
    name: `${code} from ${name}`,
    isLikeAnother: false,
    arm: withFault({ how: 'once', crossing, time: 'before', code }),
  });
  return [
    once('before', first < i),
    ...(changes ? [once('after', i < last)] : []),
    lasting('outage'),
    lasting('timeOver'),
    ...(method.startsWith('drive.') ? DRIVE_CODES.map(coded) : []),
  ];
}

const DRIVE_CODES: readonly DriveCode[] = [403, 404, 429, 500];

/** Sequences of similar calls: formatting, and the filling of a second or later new sheet, since the first one tests it in full. */
function rowsOf(log: readonly string[]): { first: number; last: number }[] {
  const rows: { first: number; last: number }[] = [];
  let sheets = 0;
  for (let i = 0; i < log.length; i++) {
    if (log[i - 1] === NEW_SHEET) sheets++;
    const isFill = log[i - 1] === NEW_SHEET && sheets > 1;
    let end = i;
    if (isFill) end = log.indexOf(FLUSH, i);
    else while (FORMATS.test(log[end] ?? '')) end++;
    if (end <= i) continue;
    rows.push({ first: i, last: end - 1 });
    i = end - 1;
  }
  return rows;
}
