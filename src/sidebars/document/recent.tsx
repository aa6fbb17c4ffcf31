import type { RecentDocument } from '../../actions/document';
import { document as messages } from '../../messages/th/document';

/** The documents made last, by anyone at this workbook. */
export function Recent({ documents }: { documents: readonly RecentDocument[] }) {
  return (
    <section class="stack apart">
      <h2>{messages.recentTitle}</h2>
      {documents.length === 0 ? (
        <p class="quiet">{messages.noRecent}</p>
      ) : (
        <ul class="plain stack">
          {documents.map(({ link, document, part, when, who }) => (
            <li key={link}>
              <a href={link} rel="noopener">
                {document}
              </a>
              <div class="quiet">{[when, part, who].filter((each) => each !== '').join(' · ')}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
