import type { TemplatesView } from '../../actions/template';
import { template as say } from '../../messages/th/sidebars/template';

/** Every tag by the part in which it may stand, for those who write a template. */
export function Tags({ tags }: Pick<TemplatesView, 'tags'>) {
  return (
    <details>
      <summary>{say.tagsTitle}</summary>
      <div class="stack">
        <p class="quiet">{say.tagsHint}</p>
        {tags.map(({ within, names }) => (
          <section key={within}>
            <h3>{say.scopes[within]}</h3>
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
