import type { DocumentView } from '../../actions/document';
import { document as messages } from '../../messages/th/sidebars/document';

interface Props {
  preview: DocumentView['preview'];
  /** The optional parts that are chosen. */
  parts: readonly string[];
}

/** The text of the first pages as they will be printed, to the end of the first measure, without format. */
export function Preview({ preview, parts }: Props) {
  return (
    <section class="stack">
      <h2>{messages.previewTitle}</h2>
      {preview ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section class="paper stack" aria-label={messages.previewLabel} tabIndex={0}>
          <Opening openings={preview.openings} parts={parts} />
          <p class="quiet">{messages.firstMeasure}</p>
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

/** What is before the table with the parts that are chosen, each page under the other. */
function Opening({
  openings,
  parts,
}: {
  openings: NonNullable<DocumentView['preview']>['openings'];
  parts: readonly string[];
}) {
  const offered = new Set(openings.flatMap((opening) => opening.parts));
  const chosen = parts.filter((part) => offered.has(part as never));
  const opening = openings.find(
    ({ parts: own }) => own.length === chosen.length && own.every((part) => chosen.includes(part)),
  );
  return (
    <>
      {opening?.pages.map((lines, page) => (
        <div class="page" key={page}>
          {lines.map(({ text, isTitle }, line) => (
            <p class={isTitle ? 'title' : undefined} key={line}>
              {text}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
