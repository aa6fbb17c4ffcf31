import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { Button, StatusLine } from '../shared';
import type { Result } from './state';

/** How many texts are listed: a whole page may be pasted by mistake. */
const MAX_LISTED = 8;

/** What a paste did: how many fields it filled, which texts it did not place, and a button to undo it. */
export function PasteNote({ result }: { result: Result }) {
  const { pasted } = result;
  const count = pasted ? Object.keys(pasted.values).length : 0;
  const unplaced = pasted?.unplaced ?? [];
  return (
    <>
      <StatusLine>{pasted && (count > 0 ? messages.pasted(count) : messages.nothingPasted)}</StatusLine>
      {unplaced.length > 0 && (
        <div class="box question stack" role="status">
          <p>{messages.unplaced}</p>
          <ul class="unplaced">
            {unplaced.slice(0, MAX_LISTED).map((text) => (
              <li key={text}>{text.length > 120 ? `${text.slice(0, 120)}…` : text}</li>
            ))}
          </ul>
          {unplaced.length > MAX_LISTED && <p>{messages.moreUnplaced(unplaced.length - MAX_LISTED)}</p>}
        </div>
      )}
      {count > 0 && (
        <div>
          <Button kind="link" onClick={result.undoPaste}>
            {messages.undoPaste}
          </Button>
        </div>
      )}
    </>
  );
}
