import { useEffect, useRef } from 'preact/hooks';
import { document as messages } from '../../messages/th/sidebars/document';
import { Button, Confirm, ErrorBox, StatusLine, usePageBusy } from '../shared';
import { Findings, SettingsButton } from './check';
import { MadeBox } from './document-links';
import { KeptQuestion } from './kept';
import type { MakeOptions } from './make-calls';
import { useMaking } from './make-state';
import { SeriesList } from './series-list';

/** The button that makes documents, and what came of it. */
export function Make({ isBlocked, ...options }: MakeOptions & { isBlocked: boolean }) {
  const making = useMaking(options);
  const { make, makeForced, makeRest, makeNew, overwrite, refusal, kept, made, folder, series } = making;
  const busy = usePageBusy();
  const result = useRef<HTMLElement>(null);
  // What comes of the button is below it, and the button may be over any part of the page.
  useEffect(() => {
    if (made || refusal || kept.length > 0) result.current?.scrollIntoView({ block: 'end' });
  }, [made, refusal, kept]);
  return (
    <>
      <div class="in-reach" ref={making.buttonRow}>
        <Button kind="action" task={making.buttonTask} disabled={isBlocked}>
          {messages.make}
        </Button>
        <StatusLine>{making.statusText}</StatusLine>
      </div>
      <section class="stack" ref={result}>
        {refusal && (
          <div class="box error stack" role="alert">
            <strong>{messages.errorsTitle(refusal.check.errors)}</strong>
            <Findings first={refusal.check.first.filter(({ isError }) => isError)} />
            {refusal.check.inSettings && <SettingsButton />}
          </div>
        )}
        {refusal?.isAsking && (
          <Confirm
            question={messages.question}
            yes={messages.makeAll}
            no={messages.back}
            task={makeForced}
            onNo={making.endQuestion}
          />
        )}
        <ErrorBox
          failure={
            [make, makeForced, makeRest, makeNew, overwrite].find(({ failure }) => failure)?.failure ?? null
          }
        />
        {made && <MadeBox made={made} folder={folder} />}
        <SeriesList series={series} makeRest={makeRest} isAsking={kept.length > 0} />
        {!busy && <KeptQuestion kept={kept} makeNew={makeNew} overwrite={overwrite} onNo={making.endKept} />}
        {making.folderFailure && (
          <p class="problem">
            {messages.noFolder} {making.folderFailure.message}
          </p>
        )}
        {making.isLogUnformatted && <p class="quiet">{messages.logNotFormatted}</p>}
      </section>
    </>
  );
}
