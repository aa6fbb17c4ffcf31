import type { CheckSummary, ComponentsView } from '../../actions/document';
import { document as messages } from '../../messages/th/sidebars/document';
import { Button, ErrorBox, GoTo, NextPage, server, useTask } from '../shared';

/** The number of findings of the sheet, and the first of them in a closed `details`. */
export function Check({ check, isEmpty }: { check: CheckSummary; isEmpty: boolean }) {
  const { errors, warnings, first } = check;
  const all = errors + warnings;
  return (
    <section class="stack">
      <h2>{messages.checkTitle}</h2>
      {isEmpty && (
        <>
          <p class="problem">{messages.noMeasures}</p>
          <NextPage to="openMeasures" />
        </>
      )}
      {all === 0 ? (
        !isEmpty && <p class="well">{messages.well}</p>
      ) : (
        <>
          <p class={errors > 0 ? 'problem' : undefined}>{messages.counts(errors, warnings)}</p>
          <details>
            <summary>{messages.findings(first.length, all)}</summary>
            <Findings first={first} />
          </details>
        </>
      )}
      {check.inSettings && <SettingsButton />}
    </section>
  );
}

/** Which of the parts that the ITA round demands the document has: those that are missing, and the others in a closed `details`. */
export function Components({ components: { item, note, parts } }: { components: ComponentsView }) {
  const missing = parts.filter(({ state }) => state === 'missing');
  const given = parts.length - missing.length;
  return (
    <section class="stack">
      <h2>{messages.componentsTitle(item)}</h2>
      {note !== '' && <p class={item === '' ? 'quiet' : 'problem'}>{note}</p>}
      {parts.length > 0 && (
        <p class={given < parts.length ? 'problem' : note === '' ? 'well' : undefined}>
          {messages.componentsCount(given, parts.length)}
        </p>
      )}
      <PartList parts={missing} />
      {given > 0 && (
        <details>
          <summary>{messages.componentsList}</summary>
          <PartList parts={parts.filter(({ state }) => state !== 'missing')} />
        </details>
      )}
    </section>
  );
}

function PartList({ parts }: Pick<ComponentsView, 'parts'>) {
  if (parts.length === 0) return null;
  return (
    <ul class="plain stack components">
      {parts.map(({ text, state, note }) => (
        <li key={text}>
          <span class={`state ${state}`}>{messages.componentStates[state]}</span> {text}
          <div class="quiet">{note}</div>
        </li>
      ))}
    </ul>
  );
}

/** Findings, each with what to do; one of a cell leads to it. */
export function Findings({ first }: { first: CheckSummary['first'] }) {
  return (
    <ul class="findings stack">
      {first.map(({ message, hint, isError, place }) => (
        <li key={message} class={isError ? 'is-error' : undefined}>
          <span class="unseen">{isError ? messages.error : messages.warning}: </span>
          {place ? <GoTo place={place}>{message}</GoTo> : message}
          <div class="quiet">{hint}</div>
        </li>
      ))}
    </ul>
  );
}

export function SettingsButton() {
  const open = useTask(() => server.openSettings());
  return (
    <>
      <div>
        <Button kind="link" task={open}>
          {messages.openSettings}
        </Button>
      </div>
      <ErrorBox failure={open.failure} />
    </>
  );
}
