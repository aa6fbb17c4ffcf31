import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Library, LibraryIndicator } from '../../actions/library';
import { library as messages } from '../../messages/th/sidebars/library';
import { Button } from '../shared';
import { pointsOf } from './points';

interface Props {
  library: Library;
  /** The id of the starting point that the user comes back from, which gets the focus; '' for none. */
  lastChosen: string;
  onChoose: (id: string) => void;
}

/** The indicators that need a measure first, then all others under their instruments. */
export function Indicators({ library, lastChosen, onChoose }: Props) {
  const { indicators, instruments, scores } = library;
  const open = indicators.filter((each) => each.open);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (lastChosen !== '')
      element.current?.querySelector<HTMLElement>(`[data-point="${lastChosen}"] button`)?.focus();
  }, [lastChosen]);
  const list = (some: readonly LibraryIndicator[]) =>
    some.map((indicator) => (
      <Indicator
        key={indicator.indicatorNumber}
        indicator={indicator}
        library={library}
        lastChosen={lastChosen}
        onChoose={onChoose}
      />
    ));
  return (
    <div class="stack wide" ref={element}>
      {open.length > 0 && scores && (
        <section class="stack first">
          <h2>{messages.openTitle}</h2>
          <p class="quiet">{messages.openHint(scores.year)}</p>
          {list(open)}
        </section>
      )}
      {open.length === 0 && <p class="quiet">{scores ? messages.nothingOpen : messages.noScores}</p>}
      {instruments.map(({ code, name }) => {
        const ofInstrument = indicators.filter((each) => each.instrument === code && !each.open);
        return ofInstrument.length === 0 ? null : (
          <section class="stack" key={code}>
            <h2>
              {code} <span class="quiet">{name}</span>
            </h2>
            {list(ofInstrument)}
          </section>
        );
      })}
    </div>
  );
}

function Indicator({ indicator, library, lastChosen, onChoose }: Props & { indicator: LibraryIndicator }) {
  const { indicatorNumber, name, score, need, instrument, answered, open } = indicator;
  const points = pointsOf(indicatorNumber);
  const badge =
    need === 'weakness'
      ? messages.belowTarget(library.scores?.target ?? 0)
      : need && messages.lowest(instrument);
  return (
    <details open={open || points.some(({ id }) => id === lastChosen)}>
      <summary>
        {messages.indicator(indicatorNumber, name)}
        <span class="facts">
          {badge && <span class={open ? 'badge' : 'badge calm'}>{badge}</span>}
          {score !== '' && <span class="quiet">{messages.score(score)}</span>}
          {answered ? <span class="quiet">{messages.answered}</span> : null}
          <span class="quiet">{messages.count(points.length)}</span>
        </span>
      </summary>
      <ul class="plain stack">
        {points.map(({ id, measure }) => (
          <li key={id} data-point={id}>
            <Button kind="link" onClick={() => onChoose(id)}>
              {measure}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
