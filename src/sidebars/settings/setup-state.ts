import { useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import type { SettingsTexts } from '../../settings/settings';
import { server, type Task, useTask, useUnsaved } from '../shared';
import { editsOf, emptyPerson, type SettingId, textsOfDraft, withDepartment } from './draft';
import { chainOf, departmentsOf } from './proposals';

/** The settings that each step asks for, in the order of the steps; the last step asks for the forms. */
export const STEPS: readonly (readonly SettingId[])[] = [
  ['officeName', 'officeShortName', 'kind', 'district', 'province'],
  ['fiscalYear', 'resultYear'],
  ['departments', 'preparedBy', 'phone', 'documentPrefix'],
  ['signer', 'endorsers'],
  [],
];
const YEARS_STEP = 1;
const DEPARTMENTS_STEP = 2;
const PEOPLE_STEP = 3;

/** What a step proposes when the user first comes to it, for settings that are blank. */
function proposalsOf(step: number, texts: SettingsTexts): Partial<SettingsTexts> {
  const { departments, preparedBy, endorsers, kind, officeName } = texts;
  if (step === DEPARTMENTS_STEP && departments.length === 0) {
    const usual = [...departmentsOf(kind).always];
    return { departments: usual, preparedBy: preparedBy || (usual[0] ?? '') };
  }
  if (step === PEOPLE_STEP && endorsers.length === 0) {
    const positions = chainOf(kind, officeName);
    return {
      endorsers: (positions.length > 0 ? positions : ['']).map((position) => ({ ...emptyPerson, position })),
    };
  }
  return {};
}

/** The set-up under the user's hands. */
export interface SetupState {
  /** The settings as typed; a department that is typed and not yet added counts. */
  texts: SettingsTexts;
  /** The same without the department that is being typed. */
  draft: SettingsTexts;
  change(changed: Partial<SettingsTexts>): void;
  /** A department being typed, not added yet. */
  customDepartment: string;
  setCustomDepartment(name: string): void;
  /** The step in sight, from 0. */
  step: number;
  /** Goes to a step; forward only where the office has a name. */
  goTo(step: number): void;
  /** True where the user tried to go on without the office's name. */
  isOfficeNameMissing: boolean;
  /** The ids of the chosen forms. */
  forms: readonly string[];
  setForms(forms: string[]): void;
  finish: Task;
  /** What came of finishing; null before: the sheets that were created, or another user was first. */
  result: { kind: 'done'; sheets: string[] } | { kind: 'takenByOthers' } | null;
  unsaved: ReturnType<typeof useUnsaved>;
}

export function useSetup(view: SettingsView): SetupState {
  const { currentYear } = view;
  const initial = {
    ...view.texts,
    fiscalYear: view.texts.fiscalYear || String(currentYear),
    resultYear: view.texts.resultYear || String(currentYear - 1),
  };
  const [draft, setDraft] = useState<SettingsTexts>(initial);
  const [customDepartment, setCustomDepartment] = useState('');
  const [step, setStep] = useState(0);
  const [lastSeenStep, setLastSeenStep] = useState(0);
  const [forms, setForms] = useState<string[]>([]);
  const [isOfficeNameMissing, setOfficeNameMissing] = useState(false);
  const [result, setResult] = useState<SetupState['result']>(null);
  const texts = { ...draft, departments: withDepartment(draft.departments, customDepartment) };
  const change = (changed: Partial<SettingsTexts>) => setDraft((now) => ({ ...now, ...changed }));

  const requireOfficeName = (): boolean => {
    const isNamed = texts.officeName.trim() !== '';
    setOfficeNameMissing(!isNamed);
    if (!isNamed) setStep(0);
    return isNamed;
  };
  const goTo = (to: number) => {
    if (to > step && !requireOfficeName()) return;
    change({ departments: texts.departments });
    setCustomDepartment('');
    if (to > lastSeenStep) {
      setLastSeenStep(to);
      change(proposalsOf(to, texts));
    }
    setStep(to);
  };
  const isTouched =
    result === null && (JSON.stringify(draft) !== JSON.stringify(initial) || customDepartment !== '');
  const typed = { draft, customDepartment, step, lastSeenStep, forms };
  const unsaved = useUnsaved('setup', isTouched ? typed : null, (kept) => {
    setDraft(textsOfDraft(initial, kept.draft));
    setCustomDepartment(kept.customDepartment);
    setStep(kept.step);
    setLastSeenStep(kept.lastSeenStep);
    setForms(kept.forms);
  });
  const finish = useTask(async () => {
    if (!requireOfficeName()) return;
    // Only what the user has seen is written; and the years, which no sheet can do without.
    const seen = [...STEPS.slice(0, lastSeenStep + 1), ...STEPS.slice(YEARS_STEP, YEARS_STEP + 1)];
    const ids = [...new Set(seen.flat())];
    const edits = { ...editsOf(ids, view.texts, texts), officeName: texts.officeName };
    const answer = await server.finishSetup({ opened: view.texts, edits, forms });
    setResult(
      answer.kind === 'changed' ? { kind: 'takenByOthers' } : { kind: 'done', sheets: answer.sheets },
    );
  });
  return {
    texts,
    draft,
    change,
    customDepartment,
    setCustomDepartment,
    step,
    goTo,
    isOfficeNameMissing,
    forms,
    setForms,
    finish,
    result,
    unsaved,
  };
}
