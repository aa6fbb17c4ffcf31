import type { DocumentView } from '../../actions/document';
import { document as messages } from '../../messages/th/sidebars/document';

/** The text of the first measure as it will be printed, without its format. */
export function Preview({ preview }: { preview: DocumentView['preview'] }) {
  return (
    <section class="stack">
      <h2>{messages.previewTitle}</h2>
      {preview ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section class="paper stack" aria-label={messages.previewLabel} tabIndex={0}>
          <div class="titles">
            {preview.titles.map((title) => (
              <p key={title}>{title}</p>
            ))}
          </div>
          {preview.group !== '' && <p>{preview.group}</p>}
          <dl class="stack">
            {preview.fields.map(({ label, value }) => (
              <div key={label}>
                <dt class="quiet">{label}</dt>
                {value.trim() === '' ? (
                  <dd class="quiet">{messages.blank}</dd>
                ) : (
                  <dd class="words">{value}</dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ) : (
        <p class="quiet">{messages.none}</p>
      )}
    </section>
  );
}
