import { useState } from 'preact/hooks';
import type { MenuItem } from '../../people';
import type { Screen, ServerState } from '../protocol';
import { COLLEAGUE, FIRST_USER } from '../users';
import { words } from '../words';
import { DropDown } from './drop-down';
import { PdfLink } from './pdf-link';
import { bookAddress, documentAddress, download, user } from './server';
import type { PageState, WorkbookClient } from './workbook-client';

interface Props {
  client: WorkbookClient;
  state: PageState;
  screen: Screen;
  /** Replaces the workbook, after the user was asked if that is to be asked. */
  onReplace(by: File | 'choose'): void;
}

/** The workbook's name, its files, and the menus of the add-on. */
export function MenuBar({ client, state, screen, onReplace }: Props) {
  const run = (name: string): void => {
    client.do({ do: 'run', name });
  };
  const upload = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file) onReplace(file);
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
          {(close) => <Documents files={screen.files} client={client} close={close} />}
        </DropDown>
        <button type="button" disabled={state.working > 0} onClick={() => onReplace('choose')}>
          {words.new}
        </button>
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
        <DropDown caption={`${words.users} (${state.server?.users.length ?? 1})`}>
          {() => <Users client={client} users={state.server?.users ?? []} />}
        </DropDown>
      </nav>
      <KeptState server={state.server} />
    </div>
  );
}

/** Where the workbook is kept, and whether all of it is there. */
function KeptState({ server }: { server: ServerState | null }) {
  if (!server) return null;
  const { file, isKept } = server;
  return (
    <p class="kept" title={file ?? ''}>
      {file === null
        ? words.notKeptAtAll
        : isKept
          ? words.keptIn(file.replace(/^.*[\\/]/, ''))
          : words.keeping}
    </p>
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
  client: WorkbookClient;
  close(): void;
}

function Documents({ files, client, close }: DocumentsProps) {
  const edit = async (id: string, input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file) await client.edit(id, file);
    close();
  };
  if (files.length === 0) return <p class="empty">{words.noDocuments}</p>;
  return (
    <ul>
      {files.map(({ id, name }) => (
        <li key={id} class="document">
          <span>{name}</span>
          <button
            type="button"
            aria-label={words.lookAt(name)}
            onClick={() => {
              close();
              client.set({ viewed: { id, name } });
            }}
          >
            {words.look}
          </button>
          <a href={documentAddress(id, 'docx')} download="" aria-label={words.fetchDocx(name)}>
            .docx
          </a>
          <PdfLink id={id} name={name} />
          <label class="button">
            {words.replaceDocument}
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

/** Who uses the workbook, and how to be two. */
function Users({ client, users }: { client: WorkbookClient; users: readonly string[] }) {
  const others = users.filter((each) => each !== user);
  const openOther = (): void => {
    const colleague = user === COLLEAGUE ? FIRST_USER : COLLEAGUE;
    const address = new URL(`/?user=${encodeURIComponent(colleague)}`, location.href).href;
    const { availWidth, availHeight } = window.screen;
    const half = Math.floor(availWidth / 2);
    const opened = window.open(address, colleague, `left=${half},top=0,width=${half},height=${availHeight}`);
    if (!opened) client.set({ problem: words.colleagueBlocked(address) });
  };
  return (
    <div class="users">
      <p>{words.you(user)}</p>
      <p>{others.length === 0 ? words.alone : words.others(others.join(', '))}</p>
      <button type="button" class="action" onClick={openOther}>
        {words.colleague}
      </button>
      <p>{words.colleagueHint}</p>
    </div>
  );
}
