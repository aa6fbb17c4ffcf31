import { settings as messages } from '../../messages/th/sidebars/settings';
import type { Publication } from '../../settings/years';
import { Select, TextField } from '../shared';
import { type DraftProps, yearIn } from './draft';

/** The last days of the round, which only its calendar tells. */
const ROUND_DAYS = ['surveyUntil', 'publishUntil'] as const;

/** The two years that an office chooses, and the year of publication that follows. */
export function YearFields(props: DraftProps) {
  const { view, texts, change } = props;
  const fiscal = yearIn(texts.fiscalYear);
  const follows = view.years.find(({ fiscalYear }) => fiscalYear === fiscal);
  return (
    <>
      <p class="quiet">{messages.yearsLead}</p>
      <FiscalYearField {...props} />
      <Select
        label={messages.resultYear}
        options={options(view.years.map(({ fiscalYear }) => fiscalYear - 1))}
        value={texts.resultYear}
        onChange={(resultYear) => change({ resultYear })}
        hint={fiscal > 0 ? messages.resultYearUsual(fiscal - 1) : undefined}
      />
      {ROUND_DAYS.map((id) => (
        <TextField
          key={id}
          label={messages[id]}
          hint={messages.roundDayHint}
          value={texts[id]}
          onInput={(day) => change({ [id]: day })}
        />
      ))}
      {follows && (
        <section class="box follows stack" aria-live="polite">
          <h2>{messages.uploadYear}</h2>
          <dl class="stack">
            <Published title={messages.measuresOf(fiscal)} places={[follows.measures]} />
            <Published title={messages.reportOf(fiscal)} places={follows.reports} />
          </dl>
        </section>
      )}
    </>
  );
}

/** The fiscal year of the measures. The result year follows, unless the user has chosen another one. */
export function FiscalYearField({ view, texts, change }: DraftProps) {
  const fiscal = yearIn(texts.fiscalYear);
  const result = yearIn(texts.resultYear);
  const choose = (fiscalYear: string) => {
    const year = yearIn(fiscalYear);
    const isUsual = result === 0 || result === fiscal - 1;
    change({ fiscalYear, ...(isUsual && year > 0 && { resultYear: String(year - 1) }) });
  };
  return (
    <Select
      label={messages.fiscalYear}
      options={options(view.years.map(({ fiscalYear }) => fiscalYear))}
      value={texts.fiscalYear}
      onChange={choose}
      hint={fiscal > 0 ? messages.fiscalYearHint(fiscal) : undefined}
    />
  );
}

const options = (years: readonly number[]) => [
  { value: '', label: messages.noYear },
  ...years.map((year) => ({ value: String(year), label: String(year) })),
];

function Published({ title, places }: { title: string; places: readonly Publication[] }) {
  return (
    <div>
      <dt>{title}</dt>
      {places.map(({ round, code, title: item, isAssumed }) => (
        <dd key={round}>
          <strong>{messages.published(round, code)}</strong>
          <div class="quiet">{item}</div>
          {isAssumed && <div class="quiet">{messages.assumed}</div>}
        </dd>
      ))}
    </div>
  );
}
