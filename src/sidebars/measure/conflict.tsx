import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeasureState, MeasureView } from '../../actions/measure';
import { measure as messages } from '../../messages/th/measure';
import { isBlank } from '../../thai/text';
import { Button, ErrorBox, type Task } from '../shared';
import { markOf, type Texts } from './status';
import { textIn, type Unit } from './units';

type Side = 'mine' | 'theirs';

interface Props {
  shown: MeasureView;
  units: Unit[];
  texts: Texts;
  /** The measure as somebody has changed it. */
  now: MeasureState;
  /** Takes the chosen texts and saves them. */
  onSave: (merged: Texts) => void;
  save: Task;
  onBack: () => void;
}

/** Both texts of every field that somebody else changed, to choose; what the user left alone stays theirs. */
export function Conflict({ shown, units, texts, now, onSave, save, onBack }: Props) {
  const [sides, setSides] = useState<Partial<Record<string, Side>>>({});
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const differs = (unit: Unit, a: Texts, b: Texts) =>
    unit.fields.some(({ field }) => textIn(a, field) !== textIn(b, field));
  const changedByThem = units.filter((unit) => differs(unit, shown.values, now.values));
  const inDoubt = changedByThem.filter(
    (unit) => differs(unit, texts, shown.values) && differs(unit, texts, now.values),
  );
  const theirsOnly = changedByThem.filter(
    (unit) => !inDoubt.includes(unit) && differs(unit, texts, now.values),
  );
  const open = inDoubt.filter(({ label }) => sides[label] === undefined);

  const merged = (): Texts => {
    const result: Texts = { ...texts };
    for (const unit of changedByThem) {
      if (inDoubt.includes(unit) && sides[unit.label] === 'mine') continue;
      for (const { field } of unit.fields) result[field] = textIn(now.values, field);
    }
    return result;
  };
  const press = () => {
    setAsked(true);
    if (open.length === 0) onSave(merged());
  };
  return (
    <section class="stack">
      <h2 tabIndex={-1} ref={heading}>
        {messages.conflictTitle}
      </h2>
      <p>{inDoubt.length > 0 ? messages.conflict : messages.conflictElsewhere}</p>
      {inDoubt.map((unit) => (
        <fieldset key={unit.label} class="field">
          <legend>{unit.label}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} class="option both">
              <input
                type="radio"
                name={unit.label}
                checked={sides[unit.label] === side}
                onChange={() => setSides((before) => ({ ...before, [unit.label]: side }))}
              />
              <span>
                <strong>{messages[side]}</strong>
                <Words unit={unit} texts={side === 'mine' ? texts : now.values} />
              </span>
            </label>
          ))}
          {isAsked && open.includes(unit) && (
            <p class="problem" role="alert">
              {messages.mustChoose}
            </p>
          )}
        </fieldset>
      ))}
      {theirsOnly.length > 0 && (
        <div class="stack">
          <p class="quiet">{messages.theirsOnly}</p>
          {theirsOnly.map((unit) => (
            <div key={unit.label}>
              <strong>{unit.label}</strong>
              <Words unit={unit} texts={now.values} />
            </div>
          ))}
        </div>
      )}
      <div class="row">
        <Button kind="action" onClick={press} label={messages.saveChosen}>
          {save.running && <span class="spinner" aria-hidden="true" />}
          {messages.saveChosen}
        </Button>
        <Button onClick={onBack}>{messages.stay}</Button>
      </div>
      <ErrorBox failure={save.failure} />
    </section>
  );
}

/** The words of a unit: of a status, what is marked. */
function Words({ unit, texts }: { unit: Unit; texts: Texts }) {
  const said = unit.fields.flatMap(({ field, heading, control }) => {
    const text = textIn(texts, field);
    if (control !== 'status') return [text];
    const mark = markOf(text);
    return mark === 'notChosen' ? [] : [mark === 'words' ? `${heading}: ${text}` : heading];
  });
  const text = said.join('\n');
  return isBlank(text) ? <div class="quiet">{messages.empty}</div> : <div class="words">{text}</div>;
}
