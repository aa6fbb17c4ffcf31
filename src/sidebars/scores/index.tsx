import { scoresPage as say } from '../../messages/th/scores-page';
import { ErrorBox, Loading, mount, ServerFailure, server, useLoad, usePageBusy } from '../shared';
import { Chart } from './chart';
import { Indicators } from './indicators';
import { Outcome } from './outcome';
import { PasteNote } from './paste-note';
import { Reported } from './reported';
import { Save } from './save';
import { useResult } from './state';
import { Years } from './years';
import './style.css';

/** The result of ITA: its scores typed or pasted, and what they come to while they are. */
function Page() {
  const load = useLoad(() => server.readResult());
  return (
    <main>
      <Loading load={load}>{(shown) => <Result first={shown} />}</Loading>
    </main>
  );
}

function Result({ first }: { first: Parameters<typeof useResult>[0] }) {
  const result = useResult(first);
  const { shown } = result;
  const { assumedFrom } = shown.scheme;
  const busy = usePageBusy();
  return (
    <>
      <h1 class="unseen">{say.title(shown.year)}</h1>
      <Years result={result} />
      <ErrorBox
        failure={shown.trouble && new ServerFailure({ code: 'score/no-headings', ...shown.trouble })}
      />
      {assumedFrom !== undefined && <p class="quiet">{say.assumed(shown.year, assumedFrom)}</p>}
      <div class="stack">
        <p class="quiet">{say.howTo}</p>
        <PasteNote result={result} />
      </div>
      {/* What is typed while it is being saved would be in neither. */}
      <div class="values" inert={busy}>
        {shown.scheme.instruments.map((instrument) => (
          <Indicators key={instrument.code} instrument={instrument} result={result} />
        ))}
        <Reported result={result} />
      </div>
      <Outcome result={result} />
      <Chart result={result} />
      <Save result={result} />
    </>
  );
}

mount(<Page />);
