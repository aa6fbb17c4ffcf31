import { useState } from 'preact/hooks';
import { imports as messages } from '../../messages/th/sidebars/import';
import { Button, Choice, Select } from '../shared';
import { Columns } from './columns';
import { MadeBefore, madeBefore } from './made';
import { type ImportState, isNothing, type Purpose } from './state';

/** Years around that of the table, the later first. */
const YEARS_AROUND = 4;

/** What was understood of the columns, of which year the table is, and what it is for. */
export function PurposeStep({ state, reload }: { state: ImportState; reload: () => void }) {
  const { view, purpose, target, choose } = state;
  const { targets, year } = view;
  const before = madeBefore(state);
  const offered: Purpose[] = targets.length > 0 ? ['keep', 'newYear', 'department'] : ['keep', 'newYear'];
  const label = (each: Purpose) =>
    each === 'department'
      ? messages.purposes.department(targets.length === 1 ? (targets[0] ?? null) : null)
      : messages.purposes[each](year);
  return (
    <>
      <Columns state={state} />
      {isNothing(view) && view.columns.length > 0 && <p class="box question">{messages.fewFields}</p>}
      {(isNothing(view) || view.lacksSubject) && <p class="quiet">{messages.noMeasures}</p>}
      {!isNothing(view) && <Year state={state} />}
      {view.measures > 0 && (
        <Choice
          label={messages.purpose}
          options={offered.map((each) => ({ value: each, label: label(each) }))}
          value={purpose}
          onChange={(value) => choose({ purpose: value as Purpose })}
        />
      )}
      {before !== null && <MadeBefore sheet={before} />}
      {purpose === 'department' && targets.length > 1 && (
        <Select
          label={messages.target}
          options={[
            ...(target === '' ? [{ value: '', label: messages.chooseTarget }] : []),
            ...targets.map((sheet) => ({ value: sheet, label: sheet })),
          ]}
          value={target}
          onChange={(sheet) => choose({ target: sheet })}
        />
      )}
      <div>
        <Button kind="link" onClick={reload}>
          {messages.readActive}
        </Button>
      </div>
    </>
  );
}

function Year({ state: { view, request, ask } }: { state: ImportState }) {
  const [first] = useState(view.yearFound ?? view.year);
  const [isOther, setOther] = useState(false);
  const around = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, i) => first + YEARS_AROUND - i);
  const asked = request.year ?? first;
  return (
    <>
      <Choice
        label={messages.year}
        options={[
          {
            value: 'first',
            label: view.yearFound === null ? messages.yearRunning(first) : messages.yearFound(first),
          },
          { value: 'other', label: messages.yearOther },
        ]}
        value={isOther ? 'other' : 'first'}
        onChange={(value) => {
          setOther(value === 'other');
          if (value === 'first') ask({ year: first });
        }}
      />
      {isOther && (
        <Select
          label={messages.yearWhich}
          options={around.map((each) => ({ value: String(each), label: String(each) }))}
          value={String(asked)}
          onChange={(value) => ask({ year: Number(value) })}
        />
      )}
    </>
  );
}
