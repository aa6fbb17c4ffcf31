import { useRef, useState } from 'preact/hooks';
import { scoresPage as say } from '../../messages/thai/scores-page';
import { Confirm, ErrorBox, Select, StatusLine, server, usePageBusy, useTask } from '../shared';
import type { Result } from './state';

/** The year of the result; what is not saved is asked for before another year takes its place. */
export function Years({ result }: { result: Result }) {
  const { shown, changed } = result;
  const [asked, setAsked] = useState<number | null>(null);
  const wanted = useRef(shown.year);
  const place = useRef<HTMLDivElement>(null);
  const busy = usePageBusy();
  const endQuestion = () => {
    setAsked(null);
    place.current?.querySelector('select')?.focus();
  };
  const read = useTask(async () => {
    const next = await server.readResult({ year: wanted.current });
    result.show(next);
    if (asked !== null) endQuestion();
  });
  const choose = (year: number) => {
    if (busy || year === shown.year) return setAsked(null);
    wanted.current = year;
    if (changed.length > 0) setAsked(year);
    else read.run();
  };
  const options = shown.years.map(({ year, onSheet }) => ({
    value: String(year),
    label: say.yearOption(year, onSheet),
  }));
  return (
    <div class="stack" ref={place}>
      <Select
        label={say.year}
        hint={say.officeYear(shown.officeYear)}
        options={options}
        value={String(asked ?? (read.running ? wanted.current : shown.year))}
        onChange={(value) => choose(Number(value))}
      />
      {asked !== null && (
        <Confirm
          question={say.leaveQuestion(shown.year, changed.length)}
          yes={say.leave}
          no={say.stay}
          task={read}
          onNo={endQuestion}
        />
      )}
      <StatusLine>
        {read.running && (
          <span class="quiet">
            <span class="spinner" aria-hidden="true" />
            {say.reading}
          </span>
        )}
      </StatusLine>
      <ErrorBox failure={read.failure} />
    </div>
  );
}
