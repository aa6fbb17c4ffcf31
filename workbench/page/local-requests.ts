import type { IncomingMessage } from 'node:http';

/** The names of this machine. A page of the internet whose name resolves to this machine is refused by its Host. */
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost']);

/** Whether a request comes from the workbench page or a program of this machine; `open` is what any page may load. */
export function isLocal({ headers }: Pick<IncomingMessage, 'headers'>, port: number, open: boolean): boolean {
  const { host = '', origin } = headers;
  const [name = '', requestedPort] = host.split(':');
  if (!LOCAL_HOSTS.has(name) || requestedPort !== String(port)) return false;
  // Sandboxed pages of the add-on have no origin: they load what is open, and get the rest from the frame by messages.
  return open || origin === undefined || origin === `http://${host}`;
}
