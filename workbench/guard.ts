import { type Permissions, requireAccess } from './access';
import { type Calls, count } from './counting';
import { NotStoodIn, ServiceError } from './errors';
import type { Faults, FaultTime } from './faults';
import type { Interrupt } from './interruptions';
import { errorToScript, fromScript, type Realm, toScript } from './realm';
import type { Refusals } from './refusals';
import { EnumType, type Face, ServiceObject } from './service-object';

/** The data of the guard of one execution. */
interface GuardOptions {
  realm: Realm;
  calls: Calls;
  permissions: Permissions;
  refusals: Refusals;
  /** Crossings that are to fail. */
  faults: Faults;
  /** The text of an error as this user's Google would show it. */
  translate: (message: string) => string;
  /** What happens around each crossing; null for nothing. */
  interrupt: () => Interrupt | null;
}

type Method = (this: ServiceObject, ...args: unknown[]) => unknown;

/** The name of a call in Google's errors and logs: "Range.getValues", and "drive.files.create" for the API. */
function callName(face: Face, method: string): string {
  return face.service === 'Drive' ? `drive.${face.name.toLowerCase()}.${method}` : `${face.name}.${method}`;
}

/**
 * Every access of a script to service objects goes through the guard: it counts calls, checks permissions, reports
 * what the workbench lacks, and passes only copies between the script's realm and ours.
 */
export class Guard {
  private readonly shown = new WeakMap<ServiceObject, object>();
  private readonly hidden = new WeakMap<object, ServiceObject>();
  private readonly options: GuardOptions;
  /** The first use of something that the workbench lacks. The workbench fails with it even if the script catches it. */
  missing: NotStoodIn | null = null;
  private closed = false;

  constructor(options: GuardOptions) {
    this.options = options;
  }

  /** Ends the execution. A later call of one of its objects is an error of the script, which must not keep objects between executions. */
  close(): void {
    this.closed = true;
  }

  /** The wrapped object for the script; the same one each time, so that `===` works. */
  wrap(object: ServiceObject): object {
    const known = this.shown.get(object);
    if (known) return known;
    const methods = new Map<string, unknown>();
    const fault = (error: unknown): unknown => this.fault(error);
    const proxy = new Proxy(Object.create(null), {
      get: (_target, key) => {
        // JavaScript itself reads symbols and these three names of any object.
        if (typeof key === 'symbol' || key === 'then' || key === 'constructor') return undefined;
        if (key === 'toJSON' && !('toJSON' in object)) return undefined;
        if (!methods.has(key)) {
          const found = this.find(object, key);
          if (found === undefined) throw fault(new NotStoodIn(`${object.face.name}.${key}`));
          methods.set(key, found);
        }
        return methods.get(key);
      },
      has: (_target, key) => typeof key === 'string' && this.find(object, key) !== undefined,
      set: (_target, key) => {
        throw fault(new NotStoodIn(`setting ${object.face.name}.${String(key)}`));
      },
    });
    this.shown.set(object, proxy);
    this.hidden.set(proxy, object);
    return proxy;
  }

  private fault(error: unknown): unknown {
    if (error instanceof NotStoodIn) this.missing ??= error;
    return errorToScript(error, this.options.realm, this.options.translate);
  }

  private find(object: ServiceObject, key: string): unknown {
    if (object instanceof EnumType) {
      const value = object.values.get(key);
      return value && this.wrap(value);
    }
    const member = (object as unknown as Record<string, unknown>)[key];
    if (member instanceof ServiceObject && /^[A-Z]/.test(key)) return this.wrap(member);
    if (typeof member !== 'function' || Object.hasOwn(Object.prototype, key)) {
      return key === 'toString' ? () => object.toString() : undefined;
    }
    return (...args: unknown[]) => this.call(object, key, member as Method, args);
  }

  private call(object: ServiceObject, name: string, method: Method, args: unknown[]): unknown {
    const { realm, calls, permissions, refusals, faults, interrupt } = this.options;
    const { face } = object;
    const what = callName(face, name);
    try {
      if (this.closed) throw new NotStoodIn(`${what} of an execution that has ended`);
      requireAccess(permissions, face.except?.[name] ?? face.access, what);
      const handle = face.handles === 'all' || face.handles.includes(name);
      count(calls, handle ? null : face.service, what);
      refusals.failIfPlanned(what);
      if (face.only && !face.only.methods.includes(name)) throw new ServiceError(face.only.refusal(name));
      const crossing = calls.total;
      const around = (time: FaultTime): void => {
        if (handle) return;
        interrupt()?.(time, what, crossing);
        faults.strike(time, crossing, face.service, what);
      };
      around('before');
      const given = args.map((arg) => fromScript(arg, (value) => this.hidden.get(value)));
      const result = method.apply(object, given);
      around('after');
      return toScript(result, realm, (part) => this.wrap(part));
    } catch (error) {
      throw this.fault(error);
    }
  }
}
