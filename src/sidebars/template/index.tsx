import { useState } from 'preact/hooks';
import type { TemplatesView, TemplateView } from '../../actions/template';
import { template as messages } from '../../messages/th/template';
import { Loading, mount, Select, server, useLoad } from '../shared';
import { Change } from './change';
import { Tags } from './tags';
import './style.css';

/** The office's own templates: which is used for a form, and everything that can be done about it. */
function Page() {
  const load = useLoad(() => server.listTemplates());
  return (
    <main>
      <p class="quiet">{messages.about}</p>
      <Loading load={load}>{(value) => <Templates first={value} />}</Loading>
    </main>
  );
}

function Templates({ first }: { first: TemplatesView }) {
  const [templates, setTemplates] = useState(first.templates);
  const [form, setForm] = useState(first.chosen || (first.templates[0]?.form ?? ''));
  const shown = templates.find((each) => each.form === form);
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
      {shown && (
        <>
          <Used shown={shown} />
          <Change shown={shown} onChanged={change} key={form} />
        </>
      )}
      <Tags tags={first.tags} />
    </>
  );
}

function Used({ shown: { own } }: { shown: TemplateView }) {
  return (
    <section class="stack">
      <h2>{messages.usedTitle}</h2>
      <div>
        <strong>{own ? messages.own : messages.builtIn}</strong>
        {own && <div class="quiet">{messages.since(own.when, own.who)}</div>}
      </div>
      {own?.damaged && (
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

mount(<Page />);
