import { argumentsFromPage } from '../../wire';
import type { FromFrame, ToFrame } from './frame-messages';

type Handler = (value: unknown, userObject?: unknown) => void;

/** The handlers of one call. */
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

/** How many calls of a page Google runs at once; further ones wait. */
const MAX_CALLS_AT_ONCE = 10;

const names = (document.currentScript?.dataset.functions ?? '').split(' ').filter(Boolean);
const running = new Map<number, Handlers>();
const waiting: Call[] = [];
let lastCall = 0;

const send = (message: FromFrame): void => window.parent.postMessage(message, '*');

function start(): void {
  while (running.size < MAX_CALLS_AT_ONCE) {
    const call = waiting.shift();
    if (!call) return;
    lastCall += 1;
    running.set(lastCall, call.handlers);
    send({ kind: 'run', call: lastCall, name: call.name, args: call.args });
  }
}

/** The arguments as Google sends them: a form as the only argument becomes an object of its values, without files. */
function sentArguments(args: unknown[]): unknown[] {
  const [form] = args;
  if (args.length !== 1 || !(form instanceof HTMLFormElement)) return argumentsFromPage(args);
  return [Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))];
}

function runner(handlers: Handlers): object {
  const methods: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const name of names) {
    methods[name] = (...args: unknown[]): void => {
      waiting.push({ name, args: sentArguments(args), handlers });
      start();
    };
  }
  return methods;
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

// A document "on Google Drive" is in the workbench: its link downloads it instead of leading to Google.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const [, id] =
    /^https:\/\/(?:docs\.google\.com\/document|drive\.google\.com\/file)\/d\/([\w-]+)/.exec(
      link?.href ?? '',
    ) ?? [];
  if (!link || !id) return;
  event.preventDefault();
  send({ kind: 'document', id, as: /format=pdf/.test(link.href) ? 'pdf' : 'docx' });
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: 'https://docs.google.com',
        close: () => send({ kind: 'close' }),
        setWidth: (width: number) => send({ kind: 'size', width }),
        setHeight: (height: number) => send({ kind: 'size', height }),
        editor: { focus: () => send({ kind: 'focusSheet' }) },
      },
    },
  },
});
