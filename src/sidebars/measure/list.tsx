import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MeasureEntry, MeasureList } from '../../actions/measure-list';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { isBlank } from '../../thai/text';
import { Button, Confirm, ErrorBox, StatusLine, server, TextField, UndoLine, useTask } from '../shared';
import type { MeasurePageState, PageContent } from './page';
import { entryFinder, factsOf } from './search';

/** So many entries are drawn at first, and at each further step. */
const STEP = 50;

interface Props {
  page: MeasurePageState;
  list: Extract<PageContent, { kind: 'list' }>;
}

/** The measures of the sheet, to search and to open; and what adds one. */
export function List({ page, list }: Props) {
  const { sheet, formName, measures, selected } = list;
  const { search, setSearch } = page;
  const find = useMemo(() => entryFinder(list), [list]);
  const found = useMemo(() => find(search), [find, search]);
  const [drawn, setDrawn] = useState(Math.max(STEP, found.findIndex(({ row }) => row === list.from) + 1));
  const entries = useRef<HTMLUListElement>(null);
  useFirstFocus(entries);
  const [opening, setOpening] = useState(0);
  const open = useTask(async ({ row, title }: MeasureEntry) => {
    setOpening(row);
    const next = await server.readMeasures({ sheet, entry: { row, title } });
    page.show(next.kind === 'list' ? { ...next, from: row } : next);
  });
  const openSelected = useTask(async () => page.show(await server.readMeasures()));
  return (
    <div class="stack editor">
      <header class="stack">
        <div class="ways">
          <h1>{messages.listTitle(measures.length)}</h1>
          <Button kind="link" task={openSelected}>
            {messages.selected}
          </Button>
        </div>
        <p class="quiet">{messages.where(formName, sheet, [])}</p>
        {selected && <p class="unclear">{messages.noMeasure(selected.row, selected.text)}</p>}
        {list.isGone && <p class="unclear">{messages.entryGone}</p>}
        <TextField
          label={messages.search}
          hint={isBlank(search) ? messages.searchHint : undefined}
          value={search}
          onInput={(text) => {
            setSearch(text);
            setDrawn(STEP);
          }}
        />
        <p class="quiet" role="status">
          {measures.length === 0
            ? messages.none
            : !isBlank(search) && messages.found(found.length, measures.length)}
        </p>
        <ErrorBox failure={open.failure ?? openSelected.failure} />
      </header>
      <ul class="entries" ref={entries}>
        {found.slice(0, drawn).map((entry) => (
          <li key={entry.row} data-row={entry.row} data-from={entry.row === list.from}>
            <Button
              task={{
                ...open,
                running: open.running && opening === entry.row,
                run: () => open.run(entry),
              }}
            >
              <Entry list={list} entry={entry} />
            </Button>
          </li>
        ))}
      </ul>
      {found.length > drawn && (
        <More more={found.length - drawn} onMore={() => setDrawn((now) => now + STEP)} />
      )}
      <ListFooter page={page} list={list} />
    </div>
  );
}

/** Begins on the measure that the user comes back from, or else in the search. */
function useFirstFocus(entries: { current: HTMLUListElement | null }): void {
  useLayoutEffect(() => {
    const from = entries.current?.querySelector<HTMLElement>('[data-from="true"] button');
    const search = document.querySelector<HTMLElement>('input');
    (from ?? search)?.focus();
  }, [entries]);
}

function Entry({ list, entry }: { list: MeasureList; entry: MeasureEntry }) {
  const { status, missing } = factsOf(list, entry);
  const facts = [messages.rowOf(entry.row), entry.responsible].filter((text) => text !== '').join(' · ');
  return (
    <span class="entry">
      <span class="title">{entry.title || messages.unnamed}</span>
      <span class="quiet">{facts}</span>
      {status && (
        <span class="quiet">
          <span class={`mark ${entry.status}`} aria-hidden="true" />
          {status}
        </span>
      )}
      {missing.length > 0 && <span class="unclear">{messages.missing(missing)}</span>}
    </span>
  );
}

/** Draws more entries as soon as it comes into sight, or where it is pressed. */
function More({ more, onMore }: { more: number; onMore: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={element}>
      <Button onClick={onMore}>{messages.more(more)}</Button>
    </div>
  );
}

function ListFooter({ page, list: { sheet, statusText } }: Props) {
  const add = useTask(async () =>
    page.show({ kind: 'measure', view: await server.openMeasure({ sheet, blank: true }) }),
  );
  const library = useTask(() => server.openLibrary());
  const results = useTask(() => server.openImport());
  const [asksForResults, setAsksForResults] = useState(false);
  return (
    <footer class="stack">
      <StatusLine>{statusText}</StatusLine>
      <UndoLine undo={page.undo} />
      <div class="row">
        <Button kind="action" task={add}>
          {messages.add}
        </Button>
        <Button kind="link" task={library}>
          {messages.library}
        </Button>
        <Button kind="link" onClick={() => setAsksForResults(true)}>
          {messages.results}
        </Button>
      </div>
      {asksForResults && (
        <Confirm
          question={messages.pasteResults}
          yes={messages.openImport}
          no={messages.close}
          task={results}
          onNo={() => setAsksForResults(false)}
        />
      )}
      <ErrorBox failure={add.failure ?? library.failure ?? results.failure} />
    </footer>
  );
}
