import type { ServerResponse } from 'node:http';
import type { Answer, Question } from '../people';
import type { PendingQuestion } from './protocol';

interface Listener {
  user: string;
  tab: string;
  response: ServerResponse;
}

interface Pending {
  user: string;
  question: PendingQuestion;
  answer: (answer: Answer) => void;
}

/** The open pages, and the events that the server sends to them (server-sent events). */
export class OpenPages {
  private readonly listeners = new Set<Listener>();
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  /** @param onUsers called when a user comes or goes */
  constructor(private readonly onUsers: () => void) {}

  /** The addresses of the users whose pages are open. */
  get users(): string[] {
    return [...new Set([...this.listeners].map(({ user }) => user))].sort();
  }

  /** A page that listens until it is closed. */
  add(listener: Listener): void {
    const { user, response } = listener;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('\n');
    this.listeners.add(listener);
    for (const { user: questionUser, question } of this.pending.values()) {
      if (questionUser === user) send(response, 'question', question);
    }
    this.onUsers();
    response.on('close', () => {
      this.listeners.delete(listener);
      this.onUsers();
      if (!this.isListening(user)) this.closeQuestions(user);
    });
  }

  /** Asks a user. If no page of the user is open, the question is closed, as by Escape. */
  ask(user: string, question: Question): Promise<Answer> {
    if (!this.isListening(user)) return Promise.resolve('CLOSE');
    this.lastId += 1;
    const pending: PendingQuestion = { ...question, id: this.lastId };
    return new Promise((resolve) => {
      this.pending.set(pending.id, { user, question: pending, answer: resolve });
      this.sendTo('question', pending, (listener) => listener.user === user);
    });
  }

  /** Accepts a user's answer; true if the question was still open. */
  answer(user: string, id: number, answer: Answer): boolean {
    const pending = this.pending.get(id);
    if (pending?.user !== user) return false;
    this.pending.delete(id);
    pending.answer(answer);
    this.sendTo('answered', { id }, (listener) => listener.user === user);
    return true;
  }

  /** Informs all pages except one that the workbook may have changed. */
  sendChanged(byTab: string): void {
    this.sendTo('changed', {}, ({ tab }) => tab !== byTab);
  }

  /** Sends an event to all pages. */
  send(event: string, data: object): void {
    this.sendTo(event, data, () => true);
  }

  close(): void {
    for (const { response } of this.listeners) response.end();
  }

  private sendTo(event: string, data: object, to: (listener: Listener) => boolean): void {
    for (const listener of this.listeners) if (to(listener)) send(listener.response, event, data);
  }

  private isListening(user: string): boolean {
    return [...this.listeners].some((listener) => listener.user === user);
  }

  private closeQuestions(user: string): void {
    for (const [id, pending] of this.pending) if (pending.user === user) this.answer(user, id, 'CLOSE');
  }
}

function send(response: ServerResponse, event: string, data: object): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
