import { join } from 'node:path';
import { MessageChannel, type Transferable, Worker } from 'node:worker_threads';
import { UnusableInput } from '../errors';
import type { Answer, Question } from '../people';
import { BUNDLES } from '../root';
import { thaiMessage } from './errors';
import type { FromWorker, Opened, PageSource, ThreadRequest } from './worker';

/** A workbook to open. */
interface OpenedBook {
  from: Opened;
  /** The name of its file. */
  name: string;
  today?: string;
  distFolder?: string;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Threads that wait for their next workbook, if PRONGSAI_REUSE is set (workbench/host.ts): a thread that has run the
 * script before runs it several times as fast.
 */
const idle: Worker[] = [];

/** A thread of Node without loaders, because it runs a bundle. */
function takeThread(): Worker {
  const worker = idle.pop() ?? new Worker(join(BUNDLES, 'worker.js'), { execArgv: [], env: process.env });
  worker.ref();
  return worker;
}

/** Ends the threads that wait for a next workbook. */
export async function endIdleThreads(): Promise<void> {
  await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
}

/** The thread that owns the workbook, as the server sees it. */
export class BookThread {
  /** The HTML of the pages the script opened, by their ids. */
  readonly pages = new Map<string, string>();
  private readonly worker = takeThread();
  private readonly channel = new MessageChannel();
  private readonly bell = new SharedArrayBuffer(4);
  private readonly waiting = new Map<number, Waiting>();
  private readonly ask: (user: string, question: Question) => Promise<Answer>;
  private lastId = 0;
  /** Why the thread has ended, if it has. */
  private ended: Error | null = null;

  private constructor(ask: (user: string, question: Question) => Promise<Answer>) {
    this.ask = ask;
    this.worker.on('message', (message: FromWorker) => this.receive(message));
    this.worker.on('error', (error) => this.fail(error));
  }

  /** Opens a workbook in a thread; rejects with UnusableInput if it is no workbook. */
  static async open(
    book: OpenedBook,
    ask: (user: string, question: Question) => Promise<Answer>,
  ): Promise<BookThread> {
    const thread = new BookThread(ask);
    try {
      await thread.send(
        { kind: 'open', opening: { ...book, answers: thread.channel.port2, bell: thread.bell } },
        [thread.channel.port2],
      );
    } catch (error) {
      await thread.close();
      throw error;
    }
    return thread;
  }

  /** Sends a request to the thread. Requests run one after the other. */
  send(request: ThreadRequest, moved: Transferable[] = []): Promise<unknown> {
    if (this.ended) return Promise.reject(this.ended);
    this.lastId += 1;
    const id = this.lastId;
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.worker.postMessage({ id, request }, moved);
    return answer;
  }

  async close(): Promise<void> {
    this.channel.port1.close();
    for (const event of ['message', 'error']) this.worker.removeAllListeners(event);
    // A thread that is working or waiting for a user's answer cannot be reused.
    if (this.ended || this.waiting.size > 0 || !process.env.PRONGSAI_REUSE) await this.worker.terminate();
    else {
      this.worker.unref();
      idle.push(this.worker);
    }
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'question') {
      this.ask(message.user, message.question).then((answer) => this.answer(answer));
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'failed') waiting?.reject(new UnusableInput(thaiMessage(message.message)));
    else {
      this.keep(message.pages);
      waiting?.resolve(message.value);
    }
  }

  /** The answer is posted before the signal, so that the thread finds it when it wakes. */
  private answer(answer: Answer): void {
    this.channel.port1.postMessage(answer);
    const bell = new Int32Array(this.bell);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  }

  private keep(pages: PageSource[]): void {
    for (const { id, html } of pages) this.pages.set(id, html);
    // A page is fetched as soon as it opens. Only the last few may still be on a screen.
    for (const id of [...this.pages.keys()].slice(0, -50)) this.pages.delete(id);
  }

  private fail(error: unknown): void {
    this.ended = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
