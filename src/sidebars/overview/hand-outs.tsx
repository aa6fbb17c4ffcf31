import { useMemo, useState } from 'preact/hooks';
import type { OpenWork } from '../../actions/hand-outs';
import { handOutText, handOuts as messages } from '../../messages/th/sidebars/hand-outs';
import { type HandOut, handOutOf, handOutsByDepartment } from '../../overview/hand-outs';
import { Button, Loading, server, useLoad } from '../shared';
import { CopyText } from './copy-text';
import { MeasuresToDo } from './measures-to-do';
import { Paper } from './paper';
import { measuresOf, type PlacedMeasure, placed } from './placed';
import { readAllWork } from './read-work';

/** What each department has left to do, as a text to copy and a page to print; read when the list is first opened. */
export function HandOuts({ soonDays }: { soonDays: number }) {
  const [isOpen, setOpen] = useState(false);
  const [printed, setPrinted] = useState<Printed | null>(null);
  return (
    <>
      <section class="stack apart">
        <details onToggle={(event) => event.currentTarget.open && setOpen(true)}>
          <summary>{messages.title}</summary>
          {isOpen && <Work soonDays={soonDays} onPrint={setPrinted} />}
        </details>
      </section>
      {printed && <HandOutPaper {...printed} onDone={() => setPrinted(null)} />}
    </>
  );
}

interface Printed {
  name: string;
  handOut: HandOut<PlacedMeasure>;
  work: OpenWork;
}

type OnPrint = (printed: Printed) => void;

function Work({ soonDays, onPrint }: { soonDays: number; onPrint: OnPrint }) {
  const load = useLoad(async () => ({ read: await readAllWork((request) => server.readOpenWork(request)) }));
  return (
    <Loading load={load}>
      {({ read }) => (
        <div class="stack">
          {(!read || read.times > 1) && <p class="problem">{read ? messages.readAnew : messages.changing}</p>}
          {read && <List work={read.work} soonDays={soonDays} onPrint={onPrint} />}
          <div>
            <Button kind="link" onClick={load.reload}>
              {messages.again}
            </Button>
          </div>
        </div>
      )}
    </Loading>
  );
}

function List({ work, soonDays, onPrint }: { work: OpenWork; soonDays: number; onPrint: OnPrint }) {
  const { measures: open, departments } = work;
  const measures = useMemo(() => open.map((measure) => placed(measure, work)), [open, work]);
  const all = useMemo(() => handOutsByDepartment(measures, departments), [measures, departments]);
  if (measures.length === 0) return <p class="well">{messages.none}</p>;
  const item = (name: string, handOut: HandOut<PlacedMeasure>, isOffice = false) => (
    <Item
      key={name}
      name={name}
      handOut={handOut}
      text={() => handOutText(handOut, { ...work, soonDays, name, isOffice })}
      onPrint={() => onPrint({ name, handOut, work })}
    />
  );
  return (
    <>
      <p class="quiet">{messages.hint}</p>
      <ul class="plain stack">
        {item(messages.office, handOutOf('', measures), true)}
        {all.map((handOut) => item(handOut.department || messages.nobody, handOut))}
      </ul>
    </>
  );
}

interface ItemProps {
  name: string;
  handOut: HandOut<PlacedMeasure>;
  text: () => string;
  onPrint: () => void;
}

function Item({ name, handOut, text, onPrint }: ItemProps) {
  const [copies, setCopies] = useState(0);
  const of = <span class="unseen">{messages.of(name)}</span>;
  return (
    <li class="stack">
      <div>
        <strong>{name}</strong>
        <div class="quiet">{messages.counts(handOut)}</div>
      </div>
      <div class="row">
        <Button onClick={() => setCopies(copies + 1)}>
          {messages.copy}
          {of}
        </Button>
        <Button onClick={onPrint}>
          {messages.print}
          {of}
        </Button>
      </div>
      {copies > 0 && (
        <CopyText
          key={copies}
          initial={text()}
          label={messages.text(name)}
          button={messages.copyAgain}
          copied={messages.copied}
          isAtOnce
        />
      )}
      <MeasuresToDo measures={measuresOf(handOut)} of={of} />
    </li>
  );
}

/** The page to print: one table, with each measure once. */
function HandOutPaper({ name, handOut, work, onDone }: Printed & { onDone: () => void }) {
  return (
    <Paper
      columns={messages.columns}
      rows={measuresOf(handOut).map((measure) => [
        measure.name || messages.unnamed,
        measure.responsible,
        <span key="due" class={measure.days !== null && measure.days < 0 ? 'grave' : undefined}>
          {messages.due(measure)}
        </span>,
        measure.lacks.map(({ header, place }) => <div key={place}>{`${header} (${place})`}</div>),
        `${measure.key.place} ${messages.sheet(measure.key.sheet)}`,
      ])}
      onDone={onDone}
    >
      <h1>{messages.headline(name)}</h1>
      <p>{messages.about(work)}</p>
      <p>{messages.counts(handOut)}</p>
    </Paper>
  );
}
