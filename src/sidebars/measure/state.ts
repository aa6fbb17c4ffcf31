import { useState } from 'preact/hooks';
import type { MeasureState, MeasureView, OpenRequest } from '../../actions/measure';
import type { SaveAnswer } from '../../actions/save-measure';
import { measure as messages } from '../../messages/th/sidebars/measure';
import type { Overwrite } from '../../table/overwrites';
import { server, type Task, useTask, useUnsaved } from '../shared';
import { editsOf, editsToSave, type FieldGroup, fieldGroupsOf, isMissing } from './field-groups';
import type { Texts } from './status';

/** Where a user goes from a measure; `selected` is the measure on the selected row of the sheet. */
export type Destination = 'previous' | 'next' | 'new' | 'selected';

/** Why a save wrote nothing. */
type SaveRefusal = Exclude<SaveAnswer, { kind: 'saved' }>;

/** What a save is made of, beside the texts. */
interface SaveTarget {
  /** The measure as it was read. */
  state: MeasureState;
  /** Of several equal measures, the first row of the one that the user chose. */
  chosenRow?: number;
  /** What the user has agreed to overwrite. */
  agreed?: Overwrite[];
}

interface SaveAttempt extends SaveTarget {
  texts: Texts;
}

/** What the page asks; one question at a time. */
export type Question =
  | { kind: 'leave'; to: Destination }
  | { kind: 'save'; reason: SaveRefusal; target: SaveTarget };

/** The measure that is open, and what the user has typed. */
interface OpenMeasure {
  view: MeasureView;
  texts: Texts;
  /** What was just done, in words; '' from the next change on. */
  statusText: string;
  /** Counts the measures opened on this page, from 0: fields keep no state from one measure to the next. */
  openCount: number;
  change(changed: Texts): void;
  replaceTexts(texts: Texts): void;
  /** Shows another measure. */
  show(view: MeasureView): void;
  setStatusText(text: string): void;
  /** Takes the measure as it now is in the sheet, and keeps the texts. */
  takeState(state: MeasureState): void;
  /** Takes the measure as it was saved. What the user typed during the save is kept. */
  takeSaved(state: MeasureState, sent: Texts): void;
}

function useOpenMeasure(initial: MeasureView): OpenMeasure {
  const [view, setView] = useState(initial);
  const [texts, setTexts] = useState<Texts>(initial.values);
  const [statusText, setStatusText] = useState('');
  const [openCount, setOpenCount] = useState(0);
  const takeState = (state: MeasureState) => setView((now) => ({ ...now, ...state }));
  return {
    view,
    texts,
    statusText,
    openCount,
    setStatusText,
    takeState,
    replaceTexts: setTexts,
    change: (changed) => {
      setStatusText('');
      setTexts((now) => ({ ...now, ...changed }));
    },
    show: (opened) => {
      setView(opened);
      setTexts(opened.values);
      setStatusText('');
      setOpenCount((now) => now + 1);
    },
    takeSaved: (state, sent) => {
      takeState(state);
      setTexts((now) => ({ ...state.values, ...editsOf({ values: sent }, now) }));
    },
  };
}

/** A measure being filled in: its texts, the question that the page asks, saving, and opening other measures. */
export interface MeasureEditor
  extends Pick<OpenMeasure, 'view' | 'texts' | 'statusText' | 'openCount' | 'change'> {
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
  /** Answers the question `leave`: saves, then opens the destination. */
  saveAndLeave: Task;
  /** Opens a destination, and drops what is not saved. */
  open: Record<Destination, Task>;
  /** Opens a destination, or asks first where something is not saved. */
  leaveFor(to: Destination): void;
  /** Saves texts that were merged with those of another user. */
  saveMerged(merged: Texts, theirs: MeasureState): void;
  dismissQuestion(): void;
  unsaved: ReturnType<typeof useUnsaved>;
}

export function useMeasureEditor(initial: MeasureView): MeasureEditor {
  const measure = useOpenMeasure(initial);
  const { view, texts } = measure;
  const [question, setQuestion] = useState<Question | null>(null);
  const groups = fieldGroupsOf(view);
  const isDirty = Object.keys(editsOf(view, texts)).length > 0;
  const store = useStore(measure, groups, setQuestion);
  const unsaved = useUnsaved('measure', isDirty ? { view, texts } : null, (kept) => {
    measure.show(kept.view);
    measure.replaceTexts(kept.texts);
  });

  const openFrom = async (to: Destination, from: Pick<MeasureState, 'opened'> = view) => {
    const opened = await server.openMeasure(openRequest(to, view.sheet, from));
    // A failure belongs to the measure that is left.
    for (const task of [save, saveAndLeave, ...Object.values(open)]) task.clear();
    measure.show(opened);
    setQuestion(null);
  };
  const open: Record<Destination, Task> = {
    previous: useTask(() => openFrom('previous')),
    next: useTask(() => openFrom('next')),
    new: useTask(() => openFrom('new')),
    selected: useTask(() => openFrom('selected')),
  };
  const save = useTask((given: Partial<SaveAttempt> = {}) => store({ state: view, texts, ...given }));
  const saveAndLeave = useTask(async () => {
    const state = await store({ state: view, texts });
    if (state && question?.kind === 'leave') await openFrom(question.to, state);
  });
  return {
    ...measure,
    groups,
    missing: groups.filter((group) => isMissing(group, view, texts)),
    isDirty,
    question,
    isLeaving: Object.values(open).some(({ running }) => running) || saveAndLeave.running,
    save,
    saveAndLeave,
    open,
    leaveFor: (to) => (isDirty ? setQuestion({ kind: 'leave', to }) : open[to].run()),
    saveMerged: (merged, theirs) => {
      measure.replaceTexts(merged);
      save.run({ state: theirs, texts: merged });
    },
    dismissQuestion: () => setQuestion(null),
    unsaved,
  };
}

/** @returns a function that saves: the measure as it then is, or null where nothing was saved and the page asks why */
function useStore(
  measure: OpenMeasure,
  groups: readonly FieldGroup[],
  setQuestion: (change: (now: Question | null) => Question | null) => void,
): (attempt: SaveAttempt) => Promise<MeasureState | null> {
  const { view } = measure;
  return async ({ texts: sent, ...target }) => {
    const { state, ...answers } = target;
    measure.setStatusText('');
    setQuestion((now) => (now?.kind === 'save' ? null : now));
    const edits = editsToSave(state, sent);
    if (!edits) {
      measure.takeState(state);
      measure.setStatusText(messages.nothing);
      return state;
    }
    const answer = await server.saveMeasure({ sheet: view.sheet, opened: state.opened, edits, ...answers });
    if (answer.kind !== 'saved') {
      setQuestion(() => ({ kind: 'save', reason: answer, target }));
      return null;
    }
    measure.takeSaved(answer.state, sent);
    const saved = { ...view, ...answer.state };
    const missing = groups.filter((group) => isMissing(group, saved, answer.state.values));
    const notShown = answer.notShown ? messages.notShown : '';
    measure.setStatusText(messages.saved(answer.row, missing.length) + notShown);
    return answer.state;
  };
}

function openRequest(to: Destination, sheet: string, { opened }: Pick<MeasureState, 'opened'>): OpenRequest {
  if (to === 'selected') return {};
  if (to === 'new') return { sheet, blank: true };
  return { sheet, beside: { opened, step: to === 'next' ? 1 : -1 } };
}
