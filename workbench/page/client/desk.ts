import type { Answer } from '../../people';
import type { AskedQuestion, Command, OpenedPage, Outcome, Screen, SheetView } from '../protocol';
import { words } from '../words';
import { listen, sendAnswer, sendBook, sendCommand, sendDocument } from './server';

/** A message that goes away by itself. */
export interface Toast {
  id: number;
  title: string;
  message: string;
}

/** All that the frame shows. */
export interface DeskState {
  screen: Screen | null;
  sheet: SheetView | null;
  sidebar: OpenedPage | null;
  dialog: OpenedPage | null;
  questions: AskedQuestion[];
  toasts: Toast[];
  /** What went wrong outside the add-on's own pages. */
  problem: string | null;
  /** How many commands are under way. */
  working: number;
  calls: number;
}

interface Queued {
  command: Command;
  done: (outcome: Outcome) => void;
  failed: (error: Error) => void;
}

const TOAST_MS = 8000;

/** The workbook as this page knows it. Commands go to the server one after the other, in the order of the user. */
export class DeskClient {
  state: DeskState = {
    screen: null,
    sheet: null,
    sidebar: null,
    dialog: null,
    questions: [],
    toasts: [],
    problem: null,
    working: 0,
    calls: 0,
  };
  private readonly onChange: (state: DeskState) => void;
  private readonly queue: Queued[] = [];
  private sending: Queued | null = null;
  private lastToast = 0;

  constructor(onChange: (state: DeskState) => void) {
    this.onChange = onChange;
    listen({
      question: (question) => this.set({ questions: [...this.state.questions, question] }),
      answered: (id) => this.set({ questions: this.state.questions.filter((each) => each.id !== id) }),
      changed: () => this.do({ do: 'look' }),
    });
    this.do({ do: 'look' });
  }

  /** Does what the user did; what goes wrong is shown above the sheet. */
  do(command: Command): void {
    this.ask(command).then(
      ({ error }) => error && this.set({ problem: error.message }),
      (error: Error) => this.set({ problem: error.message }),
    );
  }

  /** Does something for a page of the add-on, which hears of its errors itself. */
  ask(command: Command): Promise<Outcome> {
    return new Promise((done, failed) => {
      const last = this.queue.at(-1);
      // Of moves that wait one after the other only the last counts.
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
  async pasteFile(cell: { sheet: string; a1: string }, file: File): Promise<void> {
    try {
      this.do({ do: 'pasteFile', ...cell, name: file.name, base64: await base64Of(file) });
    } catch (error) {
      this.set({ problem: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Puts another workbook in the place of this one. */
  async load(file: File): Promise<void> {
    try {
      await sendBook(file);
      this.set({ sidebar: null, dialog: null, problem: null });
    } catch (error) {
      this.set({ problem: error instanceof Error ? error.message : String(error) });
    }
    this.do({ do: 'look' });
  }

  /** Puts an edited .docx in the place of a document. */
  async edit(id: string, file: File): Promise<void> {
    try {
      await sendDocument(id, file);
      this.set({ problem: null });
    } catch (error) {
      this.set({ problem: error instanceof Error ? error.message : String(error) });
    }
  }

  /** For tests and the curious: nothing waits or is under way. */
  private showSettled(): void {
    document.body.dataset.settled = String(!this.sending && this.queue.length === 0);
  }

  set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.onChange(this.state);
  }

  /** True while a move of the user has not reached the server: then the server's selection is an old one. */
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
      this.take(outcome, quiet);
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

  private take({ screen, opened, toasts, log, calls }: Outcome, quiet: boolean): void {
    for (const line of log) console.info(line);
    const pages: Partial<DeskState> = {};
    for (const page of opened) pages[page.kind] = page;
    const fresh = toasts.map((toast) => {
      this.lastToast += 1;
      return { ...toast, id: this.lastToast };
    });
    this.set({
      screen,
      sheet: screen.sheet ?? this.state.sheet,
      ...pages,
      ...(fresh.length > 0 ? { toasts: [...this.state.toasts, ...fresh] } : {}),
      ...(quiet ? {} : { calls }),
    });
    for (const { id } of fresh) setTimeout(() => this.dropToast(id), TOAST_MS);
  }

  dropToast(id: number): void {
    this.set({ toasts: this.state.toasts.filter((toast) => toast.id !== id) });
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^.*?,/, ''));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
