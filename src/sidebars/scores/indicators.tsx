import type { Instrument } from '../../ita/scheme';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { issueKey, scoreKey } from '../../scores/values';
import { TextArea } from '../shared';
import { PreviousScore } from './previous-score';
import { lockReason, ScoreField } from './score-field';
import type { Result } from './state';

/** The indicators of one instrument: score and issue of each, and the mean of their scores. */
export function Indicators({ instrument, result }: { instrument: Instrument; result: Result }) {
  const { code, name, indicators } = instrument;
  const mean = result.summary?.instruments.find((each) => each.code === code)?.score ?? null;
  const { previous } = result.view;
  return (
    <section class="stack instrument" aria-label={code}>
      <div class="instrument-head">
        <h2>{code}</h2>
        <span class="quiet">{name}</span>
        <span class="mean">
          {messages.mean} {mean?.toFixed(2) ?? messages.none}
        </span>
      </div>
      {indicators.map(({ indicatorNumber, name: indicator }) => (
        <div key={indicatorNumber}>
          <ScoreField
            field={scoreKey(indicatorNumber)}
            label={messages.indicator(indicatorNumber, indicator)}
            result={result}
          >
            {previous && (
              <PreviousScore
                year={previous.year}
                before={previous.values[scoreKey(indicatorNumber)] ?? ''}
                now={result.text(scoreKey(indicatorNumber))}
              />
            )}
          </ScoreField>
          <Issue indicatorNumber={indicatorNumber} result={result} />
        </div>
      ))}
    </section>
  );
}

/** The issue of an indicator, in a closed `details` whose summary shows its first line. */
function Issue({ indicatorNumber, result }: { indicatorNumber: number; result: Result }) {
  const key = issueKey(indicatorNumber);
  const text = result.text(key);
  const lock = result.view.locks[key];
  return (
    <details class="issue">
      <summary>
        {text.trim() === '' ? messages.addIssue : messages.issue}
        <span class="unseen">{messages.issueOf(indicatorNumber)}</span>
        {text.trim() !== '' && <span class="quiet first-line">{text.trim().split('\n')[0]}</span>}
      </summary>
      {lock ? (
        <>
          <p class="words">{text}</p>
          <p class="quiet">{lockReason(lock)}</p>
        </>
      ) : (
        <TextArea
          label={messages.issueOf(indicatorNumber)}
          value={text}
          onInput={(value) => result.put({ [key]: value })}
        />
      )}
    </details>
  );
}
