import { types } from 'node:util';
import { ServiceError } from './errors';
import { ServiceObject } from './service-object';

/** The built-in constructors of a script context. Objects of our constructors would fail the script's `instanceof`. */
export interface Realm {
  Date: DateConstructor;
  Array: ArrayConstructor;
  Object: ObjectConstructor;
  Error: ErrorConstructor;
}

/** A value of the workbench as the script gets it: a copy of its own realm; service objects through `wrap`. */
export function toScript(value: unknown, realm: Realm, wrap: (object: ServiceObject) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof ServiceObject) return wrap(value);
  if (value instanceof Date) return new realm.Date(value.getTime());
  if (Array.isArray(value)) {
    const copy = new realm.Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) copy[i] = toScript(value[i], realm, wrap);
    return copy;
  }
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [key, entry] of Object.entries(value)) copy[key] = toScript(entry, realm, wrap);
  return copy;
}

/** A script's argument as the workbench takes it: a copy; wrapped service objects through `unwrap`. */
export function fromScript(value: unknown, unwrap: (value: object) => ServiceObject | undefined): unknown {
  if (typeof value === 'function') return value;
  if (typeof value !== 'object' || value === null) return value;
  const service = unwrap(value);
  if (service) return service;
  if (types.isDate(value)) return new Date(value.getTime());
  if (ArrayBuffer.isView(value) || types.isAnyArrayBuffer(value)) return value;
  if (Array.isArray(value)) return Array.from(value, (entry) => fromScript(entry, unwrap));
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) copy[key] = fromScript(entry, unwrap);
  return copy;
}

/** An error of the workbench as the script catches it. */
export function errorToScript(error: unknown, realm: Realm, translate: (message: string) => string): unknown {
  if (!(error instanceof Error)) return error;
  // Google's messages are in the user's language; errors of the workbench itself are not translated.
  const message = error instanceof ServiceError ? translate(error.message) : error.message;
  const copy = new realm.Error(message);
  copy.name = error.name;
  if (error instanceof ServiceError && error.details) {
    Object.assign(copy, { details: toScript(error.details, realm, () => undefined) });
  }
  if (error instanceof ServiceError) copy.stack = `${copy.name}: ${message}`;
  else if (error.stack) copy.stack = error.stack;
  return copy;
}
