import { argumentsFromPage } from '../../wire';
import type { FromFrame, ToFrame } from './frame-messages';

type Handler = (value: unknown, userObject?: unknown) => void;

/** What one call will do with its answer. */
interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

interface Call {
  name: string;
  args: unknown[];
  handlers: Handlers;
}

/** Google runs so many calls of a page at once; the next one waits for a free place. */
const AT_ONCE = 10;

const names = (document.currentScript?.dataset.functions ?? '').split(' ').filter(Boolean);
const running = new Map<number, Handlers>();
const waiting: Call[] = [];
let lastCall = 0;

const say = (message: FromFrame): void => window.parent.postMessage(message, '*');

function start(): void {
  while (running.size < AT_ONCE) {
    const call = waiting.shift();
    if (!call) return;
    lastCall += 1;
    running.set(lastCall, call.handlers);
    say({ kind: 'run', call: lastCall, name: call.name, args: call.args });
  }
}

/** A form, as the only argument, goes as what is filled in; its files do not go here. */
function given(args: unknown[]): unknown[] {
  const [form] = args;
  if (args.length !== 1 || !(form instanceof HTMLFormElement)) return argumentsFromPage(args);
  return [Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))];
}

function runner(handlers: Handlers): object {
  const made: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const name of names) {
    made[name] = (...args: unknown[]): void => {
      waiting.push({ name, args: given(args), handlers });
      start();
    };
  }
  return made;
}

window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  const handlers = source === window.parent ? running.get(data.call) : undefined;
  if (!handlers) return;
  running.delete(data.call);
  start();
  if (!data.error) handlers.success?.(data.value, handlers.userObject);
  else {
    const error = Object.assign(new Error(data.error.message), { name: data.error.name });
    if (handlers.failure) handlers.failure(error, handlers.userObject);
    else console.error(error);
  }
});

// A document that the script "put on Google Drive" is here: its link gives it instead of leading to Google.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const [, id] =
    /^https:\/\/(?:docs\.google\.com\/document|drive\.google\.com\/file)\/d\/([\w-]+)/.exec(
      link?.href ?? '',
    ) ?? [];
  if (!link || !id) return;
  event.preventDefault();
  say({ kind: 'document', id, as: /format=pdf/.test(link.href) ? 'pdf' : 'docx' });
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: 'https://docs.google.com',
        close: () => say({ kind: 'close' }),
        setWidth: (width: number) => say({ kind: 'size', width }),
        setHeight: (height: number) => say({ kind: 'size', height }),
        editor: { focus: () => say({ kind: 'focusSheet' }) },
      },
    },
  },
});
