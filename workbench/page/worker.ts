import { randomUUID } from 'node:crypto';
import { serialize } from 'node:v8';
import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { openPackage } from '../../src/documents/custom-template';
import type { Book } from '../book';
import { noCalls } from '../counting';
import { DOCX, GOOGLE_DOC } from '../drive';
import { rowShifts } from '../edits';
import { UnusableInput } from '../errors';
import type { Answer, Question } from '../people';
import { type KeptSession, Workbench } from '../workbench';
import { readXlsx } from '../xlsx/read';
import { thaiMessage } from './errors';
import { History } from './history';
import type { Command, OpenedPage, Outcome } from './protocol';
import { runCommand } from './run-command';
import { screenOf } from './view';
import { words } from './words';

/** The bytes of an .xlsx, a workbook, or a session that was kept. */
export type Opened = Uint8Array | Book | KeptSession;

/** The workbook of the thread, and how it asks the users. */
interface Opening {
  from: Opened;
  name: string;
  today?: string;
  distFolder?: string;
  answers: MessagePort;
  bell: SharedArrayBuffer;
}

/** A request of the server to the thread. */
export type ThreadRequest =
  | { kind: 'open'; opening: Opening }
  | { kind: 'command'; user: string; command: Command; have?: string }
  | { kind: 'load'; from: Opened; name: string }
  | { kind: 'save' }
  | { kind: 'book' }
  | { kind: 'session' }
  | { kind: 'document'; user: string; id: string }
  | { kind: 'edit'; user: string; id: string; bytes: Uint8Array };

/** A finished page that goes with an outcome; the server keeps the HTML. */
export interface PageSource {
  id: string;
  html: string;
}

export type FromWorker =
  | { kind: 'done'; id: number; value: unknown; pages: PageSource[] }
  | { kind: 'failed'; id: number; message: string }
  | { kind: 'question'; user: string; question: Question };

let opened: Opening | null = null;
const send = (message: FromWorker): void => parentPort?.postMessage(message);

/**
 * Asks the user and waits. The script cannot be left in the middle of an execution, so the thread sleeps until the
 * server has posted the answer and signals. That is why the workbook has its own thread.
 */
function askUser(user: string, question: Question): Answer {
  if (!opened) throw new Error('no workbook');
  const bell = new Int32Array(opened.bell);
  Atomics.store(bell, 0, 0);
  send({ kind: 'question', user, question });
  Atomics.wait(bell, 0, 0);
  return receiveMessageOnPort(opened.answers)?.message as Answer;
}

let host: Workbench | null = null;
let people = new Map<string, Workbench>();
let histories = new Map<string, History>();

function historyOf(user: string): History {
  const known = histories.get(user) ?? new History();
  histories.set(user, known);
  return known;
}

function workbenchOf(user: string): Workbench {
  const known = people.get(user);
  if (known) return known;
  if (!host) throw new Error('no workbook');
  const workbench = host.as(user);
  workbench.ui.answer = (question) => askUser(user, question);
  workbench.open();
  people.set(user, workbench);
  return workbench;
}

function open(opening: Opening): Promise<void> {
  opened = opening;
  return load(opening.from, opening.name);
}

async function load(from: Opened, name: string): Promise<void> {
  const kept = from instanceof Uint8Array || 'sheets' in from ? null : from;
  const book = kept?.book ?? (from instanceof Uint8Array ? await readXlsx(from, name) : (from as Book));
  book.name = name.replace(/\.xlsx$/i, '');
  const { today, distFolder } = opened ?? {};
  host = new Workbench({
    book,
    ...(today === undefined ? {} : { today }),
    ...(distFolder === undefined ? {} : { distFolder }),
  });
  if (kept) host.restore(kept);
  people = new Map();
  histories = new Map();
}

/** A text that differs when the workbook, its files or its properties have changed. */
function stateMark({ drive, properties }: Workbench, history: History): string {
  const files = drive.files.map(({ id, name, modifiedTime, trashed, bytes }) => [
    id,
    name,
    modifiedTime,
    trashed,
    bytes.length,
  ]);
  const stores = [...properties.all()].map(([owner, store]) => [owner, [...store]]);
  return JSON.stringify([history.count, files, stores]);
}

