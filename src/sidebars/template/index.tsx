import { useState } from 'preact/hooks';
import type { TemplatesView, TemplateView } from '../../actions/template';
import { titles } from '../../messages/th/menu';
import { absentText, template as messages } from '../../messages/th/sidebars/template';
import { Loading, mount, Select, server, useLoad } from '../shared';
import { TemplateActions } from './template-actions';
import './style.css';

/** The office's templates: which one is in use for a form, and what can be done with it. */
function Page() {
  const load = useLoad(() => server.listTemplates());
  return (
    <main>
      <p class="quiet">{messages.about}</p>
      <Loading load={load}>{(value) => <Templates view={value} />}</Loading>
    </main>
  );
}

function Templates({ view }: { view: TemplatesView }) {
  const [templates, setTemplates] = useState(view.templates);
  const [form, setForm] = useState(view.chosen || (view.templates[0]?.form ?? ''));
  const template = templates.find((each) => each.form === form);
  const change = (changed: TemplateView) =>
    setTemplates((now) => now.map((each) => (each.form === changed.form ? changed : each)));
  return (
    <>
      <Select
        label={messages.form}
        options={templates.map((each) => ({ value: each.form, label: each.formName }))}
        value={form}
        onChange={setForm}
      />
      {template && (
        <>
          <InUse template={template} />
          <TemplateActions template={template} onChanged={change} key={form} />
        </>
      )}
      <Tags tags={view.tags} />
    </>
  );
}

/** Which template the form's documents are made with. */
function InUse({ template: { custom } }: { template: TemplateView }) {
  return (
    <section class="stack">
      <h2>{messages.usedTitle}</h2>
      <div>
        <p>{custom ? messages.custom : messages.builtIn}</p>
        {custom && <div class="quiet">{messages.since(custom.when, custom.who)}</div>}
      </div>
      {custom && custom.absent.length > 0 && <p class="box question">{absentText(custom.absent)}</p>}
      {custom?.damaged && (
        <div class="box error stack" role="alert">
          <p>
            <strong>{messages.damaged}</strong>
          </p>
          <p>{messages.damagedHint}</p>
        </div>
      )}
    </section>
  );
}

/** Every tag, by the part of a template that may have it. */
function Tags({ tags }: Pick<TemplatesView, 'tags'>) {
  return (
    <details>
      <summary>{messages.tagsTitle}</summary>
      <div class="stack">
        <p class="quiet">{messages.tagsHint}</p>
        {tags.map(({ within, names }) => (
          <section key={within}>
            <h3>{messages.scopes[within]}</h3>
            <ul class="names">
              {names.map((name) => (
                <li key={name}>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

mount(<Page />, titles.template, 'template');
