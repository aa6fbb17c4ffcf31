import { overview as messages } from '../../messages/th/sidebars/overview';
import { CopyText } from './copy-text';

/** The summary for the chat. */
export function Summary({ initial }: { initial: string }) {
  return (
    <section class="stack">
      <h2>{messages.summaryTitle}</h2>
      <CopyText
        initial={initial}
        label={messages.summaryLabel}
        button={messages.copy}
        copied={messages.copied}
      />
    </section>
  );
}
