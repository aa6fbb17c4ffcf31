import type { CheckSummary } from '../../actions/document';
import { document as say } from '../../messages/thai/document';
import { Button, ErrorBox, server, useTask } from '../shared';

/** What the check says of the sheet: counts in sight, the findings behind them. */
export function Check({ check }: { check: CheckSummary }) {
  const { errors, warnings, first, components } = check;
  const all = errors + warnings;
  return (
    <section class="stack">
      <h2>{say.checkTitle}</h2>
      {components.length > 0 && (
        <div class="box question stack">
          <strong>{say.componentsTitle}</strong>
          <ul class="stack">
            {components.map(({ message, hint }) => (
              <li key={message}>
                {message}
                <div>{hint}</div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {all === 0 ? (
        <p class="well">{say.well}</p>
      ) : (
        <>
          <p class={errors > 0 ? 'problem' : undefined}>{say.counts(errors, warnings)}</p>
          <details>
            <summary>{say.findings(first.length, all)}</summary>
            <Findings first={first} />
          </details>
        </>
      )}
      {check.inSettings && <SettingsButton />}
    </section>
  );
}

/** Findings, each with what to do. */
export function Findings({ first }: { first: CheckSummary['first'] }) {
  return (
    <ul class="findings stack">
      {first.map(({ message, hint, isError }) => (
        <li key={message} class={isError ? 'is-error' : undefined}>
          <span class="unseen">{isError ? say.error : say.warning}: </span>
          {message}
          <div class="quiet">{hint}</div>
        </li>
      ))}
    </ul>
  );
}

export function SettingsButton() {
  const open = useTask(() => server.openSettingsSheet());
  return (
    <>
      <div>
        <Button kind="link" task={open}>
          {say.openSettings}
        </Button>
      </div>
      <ErrorBox failure={open.failure} />
    </>
  );
}
