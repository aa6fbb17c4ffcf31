import { ServiceError } from '../errors';
import { asGoogle, type Face, ServiceObject } from '../service-object';

type GBlob = GoogleAppsScript.Base.Blob;

const BLOB: Face = { service: 'Utilities', name: 'Blob', handles: 'all', access: 'free' };

/** Bytes as in Apps Script's arrays: −128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** The bytes of a script's array. Throws for a value that is no signed byte. */
export function bytesOf(given: readonly unknown[]): Uint8Array {
  const bytes = new Uint8Array(given.length);
  given.forEach((byte, index) => {
    if (typeof byte !== 'number' || !Number.isInteger(byte) || byte < -128 || byte > 127) {
      throw new ServiceError(`Cannot convert ${String(byte)} to byte.`);
    }
    bytes[index] = byte;
  });
  return bytes;
}

/** Text of bytes in one of the character sets a script may name. */
function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    throw new ServiceError(`Invalid argument: ${charset}`);
  }
}

type Methods =
  | 'getBytes'
  | 'getDataAsString'
  | 'getContentType'
  | 'setContentType'
  | 'getName'
  | 'setName'
  | 'setBytes'
  | 'setDataFromString'
  | 'copyBlob'
  | 'isGoogleType'
  | 'getAs';

/** Apps Script's Blob: bytes with a name and a type. */
export class Blob extends ServiceObject implements Pick<GBlob, Methods> {
  readonly face = BLOB;
  bytes: Uint8Array;
  contentType: string | null;
  blobName: string | null;

  constructor(bytes: Uint8Array, contentType: string | null, name: string | null) {
    super();
    this.bytes = bytes;
    this.contentType = contentType;
    this.blobName = name;
  }

  getBytes(): number[] {
    return signedBytes(this.bytes);
  }
  setBytes(bytes: number[]): GBlob {
    this.bytes = bytesOf(bytes);
    return asGoogle(this);
  }
  getDataAsString(charset = 'UTF-8'): string {
    return decode(this.bytes, charset);
  }
  setDataFromString(text: string): GBlob {
    this.bytes = new TextEncoder().encode(text);
    return asGoogle(this);
  }
  getContentType(): string | null {
    return this.contentType;
  }
  setContentType(contentType: string | null): GBlob {
    this.contentType = contentType;
    return asGoogle(this);
  }
  getName(): string | null {
    return this.blobName;
  }
  setName(name: string): GBlob {
    this.blobName = name;
    return asGoogle(this);
  }
  copyBlob(): GBlob {
    return asGoogle(new Blob(this.bytes.slice(), this.contentType, this.blobName));
  }
  isGoogleType(): boolean {
    return false;
  }
  getAs(contentType: string): GBlob {
    const texts = [this.contentType ?? '', contentType];
    if (!texts.every((type) => type.startsWith('text/'))) {
      throw new ServiceError(
        `Converting from ${this.contentType ?? 'binary'} to ${contentType} is not supported.`,
      );
    }
    return asGoogle(new Blob(this.bytes.slice(), contentType, this.blobName));
  }
}
