import { ServiceError } from './errors';

/** The AuthMode an execution runs in. */
export type Mode = 'NONE' | 'LIMITED' | 'FULL';

/** What a call uses, which decides the scope that it needs. */
export type Access = 'free' | 'document' | 'properties' | 'dialog' | 'page' | 'drive' | 'email';

const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes for each access, of which one is enough. The first is named in the error. */
const SCOPES: Record<Access, readonly string[]> = {
  free: [],
  document: [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  properties: [],
  dialog: [],
  page: [`${AUTH}script.container.ui`],
  drive: [`${AUTH}drive.file`, `${AUTH}drive`],
  email: [`${AUTH}userinfo.email`],
};

const ALLOWED_MODES: Record<Access, readonly Mode[]> = {
  free: ['NONE', 'LIMITED', 'FULL'],
  document: ['LIMITED', 'FULL'],
  properties: ['LIMITED', 'FULL'],
  dialog: ['FULL'],
  page: ['FULL'],
  drive: ['FULL'],
  email: ['NONE', 'LIMITED', 'FULL'],
};

/** The permissions of one execution. */
export interface Permissions {
  mode: Mode;
  /** The scopes of the manifest. */
  manifest: readonly string[];
  /** The scopes that the user has granted. */
  granted: readonly string[];
  /** True if Google gives neither the granted scopes nor the address of its consent page: both may be null. */
  hidesConsent?: boolean;
}

/** True when the manifest asks for one of the scopes and the user gave it. */
function allows(permissions: Permissions, access: Access): boolean {
  const scopes = SCOPES[access];
  if (scopes.length === 0) return true;
  return scopes.some((scope) => permissions.manifest.includes(scope) && permissions.granted.includes(scope));
}

/** Throws Google's error if this execution may not make the call. */
export function requireAccess(permissions: Permissions, access: Access, what: string): void {
  if (!ALLOWED_MODES[access].includes(permissions.mode)) {
    const needed = SCOPES[access][0];
    throw new ServiceError(
      `You do not have permission to call ${what}.${needed ? ` Required permissions: ${needed}` : ''}`,
    );
  }
  // Without the e-mail scope Google answers with an empty address instead of an error. A simple trigger runs without
  // any consent, so only its mode restricts it.
  if (access === 'email' || permissions.mode !== 'FULL' || allows(permissions, access)) return;
  if (access === 'drive') {
    throw new ServiceError(
      `API call to ${what} failed with error: Request had insufficient authentication scopes.`,
      'GoogleJsonResponseException',
      {
        code: 403,
        message: 'Request had insufficient authentication scopes.',
        errors: [{ domain: 'global', reason: 'insufficientPermissions', message: 'Insufficient Permission' }],
      },
    );
  }
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${what}. Required permissions: ${SCOPES[access].join(' || ')}`,
  );
}