function answer(user: string, command: Command, have: string | undefined): [Outcome, PageSource[]] {
  const workbench = workbenchOf(user);
  const { ui, printed, triggerErrors } = workbench;
  const result: Pick<Outcome, 'value' | 'error'> = {};
  workbench.calls = noCalls();
  const history = historyOf(user);
  const before = stateMark(workbench, history);
  const shiftCount = (): number => rowShifts(workbench.sheet(workbench.selected().sheet)).length;
  const [sheet, shifts] = [workbench.selected().sheet, shiftCount()];
  try {
    result.value = runCommand(workbench, command, history);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    // A page of the add-on gets Google's own words, as it does from Google.
    result.error = { name, message: command.do === 'call' ? message : thaiMessage(message) };
  }
  const pages: PageSource[] = [];
  const opened = (['sidebars', 'dialogs'] as const).flatMap((kind) =>
    ui[kind].splice(0).map(({ html, ...page }): OpenedPage => {
      const id = randomUUID();
      pages.push({ id, html });
      return { id, kind: kind === 'sidebars' ? 'sidebar' : 'dialog', ...page };
    }),
  );
  const outcome = {
    ...result,
    opened,
    toasts: ui.toasts.splice(0),
    log: [...printed.splice(0), ...triggerErrors.splice(0).map((error) => `onEdit: ${error.message}`)],
    calls: workbench.calls.total,
    changed: stateMark(workbench, history) !== before,
    ownShifts: workbench.selected().sheet === sheet ? shiftCount() - shifts : 0,
    screen: screenOf(workbench, user, have),
  };
  return [outcome, pages];
}

function documentOf(user: string, id: string): { name: string; bytes: Uint8Array } | null {
  const file = workbenchOf(user).drive.find(id, user);
  if (!file || ![DOCX, GOOGLE_DOC].includes(file.mimeType)) return null;
  return { name: file.name.replace(/\.docx$/i, ''), bytes: file.bytes };
}

/** Replaces a document by a .docx, as its owner's edits of the Google Doc would. */
function editDocument(user: string, id: string, bytes: Uint8Array): void {
  const workbench = workbenchOf(user);
  const file = workbench.drive.find(id, user);
  if (!file || file.mimeType !== GOOGLE_DOC) throw new UnusableInput(words.noDocument);
  if (!openPackage(bytes)) throw new UnusableInput(words.noWord);
  file.bytes = Uint8Array.from(bytes);
  file.modifiedTime = new Date(workbench.now).toISOString();
}

async function run(request: ThreadRequest): Promise<[unknown, PageSource[]]> {
  switch (request.kind) {
    case 'open':
      return [await open(request.opening), []];
    case 'command':
      return answer(request.user, request.command, request.have);
    case 'load':
      return [await load(request.from, request.name), []];
    case 'save':
      return [{ name: host?.book.name, bytes: await host?.bytes() }, []];
    case 'book':
      return [host?.book, []];
    case 'session':
      return [host && serialize(host.session()), []];
    case 'document':
      return [documentOf(request.user, request.id), []];
    case 'edit':
      return [editDocument(request.user, request.id, request.bytes), []];
  }
}

// One request after the other, so that no two executions run on the workbook at once.
let queue = Promise.resolve();

parentPort?.on('message', ({ id, request }: { id: number; request: ThreadRequest }) => {
  queue = queue
    .then(() => run(request))
    .then(
      ([value, pages]) => send({ kind: 'done', id, value, pages }),
      (error: unknown) => {
        // A sentence for what the user can correct; the stack for an error of the workbench.
        const known = error instanceof UnusableInput || !(error instanceof Error);
        send({
          kind: 'failed',
          id,
          message: known ? String(Object(error).message ?? error) : (error.stack ?? ''),
        });
      },
    );
});
