import type { CheckResult } from '../../actions/fix';
import type { Finding } from '../../checks';
import type { CellFix } from '../../checks/fixes';
import { check as say } from '../../messages/th/check';
import { checkTitles } from '../../messages/th/check-texts';

/** One line of the list: what it says, where it leads, and how its cell would be mended. */
export interface Item {
  key: string;
  text: string;
  hint: string;
  /** Null where there is nowhere to go: something about the whole sheet. */
  place: { sheet: string; row: number | null; column: number | null } | null;
  /** True where the settings sheet is meant, which is made if it is not there. */
  isSetting: boolean;
  fix: CellFix | null;
}

/** Items of one kind. */
export interface Kind {
  key: string;
  tone: Finding['severity'] | 'tidy';
  title: string;
  items: Item[];
  /** The mends of this kind, one a cell. */
  fixes: CellFix[];
}

/** The kinds of findings about one sheet, errors first. */
export interface SheetGroup {
  sheet: string;
  kinds: Kind[];
}

/** Findings by sheet, the checked one first, and by kind. */
export function groupsOf({ sheet, findings }: CheckResult): SheetGroup[] {
  const sheets = new Set([sheet, ...findings.map((finding) => finding.sheet)]);
  return [...sheets].flatMap((name) => {
    const own = findings.filter((finding) => finding.sheet === name);
    if (own.length === 0) return [];
    const graveFirst = (['error', 'warning'] as const).flatMap((severity) =>
      kindsOf(
        own.filter((finding) => finding.severity === severity),
        severity,
        ({ code }) => code,
        (finding) => itemOf(finding, sheet),
      ),
    );
    return [{ sheet: name, kinds: graveFirst.map((kind) => ({ ...kind, key: `${name} ${kind.key}` })) }];
  });
}

/** What could be written more regularly, by kind. */
export function tidyKinds({ sheet, tidy }: CheckResult): Kind[] {
  return kindsOf(
    tidy,
    'tidy',
    ({ codes }) => codes[0] ?? '',
    (fix) => ({
      key: `${fix.row}:${fix.column}`,
      text: say.place(fix.row, fix.heading),
      hint: '',
      place: { sheet, row: fix.row, column: fix.column },
      isSetting: false,
      fix,
    }),
  );
}

function kindsOf<T>(
  all: readonly T[],
  tone: Kind['tone'],
  codeOf: (each: T) => string,
  item: (each: T) => Item,
): Kind[] {
  return [...new Set(all.map(codeOf))].map((code) => {
    const items = all.filter((each) => codeOf(each) === code).map(item);
    // Of several mends of a cell the first; the check after it gives the next.
    const cells = new Map<string, CellFix>();
    for (const { fix } of items) {
      if (fix && !cells.has(`${fix.row}:${fix.column}`)) cells.set(`${fix.row}:${fix.column}`, fix);
    }
    return {
      key: `${tone} ${code}`,
      tone,
      title: checkTitles[code] ?? code,
      items,
      fixes: [...cells.values()],
    };
  });
}

function itemOf(
  { code, sheet, row, column, heading, value, message, hint, fix }: Finding,
  own: string,
): Item {
  const isMended = sheet === own && row !== null && column !== null && value !== null && fix !== null;
  return {
    key: `${row}:${column}:${message}`,
    text: message,
    hint,
    place: sheet === own && row === null ? null : { sheet, row, column },
    isSetting: row === null && code.startsWith('settings/'),
    fix:
      isMended && fix !== value
        ? { row, column, heading: heading ?? '', before: value, after: fix, codes: [code] }
        : null,
  };
}
