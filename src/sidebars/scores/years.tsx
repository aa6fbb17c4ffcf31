import { useEffect, useRef, useState } from 'preact/hooks';
import { scoresPage as messages } from '../../messages/th/scores-page';
import { Confirm, ErrorBox, Select, StatusLine, server, usePageBusy, useTask } from '../shared';
import type { Result } from './state';

/** The year of the result; what is not saved is asked for before another year takes its place. */
export function Years({ result }: { result: Result }) {
  const { shown, changed } = result;
  const [wanted, setWanted] = useState(shown.year);
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const busy = usePageBusy();
  const endQuestion = () => {
    setAsking(false);
    place.current?.querySelector('select')?.focus();
  };
  const read = useTask(async () => {
    try {
      result.show(await server.readResult({ year: wanted }));
    } catch (error) {
      setWanted(shown.year);
      throw error;
    } finally {
      if (isAsking) endQuestion();
    }
  });
  const { run } = read;
  const isOpen = wanted !== shown.year && !isAsking && !busy;
  const isUnsaved = changed.length > 0;
  useEffect(() => {
    // A year chosen while the page saves is read when that is done.
    if (!isOpen) return;
    if (isUnsaved) setAsking(true);
    else run();
  }, [isOpen, isUnsaved, run]);
  const options = shown.years.map(({ year, onSheet }) => ({
    value: String(year),
    label: messages.yearOption(year, onSheet),
  }));
  return (
    <div class="stack" ref={place}>
      <Select
        label={messages.year}
        hint={messages.officeYear(shown.officeYear)}
        options={options}
        value={String(wanted)}
        onChange={(value) => {
          setWanted(Number(value));
          setAsking(false);
        }}
      />
      {isAsking && (
        <Confirm
          question={messages.leaveQuestion(shown.year, changed.length)}
          yes={messages.leave}
          no={messages.stay}
          task={read}
          onNo={() => {
            setWanted(shown.year);
            endQuestion();
          }}
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
