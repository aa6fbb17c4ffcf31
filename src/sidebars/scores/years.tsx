import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { Confirm, ErrorBox, Select, StatusLine, server, type Task, usePageBusy, useTask } from '../shared';
import type { Result } from './state';

interface YearChoice {
  wanted: number;
  choose(year: number): void;
  /** Reads the wanted year; what is not saved is dropped. */
  read: Task;
  /** True while the page asks whether to drop what is not saved. */
  isAsking: boolean;
  stay(): void;
  /** The element that holds the drop-down, which gets the focus when the question goes. */
  element: RefObject<HTMLDivElement | null>;
}

function useYearChoice({ view, changed, show }: Result): YearChoice {
  const [wanted, setWanted] = useState(view.year);
  const [isAsking, setAsking] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const busy = usePageBusy();
  const endQuestion = () => {
    setAsking(false);
    element.current?.querySelector('select')?.focus();
  };
  const read = useTask(async () => {
    try {
      show(await server.readResult({ year: wanted }));
    } catch (error) {
      setWanted(view.year);
      throw error;
    } finally {
      if (isAsking) endQuestion();
    }
  });
  const { run } = read;
  const isPending = wanted !== view.year && !isAsking && !busy;
  const isUnsaved = changed.length > 0;
  useEffect(() => {
    // A year chosen while the page saves is read after the save.
    if (!isPending) return;
    if (isUnsaved) setAsking(true);
    else run();
  }, [isPending, isUnsaved, run]);
  return {
    wanted,
    read,
    isAsking,
    element,
    choose: (year) => {
      setWanted(year);
      setAsking(false);
    },
    stay: () => {
      setWanted(view.year);
      endQuestion();
    },
  };
}

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
