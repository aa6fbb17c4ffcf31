import { ScriptError } from './errors';

type Refuse = (path: string) => never;

// By its tag and not by `instanceof`: the value may be of another realm, and the page's side runs in a browser.
const isDate = (value: object): boolean => Object.prototype.toString.call(value) === '[object Date]';

function plain(value: unknown, path: string, above: readonly object[], refuse: Refuse): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || isDate(value) || above.includes(value)) return refuse(path);
  const inside = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (entry, index) => plain(entry, `${path}[${index}]`, inside, refuse));
  }
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) copy[key] = plain(entry, path === '' ? key : `${path}.${key}`, inside, refuse);
  }
  return copy;
}

/** Arguments as google.script.run passes them to the server; a Date, a function or a circle fails the call. */
export function argumentsFromPage(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) =>
    plain(arg, '', [], (path) => {
      throw new ScriptError('TypeError', `Failed due to illegal value in property: ${path || index}`, '');
    }),
  );
}

/** A result as google.script.run passes it back to the page. */
export function resultForPage(result: unknown): unknown {
  return plain(result, '', [], () => {
    throw new ScriptError(
      'Exception',
      'The script completed but the returned value is not a supported return type.',
      '',
    );
  });
}

/** A script's value as plain data of our realm, for tests and the command line. */
export function plainCopy(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
