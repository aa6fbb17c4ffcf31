import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentRequest, DocumentView } from '../../actions/document';
import type { RecentDocument } from '../../actions/document-sources';
import type { Target } from '../../documents/target';
import type { RowSpan } from '../../documents/titles';
import { lackingText, document as messages } from '../../messages/th/sidebars/document';
import { type Loaded, pageData, server, useLoad } from '../shared';

const PARTS = ['memo', 'cover', 'summary', 'signatures', 'annex', 'breakRows'] as const;
type Part = (typeof PARTS)[number];

/** Chosen in place of a department: a document for each of them. */
export const EACH = '*';

/** What the user has chosen. */
export interface Choices {
  sheet: string;
  /** A reporting period of the view; '' for the whole year. Null until the user has chosen: then it is as `usualRound`. */
  round: string | null;
  /** The period that the page that led here wants of the first sheet; null for that of the sheet's titles. */
  usualRound: string | null;
  /** A department, EACH, or '' for the whole office. */
  department: string;
  /** The rows of which measures are wanted; null for all, 'none' while none of this sheet are selected. */
  rows: RowSpan | 'none' | null;
  /** The parts that the user wants; null for those that the form usually has. */
  parts: Part[] | null;
  target: Target;
  /** Whether drafts are wanted: each takes the place of the draft before it, and is in no log. */
  isDraft: boolean;
  /** Whether earlier documents are to be updated in place of making new ones. */
  updatesEarlier: boolean;
}

export type ChangeChoices = (changed: Partial<Choices>) => void;

export function requestOf({ sheet, department, rows, parts, ...choices }: Choices): DocumentRequest {
  const round = roundOf(choices);
  return {
    sheet,
    ...(rows && rows !== 'none' && { rows }),
    ...(round !== null && { round }),
    department: department === EACH ? '' : department,
    ...(parts && Object.fromEntries(PARTS.map((part) => [part, parts.includes(part)]))),
  };
}

/** The reporting period that is wanted; null for that of the sheet's titles. */
export const roundOf = ({ round, usualRound }: Pick<Choices, 'round' | 'usualRound'>): string | null =>
  round ?? usualRound;

/** The choices that decide what the view shows, as one text. */
export function viewKeyOf(choices: Choices): string {
  const { sheet, round, department, rows } = requestOf(choices);
  return [sheet, round, department, rows].join('\n');
}

/** The user's choices, and the document as it would be made by them. */
export interface ChosenDocument {
  choices: Choices;
  change: ChangeChoices;
  load: Loaded<{ view: DocumentView }>;
  /** False while the view is that of earlier choices. */
  isCurrent: boolean;
  /** True while the view of the present choices is being read. */
  isReading: boolean;
}

/** The choices keep their values when a call fails; each change of what is shown reads the sheet again. */
export function useChosenDocument(sheet: string): ChosenDocument {
  const [choices, setChoices] = useState<Choices>({
    sheet,
    round: null,
    usualRound: pageData<string | null>('round'),
    department: '',
    rows: null,
    parts: null,
    target: 'docs',
    isDraft: false,
    updatesEarlier: false,
  });
  // The user agreed to update the earlier documents of these choices, not of others.
  const change: ChangeChoices = (changed) =>
    setChoices((now) => ({ ...now, updatesEarlier: false, ...changed }));
  const key = viewKeyOf(choices);
  const checked = useRef<DocumentView['checked'] | null>(null);
  const load = useLoad(async () => {
    const view = await server.readDocument({
      ...requestOf(choices),
      ...(checked.current && { checked: checked.current }),
    });
    checked.current = view.checked;
    return { key, view };
  });
  const { reload } = load;
  const requestedKey = useRef(key);
  useEffect(() => {
    if (requestedKey.current !== key) reload();
    requestedKey.current = key;
  }, [key, reload]);
  const isCurrent = load.value?.key === key;
  const isReading = load.value !== null && !load.failure && !isCurrent;
  return { choices, change, load, isCurrent, isReading };
}

/** The parts that the document can have, those of them that it will have, and what lacks for these. */
export function partsOf(
  { parts: chosen }: Choices,
  view: DocumentView,
): { offered: Part[]; parts: Part[]; lacking: string[] } {
  const usual: Partial<Record<Part, boolean>> = { ...view.parts, breakRows: false };
  const offered = PARTS.filter((part) => part in usual);
  const parts = (chosen ?? offered.filter((part) => usual[part])).filter((part) => part in usual);
  const lacking: Partial<Record<Part, string>> = {
    annex: lackingText.annex(view.lacking.annex),
    summary: view.lacking.summary ? lackingText.summary : '',
  };
  const { pictured } = view.lacking.annex;
  const couldPrint = offered.includes('annex') && !view.absent.includes('pictures');
  const picturesOff =
    pictured > 0 && couldPrint && !parts.includes('annex') ? messages.picturesOff(pictured) : '';
  const signsTwice = parts.includes('memo') && parts.includes('signatures') ? messages.signsTwice : '';
  return {
    offered,
    parts,
    lacking: [...parts.map((part) => lacking[part] ?? ''), picturesOff, signsTwice].filter(
      (text) => text !== '',
    ),
  };
}

/** The departments with measures, and those without. */
export function departmentsOf({
  departments,
}: DocumentView): Record<'responsible' | 'idle', DocumentView['departments']> {
  return {
    responsible: departments.filter(({ measures }) => measures > 0),
    idle: departments.filter(({ measures }) => measures === 0),
  };
}

/** The earlier document of the same sheet, part and kind of file: this user's, or else another user's; null for none. */
export function earlierDocument(
  made: readonly RecentDocument[],
  wanted: Pick<RecentDocument, 'sheet' | 'part' | 'target'>,
): RecentDocument | null {
  const same = made.filter(
    ({ sheet, part, target }) => sheet === wanted.sheet && part === wanted.part && target === wanted.target,
  );
  return same.find(({ mine }) => mine) ?? same[0] ?? null;
}
