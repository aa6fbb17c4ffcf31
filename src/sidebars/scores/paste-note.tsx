import { scoresPage as messages } from '../../messages/th/scores-page';
import { Button, StatusLine } from '../shared';
import type { Result } from './state';

/** So many texts are named; a whole page pasted by mistake need not be. */
const MOST_NAMED = 8;

/** What a paste did: how many fields it filled, what of it found no place, and the way back. */
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
            {unplaced.slice(0, MOST_NAMED).map((text) => (
              <li key={text}>{text.length > 120 ? `${text.slice(0, 120)}…` : text}</li>
            ))}
          </ul>
          {unplaced.length > MOST_NAMED && <p>{messages.moreUnplaced(unplaced.length - MOST_NAMED)}</p>}
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
