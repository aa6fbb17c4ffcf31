import type { IncomingMessage } from 'node:http';

/** The names of this machine alone: a page of the internet that makes its own name point here is refused by its Host. */
const HERE = new Set(['127.0.0.1', 'localhost']);

/** Whether a request comes from our own page, or from a program of this machine. Fonts and scripts are for everybody. */
export function isOwn({ headers }: Pick<IncomingMessage, 'headers'>, port: number, open: boolean): boolean {
  const { host = '', origin } = headers;
  const [name = '', asked] = host.split(':');
  if (!HERE.has(name) || asked !== String(port)) return false;
  // The add-on's own pages have no origin: they may load what is open, and ask for the rest through the frame alone.
  return open || origin === undefined || origin === `http://${host}`;
}
