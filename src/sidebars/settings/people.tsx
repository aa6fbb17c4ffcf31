import { useEffect, useRef, useState } from 'preact/hooks';
import { settings as messages } from '../../messages/th/settings';
import type { Person } from '../../settings/settings';
import { Button, TextField } from '../shared';
import { type DraftProps, nobody } from './draft';

/** Who signs, and whom a memo goes up to: any number, in an order the user changes. */
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
  useEffect(() => {
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
        <h3>{messages.endorsers}</h3>
        <p class="quiet">{messages.endorsersHint}</p>
        <ol class="people stack" ref={list}>
          {endorsers.map((person, i) => (
            // Endorsers have no name of their own until they are named.
            <li key={i}>
              <fieldset class="person stack">
                <legend>{messages.endorser(i + 1)}</legend>
                <PersonFields
                  person={person}
                  onChange={(changed) => set(endorsers.map((each, at) => (at === i ? changed : each)))}
                  withOpinion
                />
                <div class="row">
                  <Button
                    kind="link"
                    onClick={() => move(i, i - 1)}
                    disabled={i === 0}
                    label={`${messages.up} ${messages.endorser(i + 1)}`}
                  >
                    {messages.up}
                  </Button>
                  <Button
                    kind="link"
                    onClick={() => move(i, i + 1)}
                    disabled={i === endorsers.length - 1}
                    label={`${messages.down} ${messages.endorser(i + 1)}`}
                  >
                    {messages.down}
                  </Button>
                  <Button
                    kind="link"
                    onClick={() => set(endorsers.filter((_, at) => at !== i))}
                    label={`${messages.remove} ${messages.endorser(i + 1)}`}
                  >
                    {messages.remove}
                  </Button>
                </div>
              </fieldset>
            </li>
          ))}
        </ol>
        <div>
          <Button
            onClick={() => {
              focusNext.current = true;
              set([...endorsers, nobody]);
            }}
          >
            {messages.addEndorser}
          </Button>
        </div>
      </section>
    </>
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
