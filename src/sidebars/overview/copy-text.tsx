import { useEffect, useRef, useState } from 'preact/hooks';
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

interface Props {
  initial: string;
  label: string;
  /** The words of its button, and what is said when it is copied. */
  button: string;
  copied: string;
  /** True for a text that is copied as soon as it is shown. */
  isAtOnce?: boolean;
}

/** A text to read and change, and a button that copies it. */
export function CopyText({ initial, label, button, copied, isAtOnce = false }: Props) {
  const [text, setText] = useState(initial);
  const [outcome, setOutcome] = useState<'' | 'copied' | 'refused'>('');
  const frame = useRef<HTMLDivElement>(null);
  const copy = async () => {
    const area = frame.current?.querySelector('textarea');
    setOutcome('');
    if (area) setOutcome((await copyFrom(area)) ? 'copied' : 'refused');
  };
  const first = useRef(isAtOnce ? copy : null);
  useEffect(() => {
    first.current?.();
  }, []);
  return (
    <div class="stack" ref={frame}>
      <TextArea label={label} value={text} onInput={setText} />
      <div class="row">
        <Button kind={isAtOnce ? 'plain' : 'action'} onClick={copy}>
          {button}
        </Button>
      </div>
      <StatusLine>{outcome === 'copied' && copied}</StatusLine>
      {outcome === 'refused' && (
        <p class="problem" role="alert">
          {messages.notCopied}
        </p>
      )}
    </div>
  );
}
