import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/settings';
import type { SettingsTexts } from '../../settings/settings';
import { Button, closePage, ErrorBox, MultiChoice, StatusLine, server, useTask } from '../shared';
import { DepartmentChoice, MakerFields, withOwn } from './departments';
import { editsOf, type Id, nobody } from './draft';
import { OfficeFields } from './office';
import { PeopleFields } from './people';
import { chainOf, departmentsOf } from './proposals';
import { YearFields } from './years';

/** The settings that each step asks for, in the order of the steps; the last asks for the forms. */
const STEPS: readonly (readonly Id[])[] = [
  ['agency', 'agencyShort', 'kind', 'district', 'province'],
  ['fiscalYear', 'resultYear'],
  ['departments', 'unit', 'phone', 'documentPrefix'],
  ['signer', 'endorsers'],
  [],
];
const LAST = STEPS.length - 1;

/** What a step proposes when it is first seen, where nothing stands there yet. */
function proposalsOf(step: number, texts: SettingsTexts): Partial<SettingsTexts> {
  const { departments, unit, endorsers, kind, agency } = texts;
  if (step === 2 && departments.length === 0) {
    const usual = [...departmentsOf(kind).always];
    return { departments: usual, unit: unit || (usual[0] ?? '') };
  }
  if (step === 3 && endorsers.length === 0) {
    const positions = chainOf(kind, agency);
    return {
      endorsers: (positions.length > 0 ? positions : ['']).map((position) => ({ ...nobody, position })),
    };
  }
  return {};
}

/** The way from an empty workbook to the first template sheet. Only what the user has seen is written. */
export function Setup({ shown, reload }: { shown: SettingsView; reload: () => void }) {
  const { runningYear } = shown;
  const [draft, setDraft] = useState<SettingsTexts>({
    ...shown.texts,
    fiscalYear: shown.texts.fiscalYear || String(runningYear),
    resultYear: shown.texts.resultYear || String(runningYear - 1),
  });
  const [own, setOwn] = useState('');
  // A department that is typed counts, added or not.
  const texts = { ...draft, departments: withOwn(draft.departments, own) };
  const [step, setStep] = useState(0);
  const [seen, setSeen] = useState(0);
  const [forms, setForms] = useState<string[]>([]);
  const [isBlank, setBlank] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const [made, setMade] = useState<string[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (changed: Partial<SettingsTexts>) => setDraft((now) => ({ ...now, ...changed }));

  // The keyboard goes along with the step.
  const lastStep = useRef(step);
  useEffect(() => {
    if (lastStep.current !== step || isBlank) heading.current?.focus();
    lastStep.current = step;
  }, [step, isBlank]);

  const namesOffice = () => {
    const named = texts.agency.trim() !== '';
    setBlank(!named);
    if (!named) setStep(0);
    return named;
  };
  const go = (to: number) => {
    if (to > step && !namesOffice()) return;
    change({ departments: texts.departments });
    setOwn('');
    if (to > seen) {
      setSeen(to);
      change(proposalsOf(to, texts));
    }
    setStep(to);
  };
  const finish = useTask(async () => {
    if (!namesOffice()) return;
    // The years are proposed in sight of everyone: a sheet cannot do without.
    const ids = [...new Set([...STEPS.slice(0, seen + 1).flat(), ...(STEPS[1] ?? [])])];
    const edits = { ...editsOf(ids, shown.texts, texts), agency: texts.agency };
    const answer = await server.finishSetup({ opened: shown.texts, edits, forms });
    if (answer.kind === 'changed') setTaken(true);
    else setMade(answer.sheets);
  });

  if (made) return <Done sheets={made} toSettings={reload} />;
  return (
    <>
      {step === 0 && (
        <div class="stack">
          <h1>{messages.welcome}</h1>
          <p class="quiet">{messages.welcomeHint}</p>
        </div>
      )}
      <div>
        <p class="quiet">{messages.step(step + 1, STEPS.length)}</p>
        <h2 ref={heading} tabIndex={-1}>
          {messages.steps[step]}
        </h2>
        <progress class="steps" value={step + 1} max={STEPS.length} aria-hidden="true" />
      </div>
      {step === 0 && (
        <OfficeFields {...{ shown, texts, change }} error={isBlank ? messages.agencyFirst : undefined} />
      )}
      {step === 1 && <YearFields {...{ shown, texts, change }} />}
      {step === 2 && (
        <>
          <DepartmentChoice {...{ shown, change, own, setOwn }} texts={draft} />
          <MakerFields {...{ shown, texts, change }} />
        </>
      )}
      {step === 3 && <PeopleFields {...{ shown, texts, change }} />}
      {step === LAST && <FormChoice {...{ shown, forms }} onChange={setForms} />}
      <div class="row">
        {step < LAST ? (
          <Button kind="action" onClick={() => go(step + 1)}>
            {messages.next}
          </Button>
        ) : (
          <Button kind="action" task={finish}>
            {messages.finish}
          </Button>
        )}
        {step > 0 && <Button onClick={() => go(step - 1)}>{messages.previous}</Button>}
      </div>
      {step < LAST && (
        <div>
          <Button kind="link" task={finish}>
            {messages.finishNow}
          </Button>
        </div>
      )}
      <StatusLine>{finish.running && messages.finishing}</StatusLine>
      <ErrorBox failure={finish.failure} />
      {isTaken && (
        <div class="box question stack" role="alert">
          <p>{messages.already}</p>
          <div>
            <Button onClick={reload}>{messages.seeTheirs}</Button>
          </div>
        </div>
      )}
    </>
  );
}

interface FormProps {
  shown: SettingsView;
  forms: readonly string[];
  onChange: (forms: string[]) => void;
}

function FormChoice({ shown, forms, onChange }: FormProps) {
  return (
    <MultiChoice
      label={messages.forms}
      hint={messages.formsHint}
      options={shown.forms.map(({ id, name }) => ({
        value: id,
        label: messages.formUse[id] ? `${name} – ${messages.formUse[id]}` : name,
      }))}
      values={forms}
      onChange={onChange}
    />
  );
}

/** What was made, and what comes next. */
function Done({ sheets, toSettings }: { sheets: readonly string[]; toSettings: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [first] = sheets;
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class="well">
        {messages.done}
      </h1>
      {first !== undefined && (
        <section class="stack">
          <h2>{messages.made}</h2>
          <ul class="stack">
            {sheets.map((sheet) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack">
        <h2>{messages.nextTitle}</h2>
        {first === undefined ? (
          <p>{messages.nextForm}</p>
        ) : (
          <>
            <p>{messages.nextFill(first)}</p>
            <p>{messages.nextReport}</p>
          </>
        )}
      </section>
      <div class="row">
        <Button kind="action" onClick={closePage}>
          {messages.close}
        </Button>
        <Button onClick={toSettings}>{messages.toSettings}</Button>
      </div>
    </>
  );
}
