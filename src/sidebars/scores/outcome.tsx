import type { DigitChange } from '../../ita/scores';
import { scoresPage as say } from '../../messages/th/scores-page';
import { compareTotals, correctLevel } from '../../scores/compare-totals';
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
  const judged = compareTotals(typed, scheme);
  const right = correctLevel(typed, scheme);
  return (
    <section class="stack">
      <h2>{say.outcomeTitle}</h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{say.stated}</th>
            <th scope="col">{say.computed}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say.total}</th>
            <td>{result.text('total') || say.none}</td>
            <td>{computedTotal?.toFixed(2) ?? say.none}</td>
          </tr>
          <tr>
            <th scope="row">{say.level}</th>
            <td>{result.text('level') || say.none}</td>
            <td>{computedLevel?.name ?? say.none}</td>
          </tr>
        </tbody>
      </table>
      {missing.length > 0 && <p class="quiet">{say.totalMissing(missing.length)}</p>}
      {judged && !judged.agrees && (
        <div class="box error stack">
          <p>{say.totalDiffers(judged.stated.toFixed(2), judged.computed.toFixed(2))}</p>
          {judged.slip ? <ThaiDefect slip={judged.slip} result={result} /> : <p>{say.checkAll}</p>}
        </div>
      )}
      {right && (
        <p class="box error">
          {say.levelDiffers(typed.reportedLevel?.value?.name ?? '', shown.year, right.name)}
        </p>
      )}
    </section>
  );
}

/** The one digit that explains the difference; it is put in only where the user says so. */
function ThaiDefect({ slip, result }: { slip: DigitChange; result: Result }) {
  const { no } = slip;
  const key = scoreKey(no);
  const name = result.typed.rows.find((row) => row.no === no)?.indicator ?? '';
  const to = slip.to.toFixed(2);
  const written = /[๐-๙]/.test(result.text(key)) ? toThaiDigits(to) : to;
  return (
    <>
      <p>{say.slip(say.longIndicator(no, name), to, slip.from.toFixed(2))}</p>
      {!result.shown.locks[key] && (
        <div>
          <Button onClick={() => result.put({ [key]: written })}>{say.putIn(no, written)}</Button>
        </div>
      )}
    </>
  );
}
