import { useEffect, useRef, useState } from 'preact/hooks';
import type { ServerState, Start, StartChoices } from '../protocol';
import { words } from '../words';
import { bookAddress, download, fetchChoices } from './server';
import type { WorkbookClient } from './workbook-client';

interface BeginProps {
  client: WorkbookClient;
  /** What may be chosen; null to ask the server. */
  choices: StartChoices | null;
  /** Closes without a choice; missing where one must be made. */
  onClose?: (() => void) | undefined;
}

const when = (iso: string): string =>
  new Date(iso).toLocaleString('th-TH', { dateStyle: 'medium', timeStyle: 'short' });

/** The choice of a workbook to begin with. */
export function Begin({ client, choices: given, onClose }: BeginProps) {
  const box = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState(given);
  useEffect(() => {
    box.current?.showModal();
    if (!given) fetchChoices().then(setChoices, (error: Error) => client.set({ problem: error.message }));
  }, [client, given]);
  const begin = (from: Start | File): void => {
    client.load(from);
    onClose?.();
  };
  return (
    <dialog
      ref={box}
      class="begin"
      aria-label={words.begin}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div class="title">
        <h2>{words.begin}</h2>
        {onClose && <button type="button" class="close" aria-label={words.close} onClick={onClose} />}
      </div>
      <p class="message">{words.beginHint}</p>
      <ul>
        {choices?.last && (
          <li>
            <button type="button" class="choice action" onClick={() => begin({ with: 'last' })}>
              {words.beginLast}: {choices.last.name} <small>{when(choices.last.when)}</small>
            </button>
          </li>
        )}
        <li>
          <button type="button" class="choice" onClick={() => begin({ with: 'empty' })}>
            {words.beginEmpty} <small>{words.beginEmptyHint}</small>
          </button>
        </li>
        <li>
          <label class="choice button">
            {words.beginOpen}
            <input
              type="file"
              class="unseen"
              accept=".xlsx"
              onChange={({ currentTarget: { files } }) => files?.[0] && begin(files[0])}
            />
          </label>
        </li>
      </ul>
      <h3>{words.beginSamples}</h3>
      <ul>
        {choices?.samples.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="choice" onClick={() => begin({ with: 'sample', id })}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}

/** The question before an unsaved workbook is replaced. */
export function AskReplace({ server, onAnswer }: { server: ServerState; onAnswer(isYes: boolean): void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      class="question"
      aria-label={words.replace}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2>{words.replace}</h2>
      <p class="message">{words.replaceHint(server.file)}</p>
      <div class="buttons">
        <button
          type="button"
          class="action"
          onClick={() => {
            download(bookAddress());
            onAnswer(false);
          }}
        >
          {words.saveFirst}
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          {words.replaceNow}
        </button>
        <button type="button" onClick={() => onAnswer(false)}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
