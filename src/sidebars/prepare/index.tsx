import { useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { titles } from '../../messages/th/menu';
import { prepare as messages } from '../../messages/th/sidebars/prepare';
import { settings } from '../../messages/th/sidebars/settings';
import { NewYear } from '../settings/new-year';
import {
  Button,
  Choice,
  ErrorBox,
  Loading,
  mount,
  Select,
  StatusLine,
  server,
  type Undo,
  UndoLine,
  useLoad,
  useTask,
  useUndo,
} from '../shared';
import './style.css';

/** The three ways to a sheet of measures: from a table of last year, from a sheet that is here, from a form. */
function Page() {
  const load = useLoad(() => server.readSettingsPage());
  const [isNewYear, setNewYear] = useState(false);
  return (
    <main>
      <Loading load={load}>
        {(view) =>
          isNewYear ? (
            <NewYear view={view} onDone={() => setNewYear(false)} />
          ) : (
            <>
              {view.isNew && <SetupFirst />}
              <FromTable />
              <FromSheet forms={view.forms} onNewYear={() => setNewYear(true)} />
              <FromForm forms={view.forms} />
            </>
          )
        }
      </Loading>
    </main>
  );
}

function SetupFirst() {
  const open = useTask(() => server.openSettings());
  return (
    <div class="box question stack">
      <p>{messages.setupFirst}</p>
      <div>
        <Button task={open}>{messages.setup}</Button>
      </div>
      <ErrorBox failure={open.failure} />
    </div>
  );
}

function FromTable() {
  const open = useTask(() => server.openImport());
  return (
    <section class="card stack">
      <h2>{messages.table}</h2>
      <p class="quiet">{messages.tableHint}</p>
      <div>
        <Button task={open}>{messages.openImport}</Button>
      </div>
      <ErrorBox failure={open.failure} />
    </section>
  );
}

type Forms = SettingsView['forms'];

function FromSheet({ forms, onNewYear }: { forms: Forms; onNewYear: () => void }) {
  const [form, setForm] = useState('');
  const [statusText, setStatusText] = useState('');
  const undo = useUndo();
  const carry = useTask(async () => {
    setStatusText('');
    const answer = await server.carryOverTo(form);
    if (!('sheet' in answer)) return;
    setStatusText(messages.carried(answer.sheet, answer.measures));
    undo.offer(answer.undo, messages.undo, () => setStatusText(''));
  });
  const like = useTask(() => server.openCarry());
  return (
    <section class="card stack">
      <h2>{messages.sheet}</h2>
      <p class="quiet">{messages.newYearHint}</p>
      <div>
        <Button onClick={onNewYear}>{messages.newYear}</Button>
      </div>
      <p class="quiet">{messages.carryHint}</p>
      <Select
        label={messages.carryTo}
        options={[{ value: '', label: '' }, ...forms.map(({ id, name }) => ({ value: id, label: name }))]}
        value={form}
        onChange={setForm}
      />
      <div class="row">
        <Button task={carry} disabled={form === ''}>
          {messages.carry}
        </Button>
        <Button kind="link" task={like}>
          {messages.carryLike}
        </Button>
      </div>
      <Done text={statusText} undo={undo} />
      <ErrorBox failure={carry.failure ?? like.failure} />
    </section>
  );
}

function FromForm({ forms }: { forms: Forms }) {
  const [form, setForm] = useState('');
  const [made, setMade] = useState('');
  const undo = useUndo();
  const make = useTask(async () => {
    setMade('');
    const answer = await server.insertSheet(form);
    setMade(answer.sheet);
    undo.offer(answer.undo, messages.undo, () => setMade(''));
  });
  const library = useTask(() => server.openLibrary());
  const labelOf = ({ id, name }: Forms[number]) => {
    const use = settings.formUse[id];
    return use ? `${name} – ${use}` : name;
  };
  return (
    <section class="card stack">
      <h2>{messages.form}</h2>
      <p class="quiet">{messages.formHint}</p>
      <Choice
        label={messages.formChoice}
        options={forms.map((each) => ({ value: each.id, label: labelOf(each) }))}
        value={form}
        onChange={setForm}
      />
      <div class="row">
        <Button kind={made === '' ? 'action' : 'plain'} task={make} disabled={form === ''}>
          {messages.make}
        </Button>
        <Button kind="link" task={library}>
          {messages.library}
        </Button>
      </div>
      <Done text={made === '' ? '' : messages.made(made)} undo={undo} />
      <ErrorBox failure={make.failure ?? library.failure} />
    </section>
  );
}

/** What was made, where to go on from there, and how to undo it; nothing while `text` is blank. */
function Done({ text, undo }: { text: string; undo: Undo }) {
  const fill = useTask(() => server.openMeasures());
  return (
    <>
      <StatusLine>{text}</StatusLine>
      {text !== '' && (
        <div>
          <Button kind="action" task={fill}>
            {messages.next}
          </Button>
        </div>
      )}
      <UndoLine undo={undo} />
      <ErrorBox failure={fill.failure} />
    </>
  );
}

mount(<Page />, titles.prepare, 'prepare');
