import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsTexts } from '../../settings/settings';
import { server, type Task, useTask } from '../shared';
import { editsOf, type SettingId } from './draft';

/** Called when the section closes, with all settings as they then are, and whether they were saved just now. */
export type OnDone = (texts: SettingsTexts, isSaved: boolean) => void;

/** One section of the settings under the user's hands. */
export interface SectionEditor {
  texts: SettingsTexts;
  change(changed: Partial<SettingsTexts>): void;
  /** Counts how often another user's texts replaced some: fields that keep a text of their own then start anew. */
  replaceCount: number;
  save: Task;
  /** What another user changed meanwhile; null where nothing prevents saving. */
  conflict: { ids: readonly SettingId[]; theirs: SettingsTexts } | null;
  /** Takes the other user's texts. */
  takeTheirs(): void;
  /** Closes the section, or asks first where something is not saved. */
  cancel(): void;
  /** True while the page asks whether to drop what is not saved. */
  isAsking: boolean;
  discard: Task;
  keepEditing(): void;
}

/** Settings as they were read, and as they are typed. */
export interface TypedSettings {
  opened: SettingsTexts;
  texts: SettingsTexts;
}

/**
 * @param ids the settings of the section
 * @param initial what is typed already
 * @param onTyped called with the unsaved input; null = none
 */
export function useSectionEditor(
  ids: readonly SettingId[],
  initial: TypedSettings,
  onDone: OnDone,
  onTyped: (typed: TypedSettings | null) => void,
): SectionEditor {
  const [opened, setOpened] = useState(initial.opened);
  const [texts, setTexts] = useState(initial.texts);
  const [conflictIds, setConflictIds] = useState<SettingId[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [replaceCount, setReplaceCount] = useState(0);
  const edits = editsOf(ids, opened, texts);
  const isChanged = Object.keys(edits).length > 0;
  const onTypedRef = useRef(onTyped);
  onTypedRef.current = onTyped;
  useEffect(() => onTypedRef.current(isChanged ? { opened, texts } : null), [isChanged, opened, texts]);
  useEffect(() => () => onTypedRef.current(null), []);
  const replace = (some: readonly SettingId[], by: SettingsTexts) => {
    setTexts((now) => ({ ...now, ...Object.fromEntries(some.map((id) => [id, by[id]])) }));
    setReplaceCount((now) => now + 1);
  };
  const save = useTask(async () => {
    const answer = await server.saveSettings({ opened, edits });
    if (answer.kind === 'saved') return onDone(answer.texts, true);
    // What this user has not changed follows the sheet; else it would count as an edit of this user.
    replace(
      ids.filter((id) => !(id in edits)),
      answer.texts,
    );
    setOpened(answer.texts);
    setConflictIds(answer.ids);
  });
  const close = () => onDone(opened, false);
  return {
    texts,
    change: (changed) => setTexts((now) => ({ ...now, ...changed })),
    replaceCount,
    save,
    conflict: conflictIds.length === 0 ? null : { ids: conflictIds, theirs: opened },
    takeTheirs: () => {
      replace(conflictIds, opened);
      setConflictIds([]);
    },
    cancel: () => (isChanged ? setAsking(true) : close()),
    isAsking,
    discard: useTask(async () => close()),
    keepEditing: () => setAsking(false),
  };
}
