import { scoresPage as say } from '../../messages/th/scores-page';
import { Select } from '../shared';
import { Before } from './before';
import { lockWords, ScoreField } from './score-field';
import type { Result } from './state';

/** What the announcement states of the whole result. */
export function Reported({ result }: { result: Result }) {
  const { previous, levels, locks } = result.shown;
  const level = result.text('level');
  return (
    <section class="stack">
      <h2>{say.statedTitle}</h2>
      <ScoreField field="total" label={say.reportedTotal} result={result}>
        {previous && (
          <Before year={previous.year} before={previous.values.total ?? ''} now={result.text('total')} />
        )}
      </ScoreField>
      {locks.level ? (
        <p>
          {say.reportedLevel} {level}
          <br />
          <span class="quiet">{lockWords(locks.level)}</span>
        </p>
      ) : (
        <div class="score" data-stop-inside>
          <Select
            label={say.reportedLevel}
            options={[
              { value: '', label: say.noLevel },
              ...levels.map((name) => ({ value: name, label: name })),
            ]}
            value={level}
            onChange={(value) => result.put({ level: value })}
          />
        </div>
      )}
    </section>
  );
}
