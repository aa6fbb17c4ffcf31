import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/sidebars/settings';
import { Button, closePage, ErrorBox, MultiChoice, StatusLine, UnsavedOffer } from '../shared';
import { DepartmentChoice, MakerFields } from './department-fields';
import { OfficeFields } from './office';
import { PeopleFields } from './people';
import { type SetupState, STEPS, useSetup } from './setup-state';
import { YearFields } from './years';

const LAST = STEPS.length - 1;

/** The steps from an empty spreadsheet to the first form sheet. */
export function Setup({ view, reload }: { view: SettingsView; reload: () => void }) {
  const setup = useSetup(view);
  const { step, finish, result } = setup;
  if (result?.kind === 'done') return <Done sheets={result.sheets} toSettings={reload} />;
  return (
    <>
      <UnsavedOffer unsaved={setup.unsaved} />
      {step === 0 && (
        <div class="stack">
          <h1>{messages.welcome}</h1>
          <p class="quiet">{messages.welcomeHint}</p>
        </div>
      )}
      <StepTitle setup={setup} />
      <StepFields setup={setup} view={view} />
      <StepButtons setup={setup} />
      <StatusLine>{finish.running && messages.finishing}</StatusLine>
      <ErrorBox failure={finish.failure} />
      {result?.kind === 'takenByOthers' && (
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

function StepTitle({ setup: { step, isOfficeNameMissing } }: { setup: SetupState }) {
  const title = useRef<HTMLHeadingElement>(null);
  // The focus follows the step.
  const lastStep = useRef(step);
  useLayoutEffect(() => {
    if (lastStep.current !== step || isOfficeNameMissing) title.current?.focus();
    lastStep.current = step;
  }, [step, isOfficeNameMissing]);
  return (
    <div>
      <p class="quiet">{messages.step(step + 1, STEPS.length)}</p>
      <h2 ref={title} tabIndex={-1}>
        {messages.steps[step]}
      </h2>
      <progress class="steps" value={step + 1} max={STEPS.length} aria-hidden="true" />
    </div>
  );
}

function StepFields({ setup, view }: { setup: SetupState; view: SettingsView }) {
  const { texts, draft, change, customDepartment, setCustomDepartment } = setup;
  const props = { view, texts, change };
  switch (setup.step) {
    case 0:
      return (
        <OfficeFields {...props} error={setup.isOfficeNameMissing ? messages.officeNameFirst : undefined} />
      );
    case 1:
      return <YearFields {...props} />;
    case 2:
      return (
        <>
          <DepartmentChoice
            view={view}
            change={change}
            customDepartment={customDepartment}
            setCustomDepartment={setCustomDepartment}
            texts={draft}
          />
          <MakerFields {...props} />
        </>
      );
    case 3:
      return <PeopleFields {...props} />;
    default:
      return <FormChoice view={view} forms={setup.forms} onChange={setup.setForms} />;
  }
}

function StepButtons({ setup: { step, goTo, finish } }: { setup: SetupState }) {
  return (
    <>
      <div class="row">
        {step < LAST ? (
          <Button kind="action" onClick={() => goTo(step + 1)}>
            {messages.next}
          </Button>
        ) : (
          <Button kind="action" task={finish}>
            {messages.finish}
          </Button>
        )}
        {step > 0 && <Button onClick={() => goTo(step - 1)}>{messages.previous}</Button>}
      </div>
      {step < LAST && (
        <div>
          <Button kind="link" task={finish}>
            {messages.finishNow}
          </Button>
        </div>
      )}
    </>
  );
}

interface FormProps {
  view: SettingsView;
  forms: readonly string[];
  onChange: (forms: string[]) => void;
}

function FormChoice({ view, forms, onChange }: FormProps) {
  return (
    <MultiChoice
      label={messages.forms}
      hint={messages.formsHint}
      options={view.forms.map(({ id, name }) => ({
        value: id,
        label: messages.formUse[id] ? `${name} – ${messages.formUse[id]}` : name,
      }))}
      values={forms}
      onChange={onChange}
    />
  );
}

/** The sheets that were created, and what to do next. */
function Done({ sheets, toSettings }: { sheets: readonly string[]; toSettings: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const [first] = sheets;
  return (
    <>
      <h1 ref={title} tabIndex={-1} class="well">
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
