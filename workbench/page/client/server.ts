import type { Answer } from '../../people';
import type { Command, Outcome, PendingQuestion, ServerState, Start, StartChoices } from '../protocol';
import { FIRST_USER } from '../users';
import { words } from '../words';

/** Pages opened with different ?user= are different users of one workbook. */
export const user = new URLSearchParams(location.search).get('user') || FIRST_USER;
const tab = crypto.randomUUID();
const identity = (more: Record<string, string> = {}): string =>
  new URLSearchParams({ user, tab, ...more }).toString();

async function post(path: string, body: BodyInit, more: Record<string, string> = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${path}?${identity(more)}`, { method: 'POST', body });
  } catch {
    throw new Error(words.unreachable);
  }
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export const sendCommand = (command: Command, have: string | undefined): Promise<Outcome> =>
  post('/command', JSON.stringify({ command, have })) as Promise<Outcome>;

export const sendAnswer = (id: number, answer: Answer): Promise<unknown> =>
  post('/answer', JSON.stringify({ id, answer }));

export const sendBook = (file: File): Promise<unknown> => post('/book', file, { name: file.name });

export const sendDocument = (id: string, file: File): Promise<unknown> => post('/document', file, { id });

export const sendStart = (start: Start): Promise<unknown> => post('/start', JSON.stringify(start));

export async function fetchChoices(): Promise<StartChoices> {
  const response = await fetch(`/choices?${identity()}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as StartChoices;
}

export const bookAddress = (): string => `/book.xlsx?${identity()}`;

export const documentAddress = (
  id: string,
  as: 'docx' | 'pdf',
  how: 'inline' | 'attachment' = 'attachment',
): string => `/document?${identity({ id, as, ...(how === 'inline' ? { inline: '' } : {}) })}`;

/** A file of the server; what it says in its stead is thrown. */
export async function fetchFile(address: string): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error(words.unreachable);
  }
  if (!response.ok) throw new Error(await response.text());
  return response.blob();
}

export const frameAddress = (id: string): string => `/frame?${identity({ id })}`;

/** Events of the server. */
interface Listener {
  question(question: PendingQuestion): void;
  answered(id: number): void;
  changed(): void;
  state(state: ServerState): void;
}

export function listen(listener: Listener): void {
  const events = new EventSource(`/events?${identity()}`);
  const on = (name: string, act: (data: never) => void): void =>
    events.addEventListener(name, (event) => act(JSON.parse((event as MessageEvent<string>).data) as never));
  on('question', (question: PendingQuestion) => listener.question(question));
  on('answered', ({ id }: { id: number }) => listener.answered(id));
  on('changed', () => listener.changed());
  on('state', (state: ServerState) => listener.state(state));
}

/** Downloads the file at an address. */
export function download(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
