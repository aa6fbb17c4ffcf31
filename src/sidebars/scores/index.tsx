import { titles } from '../../messages/th/menu';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import type { ResultView } from '../../scores/result-view';
import {
  Button,
  ErrorBox,
  Loading,
  mount,
  ServerFailure,
  server,
  UnsavedOffer,
  useLoad,
  usePageBusy,
  useTask,
  useUnsaved,
} from '../shared';
import { Chart } from './chart';
import { Indicators } from './indicators';
import { Outcome } from './outcome';
import { PasteNote } from './paste-note';
import { Reported } from './reported';
import { Save } from './save';
import { useResult } from './state';
import { Years } from './years';
import './style.css';

/** The ITA result of a year: its scores, typed or pasted, and their total and level while they are typed. */
function Page() {
  const load = useLoad(() => server.readResult());
  return (
    <main>
      <Loading load={load}>{(view) => <Result initial={view} />}</Loading>
    </main>
  );
}

function Result({ initial }: { initial: ResultView }) {
  const result = useResult(initial);
  const { view } = result;
  const { assumedFrom } = view.scheme;
  const busy = usePageBusy();
  const { values, changed } = result;
  const unsaved = useUnsaved('scores', changed.length > 0 ? { view, values } : null, (kept) => {
    result.show(kept.view);
    result.put(kept.values);
  });
  return (
    <>
      <h1 class="unseen">{messages.title(view.year)}</h1>
      <UnsavedOffer unsaved={unsaved} />
      <Years result={result} />
      <ErrorBox failure={view.trouble && new ServerFailure({ code: 'score/no-headers', ...view.trouble })} />
      {assumedFrom !== undefined && <p class="quiet">{messages.assumed(view.year, assumedFrom)}</p>}
      <div class="stack">
        <p class="quiet">{messages.howTo}</p>
        <PasteNote result={result} />
      </div>
      {/* Inert while it is saved: what is typed then would be lost. */}
      <div class="values" inert={busy}>
        {view.scheme.instruments.map((instrument) => (
          <Indicators key={instrument.code} instrument={instrument} result={result} />
        ))}
        <Reported result={result} />
      </div>
      <Outcome result={result} />
      <Chart result={result} />
      <SchemeSheet />
      <Save result={result} />
    </>
  );
}

/** The sheet of the round's scheme, made only when it is asked for. */
function SchemeSheet() {
  const open = useTask(() => server.openSchemes());
  return (
    <div>
      <p class="quiet">{messages.schemeHint}</p>
      <Button kind="link" task={open}>
        {messages.scheme}
      </Button>
      <ErrorBox failure={open.failure} />
    </div>
  );
}

mount(<Page />, titles.scores, 'scores');
