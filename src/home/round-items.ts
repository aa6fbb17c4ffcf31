import { isIssued, isPublished } from '../documents/life';
import { type LogEntry, newestFirst } from '../documents/log';
import type { Publication, YearOfMeasures } from '../settings/years';
import type { FormTable } from '../table/table';
import { isOfYear, isSigned } from './year-steps';

/** What an item of a round needs, from the scores that its measures answer to the website. */
export type ItemStepId =
  | 'scores'
  | 'sheet'
  | 'measures'
  | 'parts'
  | 'document'
  | 'proposed'
  | 'signed'
  | 'published';

/** An item under which documents of a fiscal year are published, and how far these have come. */
export interface RoundItem extends Publication {
  /** Parts that nobody knows are no step. */
  steps: { id: ItemStepId; isDone: boolean }[];
  /** The parts that the item demands and none of its sheets gives. */
  lacking: string[];
  /** The sheets whose documents are published under it. */
  sheets: string[];
}

export interface ItemsInput {
  publication: YearOfMeasures;
  /** The form sheets of the year. */
  tables: readonly FormTable[];
  log: { entries: readonly LogEntry[] } | null;
  hasScores: boolean;
  /** The demanded parts that a sheet does not give; null for a sheet of no item, and where nobody knows them. */
  lackingIn(table: FormTable): string[] | null;
}

/** The items of a fiscal year's documents. What is done the sheets and the log show. */
export function roundItems({ publication, tables, log, hasScores, lackingIn }: ItemsInput): RoundItem[] {
  const documents = newestFirst(log?.entries ?? []);
  const itemOf = (kind: 'measure' | 'report', published: Publication): RoundItem => {
    const own = tables.filter(({ form }) => form.other === undefined && form.document.item === kind);
    const filled = own.filter(({ measures }) => measures.length > 0);
    const found = filled.flatMap((table) => {
      const lacking = lackingIn(table);
      return lacking ? [lacking] : [];
    });
    const isUnknown = filled.length > 0 && found.length === 0;
    const [first = [], ...others] = found;
    // An item is published as all its documents together.
    const lacking = first.filter((part) => others.every((parts) => parts.includes(part)));
    // A document that was published stays so, though another one is made of its sheet.
    const ofOffice = documents.filter((entry) => isOfYear(entry, kind, publication.fiscalYear));
    const all = (holds: (entry: LogEntry) => boolean) =>
      own.length > 0 &&
      own.every(({ sheet }) => ofOffice.some((each) => each.sheet === sheet && holds(each)));
    const needsScores = own.length === 0 || own.some(({ form }) => form.needsScores !== undefined);
    return {
      ...published,
      steps: [
        ...(kind === 'measure' && needsScores ? [{ id: 'scores' as const, isDone: hasScores }] : []),
        { id: 'sheet', isDone: own.length > 0 },
        { id: 'measures', isDone: own.length > 0 && filled.length === own.length },
        ...(isUnknown ? [] : [{ id: 'parts' as const, isDone: found.length > 0 && lacking.length === 0 }]),
        { id: 'document', isDone: all(() => true) },
        { id: 'proposed', isDone: all(({ state }) => isIssued(state)) },
        { id: 'signed', isDone: all(isSigned) },
        { id: 'published', isDone: all(({ state }) => isPublished(state)) },
      ],
      lacking,
      sheets: own.map(({ sheet }) => sheet),
    };
  };
  return [
    itemOf('measure', publication.measures),
    ...publication.reports.map((report) => itemOf('report', report)),
  ];
}
