import { useState } from 'preact/hooks';
import type { OverviewView } from '../../actions/overview';
import { overview as messages, overviewSummary } from '../../messages/th/overview';
import { Button, Loading, mount, Select, server, useLoad } from '../shared';
import { Figures } from './figures';
import { Lists } from './lists';
import { OverviewSheet } from './sheet';
import { Summary } from './summary';
import './style.css';

/** The office's year at a glance: figures, what is due, a summary for the chat, and the sheet. */
function Page() {
  const load = useLoad(() => server.readOverview());
  return (
    <main>
      <Loading load={load}>
        {(shown) =>
          shown.sheets.length === 0 ? <Nothing {...shown} /> : <Year shown={shown} onAgain={load.reload} />
        }
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
    </div>
  );
}

function Year({ shown, onAgain }: { shown: OverviewView; onAgain: () => void }) {
  const { year, asOf, soonDays, sheets, all } = shown;
  const [chosen, setChosen] = useState(shown.chosen);
  const one = sheets.find(({ sheet }) => sheet === chosen);
  const overview = one?.overview ?? all;
  if (!overview) return null;
  const summary = overviewSummary({ year, asOf, soonDays, ...overview });
  return (
    <>
      <div>
        <h1>{messages.year(year)}</h1>
        <p class="quiet">{messages.asOf(asOf)}</p>
        <Button kind="link" onClick={onAgain}>
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
      {overview.percent !== null && (
        <>
          <Lists overview={overview} soonDays={soonDays} key={`lists ${chosen}`} />
          <Summary first={summary} key={summary} />
        </>
      )}
      <OverviewSheet sheet={chosen} key={`sheet ${chosen}`} />
    </>
  );
}

mount(<Page />);
