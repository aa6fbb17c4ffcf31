import type { DigitChange } from '../../ita/scores';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { compareTotals, correctLevel } from '../../scores/compare-totals';
import { scoreKey } from '../../scores/values';
import { toThaiDigits } from '../../thai/digits';
import { Button } from '../shared';
import type { Result } from './state';

/** The reported total and level beside the computed ones, and what explains a difference. */
export function Outcome({ result }: { result: Result }) {
  const { typed, summary, view } = result;
  const { scheme } = view;
  if (!summary) return null;
  const { computedTotal, computedLevel, missing } = summary;
  const totals = compareTotals(typed, scheme);
  const expectedLevel = correctLevel(typed, scheme);
  return (
    <section class="stack">
      <h2>{messages.outcomeTitle}</h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{messages.reported}</th>
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
      {totals && !totals.agrees && (
        <div class="box error stack">
          <p>{messages.totalDiffers(totals.reported.toFixed(2), totals.computed.toFixed(2))}</p>
          {totals.likelyTypo ? (
            <LikelyTypo typo={totals.likelyTypo} result={result} />
          ) : (
            <p>
              {totals.isExchanged
                ? messages.exchanged(totals.computed.toFixed(2), totals.reported.toFixed(2))
                : messages.checkAll}
            </p>
          )}
        </div>
      )}
      {expectedLevel && (
        <p class="box error">
          {messages.levelDiffers(typed.reportedLevel?.value?.name ?? '', view.year, expectedLevel.name)}
        </p>
      )}
    </section>
  );
}

/** The one digit that explains the difference; the user decides whether to correct it. */
function LikelyTypo({ typo, result }: { typo: DigitChange; result: Result }) {
  const { indicatorNumber } = typo;
  const key = scoreKey(indicatorNumber);
  const name = result.typed.rows.find((row) => row.indicatorNumber === indicatorNumber)?.indicator ?? '';
  const to = typo.to.toFixed(2);
  const corrected = /[๐-๙]/.test(result.text(key)) ? toThaiDigits(to) : to;
  return (
    <>
      <p>{messages.typo(messages.longIndicator(indicatorNumber, name), to, typo.from.toFixed(2))}</p>
      {!result.view.locks[key] && (
        <div>
          <Button onClick={() => result.put({ [key]: corrected })}>
            {messages.putIn(indicatorNumber, corrected)}
          </Button>
        </div>
      )}
    </>
  );
}
