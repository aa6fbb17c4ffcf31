import { useRef, useState } from 'preact/hooks';
import type { OverviewView } from '../../actions/overview';
import { titles } from '../../messages/th/menu';
import { overview as messages, overviewSummary } from '../../messages/th/sidebars/overview';
import {
  Button,
  ErrorBox,
  Loading,
  mount,
  NextPage,
  Select,
  StatusLine,
  server,
  useLoad,
  useTask,
} from '../shared';
import { Documents, Rounds } from './documents';
import { Figures } from './figures';
import { HandOuts } from './hand-outs';
import { Lists } from './lists';
import { Summary } from './summary';
import './style.css';

/** The office's year: figures, deadlines, a summary for the chat, and the overview sheet. */
function Page() {
  const readings = useRef(0);
  const load = useLoad(async () => {
    const view = await server.readOverview();
    readings.current += 1;
    return { view, reading: readings.current };
  });
  return (
    <main>
      <Loading load={load}>
        {({ view, reading }) => (
          <>
            {view.sheets.length === 0 ? (
              <Nothing {...view} />
            ) : (
              <Year view={view} reading={reading} reload={load.reload} />
            )}
            <Documents view={view} reading={reading} />
          </>
        )}
      </Loading>
    </main>
  );
}

function Nothing({ year, otherYears }: OverviewView) {
  return (
    <div class="stack">
      <p>
        <strong>{messages.noSheets(year)}</strong>
      </p>
      {otherYears.length > 0 && <p>{messages.otherYears(otherYears)}</p>}
      <p>{messages.noSheetsHint}</p>
      <NextPage to="openPrepare" />
    </div>
  );
}

interface YearProps {
  view: OverviewView;
  /** How often all was read: what was read beside it before is not shown any more. */
  reading: number;
  reload: () => void;
}

function Year({ view, reading, reload }: YearProps) {
  const { year, asOf, soonDays, sheets, all } = view;
  const [chosen, setChosen] = useState(view.chosen);
  const one = sheets.find(({ sheet }) => sheet === chosen);
  const overview = one?.overview ?? all;
  if (!overview) return null;
  const summary = overviewSummary({ year, asOf, soonDays, ...overview });
  const readMore = async (list: keyof typeof overview.totals, after: number) => {
    const further = await server.readOverview({ after });
    return (further.sheets.find(({ sheet }) => sheet === chosen)?.overview ?? further.all)?.[list] ?? [];
  };
  return (
    <>
      <div>
        <h1>{messages.year(year)}</h1>
        <p class="quiet">{messages.asOf(asOf)}</p>
        <Button kind="link" onClick={reload}>
          {messages.again}
        </Button>
      </div>
      {all ? (
        <Select
          label={messages.sheet}
          options={[
            ...sheets.map(({ sheet }) => ({ value: sheet, label: sheet })),
            { value: '', label: messages.all(sheets.length) },
          ]}
          value={chosen}
          onChange={setChosen}
          hint={one ? one.formName : messages.allHint}
        />
      ) : (
        <p class="quiet">{one && `${one.sheet} (${one.formName})`}</p>
      )}
      <Figures overview={overview} />
      <Rounds documents={view.documents} sheets={overview.sheets} />
      {overview.percent !== null && (
        <>
          <Lists
            overview={overview}
            soonDays={soonDays}
            readMore={readMore}
            key={`lists ${reading} ${chosen}`}
          />
          <Summary initial={summary} key={summary} />
        </>
      )}
      <HandOuts soonDays={soonDays} key={`work ${reading}`} />
      <OverviewSheet sheet={chosen} key={`sheet ${chosen}`} />
    </>
  );
}

/** Writes the overview sheet of one form sheet, or of all where `sheet` is ''. */
function OverviewSheet({ sheet }: { sheet: string }) {
  const [statusText, setStatusText] = useState('');
  const write = useTask(async () => {
    setStatusText('');
    const answer = await server.makeOverviewSheet(sheet === '' ? {} : { sheet });
    setStatusText(messages.sheetMade(answer.sheet) + (answer.notFormatted ? messages.notFormatted : ''));
  });
  return (
    <section class="stack">
      <h2>{messages.sheetTitle}</h2>
      <p class="quiet">{messages.sheetHint}</p>
      <div class="row">
        <Button task={write}>{messages.makeSheet}</Button>
      </div>
      <StatusLine>{statusText}</StatusLine>
      <ErrorBox failure={write.failure} />
    </section>
  );
}

mount(<Page />, titles.overview, 'overview');
