import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import type { Book } from '../book';
import { buildIfStale, readArgs, readToday, UsageError } from '../commands/command';
import { UnusableInput } from '../errors';
import { hasOffice } from '../pdf';
import { ROOT } from '../root';
import { callableFunctions } from '../top-level';
import { readAssets } from './assets';
import { PdfCache } from './pdfs';
import { answerRequest, isOpen, type PageServer, targetOf } from './routes';
import { Session } from './session';
import { words } from './words';

const DEFAULT_PORT = 8425;
const USAGE = 'npm start -- [book.xlsx] [--port 8425] [--today 2025-06-30]';

/** How the page starts. */
export interface PageOptions {
  /**
   * The workbook to open: the path of an .xlsx, in which it is kept; or a workbook as data, which is kept nowhere. Without it
   * the user chooses on the page.
   */
  from?: string | Book;
  /** Where workbooks without a file of the user's are kept; without it they are not kept. */
  keepFolder?: string;
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
  /** Ends after all is on disk that is to be kept. */
  close(): Promise<void>;
}

/** Serves the workbench page, only to this machine. */
export async function servePage({ from, port = 0, ...options }: PageOptions): Promise<ServedPage> {
  const distFolder = options.distFolder ?? join(ROOT, 'dist');
  const name = typeof from === 'object' ? `${from.name}.xlsx` : '';
  const session = await Session.open(from ?? null, name, { ...options, hasOffice: hasOffice() });
  const functions = callableFunctions(distFolder);
  const pageServer: PageServer = { session, pdfs: new PdfCache(), assets: readAssets(), functions };
  const server = await listen(pageServer, port).catch(async (error: unknown) => {
    await session.thread.close();
    throw error;
  });
  // Only once the port is taken: what fails to start writes nothing.
  if (typeof from === 'string' && !existsSync(from)) await session.makeFile();
  const end = async (): Promise<void> => {
    await session.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await session.thread.close();
  };
  let ending: Promise<void> | null = null;
  const close = (): Promise<void> => {
    ending ??= end();
    return ending;
  };
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    book: async () => (await session.thread.send({ kind: 'book' })) as Book,
    close,
  };
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

function listen(pageServer: PageServer, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = targetOf(request.url)?.path ?? '';
    if (isLocal(request, portOf(server), isOpen(pageServer, path)))
      answerRequest(pageServer, request, response);
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
  const [file] = positionals;
  if (file !== undefined && !/\.xlsx$/i.test(file)) throw new UnusableInput(words.needsXlsx(file));
  const keepFolder = join(ROOT, 'workbooks');
  const options = { keepFolder, ...(file === undefined ? {} : { from: file }), ...(today ? { today } : {}) };
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
  console.log(words.served(page.url, file ?? `${relative(process.cwd(), keepFolder) || '.'}/`));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => page.close());
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    const isExpected = error instanceof UnusableInput || error instanceof UsageError;
    console.error(isExpected ? error.message : error);
    if (error instanceof UsageError) console.error(`\n${USAGE}`);
    process.exitCode = 2;
  });
}
