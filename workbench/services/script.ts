import type { Permissions } from '../access';
import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, EnumValue, enumValue, type Face, ServiceObject } from '../service-object';
import { AUTH_MODE, AUTHORIZATION_STATUS } from './enums';

type GLock = GoogleAppsScript.Lock.Lock;

const LOCK_SERVICE: Face = { service: 'LockService', name: 'LockService', handles: 'all', access: 'free' };
const LOCK: Face = { service: 'LockService', name: 'Lock', handles: ['hasLock'], access: 'free' };
const SCRIPT_APP: Face = { service: 'ScriptApp', name: 'ScriptApp', handles: [], access: 'free' };
const AUTHORIZATION: Face = {
  service: 'ScriptApp',
  name: 'AuthorizationInfo',
  handles: 'all',
  access: 'free',
};
const SESSION: Face = { service: 'Session', name: 'Session', handles: [], access: 'free' };
const USER: Face = { service: 'Session', name: 'User', handles: [], access: 'email' };
const LOGGER: Face = { service: 'Logger', name: 'Logger', handles: 'all', access: 'free' };

/** A lock of the workbook. */
class Lock extends ServiceObject implements GLock {
  readonly face = LOCK;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  /** Waits on the script's clock only: who has the lock here keeps it. */
  tryLock(timeout: number): boolean {
    const { lock, clock } = this.execution;
    if (timeout < 0 && !lock.isHeldBy(this.execution)) return false;
    if (lock.take(this.execution)) return true;
    clock.sleep(timeout);
    return false;
  }
  waitLock(timeout: number): void {
    if (!this.tryLock(timeout)) {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }
  }
  releaseLock(): void {
    this.execution.lock.release(this.execution);
  }
  hasLock(): boolean {
    return this.execution.lock.isHeldBy(this.execution);
  }
}

/** The global LockService; the document lock only. */
export class LockService
  extends ServiceObject
  implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'>
{
  readonly face = LOCK_SERVICE;
  readonly lock: Lock;

  constructor(execution: Execution) {
    super();
    this.lock = new Lock(execution);
  }

  getDocumentLock(): GLock {
    return asGoogle(this.lock);
  }
}

type InfoMethods = 'getAuthorizationStatus' | 'getAuthorizationUrl';

/** What the user has granted. */
class AuthorizationInfo
  extends ServiceObject
  implements Pick<GoogleAppsScript.Script.AuthorizationInfo, InfoMethods>
{
  readonly face = AUTHORIZATION;
  readonly missing: boolean;
  readonly permissions: Permissions;

  constructor(missing: boolean, permissions: Permissions) {
    super();
    this.missing = missing;
    this.permissions = permissions;
  }

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return asGoogle(enumValue(AUTHORIZATION_STATUS, this.missing ? 'REQUIRED' : 'NOT_REQUIRED'));
  }
  /** Null if nothing is missing, although the types do not say so. */
  getAuthorizationUrl(): string {
    return (
      this.missing && !this.permissions.hidesConsent ? 'https://script.google.com/authorize' : null
    ) as string;
  }
  /** Missing from @types/google-apps-script 2.0.13. */
  getAuthorizedScopes(): string[] | null {
    const { manifest, granted, hidesConsent } = this.permissions;
    return hidesConsent ? null : manifest.filter((scope) => granted.includes(scope));
  }
}

function missingScopes(execution: Execution, mode: unknown, scopes: unknown, method: string): string[] {
  const list = scopes ?? execution.permissions.manifest;
  if (!(mode instanceof EnumValue) || mode.enumName !== 'AuthMode' || !Array.isArray(list)) {
    throw signatureMismatch(`ScriptApp.${method}`, [mode, scopes]);
  }
  const { manifest, granted } = execution.permissions;
  return list.filter((scope: string) => !manifest.includes(scope) || !granted.includes(scope));
}

/** The global ScriptApp, with the scope overloads that @types/google-apps-script 2.0.13 lacks. */
export class ScriptApp extends ServiceObject {
  readonly face = SCRIPT_APP;
  readonly AuthMode = AUTH_MODE;
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  requireScopes(mode: unknown, scopes: unknown): void {
    if (missingScopes(this.execution, mode, scopes ?? 'none', 'requireScopes').length > 0) {
      throw new ServiceError('Authorization is required to perform that action.');
    }
  }
  requireAllScopes(mode: unknown): void {
    if (missingScopes(this.execution, mode, undefined, 'requireAllScopes').length > 0) {
      throw new ServiceError('Authorization is required to perform that action.');
    }
  }
  getAuthorizationInfo(mode: unknown, scopes?: unknown): ServiceObject {
    const missing = missingScopes(this.execution, mode, scopes, 'getAuthorizationInfo');
    return new AuthorizationInfo(missing.length > 0, this.execution.permissions);
  }
}

/** A person; the address is empty without the scope userinfo.email. */
class User extends ServiceObject implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly face = USER;
  readonly email: string;

  constructor(email: string) {
    super();
    this.email = email;
  }

  getEmail(): string {
    return this.email;
  }
}

/** The user as this execution may see them. */
export function visibleUser(execution: Execution): User {
  const { mode, manifest, granted } = execution.permissions;
  const scope = 'https://www.googleapis.com/auth/userinfo.email';
  return new User(
    mode === 'FULL' && manifest.includes(scope) && granted.includes(scope) ? execution.user : '',
  );
}

type SessionMethods = 'getActiveUser' | 'getEffectiveUser' | 'getActiveUserLocale' | 'getScriptTimeZone';

/** The global Session. */
export class Session extends ServiceObject implements Pick<GoogleAppsScript.Base.Session, SessionMethods> {
  readonly face = SESSION;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  getActiveUser(): GoogleAppsScript.Base.User {
    return asGoogle(visibleUser(this.execution));
  }
  getEffectiveUser(): GoogleAppsScript.Base.User {
    return asGoogle(visibleUser(this.execution));
  }
  getActiveUserLocale(): string {
    return this.execution.userLanguage;
  }
  getScriptTimeZone(): string {
    return this.execution.timeZone;
  }
}

/** The global Logger. */
export class Logger extends ServiceObject {
  readonly face = LOGGER;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  log(first: unknown, ...rest: unknown[]): ServiceObject {
    let next = 0;
    const text = String(first).replace(/%[sdf]/g, (mark) =>
      next < rest.length ? String(rest[next++]) : mark,
    );
    this.execution.printed.push(text);
    return this;
  }
  getLog(): string {
    return this.execution.printed.join('\n');
  }
  clear(): void {
    this.execution.printed.length = 0;
  }
}
