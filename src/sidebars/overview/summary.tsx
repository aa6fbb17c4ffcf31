import { useRef, useState } from 'preact/hooks';
import { overview as messages } from '../../messages/th/overview';
import { Button, StatusLine, TextArea } from '../shared';

/** Copies a text area's text. Google's frame may refuse the clipboard; then its words are selected and copied as by hand. */
async function copyFrom(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    return document.execCommand('copy');
  }
}

/** The summary for the chat: shown to be read and changed, and copied by the button. */
export function Summary({ first }: { first: string }) {
  const [text, setText] = useState(first);
  const [said, setSaid] = useState<'' | 'copied' | 'refused'>('');
  const place = useRef<HTMLElement>(null);
  const copy = async () => {
    const area = place.current?.querySelector('textarea');
    setSaid('');
    if (area) setSaid((await copyFrom(area)) ? 'copied' : 'refused');
  };
  return (
    <section class="stack" ref={place}>
      <h2>{messages.summaryTitle}</h2>
      <TextArea label={messages.summaryLabel} value={text} onInput={setText} />
      <div class="row">
        <Button kind="action" onClick={copy}>
          {messages.copy}
        </Button>
      </div>
      <StatusLine>{said === 'copied' && messages.copied}</StatusLine>
      {said === 'refused' && (
        <p class="problem" role="alert">
          {messages.notCopied}
        </p>
      )}
    </section>
  );
}
