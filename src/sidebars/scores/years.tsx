import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { Confirm, ErrorBox, Select, StatusLine } from '../shared';
import type { Result } from './state';
import { useYearChoice } from './years-state';

/** The year of the result. The page asks before another year replaces what is not saved. */
export function Years({ result }: { result: Result }) {
  const { view, changed } = result;
  const { wanted, choose, read, isAsking, stay, element } = useYearChoice(result);
  return (
    <div class="stack" ref={element}>
      <Select
        label={messages.year}
        hint={messages.officeYear(view.officeYear)}
        options={view.years.map(({ year, onSheet }) => ({
          value: String(year),
          label: messages.yearOption(year, onSheet),
        }))}
        value={String(wanted)}
        onChange={(value) => choose(Number(value))}
      />
      {isAsking && (
        <Confirm
          question={messages.leaveQuestion(view.year, changed.length)}
          yes={messages.leave}
          no={messages.stay}
          task={read}
          onNo={stay}
        />
      )}
      <StatusLine>
        {read.running && (
          <span class="quiet">
            <span class="spinner" aria-hidden="true" />
            {messages.reading}
          </span>
        )}
      </StatusLine>
      <ErrorBox failure={read.failure} />
    </div>
  );
}
