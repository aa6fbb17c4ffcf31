import type { IncomingMessage, ServerResponse } from 'node:http';
import { UnusableInput } from '../errors';
import type { Answer } from '../people';
import { type Asset, withGoogle } from './assets';
import type { Audience } from './audience';
import type { Command } from './protocol';
import type { BookThread } from './thread';
import { words } from './words';

/** What the server uses to answer requests. */
export interface Desk {
  thread: BookThread;
  audience: Audience;
  assets: Map<string, Asset>;
  /** What google.script.run has. */
  functions: string[];
}

/** The parts of a request. */
interface PageRequest {
  path: string;
  query: URLSearchParams;
  user: string;
  tab: string;
  body: Buffer;
  response: ServerResponse;
}

type Route = (desk: Desk, request: PageRequest) => unknown;

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MAX_BODY_BYTES = 60_000_000;
const FIRST_USER = 'a@example.go.th';

/** A page of the add-on is in a sandbox, from which it cannot reach the frame. */
const SANDBOX =
  'sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';
const FRAME_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A request that is refused: the HTTP status, and a sentence. */
class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

function respond(response: ServerResponse, type: string, body: string | Uint8Array, more: object = {}): void {
  response.writeHead(200, {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...more,
  });
  response.end(body);
}

function respondFile(response: ServerResponse, name: string, type: string, bytes: Uint8Array): void {
  respond(response, type, bytes, {
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
}

/** Commands that do not change the workbook: other pages need no event. */
const QUIET = new Set<Command['do']>(['look', 'select']);

const ROUTES: Record<string, Route> = {
  'POST /command': async ({ thread, audience }, { user, tab, body, response }) => {
    const { command, have } = jsonOf(body) as { command?: Command; have?: string };
    if (!command?.do) throw new Refusal(400, words.notUnderstood);
    const outcome = await thread.send({ kind: 'command', user, command, ...(have ? { have } : {}) });
    if (!QUIET.has(command.do)) audience.sendChanged(tab);
    respond(response, 'application/json', JSON.stringify(outcome));
  },

  'POST /answer': ({ audience }, { user, body, response }) => {
    const { id, answer } = jsonOf(body) as { id: number; answer: Answer };
    respond(response, 'application/json', JSON.stringify({ taken: audience.answer(user, id, answer) }));
  },

  'GET /events': ({ audience }, { user, tab, response }) => audience.add({ user, tab, response }),

  'POST /book': async ({ thread, audience }, { query, tab, body, response }) => {
    await thread.send({ kind: 'load', bytes: body, name: query.get('name') ?? 'book.xlsx' });
    audience.sendChanged(tab);
    respond(response, 'application/json', '{}');
  },

  'GET /book.xlsx': async ({ thread }, { response }) => {
    const { name, bytes } = (await thread.send({ kind: 'save' })) as { name: string; bytes: Uint8Array };
    respondFile(response, `${name}.xlsx`, XLSX_TYPE, bytes);
  },

  'GET /document': async ({ thread }, { query, user, response }) => {
    const as = query.get('as') === 'pdf' ? 'pdf' : 'docx';
    const id = query.get('id') ?? '';
    const file = await thread.send({ kind: 'document', user, id, as });
    if (!file) throw new Refusal(404, words.noDocument);
    const { name, bytes } = file as { name: string; bytes: Uint8Array };
    respondFile(response, name, as === 'pdf' ? 'application/pdf' : DOCX_TYPE, bytes);
  },

  'POST /document': async ({ thread }, { query, user, body, response }) => {
    await thread.send({ kind: 'edit', user, id: query.get('id') ?? '', bytes: body });
    respond(response, 'application/json', '{}');
  },

  'GET /frame': ({ thread, functions }, { query, response }) => {
    const html = thread.pages.get(query.get('id') ?? '');
    if (html === undefined) throw new Refusal(404, words.noPage);
    respond(response, 'text/html', withGoogle(html, functions), {
      'Content-Security-Policy': `${SANDBOX}; frame-ancestors 'self'`,
    });
  },
};

/** What any page may load, because it has no data of a workbook. */
export const isOpen = (desk: Desk, path: string): boolean => path !== '/' && desk.assets.has(path);

/** The path and query of a request line; null if it has no valid path. */
export function targetOf(line = '/'): { path: string; query: URLSearchParams } | null {
  // Only the path counts: a proxy sends the whole address.
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?]*)?(\/[^?]*)?(?:\?(.*))?$/is.exec(line) ?? [];
  try {
    // Throws at a malformed percent escape, which would break later code.
    decodeURIComponent(path);
  } catch {
    return null;
  }
  return path === '' ? null : { path, query: new URLSearchParams(query) };
}

/** What a page sent as JSON. */
function jsonOf(body: Buffer): object {
  let json: unknown;
  try {
    json = JSON.parse(body.toString());
  } catch {
    json = null;
  }
  if (typeof json !== 'object' || json === null) throw new Refusal(400, words.notUnderstood);
  return json;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) throw new Refusal(413, words.tooLarge(MAX_BODY_BYTES));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Answers a request that is allowed. */
export async function answerRequest(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const target = targetOf(request.url);
    if (!target) throw new Refusal(400, words.notUnderstood);
    const { path, query } = target;
    const asset = request.method === 'GET' ? desk.assets.get(path) : undefined;
    if (asset) {
      const policy =
        path === '/' ? { 'Content-Security-Policy': FRAME_POLICY } : { 'Access-Control-Allow-Origin': '*' };
      respond(response, asset.type, asset.body, policy);
      return;
    }
    const route = ROUTES[`${request.method} ${path}`];
    if (!route) throw new Refusal(404, words.noPage);
    const user = query.get('user') || FIRST_USER;
    const body = await bodyOf(request);
    await route(desk, { path, query, user, tab: query.get('tab') ?? '', body, response });
  } catch (error) {
    refuse(response, error);
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const isExpected = error instanceof Refusal || error instanceof UnusableInput;
  if (!isExpected) console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof Refusal ? error.status : error instanceof UnusableInput ? 422 : 500;
  if (response.headersSent) response.end();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
}
