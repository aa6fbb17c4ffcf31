import type { TemplateView } from '../../actions/template';
import type { TemplateMistake } from '../../messages/template-mistake';
import { template as messages } from '../../messages/th/sidebars/template';
import { mistakePlace, mistakeSentence } from '../../messages/th/template';
import { Button, Confirm, ErrorBox, StatusLine } from '../shared';
import { type TemplateActions as Actions, useTemplateActions } from './state';

interface Props {
  template: TemplateView;
  onChanged: (changed: TemplateView) => void;
}

/** Making a Doc of the template, using the Doc as the template, and going back to the built-in template. */
export function TemplateActions({ template, onChanged }: Props) {
  const actions = useTemplateActions(template.form, onChanged);
  const { createDoc, use, remove, question, ask, endQuestion } = actions;
  return (
    <section class="stack" ref={actions.section}>
      <h2>{messages.changeTitle}</h2>
      {template.doc ? (
        <DocActions doc={template.doc} actions={actions} />
      ) : (
        <FirstDoc createDoc={createDoc} />
      )}
      <StatusLine>{actions.statusText}</StatusLine>
      <ErrorBox failure={createDoc.failure ?? use.failure} />
      <Mistakes mistakes={actions.mistakes} />
      {question === 'createDoc' && (
        <Confirm
          question={messages.getNewDocQuestion}
          yes={messages.getNewDocYes}
          no={messages.cancel}
          task={createDoc}
          onNo={endQuestion}
        />
      )}
      {template.custom && (
        <div>
          <Button kind="link" onClick={() => ask('remove')}>
            {messages.drop}
          </Button>
        </div>
      )}
      {question === 'remove' && (
        <Confirm
          question={messages.dropQuestion}
          yes={messages.dropYes}
          no={messages.cancel}
          task={remove}
          onNo={endQuestion}
        />
      )}
      <ErrorBox failure={remove.failure} />
    </section>
  );
}

function DocActions({ doc, actions }: { doc: NonNullable<TemplateView['doc']>; actions: Actions }) {
  return (
    <>
      <div>
        <a href={doc.url} rel="noopener">
          {messages.open}
        </a>
        <div class="quiet">{messages.gotDoc(doc.when, doc.who)}</div>
      </div>
      <p class="quiet">{messages.readHint(doc.who)}</p>
      <div class="row">
        <Button kind="action" task={actions.use}>
          {messages.read}
        </Button>
        <Button onClick={() => actions.ask('createDoc')}>{messages.getNewDoc}</Button>
      </div>
    </>
  );
}

function FirstDoc({ createDoc }: Pick<Actions, 'createDoc'>) {
  return (
    <>
      <p class="quiet">{messages.getDocHint}</p>
      <div class="row">
        <Button kind="action" task={createDoc}>
          {messages.getDoc}
        </Button>
      </div>
    </>
  );
}

function Mistakes({ mistakes }: { mistakes: readonly TemplateMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <div class="box error stack" role="alert">
      <strong>{messages.mistakesTitle(mistakes.length)}</strong>
      <ul class="stack">
        {mistakes.map((mistake, i) => (
          <li key={i} class="words">
            {mistakeSentence(mistake)}
            <div>{mistakePlace(mistake)}</div>
          </li>
        ))}
      </ul>
      <p>{messages.mistakesHint}</p>
    </div>
  );
}
