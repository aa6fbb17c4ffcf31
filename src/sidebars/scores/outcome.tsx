import type { DigitChange } from '../../ita/scores';
import { scoresPage as messages } from '../../messages/th/scores-page';
import { judgeTotal, rightLevel } from '../../scores/judge';
import { scoreKey } from '../../scores/values';
import { toThaiDigits } from '../../thai/digits';
import { Button } from '../shared';
import type { Result } from './state';

/** Total and level as announced beside those that the scores come to, and what explains a difference. */
export function Outcome({ result }: { result: Result }) {
  const { typed, summary, shown } = result;
  const { scheme } = shown;
  if (!summary) return null;
  const { computedTotal, computedLevel, missing } = summary;
  const judged = judgeTotal(typed, scheme);
  const right = rightLevel(typed, scheme);
  return (
    <section class="stack">
      <h2>{messages.outcomeTitle}</h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{messages.stated}</th>
            <th scope="col">{messages.computed}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{messages.total}</th>
            <td>{result.text('total') || messages.none}</td>
            <td>{computedTotal?.toFixed(2) ?? messages.none}</td>
          </tr>
          <tr>
            <th scope="row">{messages.level}</th>
            <td>{result.text('level') || messages.none}</td>
            <td>{computedLevel?.name ?? messages.none}</td>
          </tr>
        </tbody>
      </table>
      {missing.length > 0 && <p class="quiet">{messages.totalMissing(missing.length)}</p>}
      {judged && !judged.agrees && (
        <div class="box error stack">
          <p>{messages.totalDiffers(judged.stated.toFixed(2), judged.computed.toFixed(2))}</p>
          {judged.slip ? <Slip slip={judged.slip} result={result} /> : <p>{messages.checkAll}</p>}
        </div>
      )}
      {right && (
        <p class="box error">
          {messages.levelDiffers(typed.statedLevel?.value?.name ?? '', shown.year, right.name)}
        </p>
      )}
    </section>
  );
}

/** The one digit that explains the difference; it is put in only where the user says so. */
function Slip({ slip, result }: { slip: DigitChange; result: Result }) {
  const { no } = slip;
  const key = scoreKey(no);
  const name = result.typed.rows.find((row) => row.no === no)?.indicator ?? '';
  const to = slip.to.toFixed(2);
  const written = /[๐-๙]/.test(result.text(key)) ? toThaiDigits(to) : to;
  return (
    <>
      <p>{messages.slip(messages.longIndicator(no, name), to, slip.from.toFixed(2))}</p>
      {!result.shown.locks[key] && (
        <div>
          <Button onClick={() => result.put({ [key]: written })}>{messages.putIn(no, written)}</Button>
        </div>
      )}
    </>
  );
}
