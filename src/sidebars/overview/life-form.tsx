import { DOCUMENT_STATES, fieldsOf } from '../../documents/life';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { Button, Confirm, ErrorBox, Select, StatusLine, TextField, usePageBusy } from '../shared';
import { mistakeIn, type useLifeForm } from './life-state';

/** The button that opens the form of a document's state, and the form. */
export function LifeForm({ form, name }: { form: ReturnType<typeof useLifeForm>; name: string }) {
  const { life, outcome, isTried } = form;
  const busy = usePageBusy();
  return (
    <>
      <div ref={form.row}>
        <Button kind="link" onClick={form.toggle} label={messages.recordOf(name)}>
          {messages.record}
        </Button>
      </div>
      {life && (
        <fieldset class="stack" disabled={busy}>
          <Select
            label={messages.life.state}
            options={DOCUMENT_STATES.map((state) => ({ value: state, label: state }))}
            value={life.state}
            onChange={(state) => form.change({ state })}
          />
          {fieldsOf(life.state).map((field) => (
            <TextField
              key={field}
              label={messages.life[field]}
              value={life[field]}
              hint={form.doubts[field]}
              error={isTried ? mistakeIn(field, life[field].trim()) : undefined}
              onInput={(value) => form.change({ [field]: value })}
            />
          ))}
        </fieldset>
      )}
      {life && (
        <div class="row">
          <Button kind="action" task={form.save}>
            {messages.save}
          </Button>
          <Button onClick={form.cancel}>{messages.cancel}</Button>
        </div>
      )}
      {form.isAsking && (
        <Confirm
          question={messages.loseQuestion}
          yes={messages.lose}
          no={messages.keepEditing}
          task={form.discard}
          onNo={form.keepEditing}
        />
      )}
      <StatusLine>{outcome?.isSaved && outcome.text}</StatusLine>
      {outcome && !outcome.isSaved && (
        <p class="problem" role="alert">
          {outcome.text}
        </p>
      )}
      <ErrorBox failure={form.save.failure} />
    </>
  );
}
