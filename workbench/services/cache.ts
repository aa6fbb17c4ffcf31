import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, type Face, ServiceObject } from '../service-object';

type GCache = GoogleAppsScript.Cache.Cache;

const SERVICE: Face = { service: 'CacheService', name: 'CacheService', handles: 'all', access: 'free' };
const CACHE: Face = { ...SERVICE, name: 'Cache', handles: [] };

const MAX_KEY_LETTERS = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const USUAL_SECONDS = 600;
const MAX_SECONDS = 21_600;

/** A value, and when it goes: milliseconds of the script's clock. */
interface Entry {
  value: string;
  until: number;
}

/** The caches by their owner: "document", "script", or "user:" and an address. Google may drop an entry at any time: `drop`. */
export class CacheStores {
  private readonly stores = new Map<string, Map<string, Entry>>();

  of(owner: string): Map<string, Entry> {
    const store = this.stores.get(owner) ?? new Map<string, Entry>();
    this.stores.set(owner, store);
    return store;
  }

  /** Drops everything, as Google may. */
  drop(): void {
    this.stores.clear();
  }
}

/** One cache: texts by name, for a time. Limits: Apps Script reference, Cache. */
class Cache extends ServiceObject implements GCache {
  readonly face = CACHE;
  readonly store: Map<string, Entry>;
  readonly execution: Execution;

  constructor(execution: Execution, owner: string) {
    super();
    this.execution = execution;
    this.store = execution.caches.of(owner);
  }

  get(key: string): string | null {
    const entry = this.store.get(key);
    return entry && entry.until > this.execution.clock.now() ? entry.value : null;
  }
  getAll(keys: string[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.get(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }
  put(key: string, value: string, seconds = USUAL_SECONDS): void {
    if (typeof key !== 'string' || typeof value !== 'string') {
      throw signatureMismatch('CacheService.Cache.put', [key, value, seconds]);
    }
    if (key.length > MAX_KEY_LETTERS) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new ServiceError('Argument too large: value');
    const until = this.execution.clock.now() + Math.min(seconds, MAX_SECONDS) * 1_000;
    this.store.set(key, { value, until });
  }
  putAll(values: Record<string, string>, seconds = USUAL_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string): void {
    this.store.delete(key);
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.store.delete(key);
  }
}

/** The global CacheService. */
export class CacheService extends ServiceObject implements GoogleAppsScript.Cache.CacheService {
  readonly face = SERVICE;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  getDocumentCache(): GCache {
    return asGoogle(new Cache(this.execution, 'document'));
  }
  getScriptCache(): GCache {
    return asGoogle(new Cache(this.execution, 'script'));
  }
  getUserCache(): GCache {
    return asGoogle(new Cache(this.execution, `user:${this.execution.user}`));
  }
}
