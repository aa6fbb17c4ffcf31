import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServiceError, UnusableInput } from '../errors';
import type { Answer } from '../people';
import { type Asset, withGoogle } from './assets';
import { thaiMessage } from './errors';
import type { PdfCache } from './pdfs';
import type { Command, Outcome, Start } from './protocol';
import type { Session } from './session';
import { FIRST_USER } from './users';
import { words } from './words';

/** What the server uses to answer requests. */
export interface PageServer {
  session: Session;
  /** The PDFs of documents. */
  pdfs: PdfCache;
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

type Route = (pageServer: PageServer, request: PageRequest) => unknown;

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MAX_BODY_BYTES = 60_000_000;

/** A page of the add-on is in a sandbox, from which it cannot reach the frame. */
const SANDBOX =
  'sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';
const FRAME_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data: blob:; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

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

function respondFile(
  response: ServerResponse,
  name: string,
  type: string,
  bytes: Uint8Array,
  how: 'attachment' | 'inline' = 'attachment',
): void {
  respond(response, type, bytes, {
    'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
}

const ROUTES: Record<string, Route> = {
  'POST /command': async ({ session }, { user, tab, body, response }) => {
    const { command, have } = jsonOf(body) as { command?: Command; have?: string };
    if (!command?.do) throw new Refusal(400, words.notUnderstood);
    const outcome = (await session.thread.send({
      kind: 'command',
      user,
      command,
      ...(have ? { have } : {}),
    })) as Outcome;
    if (outcome.changed) session.changed(tab);
    respond(response, 'application/json', JSON.stringify(outcome));
  },

  'POST /answer': ({ session }, { user, body, response }) => {
    const { id, answer } = jsonOf(body) as { id: number; answer: Answer };
    respond(
      response,
      'application/json',
      JSON.stringify({ taken: session.openPages.answer(user, id, answer) }),
    );
  },

  'GET /events': ({ session }, { user, tab, response }) => session.openPages.add({ user, tab, response }),

  'GET /choices': ({ session }, { response }) =>
    respond(response, 'application/json', JSON.stringify(session.choices())),

  'POST /start': async ({ session }, { tab, body, response }) => {
    await session.begin(jsonOf(body) as Start);
    session.openPages.sendChanged(tab);
    respond(response, 'application/json', '{}');
  },

  'POST /book': async ({ session }, { query, tab, body, response }) => {
    await session.load(body, query.get('name') ?? 'book.xlsx');
    session.openPages.sendChanged(tab);
    respond(response, 'application/json', '{}');
  },

  'GET /book.xlsx': async ({ session }, { response }) => {
    const { name, bytes } = (await session.thread.send({ kind: 'save' })) as {
      name: string;
      bytes: Uint8Array;
    };
    respondFile(response, `${name}.xlsx`, XLSX_TYPE, bytes);
    session.saved();
  },

  'GET /document': async ({ session, pdfs }, { query, user, response }) => {
    const id = query.get('id') ?? '';
    const file = await session.thread.send({ kind: 'document', user, id });
    if (!file) throw new Refusal(404, words.noDocument);
    const { name, bytes } = file as { name: string; bytes: Uint8Array };
    const isPdf = query.get('as') === 'pdf';
    const content = isPdf ? await pdfs.of(bytes) : bytes;
    const [ending, type] = isPdf ? ['pdf', 'application/pdf'] : ['docx', DOCX_TYPE];
    respondFile(response, `${name}.${ending}`, type, content, query.has('inline') ? 'inline' : 'attachment');
  },

  'POST /document': async ({ session }, { query, user, tab, body, response }) => {
    await session.thread.send({ kind: 'edit', user, id: query.get('id') ?? '', bytes: body });
    session.changed(tab);
    respond(response, 'application/json', '{}');
  },

  'GET /frame': ({ session, functions }, { query, response }) => {
    const html = session.thread.pages.get(query.get('id') ?? '');
    if (html === undefined) throw new Refusal(404, words.noPage);
    respond(response, 'text/html', withGoogle(html, functions), {
      'Content-Security-Policy': `${SANDBOX}; frame-ancestors 'self'`,
    });
  },
};

/** What any page may load, because it has no data of a workbook. */
export const isOpen = (pageServer: PageServer, path: string): boolean =>
  path !== '/' && pageServer.assets.has(path);

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
  pageServer: PageServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const target = targetOf(request.url);
    if (!target) throw new Refusal(400, words.notUnderstood);
    const { path, query } = target;
    const asset = request.method === 'GET' ? pageServer.assets.get(path) : undefined;
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
    await route(pageServer, { path, query, user, tab: query.get('tab') ?? '', body, response });
  } catch (error) {
    refuse(response, error);
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const isExpected = [Refusal, UnusableInput, ServiceError].some((kind) => error instanceof kind);
  if (!isExpected) console.error(error);
  const message = thaiMessage(error instanceof Error ? error.message : String(error));
  const isKnown = error instanceof UnusableInput || error instanceof ServiceError;
  const status = error instanceof Refusal ? error.status : isKnown ? 422 : 500;
  if (response.headersSent) response.end();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
}
