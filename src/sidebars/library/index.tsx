import { useState } from 'preact/hooks';
import { titles } from '../../messages/th/menu';
import { library as messages } from '../../messages/th/sidebars/library';
import { Loading, mount, server, useLoad } from '../shared';
import { Indicators } from './indicators';
import { Point } from './point';
import { PERIODS, POINTS } from './points';
import './style.css';

/** Starting points by indicator. A chosen one opens, to be inserted into the sheet. */
function Page() {
  const load = useLoad(() => server.readLibrary(PERIODS));
  const [chosen, setChosen] = useState('');
  const [lastChosen, setLastChosen] = useState('');
  const back = () => {
    setLastChosen(chosen);
    setChosen('');
    // An indicator may have a measure now.
    load.reload();
  };
  return (
    <main>
      <Loading load={load}>
        {(library) => {
          const point = POINTS.find(({ id }) => id === chosen);
          const indicator = library.indicators.find(
            ({ indicatorNumber }) => indicatorNumber === point?.indicatorNumber,
          );
          const sheet = library.formName === null ? null : library.sheet;
          return indicator && point ? (
            <Point
              sheet={sheet}
              library={library}
              indicator={indicator}
              point={point}
              onBack={back}
              key={point.id}
            />
          ) : (
            <>
              <p>{messages.intro}</p>
              <p class={library.formName === null ? 'box question' : 'quiet'}>
                {library.formName === null
                  ? messages.noForm(library.sheet)
                  : messages.sheet(library.sheet, library.formName)}
              </p>
              <Indicators library={library} lastChosen={lastChosen} onChoose={setChosen} />
            </>
          );
        }}
      </Loading>
    </main>
  );
}

mount(<Page />, titles.library, 'library');
