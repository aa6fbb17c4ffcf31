import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeasureView, OpenedMeasureView, OpenRequest } from '../../actions/measure';
import type { SaveAnswer } from '../../actions/save-measure';
import { measure as messages } from '../../messages/th/sidebars/measure';
import type { Overwrite } from '../../table/overwrites';
import { server, type Task, useTask } from '../shared';
import { copyTexts } from './copy';
import { editsOf, editsToSave, type FieldGroup, fieldGroupsOf, isMissing } from './field-groups';
import { withInstrument } from './instrument-of-indicator';
import type { MeasureContent, MeasurePageState, PageContent } from './page';
import type { Texts } from './status';

/** Where a user goes from a measure; `selected` is the selected row of the sheet, `copy` a new measure with the same texts. */
export type Destination = 'list' | 'previous' | 'next' | 'new' | 'copy' | 'selected';

/** Why a save wrote nothing. */
type SaveRefusal = Exclude<SaveAnswer, { kind: 'saved' }>;

/** What a save is made of, beside the texts. */
interface SaveTarget {
  /** The measure as it was read. */
  state: OpenedMeasureView;
  /** Of several equal measures, the first row of the one that the user chose. */
  chosenRow?: number;
  /** What the user has agreed to overwrite. */
  agreed?: Overwrite[];
}

interface SaveAttempt extends SaveTarget {
  texts: Texts;
}

/** What a save came to: the measure as it then is, and the words that say so. */
interface Stored {
  state: OpenedMeasureView;
  statusText: string;
}

/** What the page asks; one question at a time. */
export type Question =
  | { kind: 'leave'; to: Destination }
  | { kind: 'save'; reason: SaveRefusal; target: SaveTarget };

/** The measure that is open, and what the user has typed. */
interface OpenMeasure {
  view: MeasureView;
  texts: Texts;
  /** The instrument that the choice of an indicator filled in; null where the user wrote it. */
  filled: string | null;
  /** What was just done, in words; '' from the next change on. */
  statusText: string;
  change(changed: Texts): void;
  replaceTexts(texts: Texts): void;
  setStatusText(text: string): void;
  /** Takes the measure as it now is in the sheet, and keeps the texts. */
  takeState(state: OpenedMeasureView): void;
  /** Takes the measure as it was saved. What the user typed during the save is kept. */
  takeSaved(state: OpenedMeasureView, sent: Texts): void;
}

function useOpenMeasure(shown: MeasureContent): OpenMeasure {
  const [view, setView] = useState(shown.view);
  const [{ texts, filled }, setTyped] = useState<Pick<OpenMeasure, 'texts' | 'filled'>>({
    texts: shown.texts ?? shown.view.values,
    filled: null,
  });
  const [statusText, setStatusText] = useState(shown.statusText ?? '');
  const takeState = (state: OpenedMeasureView) => setView((now) => ({ ...now, ...state }));
  const setTexts = (of: (now: Texts) => Texts) => setTyped((now) => ({ ...now, texts: of(now.texts) }));
  return {
    view,
    texts,
    filled,
    statusText,
    setStatusText,
    takeState,
    replaceTexts: (all) => setTexts(() => all),
    change: (changed) => {
      setStatusText('');
      setTyped((now) => {
        const all = withInstrument(view.fields, view.inherited.instrument, now.texts, changed, now.filled);
        return { texts: { ...now.texts, ...all.changed }, filled: all.filled };
      });
    },
    takeSaved: (state, sent) => {
      takeState(state);
      setTexts((now) => ({ ...state.values, ...editsOf({ values: sent }, now) }));
    },
  };
}

/** A measure being filled in: its texts, the question that the page asks, saving, and opening other measures. */
export interface MeasureEditor
  extends Pick<OpenMeasure, 'view' | 'texts' | 'filled' | 'statusText' | 'change'> {
  page: MeasurePageState;
  groups: FieldGroup[];
  /** The required groups that are blank. */
  missing: FieldGroup[];
  /** True where texts differ from the sheet as it was read. */
  isDirty: boolean;
  question: Question | null;
  /** True while another measure is being opened. */
  isLeaving: boolean;
  /** Saves; what is given differs from the measure on the page. */
  save: Task<[given?: Partial<SaveAttempt>]>;
  /** Saves, then opens a new measure. */
  saveAndNew: Task;
  /** Answers the question `leave`: saves, then opens the destination. */
  saveAndLeave: Task;
  /** Opens a destination, and drops what is not saved. */
  open: Record<Destination, Task>;
  /** Opens a destination, or asks first where something is not saved. */
  leaveFor(to: Destination): void;
  /** Saves texts that were merged with those of another user. */
  saveMerged(merged: Texts, theirs: OpenedMeasureView): void;
  dismissQuestion(): void;
}

