import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Book } from '../book';
import { UnusableInput } from '../errors';
import type { Answer, Question } from '../people';
import { BUNDLES } from '../root';
import type { Errand, FromWorker, PageSource, WorkerStart } from './worker';

/** A workbook to open: the bytes of an .xlsx, or the workbook itself. */
export interface OpenedBook {
  from: Uint8Array | Book;
  /** The name of its file. */
  name: string;
  today?: string;
  distFolder?: string;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** The thread that owns the workbook, as the server sees it. */
export class BookThread {
  /** The HTML of the pages the script opened, by their ids. */
  readonly pages = new Map<string, string>();
  private readonly worker: Worker;
  private readonly answers: MessagePort;
  private readonly bell = new SharedArrayBuffer(4);
  private readonly waiting = new Map<number, Waiting>();
  private readonly ask: (user: string, question: Question) => Promise<Answer>;
  private lastId = 0;
  /** Why the thread has ended, where it has. */
  private ended: Error | null = null;

  private constructor(book: OpenedBook, ask: (user: string, question: Question) => Promise<Answer>) {
    const { port1, port2 } = new MessageChannel();
    this.answers = port1;
    this.ask = ask;
    const start: WorkerStart = { ...book, answers: port2, bell: this.bell };
    // A bundle for plain Node, whoever starts the thread.
    this.worker = new Worker(join(BUNDLES, 'worker.js'), {
      workerData: start,
      transferList: [port2],
      execArgv: [],
    });
    this.worker.on('message', (message: FromWorker) => this.hear(message));
    this.worker.on('error', (error) => this.fail(error));
  }

  /** A thread with this workbook open; rejects with an UnusableInput where it is none. */
  static async open(
    book: OpenedBook,
    ask: (user: string, question: Question) => Promise<Answer>,
  ): Promise<BookThread> {
    const thread = new BookThread(book, ask);
    try {
      await thread.wait(0);
    } catch (error) {
      await thread.close();
      throw error;
    }
    return thread;
  }

  /** Has something done; errands are done one after the other. */
  send(errand: Errand): Promise<unknown> {
    if (this.ended) return Promise.reject(this.ended);
    this.lastId += 1;
    const id = this.lastId;
    const answer = this.wait(id);
    this.worker.postMessage({ id, errand });
    return answer;
  }

  async close(): Promise<void> {
    this.answers.close();
    await this.worker.terminate();
  }

  private wait(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'question') {
      this.ask(message.user, message.question).then((answer) => this.answer(answer));
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'failed') waiting?.reject(new UnusableInput(message.message));
    else {
      this.keep(message.pages);
      waiting?.resolve(message.value);
    }
  }

  /** The answer first, then the bell: the thread takes it as soon as it wakes. */
  private answer(answer: Answer): void {
    this.answers.postMessage(answer);
    const bell = new Int32Array(this.bell);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  }

  private keep(pages: PageSource[]): void {
    for (const { id, html } of pages) this.pages.set(id, html);
    // A page is fetched as soon as it opens; only the last few can still be on a screen.
    for (const id of [...this.pages.keys()].slice(0, -50)) this.pages.delete(id);
  }

  private fail(error: unknown): void {
    this.ended = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
