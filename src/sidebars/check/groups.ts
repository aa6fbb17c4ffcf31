import type { CheckResult } from '../../actions/fix';
import type { Finding } from '../../checks';
import { type CellFix, fixOf } from '../../checks/fixes';
import { kindOf } from '../../checks/listed';
import type { FormattingCode, RuleCode } from '../../messages/finding-params';
import { checkTitles } from '../../messages/th/checks/titles';
import { check as messages } from '../../messages/th/sidebars/check';
import { cellKey } from '../../sheet/cell-ref';

/** One line of the list: its text, the cell it leads to, and the fix of the cell. */
export interface Item {
  key: string;
  text: string;
  hint: string;
  /** The cell; null where the finding is about the whole sheet. */
  place: { sheet: string; row: number | null; column: number | null } | null;
  /** True where the line leads to the settings. */
  isSetting: boolean;
  fix: CellFix | null;
}

/** Items of one kind. */
export interface Kind {
  key: string;
  tone: Finding['severity'] | 'formatting';
  title: string;
  /** Those that are listed, of `total`. */
  items: Item[];
  total: number;
  /** The fixes of this kind, one for each cell. */
  fixes: CellFix[];
}

/** The kinds of findings about one sheet, errors first. */
interface SheetGroup {
  sheet: string;
  kinds: Kind[];
}

/** Findings by sheet, the checked one first, and by kind. */
export function groupsOf({ sheet, findings, totals }: CheckResult): SheetGroup[] {
  const sheets = new Set([sheet, ...findings.map((finding) => finding.sheet)]);
  return [...sheets].flatMap((name) => {
    const ofSheet = findings.filter((finding) => finding.sheet === name);
    if (ofSheet.length === 0) return [];
    const errorsFirst = (['error', 'warning'] as const).flatMap((severity) =>
      kindsOf(
        ofSheet.filter((finding) => finding.severity === severity),
        severity,
        ({ code }) => code,
        (finding) => itemOf(finding, sheet),
        totals.kinds,
      ),
    );
    return [{ sheet: name, kinds: withToneWhereTwice(errorsFirst) }];
  });
}

/** A kind that is there as error and as warning says which. */
function withToneWhereTwice(kinds: readonly Kind[]): Kind[] {
  const isTwice = (title: string) => kinds.filter((kind) => kind.title === title).length > 1;
  return kinds.map((kind) =>
    kind.tone !== 'formatting' && isTwice(kind.title)
      ? { ...kind, title: messages.ofTone[kind.tone](kind.title) }
      : kind,
  );
}

/** What could be formatted uniformly, by kind. */
export function formattingKinds({ sheet, formatting, totals }: CheckResult): Kind[] {
  return kindsOf(
    formatting,
    'formatting',
    ({ codes: [code] }) => code,
    (fix) => ({
      key: cellKey(fix),
      text: messages.place(fix.row, fix.header),
      hint: '',
      place: { sheet, row: fix.row, column: fix.column },
      isSetting: false,
      fix,
    }),
    totals.kinds,
  );
}

function kindsOf<T extends Finding | CellFix>(
  all: readonly T[],
  tone: Kind['tone'],
  codeOf: (each: T) => RuleCode | FormattingCode,
  item: (each: T) => Item,
  totals: Readonly<Record<string, number>>,
): Kind[] {
  return [...new Set(all.map(codeOf))].map((code) => {
    const ofCode = all.filter((each) => codeOf(each) === code);
    const [key = ''] = ofCode.map(kindOf);
    const items = ofCode.map(item);
    // Of several fixes of a cell the first one; the check after it finds the next.
    const cells = new Map<string, CellFix>();
    for (const { fix } of items) {
      if (fix && !cells.has(cellKey(fix))) cells.set(cellKey(fix), fix);
    }
    return {
      key,
      tone,
      title: checkTitles[code],
      items,
      total: totals[key] ?? items.length,
      fixes: [...cells.values()],
    };
  });
}

function itemOf(finding: Finding, checkedSheet: string): Item {
  const { code, sheet, cell, message, hint } = finding;
  const { row = null, column = null } = cell ?? {};
  return {
    key: `${row}:${column}:${message}`,
    text: message,
    hint,
    place: sheet === checkedSheet && row === null ? null : { sheet, row, column },
    isSetting: row === null && code.startsWith('settings/'),
    fix: fixOf(finding, checkedSheet),
  };
}
