import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, relative } from 'node:path';
import type { Book } from '../book';
import { buildIfStale, readArgs, readToday, UsageError } from '../commands/command';
import { UnusableInput } from '../errors';
import { ROOT } from '../root';
import { callableFunctions } from '../top-level';
import { readAssets } from './assets';
import { Audience } from './audience';
import { answerRequest, type Desk, isOpen, targetOf } from './routes';
import { BookThread } from './thread';
import { words } from './words';

const DEFAULT_PORT = 8425;
const USAGE = 'npm start -- [book.xlsx] [--port 8425] [--today 2025-06-30]';

/** How the page starts. */
export interface PageOptions {
  /** The workbook to open: the path of an .xlsx, or a workbook as data. */
  from: string | Book;
  /** 0 for any free port. */
  port?: number;
  /** The day of the script's clock. */
  today?: string;
  /** The folder of the built add-on; this repository's by default. */
  distFolder?: string;
}

/** The page, served. */
export interface ServedPage {
  url: string;
  /** The workbook as it is now: a copy. */
  book(): Promise<Book>;
  close(): Promise<void>;
}

/** Serves the workbench page, only to this machine. */
export async function servePage({ from, port = 0, ...options }: PageOptions): Promise<ServedPage> {
  const audience = new Audience();
  const distFolder = options.distFolder ?? join(ROOT, 'dist');
  const thread = await BookThread.open(
    typeof from === 'string'
      ? { from: readBook(from), name: basename(from), ...options }
      : { from, name: `${from.name}.xlsx`, ...options },
    (user, question) => audience.ask(user, question),
  );
  const desk: Desk = { thread, audience, assets: readAssets(), functions: callableFunctions(distFolder) };
  const server = await listen(desk, port).catch(async (error: unknown) => {
    await thread.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    audience.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await thread.close();
  };
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    book: async () => (await thread.send({ kind: 'book' })) as Book,
    close,
  };
}

function readBook(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UnusableInput(`The file ${file} cannot be read.`);
  }
}

/** The names of this machine. A page of the internet whose name resolves to this machine is refused by its Host. */
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost']);

/** True if a request comes from the workbench page or a program of this machine. Any page may load `open`. */
function isLocal({ headers }: Pick<IncomingMessage, 'headers'>, port: number, open: boolean): boolean {
  const { host = '', origin } = headers;
  const [name = '', requestedPort] = host.split(':');
  if (!LOCAL_HOSTS.has(name) || requestedPort !== String(port)) return false;
  // Sandboxed pages of the add-on have no origin: they load what is open, and get the rest from the frame by messages.
  return open || origin === undefined || origin === `http://${host}`;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listen(desk: Desk, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = targetOf(request.url)?.path ?? '';
    if (isLocal(request, portOf(server), isOpen(desk, path))) answerRequest(desk, request, response);
    else response.writeHead(403).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArgs(args, { port: { type: 'string' }, today: { type: 'string' } });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (positionals.length > 1 || (port !== undefined && !(port >= 0 && port < 65_536))) {
    throw new UsageError('these arguments are not understood');
  }
  const today = readToday(values.today);
  buildIfStale();
  const file = positionals[0] ?? join(ROOT, 'samples/results.xlsx');
  const options = { from: file, ...(today ? { today } : {}) };
  // If the default port is in use and the user chose none, any free one is used.
  const page = await servePage({ ...options, port: port ?? DEFAULT_PORT }).catch(
    (error: { code?: string }) => {
      if (error.code === 'EADDRINUSE' && port === undefined) return servePage({ ...options, port: 0 });
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
      throw new UnusableInput(
        `The port ${port} cannot be used: another program has it, or this user may not.`,
      );
    },
  );
  console.log(words.served(page.url, relative(process.cwd(), file)));
  process.once('SIGINT', () => page.close());
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    const isExpected = error instanceof UnusableInput || error instanceof UsageError;
    console.error(isExpected ? error.message : error);
    if (error instanceof UsageError) console.error(`\n${USAGE}`);
    process.exitCode = 2;
  });
}
