import type { Answer, MenuItem } from '../../people';
import type {
  Command,
  OpenedPage,
  Outcome,
  PendingQuestion,
  Screen,
  ServerState,
  SheetView,
  Start,
} from '../protocol';
import { words } from '../words';
import { listen, sendAnswer, sendBook, sendCommand, sendDocument, sendStart } from './server';

/** A message that disappears after a time. */
interface Toast {
  id: number;
  title: string;
  message: string;
}

/** All that the page shows around the add-on's pages. */
export interface PageState {
  screen: Screen | null;
  sheet: SheetView | null;
  sidebar: OpenedPage | null;
  dialog: OpenedPage | null;
  questions: PendingQuestion[];
  toasts: Toast[];
  /** An error outside the add-on's pages. */
  problem: string | null;
  /** How many commands are running. */
  working: number;
  /** The last action, and how many crossings to Google it would have taken. */
  lastAction: { name: string; calls: number } | null;
  /** What the server knows beside the workbook. */
  server: ServerState | null;
  /** The document that is looked at. */
  viewed: { id: string; name: string } | null;
}

interface Queued {
  command: Command;
  done: (outcome: Outcome) => void;
  failed: (error: Error) => void;
}

const TOAST_MS = 8000;

/** The workbook as this page knows it. Commands are sent to the server one after the other, in the user's order. */
export class WorkbookClient {
  state: PageState = {
    screen: null,
    sheet: null,
    sidebar: null,
    dialog: null,
    questions: [],
    toasts: [],
    problem: null,
    working: 0,
    lastAction: null,
    server: null,
    viewed: null,
  };
  private readonly onChange: (state: PageState) => void;
  private readonly queue: Queued[] = [];
  private sending: Queued | null = null;
  private lastToast = 0;
  /** How many of the last insertions and deletions of rows on the sheet the user's last command made. */
  ownShifts = 0;

  constructor(onChange: (state: PageState) => void) {
    this.onChange = onChange;
    listen({
      question: (question) => this.set({ questions: [...this.state.questions, question] }),
      answered: (id) => this.set({ questions: this.state.questions.filter((each) => each.id !== id) }),
      changed: () => this.do({ do: 'look' }),
      state: (server) => this.set({ server }),
    });
    this.do({ do: 'look' });
  }

  /** Sends an action of the user; an error is shown above the sheet. Resolves when it is done or refused. */
  do(command: Command): Promise<void> {
    return this.ask(command).then(
      ({ error }) => {
        if (error) this.set({ problem: error.message });
      },
      (error: Error) => this.set({ problem: error.message }),
    );
  }

  /** Sends a command for a page of the add-on, which handles errors itself. */
  ask(command: Command): Promise<Outcome> {
    return new Promise((done, failed) => {
      const last = this.queue.at(-1);
      // Of selections that wait in a row only the last one counts.
      if (command.do === 'select' && last?.command.do === 'select') this.queue.pop();
      this.queue.push({ command, done, failed });
      this.showSettled();
      this.sendNext();
    });
  }

  answer(id: number, answer: Answer): void {
    this.set({ questions: this.state.questions.filter((each) => each.id !== id) });
    sendAnswer(id, answer).catch((error: Error) => this.set({ problem: error.message }));
  }

  /** Pastes a file of text, whose encoding the server tells. */
  async pasteFile(cell: { sheet: string; a1: string; seen: number }, file: File): Promise<void> {
    try {
      this.do({ do: 'pasteFile', ...cell, name: file.name, base64: await base64Of(file) });
    } catch (error) {
      this.set({ problem: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Replaces the workbook by an .xlsx, or by one to begin with. */
  async load(from: File | Start): Promise<void> {
    try {
      await (from instanceof File ? sendBook(from) : sendStart(from));
      this.set({ sidebar: null, dialog: null, problem: null });
    } catch (error) {
      this.set({ problem: error instanceof Error ? error.message : String(error) });
    }
    this.do({ do: 'look' });
  }

  /** Replaces a document by an edited .docx. */
  async edit(id: string, file: File): Promise<void> {
    try {
      await sendDocument(id, file);
      this.set({ problem: null });
    } catch (error) {
      this.set({ problem: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Marks the page while no command waits or runs; tests read it. */
  private showSettled(): void {
    document.body.dataset.settled = String(!this.sending && this.queue.length === 0);
  }

  set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.onChange(this.state);
  }

  /** True while a selection of the user has not reached the server: then the server's selection is outdated. */
  get moving(): boolean {
    return [this.sending, ...this.queue].some((each) => each?.command.do === 'select');
  }

  private async sendNext(): Promise<void> {
    if (this.sending) return;
    const next = this.queue.shift();
    if (!next) return;
    this.sending = next;
    const quiet = next.command.do === 'select' || next.command.do === 'look';
    if (!quiet) this.set({ working: this.state.working + 1, problem: null });
    try {
      const outcome = await sendCommand(next.command, this.state.screen?.etag);
      this.take(outcome, quiet ? null : next.command);
      next.done(outcome);
    } catch (error) {
      next.failed(error instanceof Error ? error : new Error(words.failed));
    } finally {
      if (!quiet) this.set({ working: this.state.working - 1 });
      this.sending = null;
      this.showSettled();
      this.sendNext();
    }
  }

  private take({ screen, opened, toasts, log, calls, ownShifts }: Outcome, command: Command | null): void {
    for (const line of log) console.info(line);
    const pages: Partial<PageState> = {};
    for (const page of opened) pages[page.kind] = page;
    const newToasts = toasts.map((toast) => {
      this.lastToast += 1;
      return { ...toast, id: this.lastToast };
    });
    this.ownShifts = command ? ownShifts : 0;
    this.set({
      screen,
      sheet: screen.sheet ?? this.state.sheet,
      ...pages,
      ...(newToasts.length > 0 ? { toasts: [...this.state.toasts, ...newToasts] } : {}),
      ...(command ? { lastAction: { name: nameOf(command, screen), calls } } : {}),
    });
    for (const { id } of newToasts) setTimeout(() => this.dropToast(id), TOAST_MS);
  }

  /** Shows a message until it is dropped. */
  toast(message: string): number {
    this.lastToast += 1;
    this.set({ toasts: [...this.state.toasts, { title: '', message, id: this.lastToast }] });
    return this.lastToast;
  }

  dropToast(id: number): void {
    this.set({ toasts: this.state.toasts.filter((toast) => toast.id !== id) });
  }
}

/** What the user calls an action: the menu item, or the kind of change. */
function nameOf(command: Command, { menus }: Screen): string {
  const captionOf = (items: readonly MenuItem[]): string | undefined => {
    for (const item of items) {
      if (item.kind === 'item' && command.do === 'run' && item.functionName === command.name)
        return item.caption;
      const inside = item.kind === 'menu' ? captionOf(item.items) : undefined;
      if (inside) return inside;
    }
    return undefined;
  };
  return captionOf(menus.flatMap(({ items }) => items)) ?? words.actions[command.do] ?? command.do;
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^.*?,/, ''));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
