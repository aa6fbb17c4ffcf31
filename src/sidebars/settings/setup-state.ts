import { useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import type { SettingsTexts } from '../../settings/settings';
import { server, type Task, useTask, useUnsaved } from '../shared';
import { editsOf, emptyPerson, type SettingId, textsOfDraft } from './draft';
import { chainOf, departmentsOf } from './proposals';

/** What the set-up asks for. */
const ASKED: readonly SettingId[] = [
  'officeName',
  'officeShortName',
  'kind',
  'district',
  'province',
  'fiscalYear',
  'resultYear',
];

/** What the set-up fills in, and says so, where it is blank and the kind of the office is known. */
type Proposed = Partial<Pick<SettingsTexts, 'departments' | 'preparedBy' | 'endorsers'>>;

function proposedFor({ kind, officeName, departments, preparedBy, endorsers }: SettingsTexts): Proposed {
  if (kind === '') return {};
  const usual = [...departmentsOf(kind).always];
  const positions = chainOf(kind, officeName);
  return {
    ...(departments.length === 0 && { departments: usual, preparedBy: preparedBy || (usual[0] ?? '') }),
    ...(endorsers.length === 0 &&
      positions.length > 0 && { endorsers: positions.map((position) => ({ ...emptyPerson, position })) }),
  };
}

/** The set-up under the user's hands. */
export interface SetupState {
  texts: SettingsTexts;
  change(changed: Partial<SettingsTexts>): void;
  proposed: Proposed;
  /** True where the user tried to finish without the office's name. */
  isOfficeNameMissing: boolean;
  finish: Task;
  /** What came of finishing; null before: done, or another user was first. */
  result: 'done' | 'takenByOthers' | null;
  unsaved: ReturnType<typeof useUnsaved>;
}

export function useSetup(view: SettingsView): SetupState {
  const { currentYear } = view;
  const initial = {
    ...view.texts,
    fiscalYear: view.texts.fiscalYear || String(currentYear),
    resultYear: view.texts.resultYear || String(currentYear - 1),
  };
  const [texts, setTexts] = useState<SettingsTexts>(initial);
  const [isOfficeNameMissing, setOfficeNameMissing] = useState(false);
  const [result, setResult] = useState<SetupState['result']>(null);
  const proposed = proposedFor(texts);
  const isTouched = result === null && JSON.stringify(texts) !== JSON.stringify(initial);
  const unsaved = useUnsaved('setup', isTouched ? { draft: texts } : null, (kept) =>
    setTexts(textsOfDraft(initial, kept.draft)),
  );
  const finish = useTask(async () => {
    const isNamed = texts.officeName.trim() !== '';
    setOfficeNameMissing(!isNamed);
    if (!isNamed) return;
    const ids = [...ASKED, ...(Object.keys(proposed) as SettingId[])];
    const edits = { ...editsOf(ids, view.texts, { ...texts, ...proposed }), officeName: texts.officeName };
    const answer = await server.finishSetup({ opened: view.texts, edits, forms: [] });
    setResult(answer.kind === 'changed' ? 'takenByOthers' : 'done');
  });
  return {
    texts,
    proposed,
    isOfficeNameMissing,
    finish,
    result,
    unsaved,
    change: (changed) => setTexts((now) => ({ ...now, ...changed })),
  };
}
