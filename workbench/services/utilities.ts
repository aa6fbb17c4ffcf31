import { createHash, randomUUID } from 'node:crypto';
import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, EnumValue, type Face, ServiceObject } from '../service-object';
import { formatJavaDate } from '../values/time';
import { Blob, bytesOf, signedBytes } from './blob';
import { CHARSET, DIGEST_ALGORITHM } from './enums';

type GUtilities = GoogleAppsScript.Utilities.Utilities;

const UTILITIES: Face = { service: 'Utilities', name: 'Utilities', handles: 'all', access: 'free' };

function dataOf(data: unknown, method: string): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (Array.isArray(data)) return bytesOf(data);
  throw signatureMismatch(`Utilities.${method}`, [data]);
}

const NO_ASCII = /[^\0-\x7f]/gu;

const isEnum = (given: unknown, name: string): given is EnumValue =>
  given instanceof EnumValue && given.enumName === name;

function decodeBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) throw new ServiceError('Could not decode string.');
  return new Uint8Array(Buffer.from(text, 'base64'));
}

type Methods =
  | 'newBlob'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'computeDigest'
  | 'formatDate'
  | 'getUuid'
  | 'sleep';

/** The global Utilities: all of it works inside the script. */
export class Utilities extends ServiceObject implements Pick<GUtilities, Methods> {
  readonly face = UTILITIES;
  readonly DigestAlgorithm = DIGEST_ALGORITHM;
  readonly Charset = CHARSET;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  newBlob(
    data: unknown,
    contentType: string | null = null,
    name: string | null = null,
  ): GoogleAppsScript.Base.Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return asGoogle(new Blob(dataOf(data, 'newBlob'), type, name));
  }
  base64Encode(data: unknown): string {
    return Buffer.from(dataOf(data, 'base64Encode')).toString('base64');
  }
  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string): number[] {
    return signedBytes(decodeBase64(text));
  }
  base64DecodeWebSafe(text: string): number[] {
    return signedBytes(decodeBase64(text.replace(/-/g, '+').replace(/_/g, '/')));
  }
  /** Of a text in US-ASCII unless a charset is given: each other letter is a "?". */
  computeDigest(
    algorithm: GoogleAppsScript.Utilities.DigestAlgorithm,
    data: unknown,
    ...charset: unknown[]
  ): number[] {
    const given: unknown = algorithm;
    const [named] = charset;
    const isCharset = charset.length === 0 || (charset.length === 1 && isEnum(named, 'Charset'));
    if (!isEnum(given, 'DigestAlgorithm') || !isCharset || (named && typeof data !== 'string')) {
      throw signatureMismatch('Utilities.computeDigest', [given, data, ...charset]);
    }
    const isAscii = typeof data === 'string' && (!isEnum(named, 'Charset') || named.value === 'US_ASCII');
    const hash = createHash(given.value.replace('_', '').toLowerCase());
    const plain = isAscii ? data.replace(NO_ASCII, '?') : data;
    return signedBytes(hash.update(dataOf(plain, 'computeDigest')).digest());
  }
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    const given: unknown = date;
    if (!(given instanceof Date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureMismatch('Utilities.formatDate', [given, timeZone, format]);
    }
    try {
      return formatJavaDate(given.getTime(), timeZone, format);
    } catch (error) {
      throw new ServiceError(`Invalid argument: ${error instanceof Error ? error.message : format}`);
    }
  }
  getUuid(): string {
    return randomUUID();
  }
  /** Does not wait; only the script's clock advances. */
  sleep(milliseconds: number): void {
    this.execution.clock.sleep(milliseconds);
  }
}
