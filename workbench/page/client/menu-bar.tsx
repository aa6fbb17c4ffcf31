import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuItem } from '../../people';
import type { Screen } from '../protocol';
import { words } from '../words';
import type { DeskClient, DeskState } from './desk';
import { bookAddress, documentAddress, download } from './server';

/** The workbook's name, its files, and the menus of the add-on. */
export function MenuBar({ desk, state, screen }: { desk: DeskClient; state: DeskState; screen: Screen }) {
  const run = (name: string): void => desk.do({ do: 'run', name });
  const upload = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file) await desk.load(file);
    input.value = '';
  };
  return (
    <div class="menu-bar">
      <h1>
        {screen.book} <span class="where">{words.workbench}</span>
      </h1>
      <nav aria-label={words.menu}>
        {screen.menus.map((menu) => (
          <DropDown
            key={menu.caption}
            caption={menu.addon ? words.product : menu.caption}
            action={menu.addon}
          >
            {(close) => (
              <Items
                items={menu.items}
                onChoose={(name) => {
                  close();
                  run(name);
                }}
              />
            )}
          </DropDown>
        ))}
        <DropDown caption={`${words.documents}${screen.files.length > 0 ? ` (${screen.files.length})` : ''}`}>
          {(close) => <Documents files={screen.files} desk={desk} close={close} />}
        </DropDown>
        <label class="button">
          {words.open}
          <input
            type="file"
            class="unseen"
            accept=".xlsx"
            disabled={state.working > 0}
            onChange={(event) => upload(event.currentTarget)}
          />
        </label>
        <button type="button" onClick={() => download(bookAddress())}>
          {words.save}
        </button>
      </nav>
    </div>
  );
}

interface DropDownProps {
  caption: string;
  action?: boolean;
  children(close: () => void): ComponentChildren;
}

/** A button that opens a list below it; Escape, or a click elsewhere, closes it. */
function DropDown({ caption, action = false, children }: DropDownProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>('.list button, .list a')?.focus();
    const leave = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const away = (): void => setOpen(false);
    document.addEventListener('pointerdown', leave);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('pointerdown', leave);
      window.removeEventListener('blur', away);
    };
  }, [open]);
  const press = (event: KeyboardEvent): void => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('.list button, .list a') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      setOpen(false);
      button.current?.focus();
    } else if (step && open) {
      event.preventDefault();
      const at = all.indexOf(document.activeElement as HTMLElement) + step;
      all[(at + all.length) % all.length]?.focus();
    }
  };
  return (
    <div class="drop-down" role="none" ref={root} onKeyDown={press}>
      <button
        type="button"
        ref={button}
        class={action ? 'opens action' : 'opens'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {caption}
      </button>
      {open && <div class="list">{children(() => setOpen(false))}</div>}
    </div>
  );
}

interface ItemsProps {
  items: readonly MenuItem[];
  onChoose(functionName: string): void;
}

function Items({ items, onChoose }: ItemsProps) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={`${index}`}>
          {item.kind === 'item' && (
            <button type="button" onClick={() => onChoose(item.functionName)}>
              {item.caption}
            </button>
          )}
          {item.kind === 'separator' && <hr />}
          {item.kind === 'menu' && <Submenu caption={item.caption} items={item.items} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  );
}

/** A submenu opens below its caption. */
function Submenu({ caption, ...items }: ItemsProps & { caption: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="opens" aria-expanded={open} onClick={() => setOpen(!open)}>
        {caption}
      </button>
      {open && <Items {...items} />}
    </>
  );
}

interface DocumentsProps {
  files: Screen['files'];
  desk: DeskClient;
  close(): void;
}

function Documents({ files, desk, close }: DocumentsProps) {
  const edit = async (id: string, input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file) await desk.edit(id, file);
    close();
  };
  if (files.length === 0) return <p class="empty">{words.noDocuments}</p>;
  return (
    <ul>
      {files.map(({ id, name }) => (
        <li key={id} class="document">
          <span>{name}</span>
          <a href={documentAddress(id, 'docx')} download="">
            .docx
          </a>
          <a href={documentAddress(id, 'pdf')} download="">
            PDF
          </a>
          <label class="button">
            ↑
            <input
              type="file"
              class="unseen"
              accept=".docx"
              aria-label={`${words.edited} ${name}`}
              onChange={(event) => edit(id, event.currentTarget)}
            />
          </label>
        </li>
      ))}
    </ul>
  );
}
