import { useEffect, useRef, useState } from 'preact/hooks';
import type { PendingQuestion } from '../protocol';
import { words } from '../words';
import type { WorkbookClient } from './workbook-client';

/** An alert or prompt of the script, which waits for the answer. Escape closes it and counts as an answer. */
export function Question({ client, question }: { client: WorkbookClient; question: PendingQuestion }) {
  const { id, kind, title, message, buttons } = question;
  const box = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  useEffect(() => box.current?.showModal(), []);
  const answer = (button: string): void => client.answer(id, kind === 'prompt' ? { button, text } : button);
  return (
    <dialog
      ref={box}
      class="question"
      aria-label={title || message}
      onCancel={(event) => {
        event.preventDefault();
        answer('CLOSE');
      }}
    >
      {title && <h2>{title}</h2>}
      <p class="message">{message}</p>
      {kind === 'prompt' && (
        <input
          type="text"
          aria-label={message}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && answer(buttons[0] ?? 'OK')}
        />
      )}
      <div class="buttons">
        {buttons.map((button, index) => (
          <button
            type="button"
            key={button}
            class={index === 0 ? 'action' : ''}
            onClick={() => answer(button)}
          >
            {words.buttons[button] ?? button}
          </button>
        ))}
      </div>
    </dialog>
  );
}
