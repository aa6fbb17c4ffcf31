import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { Select } from '../shared';
import { PreviousScore } from './previous-score';
import { lockReason, ScoreField } from './score-field';
import type { Result } from './state';

/** Total and level as the announcement reports them. */
export function Reported({ result }: { result: Result }) {
  const { previous, levels, locks } = result.view;
  const level = result.text('level');
  return (
    <section class="stack">
      <h2>{messages.reportedTitle}</h2>
      <ScoreField field="total" label={messages.reportedTotal} result={result}>
        {previous && (
          <PreviousScore
            year={previous.year}
            before={previous.values.total ?? ''}
            now={result.text('total')}
          />
        )}
      </ScoreField>
      {locks.level ? (
        <p>
          {messages.reportedLevel} {level}
          <br />
          <span class="quiet">{lockReason(locks.level)}</span>
        </p>
      ) : (
        <div class="score" data-stop-inside>
          <Select
            label={messages.reportedLevel}
            options={[
              { value: '', label: messages.noLevel },
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