export function useMeasureEditor(page: MeasurePageState, shown: MeasureContent): MeasureEditor {
  const measure = useOpenMeasure(shown);
  const { view, texts } = measure;
  const [question, setQuestion] = useState<Question | null>(null);
  const groups = fieldGroupsOf(view);
  const isDirty = Object.keys(editsOf(view, texts)).length > 0;
  const store = useStore(page, measure, groups, setQuestion);
  useDraft(page, view, texts, isDirty);

  const openFrom = async (to: Destination, from: Pick<OpenedMeasureView, 'opened'> = view, statusText = '') =>
    page.show({ statusText, ...(await destination(to, from, measure)) });
  const open: Record<Destination, Task> = {
    list: useTask(() => openFrom('list')),
    previous: useTask(() => openFrom('previous')),
    next: useTask(() => openFrom('next')),
    new: useTask(() => openFrom('new')),
    copy: useTask(() => openFrom('copy')),
    selected: useTask(() => openFrom('selected')),
  };
  const save: MeasureEditor['save'] = useTask((given: Partial<SaveAttempt> = {}) => {
    saveAndNew.clear();
    return store({ state: view, texts, ...given });
  });
  const saveAndNew: Task = useTask(async () => {
    save.clear();
    const stored = isDirty ? await store({ state: view, texts }) : { state: view, statusText: '' };
    if (stored) await openFrom('new', stored.state, stored.statusText);
  });
  const saveAndLeave = useTask(async () => {
    const stored = await store({ state: view, texts });
    if (stored && question?.kind === 'leave') await openFrom(question.to, stored.state, stored.statusText);
  });
  return {
    ...measure,
    page,
    groups,
    isDirty,
    question,
    save,
    saveAndNew,
    saveAndLeave,
    open,
    missing: groups.filter((group) => isMissing(group, view, texts)),
    isLeaving: [...Object.values(open), saveAndNew, saveAndLeave].some(({ running }) => running),
    leaveFor: (to) => (isDirty ? setQuestion({ kind: 'leave', to }) : open[to].run()),
    saveMerged: (merged, theirs) => {
      measure.replaceTexts(merged);
      save.run({ state: theirs, texts: merged });
    },
    dismissQuestion: () => setQuestion(null),
  };
}

/** Tells the page what is typed and not saved, to be kept. */
function useDraft({ setDraft }: MeasurePageState, view: MeasureView, texts: Texts, isDirty: boolean): void {
  const latest = useRef(setDraft);
  latest.current = setDraft;
  useEffect(() => latest.current(isDirty ? { view, texts } : null), [view, texts, isDirty]);
}

/** What the page shows next. */
async function destination(
  to: Destination,
  { opened }: Pick<OpenedMeasureView, 'opened'>,
  { view, texts }: OpenMeasure,
): Promise<PageContent> {
  const { sheet } = view;
  if (to === 'selected') return server.readMeasures();
  if (to === 'list') return { ...(await server.readMeasures({ sheet, list: true })), from: opened?.rows[0] };
  const request: OpenRequest =
    to === 'new' || to === 'copy'
      ? { sheet, blank: true }
      : { sheet, beside: { opened, step: to === 'next' ? 1 : -1 } };
  const next = await server.openMeasure(request);
  if (to !== 'copy') return { kind: 'measure', view: next };
  return {
    kind: 'measure',
    view: next,
    statusText: messages.copied,
    texts: copyTexts(view, texts, next),
  };
}

/** @returns a function that saves: what it came to, or null where nothing was saved and the page asks why */
function useStore(
  page: MeasurePageState,
  measure: OpenMeasure,
  groups: readonly FieldGroup[],
  setQuestion: (change: (now: Question | null) => Question | null) => void,
): (attempt: SaveAttempt) => Promise<Stored | null> {
  const { view } = measure;
  return async ({ texts: sent, ...target }) => {
    const { state, ...answers } = target;
    measure.setStatusText('');
    setQuestion((now) => (now?.kind === 'save' ? null : now));
    const edits = editsToSave(state, sent);
    if (!edits) {
      measure.takeState(state);
      measure.setStatusText(messages.nothing);
      return { state, statusText: '' };
    }
    const answer = await server.saveMeasure({ sheet: view.sheet, opened: state.opened, edits, ...answers });
    if (answer.kind !== 'saved') {
      setQuestion(() => ({ kind: 'save', reason: answer, target }));
      return null;
    }
    const { row, undo } = answer;
    measure.takeSaved(answer.state, sent);
    const isHere = here(page);
    page.undo.offer(undo, messages.undo(row), () => {
      // Texts of another measure that are being typed stay.
      if (!isHere() && page.latest.current?.isDirty) return undefined;
      if (isHere()) {
        measure.takeState(state);
        measure.setStatusText('');
      } else page.show({ kind: 'measure', view: { ...view, ...state }, texts: sent });
      return messages.undone;
    });
    const notShown = answer.notShown ? messages.notShown : '';
    measure.setStatusText(messages.saved(row, 0) + notShown);
    const saved = { ...view, ...answer.state };
    const missing = groups.filter((group) => isMissing(group, saved, answer.state.values));
    return { state: answer.state, statusText: messages.saved(row, missing.length) + notShown };
  };
}

/** A function that tells whether the page still shows what it does now. */
function here({ latest }: MeasurePageState): () => boolean {
  const count = latest.current?.count;
  return () => latest.current?.count === count;
}
