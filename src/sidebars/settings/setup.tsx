import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/sidebars/settings';
import { Button, ErrorBox, StatusLine, server, UnsavedOffer, useTask } from '../shared';
import { OfficeFields } from './office';
import { type SetupState, useSetup } from './setup-state';
import { FiscalYearField } from './years';

/** What an empty spreadsheet asks first: the office, its province and the year. The rest is asked where it is needed. */
export function Setup({ view, reload }: { view: SettingsView; reload: () => void }) {
  const setup = useSetup(view);
  const { texts, change, finish, result, isOfficeNameMissing } = setup;
  const fields = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => fields.current?.querySelector('input')?.focus(), [isOfficeNameMissing]);
  if (result === 'done') return <Done toSettings={reload} />;
  const props = { view, texts, change };
  return (
    <>
      <UnsavedOffer unsaved={setup.unsaved} />
      <div class="stack">
        <h1>{messages.welcome}</h1>
        <p class="quiet">{messages.welcomeHint}</p>
      </div>
      <div class="fields" ref={fields}>
        <OfficeFields
          {...props}
          error={isOfficeNameMissing && texts.officeName.trim() === '' ? messages.officeNameFirst : undefined}
        />
        <FiscalYearField {...props} />
      </div>
      <Proposals setup={setup} />
      <div class="row">
        <Button kind="action" task={finish}>
          {messages.finish}
        </Button>
      </div>
      <StatusLine>{finish.running && messages.finishing}</StatusLine>
      <ErrorBox failure={finish.failure} />
      {result === 'takenByOthers' && (
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

/** What is filled in by the kind of the office, to be changed later. */
function Proposals({ setup: { proposed } }: { setup: SetupState }) {
  const { departments = [], endorsers = [] } = proposed;
  if (departments.length + endorsers.length === 0) return null;
  const positions = endorsers.map(({ position }) => position);
  return (
    <div class="quiet">
      {messages.proposed(departments, positions).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What to do next. */
function Done({ toSettings }: { toSettings: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const prepare = useTask(() => server.openPrepare());
  return (
    <>
      <h1 ref={title} tabIndex={-1} class="well">
        {messages.done}
      </h1>
      <p>{messages.nextForm}</p>
      <div class="row">
        <Button kind="action" task={prepare}>
          {messages.toForms}
        </Button>
        <Button onClick={toSettings}>{messages.toSettings}</Button>
      </div>
      <ErrorBox failure={prepare.failure} />
    </>
  );
}
