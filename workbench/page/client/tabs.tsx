import { useEffect, useRef, useState } from 'preact/hooks';
import type { Screen } from '../protocol';
import { words } from '../words';
import { DropDown } from './drop-down';
import type { WorkbookClient } from './workbook-client';

interface Props {
  client: WorkbookClient;
  screen: Screen;
}

/** The sheets of the workbook, at the bottom. Arrows go from one to the next, Enter opens one. */
export function Tabs({ client, screen }: Props) {
  const { sheets, selected } = screen;
  const [renamed, setRenamed] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected.sheet, sheets.length]);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = tabs.indexOf(document.activeElement as HTMLElement) + step;
    if (step !== 0) tabs[(at + tabs.length) % tabs.length]?.focus();
  };
  const rename = (name: string): void => {
    setRenamed(null);
    if (renamed !== null && name.trim() !== renamed && name.trim() !== '') {
      client.do({ do: 'renameSheet', sheet: renamed, name });
    }
  };
  return (
    <div class="sheets">
      <button
        type="button"
        class="sign"
        aria-label={words.addSheet}
        title={words.addSheet}
        onClick={() => client.do({ do: 'addSheet', sheet: selected.sheet })}
      >
        +
      </button>
      <div class="tabs" role="tablist" aria-label={words.sheets} tabIndex={-1} ref={list} onKeyDown={move}>
        {sheets.map(({ name, tabColor }) => (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={name === selected.sheet}
            tabIndex={name === selected.sheet ? 0 : -1}
            style={tabColor ? { borderBottomColor: tabColor } : {}}
            onClick={() => client.do({ do: 'select', sheet: name })}
            onDblClick={() => setRenamed(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {renamed === null ? (
        <SheetActions client={client} screen={screen} onRename={setRenamed} />
      ) : (
        <NameField name={renamed} onDone={rename} />
      )}
    </div>
  );
}

function NameField({ name, onDone }: { name: string; onDone(name: string): void }) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.select(), []);
  const done = (text: string): void => {
    if (!isDone.current) onDone(text);
    isDone.current = true;
  };
  return (
    <input
      type="text"
      class="sheet-name"
      ref={field}
      aria-label={words.sheetName}
      maxLength={100}
      defaultValue={name}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') done(currentTarget.value);
        else if (key === 'Escape') done(name);
      }}
      onBlur={({ currentTarget }) => done(currentTarget.value)}
    />
  );
}

function SheetActions({ client, screen, onRename }: Props & { onRename(name: string): void }) {
  const { sheet } = screen.selected;
  const at = screen.sheets.findIndex(({ name }) => name === sheet);
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    const answer = (isYes: boolean): void => {
      setAsking(false);
      if (isYes) client.do({ do: 'deleteSheet', sheet });
    };
    return <AskDelete sheet={sheet} onAnswer={answer} />;
  }
  return (
    <DropDown caption="" label={words.sheetActions(sheet)} isUp>
      {(close) => {
        const item = (caption: string, act: () => void, isPossible = true) => (
          <li>
            <button
              type="button"
              disabled={!isPossible}
              onClick={() => {
                close();
                act();
              }}
            >
              {caption}
            </button>
          </li>
        );
        return (
          <ul>
            {item(words.renameSheet, () => onRename(sheet))}
            {item(words.copySheet, () => client.do({ do: 'copySheet', sheet }))}
            {item(words.moveLeft, () => client.do({ do: 'moveSheet', sheet, by: -1 }), at > 0)}
            {item(
              words.moveRight,
              () => client.do({ do: 'moveSheet', sheet, by: 1 }),
              at < screen.sheets.length - 1,
            )}
            {item(words.deleteSheet, () => setAsking(true), screen.sheets.length > 1)}
          </ul>
        );
      }}
    </DropDown>
  );
}

function AskDelete({ sheet, onAnswer }: { sheet: string; onAnswer(isYes: boolean): void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="question" aria-label={words.deleteSheet} onCancel={() => onAnswer(false)}>
      <p class="message">{words.deleteSheetAsk(sheet)}</p>
      <div class="buttons">
        <button type="button" class="action" onClick={() => onAnswer(true)}>
          {words.deleteSheet}
        </button>
        <button type="button" onClick={() => onAnswer(false)}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
