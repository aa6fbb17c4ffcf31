import type { ComponentChildren } from 'preact';
import { shared } from '../../messages/th/sidebars/shared';
import type { ServerFailure } from './server';

/** An error and what to do about it, beside the button that was clicked; `children` are buttons that resolve it. */
export function ErrorBox({
  failure,
  children,
}: {
  failure: ServerFailure | null;
  children?: ComponentChildren;
}) {
  if (!failure) return null;
  return (
    <div class="box error stack" role="alert" data-code={failure.code}>
      <p>
        <strong>{failure.message}</strong>
      </p>
      <p>{failure.hint}</p>
      {failure.authorize && (
        <p>
          <a href={failure.authorize} target="_blank" rel="noopener">
            {shared.authorize}
          </a>
        </p>
      )}
      {children}
    </div>
  );
}
