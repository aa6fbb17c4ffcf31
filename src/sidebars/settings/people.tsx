import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { settings as messages } from '../../messages/th/sidebars/settings';
import type { Person } from '../../settings/settings';
import { Button, TextField } from '../shared';
import { type DraftProps, emptyPerson } from './draft';

/** The signer and the endorsers of a memo: any number, in an order that the user can change. */
export function PeopleFields({ texts, change }: DraftProps) {
  const { signer, endorsers } = texts;
  const set = (changed: Person[]) => change({ endorsers: changed });
  const move = (from: number, to: number) => {
    const order = [...endorsers];
    order.splice(to, 0, ...order.splice(from, 1));
    set(order);
  };
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef(false);
  // A new endorser's first field is there to be typed into.
  useLayoutEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    focusNext.current = false;
  }, [endorsers.length]);
  return (
    <>
      <fieldset class="person stack">
        <legend>{messages.signer}</legend>
        <PersonFields person={signer} onChange={(changed) => change({ signer: changed })} />
      </fieldset>
      <section class="stack">
        <h2>{messages.endorsers}</h2>
        <p class="quiet">{messages.endorsersHint}</p>
        <ol class="people stack" ref={list}>
          {endorsers.map((person, i) => (
            // Endorsers have no key of their own: their names may be blank or equal.
            <li key={i}>
              <EndorserFields
                person={person}
                index={i}
                count={endorsers.length}
                onChange={(changed) => set(endorsers.map((each, at) => (at === i ? changed : each)))}
                onMove={(to) => move(i, to)}
                onRemove={() => set(endorsers.filter((_, at) => at !== i))}
              />
            </li>
          ))}
        </ol>
        <div>
          <Button
            onClick={() => {
              focusNext.current = true;
              set([...endorsers, emptyPerson]);
            }}
          >
            {messages.addEndorser}
          </Button>
        </div>
      </section>
    </>
  );
}

interface EndorserProps {
  person: Person;
  /** Its place among the endorsers, from 0, and how many there are. */
  index: number;
  count: number;
  onChange: (changed: Person) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function EndorserFields({ person, index, count, onChange, onMove, onRemove }: EndorserProps) {
  const title = messages.endorser(index + 1);
  const button = (text: string, onClick: () => void, disabled = false) => (
    <Button kind="link" onClick={onClick} disabled={disabled} label={`${text} ${title}`}>
      {text}
    </Button>
  );
  return (
    <fieldset class="person stack">
      <legend>{title}</legend>
      <PersonFields person={person} onChange={onChange} withOpinion />
      <div class="row">
        {button(messages.up, () => onMove(index - 1), index === 0)}
        {button(messages.down, () => onMove(index + 1), index === count - 1)}
        {button(messages.remove, onRemove)}
      </div>
    </fieldset>
  );
}

interface PersonProps {
  person: Person;
  onChange: (changed: Person) => void;
  withOpinion?: boolean;
}

function PersonFields({ person, onChange, withOpinion = false }: PersonProps) {
  const [startsOpen] = useState(`${person.position2}${person.opinion}` !== '');
  const isUnnamed =
    person.name.trim() === '' &&
    person.position.trim() === '' &&
    `${person.position2}${person.opinion}`.trim() !== '';
  return (
    <>
      <TextField
        label={messages.name}
        value={person.name}
        onInput={(name) => onChange({ ...person, name })}
        error={isUnnamed ? messages.unnamed : undefined}
      />
      <TextField
        label={messages.position}
        value={person.position}
        onInput={(position) => onChange({ ...person, position })}
      />
      <details open={startsOpen}>
        <summary>{withOpinion ? messages.more : messages.position2}</summary>
        <div class="stack">
          <TextField
            label={messages.position2}
            hint={messages.position2Hint}
            value={person.position2}
            onInput={(position2) => onChange({ ...person, position2 })}
          />
          {withOpinion && (
            <TextField
              label={messages.opinion}
              value={person.opinion}
              onInput={(opinion) => onChange({ ...person, opinion })}
            />
          )}
        </div>
      </details>
    </>
  );
}
