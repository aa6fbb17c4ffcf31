import type { RecentDocument } from '../../actions/document';
import { document as say } from '../../messages/th/sidebars/document';

/** The documents made last, by anyone at this workbook. */
export function Recent({ documents }: { documents: readonly RecentDocument[] }) {
  return (
    <section class="stack apart">
      <h2>{say.recentTitle}</h2>
      {documents.length === 0 ? (
        <p class="quiet">{say.noRecent}</p>
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
