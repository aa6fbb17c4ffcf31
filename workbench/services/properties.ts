import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, type Face, ServiceObject } from '../service-object';

type GProperties = GoogleAppsScript.Properties.Properties;

const SERVICE: Face = {
  service: 'PropertiesService',
  name: 'PropertiesService',
  handles: 'all',
  access: 'properties',
};
const STORE: Face = { ...SERVICE, name: 'Properties', handles: [] };

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

function put(store: Map<string, string>, key: string, value: unknown): void {
  const text = String(value);
  if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new ServiceError('Argument too large: value');
  let used = Buffer.byteLength(key) + Buffer.byteLength(text);
  for (const [other, held] of store) {
    if (other !== key) used += Buffer.byteLength(other) + Buffer.byteLength(held);
  }
  if (used > MAX_STORE_BYTES) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  store.set(key, text);
}

/** One property store: texts by name. */
class Properties extends ServiceObject implements GProperties {
  readonly face = STORE;
  readonly store: Map<string, string>;

  constructor(store: Map<string, string>) {
    super();
    this.store = store;
  }

  getProperty(key: string): string | null {
    return this.store.get(key) ?? null;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }
  getKeys(): string[] {
    return [...this.store.keys()];
  }
  setProperty(key: string, value: string): GProperties {
    if (typeof key !== 'string' || value === null || value === undefined) {
      throw signatureMismatch('PropertiesService.Properties.setProperty', [key, value]);
    }
    put(this.store, key, value);
    return asGoogle(this);
  }
  setProperties(properties: Record<string, string>, deleteAllOthers = false): GProperties {
    if (deleteAllOthers) this.store.clear();
    for (const [key, value] of Object.entries(properties)) put(this.store, key, value);
    return asGoogle(this);
  }
  deleteProperty(key: string): GProperties {
    this.store.delete(key);
    return asGoogle(this);
  }
  deleteAllProperties(): GProperties {
    this.store.clear();
    return asGoogle(this);
  }
}

/** The global PropertiesService. */
export class PropertiesService
  extends ServiceObject
  implements GoogleAppsScript.Properties.PropertiesService
{
  readonly face = SERVICE;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  getDocumentProperties(): GProperties {
    return asGoogle(new Properties(this.execution.properties.of('document')));
  }
  getUserProperties(): GProperties {
    return asGoogle(new Properties(this.execution.properties.of(`user:${this.execution.user}`)));
  }
  getScriptProperties(): GProperties {
    return asGoogle(new Properties(this.execution.properties.of('script')));
  }
}
