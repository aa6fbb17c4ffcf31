import { useMemo, useState } from 'preact/hooks';
import type { OpenWork } from '../../actions/hand-outs';
import { handOutText, handOuts as messages } from '../../messages/th/sidebars/hand-outs';
import { type HandOut, handOutOf, handOutsByDepartment } from '../../overview/hand-outs';
import type { LackingCell, OpenMeasure } from '../../overview/open-measures';
import { columnLetter } from '../../sheet/a1';
import type { CellRef } from '../../sheet/cell-ref';
import { Button, Loading, server, useLoad } from '../shared';
import { CopyText } from './copy-text';
import { Paper } from './paper';

/** A measure with the words and the address of its place: of the first cell that lacks, or of the one that names it. */
type PlacedMeasure = OpenMeasure & { place: string; address: string };

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

/** Reads all measures, by further calls where one answer has no room for them. */
async function readAll(): Promise<OpenWork> {
  const work = await server.readOpenWork();
  const measures = [...work.measures];
  while (measures.length < work.total) {
    const further = await server.readOpenWork({ after: measures.length });
    if (further.measures.length === 0) break;
    measures.push(...further.measures);
  }
  return { ...work, measures };
}

interface Printed {
  name: string;
  handOut: HandOut<PlacedMeasure>;
  work: OpenWork;
}

type OnPrint = (printed: Printed) => void;

function Work({ soonDays, onPrint }: { soonDays: number; onPrint: OnPrint }) {
  const load = useLoad(readAll);
  return (
    <Loading load={load}>
      {(work) => (
        <div class="stack">
          <List work={work} soonDays={soonDays} onPrint={onPrint} />
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

function placed(measure: OpenMeasure, { url, sheets }: OpenWork): PlacedMeasure {
  const { sheet, lacks, ...key } = measure;
  const { name, id } = sheets[sheet] ?? { name: '', id: 0 };
  const { row, column }: CellRef | LackingCell = lacks[0] ?? key;
  const file = url.replace(/[?#].*$/, '');
  return {
    ...measure,
    place: messages.place(name, row),
    address: `${file}#gid=${id}&range=${columnLetter(column)}${row}`,
  };
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
    </li>
  );
}

/** The page to print: one table, with each measure once. */
function HandOutPaper({ name, handOut, work, onDone }: Printed & { onDone: () => void }) {
  const { overdue, soon, lacking } = handOut;
  const measures = [...new Set([...overdue, ...soon, ...lacking])];
  return (
    <Paper
      columns={messages.columns}
      rows={measures.map((measure) => [
        measure.name || messages.unnamed,
        measure.responsible,
        <span key="due" class={measure.days !== null && measure.days < 0 ? 'grave' : undefined}>
          {messages.due(measure)}
        </span>,
        measure.lacks.map(({ header }) => header).join(', '),
        measure.place,
      ])}
      onDone={onDone}
    >
      <h1>{messages.headline(name)}</h1>
      <p>{messages.about(work)}</p>
      <p>{messages.counts(handOut)}</p>
    </Paper>
  );
}
