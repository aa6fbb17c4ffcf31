import { lazy } from './lazy';
import { addressesIn } from './links';

/**
 * Why an address likely opens for few: `drive` = a file or folder that must be shared first · `network` = inside a network ·
 * `file` = of one computer · `login` = behind a login, or for the members of a group · `mail` = an e-mail address.
 */
export type ClosedKind = 'drive' | 'network' | 'file' | 'login' | 'mail';

/** What leads somewhere and is no web address: "file://…", "\\server\…", "D:\…", "http://server/…", "192.168.1.5". */
const LOCAL = lazy(
  () =>
    /(?:\bfile:\/\/|\bmailto:(?=\S)|(?<![\w\\])(?:\\\\(?=\w)|[a-z]:\\(?=[^\s\\]))|https?:\/\/(?!(?:https?|www)\b)\w[\w-]*(?![\w.@-])|(?<![\w./:@-])192\.168(?:\.\d{1,3}){2}(?![\w.]))[^\s<>"“”«»]*/gi,
);

/** By an address without its "http://" and "www.", in small letters; the first that fits tells. */
const KINDS = lazy((): readonly (readonly [ClosedKind, RegExp])[] => [
  ['mail', /^mailto:/],
  ['file', /^(?:file|[a-z]):/],
  // Source: RFC 1918 and RFC 3927 for the numbers; a name without a dot is of one network.
  [
    'network',
    /^(?:\\|intranet\.|(?:(?:(?:10|127)\.\d+|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+|[\w.-]+\.(?:local|lan|internal)|[\w-]+)(?![\w.-]))/,
  ],
  [
    'login',
    /^(?:(?:accounts|mail|chat)\.google\.|drive\.google\.com\/drive\/(?!.*folders\/)|(?:[\w-]+\.)?(?:facebook|fb)\.com\/(?:groups|login)\b|line\.me\/(?:r\/)?ti\/|[^?#]+\/(?:wp-admin|(?:wp-)?log-?in|sign-?in)(?:[/?#.]|$))/,
  ],
  // "/d/e/" is of a form to be answered, and of what was published to the web.
  [
    'drive',
    /^(?:(?:drive|docs)\.google\.com\/(?!.*\/d\/e\/|g?view(?:er)?\?)|photos\.google\.com\/(?!share\/)|onedrive\.live\.|[\w-]+\.sharepoint\.)/,
  ],
]);

/** The kind of an address that likely opens for few; null for any other. Only its words tell: what is shared cannot be seen. */
export function closedKind(address: string): ClosedKind | null {
  const place = address.toLowerCase().replace(/^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?/, '');
  return KINDS().find(([, pattern]) => pattern.test(place))?.[0] ?? null;
}

/** The addresses of a text, web addresses first, then those that lead into a computer or network. */
export const allAddressesIn = (text: string): { words: string; target: string }[] => [
  ...addressesIn(text),
  ...(text.match(LOCAL()) ?? []).map((found) => {
    const words = found.replace(/[).,;]+$/, '');
    return { words, target: words };
  }),
];

/**
 * By what two addresses are the same: without what differs by the way they were copied; of a file in Drive its id.
 *
 * @example addressIdentity('https://www.a.go.th/ข่าว/?fbclid=x') // 'a.go.th/ข่าว'
 */
export function addressIdentity(address: string): string {
  const place = address.replace(/^https?:\/\/(?:www\.)?/i, '');
  const file = /^(?:drive|docs)\.google\..*?([\w-]{25,})/i.exec(place)?.[1];
  return (
    file ??
    place
      .replace(/^[^/]*/, (host) => host.toLowerCase())
      // What follows "#/" is a page of some sites, and no place in one.
      .replace(/#(?![/!]).*/, '')
      .replace(/([?&])(?:(?:fbclid|usp|utm_\w+)=[^&#]*(?:&|(?=#|$)))+/g, '$1')
      .replace(/[/?&#!]+$/, '')
  );
}
