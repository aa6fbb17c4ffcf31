import type { LivePoint } from './point';
import { same } from './point';

type Try = NonNullable<LivePoint['run']>;

/** When the build of the dev target begins and ends to load Code.js (`build/script.ts`). */
declare const CODE_BEGUN: number | undefined;
declare const CODE_LOADED: number | undefined;

/** Every execution waits for it. */
const MAX_LOADING_MS = 500;

/** How long Code.js took to load in this execution. */
export const loading: Try = () => {
  if (typeof CODE_BEGUN === 'undefined' || typeof CODE_LOADED === 'undefined') {
    return { ok: false, seen: 'Code.js is not that of the dev target' };
  }
  const took = CODE_LOADED - CODE_BEGUN;
  return { ok: took <= MAX_LOADING_MS, seen: `${took} ms` };
};

/** Syntax of es2020 at work. */
export const modernSyntax: Try = () => {
  const read: { a: { b: string } | null } = JSON.parse('{"a":null}');
  return same(read.a?.b ?? 'nothing', 'nothing');
};

export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/drive.file',
  'https://www.googleapis.com/auth/script.container.ui',
];

/** Google's AuthorizationInfo, whose scopes the types lack. */
interface Consent {
  getAuthorizationStatus(): unknown;
  getAuthorizedScopes(): string[] | null;
}

/** Which scopes Google says were granted. */
export const grantedScopes: Try = () => {
  const app = ScriptApp as unknown as { getAuthorizationInfo(mode: unknown, scopes: string[]): Consent };
  const consent = app.getAuthorizationInfo(ScriptApp.AuthMode.FULL, SCOPES);
  const granted = consent.getAuthorizedScopes();
  return {
    ok:
      consent.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED &&
      SCOPES.every((scope) => granted?.includes(scope)),
    seen: JSON.stringify(granted),
  };
};

/** A property of the user, kept and taken away. */
export const userProperties: Try = () => {
  const properties = PropertiesService.getUserProperties();
  const key = 'prongsai.live';
  properties.setProperty(key, 'ก');
  const kept = properties.getProperty(key);
  properties.deleteProperty(key);
  return same([kept, properties.getProperty(key)], ['ก', null]);
};

/** What was typed and not saved, kept in the user's cache. */
export const userCache: Try = () => {
  const cache = CacheService.getUserCache();
  const text = 'ก'.repeat(20_000);
  cache.put('prongsai.live', text, 60);
  const kept = cache.get('prongsai.live');
  cache.remove('prongsai.live');
  return {
    ok: kept === text && cache.get('prongsai.live') === null,
    seen: `${kept?.length ?? 0} characters kept`,
  };
};
