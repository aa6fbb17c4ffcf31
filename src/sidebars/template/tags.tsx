import type { TemplatesView } from '../../actions/template';
import { template as messages } from '../../messages/th/template';

/** Every tag by the part in which it may stand, for those who write a template. */
export function Tags({ tags }: Pick<TemplatesView, 'tags'>) {
  return (
    <details>
      <summary>{messages.tagsTitle}</summary>
      <div class="stack">
        <p class="quiet">{messages.tagsHint}</p>
        {tags.map(({ within, names }) => (
          <section key={within}>
            <h3>{messages.scopes[within]}</h3>
            <ul class="names">
              {names.map((name) => (
                <li key={name}>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
