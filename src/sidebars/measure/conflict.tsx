import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MeasureView, OpenedMeasureView } from '../../actions/measure';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { isBlank } from '../../thai/text';
import { Button, ErrorBox, type Task } from '../shared';
import { type FieldGroup, textIn } from './field-groups';
import { compareEdits, mergeTexts, type Side } from './merge';
import { readStatusCell, type Texts } from './status';

interface Props {
  view: MeasureView;
  groups: FieldGroup[];
  texts: Texts;
  /** The measure as another user has changed it. */
  theirs: OpenedMeasureView;
  /** Saves the texts that the user chose. */
  onSave: (merged: Texts) => void;
  save: Task;
  onBack: () => void;
}

/** Both texts of every field group that two users changed, to choose from. What this user left unchanged stays theirs. */
export function Conflict({ view, groups, texts, theirs, onSave, save, onBack }: Props) {
  const [sides, setSides] = useState<Partial<Record<string, Side>>>({});
  const [isSaveTried, setSaveTried] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const comparison = compareEdits(groups, view.values, texts, theirs);
  const { conflicts, onlyTheirs } = comparison;
  const undecided = conflicts.filter(({ id }) => sides[id] === undefined);
  const press = () => {
    setSaveTried(true);
    if (undecided.length === 0) onSave(mergeTexts(comparison, texts, theirs, sides));
  };
  return (
    <section class="stack">
      <h2 tabIndex={-1} ref={title}>
        {messages.conflictTitle}
      </h2>
      <p>{conflicts.length > 0 ? messages.conflict : messages.conflictElsewhere}</p>
      {conflicts.map((group) => (
        <SideChoice
          key={group.id}
          group={group}
          texts={{ mine: texts, theirs: theirs.values }}
          chosen={sides[group.id]}
          onChange={(side) => setSides((before) => ({ ...before, [group.id]: side }))}
          isRefused={isSaveTried && undecided.includes(group)}
        />
      ))}
      {onlyTheirs.length > 0 && (
        <div class="stack">
          <p class="quiet">{messages.theirsOnly}</p>
          {onlyTheirs.map((group) => (
            <div key={group.id}>
              <strong>{group.label}</strong>
              <GroupText group={group} texts={theirs.values} />
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

interface SideProps {
  group: FieldGroup;
  texts: Record<Side, Texts>;
  chosen: Side | undefined;
  onChange: (side: Side) => void;
  /** True where the user tried to save before choosing. */
  isRefused: boolean;
}

function SideChoice({ group, texts, chosen, onChange, isRefused }: SideProps) {
  return (
    <fieldset class="field">
      <legend>{group.label}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} class="option both">
          <input type="radio" name={group.id} checked={chosen === side} onChange={() => onChange(side)} />
          <span>
            <strong>{messages[side]}</strong>
            <GroupText group={group} texts={texts[side]} />
          </span>
        </label>
      ))}
      {isRefused && (
        <p class="problem" role="alert">
          {messages.mustChoose}
        </p>
      )}
    </fieldset>
  );
}

/** The text of a field group; of a status, the chosen columns. */
function GroupText({ group, texts }: { group: FieldGroup; texts: Texts }) {
  const lines = group.fields.flatMap(({ field, header, control }) => {
    const text = textIn(texts, field);
    if (control !== 'status') return [text];
    const content = readStatusCell(text);
    return content === 'notChosen' ? [] : [content === 'text' ? `${header}: ${text}` : header];
  });
  const text = lines.join('\n');
  return isBlank(text) ? <div class="quiet">{messages.empty}</div> : <div class="words">{text}</div>;
}
