import { useRef, useState } from 'preact/hooks';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { Button, StatusLine, TextArea } from '../shared';

/** Copies a text area's text. Where Google's frame refuses the clipboard, the text is selected and copied as by hand. */
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

/** The summary for the chat: a text to read and change, and a button that copies it. */
export function Summary({ initial }: { initial: string }) {
  const [text, setText] = useState(initial);
  const [outcome, setOutcome] = useState<'' | 'copied' | 'refused'>('');
  const section = useRef<HTMLElement>(null);
  const copy = async () => {
    const area = section.current?.querySelector('textarea');
    setOutcome('');
    if (area) setOutcome((await copyFrom(area)) ? 'copied' : 'refused');
  };
  return (
    <section class="stack" ref={section}>
      <h2>{messages.summaryTitle}</h2>
      <TextArea label={messages.summaryLabel} value={text} onInput={setText} />
      <div class="row">
        <Button kind="action" onClick={copy}>
          {messages.copy}
        </Button>
      </div>
      <StatusLine>{outcome === 'copied' && messages.copied}</StatusLine>
      {outcome === 'refused' && (
        <p class="problem" role="alert">
          {messages.notCopied}
        </p>
      )}
    </section>
  );
}
