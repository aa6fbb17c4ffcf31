import { DOCX, type DriveFile, type DriveRefusal, GOOGLE_DOC, PDF } from '../drive';
import { NotStoodIn, ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { withoutUncertain } from '../google-import';
import { pdfOfDocx } from '../pdf';
import { type Face, ServiceObject } from '../service-object';
import { Blob } from './blob';
import { checkConvertible, fail, fileView, listMatches, notFound } from './drive-answers';

const FILES: Face = { service: 'Drive', name: 'Files', handles: 'all', access: 'drive' };
const ABOUT: Face = { ...FILES, name: 'About' };
const DRIVE: Face = { ...FILES, name: 'Drive' };

const MAX_EXPORT = 10 * 1024 * 1024;

/** The writable fields of a file that the workbench supports. */
interface FileResource {
  name?: string;
  mimeType?: string;
  parents?: string[];
  trashed?: boolean;
  /** Drive takes what it is told, and else the time of the call. */
  modifiedTime?: string;
  appProperties?: Record<string, string>;
}
interface Options {
  fields?: string;
  alt?: string;
  q?: string;
  pageSize?: number;
  orderBy?: string;
  supportsAllDrives?: boolean;
}

const KNOWN_RESOURCE = [
  'name',
  'mimeType',
  'parents',
  'trashed',
  'modifiedTime',
  'appProperties',
  'description',
];
const KNOWN_OPTIONS = ['fields', 'alt', 'q', 'pageSize', 'orderBy', 'supportsAllDrives', 'spaces'];

function checkKnown(given: object, known: readonly string[], where: string): void {
  const other = Object.keys(given).find((key) => !known.includes(key));
  if (other) throw new NotStoodIn(`${where} with "${other}"`);
}

function blobOf(given: unknown, method: string): Blob | null {
  if (given === null || given === undefined) return null;
  if (given instanceof Blob) return given;
  throw signatureMismatch(`Drive.Files.${method}`, [given]);
}

/** Drive.Files under the scope drive.file: only files that this user created with this add-on exist. */
class Files extends ServiceObject {
  readonly face = { ...FILES, handles: [] };
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  private refuseWhereDue(method: DriveRefusal['method']): void {
    const refusal = this.execution.drive.nextRefusal(method);
    if (refusal) fail(method, refusal.code, refusal.reason, refusal.message);
  }

  /** What Drive keeps of a blob. */
  private stored(blob: Blob, mimeType: string): Uint8Array {
    const imports = mimeType === GOOGLE_DOC && this.execution.drive.dropsUncertain;
    return imports ? withoutUncertain(blob.bytes) : blob.bytes.slice();
  }

  private found(id: string, { supportsAllDrives }: Options): DriveFile | undefined {
    const file = this.execution.drive.find(id, this.execution.user);
    return file?.isInSharedDrive && !supportsAllDrives ? undefined : file;
  }

  create(resource: FileResource = {}, media: unknown = null, options: Options = {}): unknown {
    checkKnown(resource, KNOWN_RESOURCE, 'Drive.Files.create');
    checkKnown(options, KNOWN_OPTIONS, 'Drive.Files.create');
    this.refuseWhereDue('create');
    const { drive, user, clock } = this.execution;
    for (const parent of resource.parents ?? []) {
      if (parent !== 'root') this.found(parent, options) ?? notFound('create', parent);
    }
    const blob = blobOf(media, 'create');
    const mimeType = resource.mimeType ?? blob?.contentType ?? 'application/octet-stream';
    if (mimeType === GOOGLE_DOC && blob) checkConvertible(blob, 'create');
    const now = new Date(clock.now()).toISOString();
    const file = drive.add({
      name: resource.name ?? 'Untitled',
      mimeType,
      owner: user,
      bytes: blob ? this.stored(blob, mimeType) : new Uint8Array(),
      parents: [...(resource.parents ?? ['root'])],
      trashed: false,
      createdTime: now,
      modifiedTime: resource.modifiedTime ?? now,
      appProperties: { ...resource.appProperties },
    });
    return fileView(file, options.fields, 'create');
  }

  get(id: string, options: Options = {}): unknown {
    checkKnown(options, KNOWN_OPTIONS, 'Drive.Files.get');
    this.refuseWhereDue('get');
    const file = this.found(id, options) ?? notFound('get', id);
    if (options.alt !== 'media') return fileView(file, options.fields, 'get');
    if (file.mimeType.startsWith('application/vnd.google-apps.')) {
      fail(
        'get',
        403,
        'fileNotDownloadable',
        'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      );
    }
    return new Blob(file.bytes.slice(), file.mimeType, file.name);
  }

  update(resource: FileResource, id: string, media: unknown = null, options: Options = {}): unknown {
    checkKnown(resource, KNOWN_RESOURCE, 'Drive.Files.update');
    checkKnown(options, [...KNOWN_OPTIONS, 'addParents', 'removeParents'], 'Drive.Files.update');
    this.refuseWhereDue('update');
    const file = this.found(id, options) ?? notFound('update', id);
    if (resource.parents) {
      fail(
        'update',
        403,
        'fieldNotWritable',
        'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
      );
    }
    // The result of a change of type depends on both types.
    if (resource.mimeType && resource.mimeType !== file.mimeType) {
      throw new NotStoodIn('Drive.Files.update to another type');
    }
    const blob = blobOf(media, 'update');
    if (blob) {
      if (file.mimeType === GOOGLE_DOC && resource.mimeType) checkConvertible(blob, 'update');
      // New content that does not say what it is to become is reported to be converted; that is not proven for this
      // service, so here the file becomes what was sent.
      else file.mimeType = blob.contentType ?? file.mimeType;
      file.bytes = this.stored(blob, file.mimeType);
    }
    Object.assign(file, resource, {
      modifiedTime: resource.modifiedTime ?? new Date(this.execution.clock.now()).toISOString(),
      appProperties: { ...file.appProperties, ...resource.appProperties },
    });
    return fileView(file, options.fields, 'update');
  }

  remove(id: string): void {
    const { drive, user } = this.execution;
    drive.remove(drive.find(id, user) ?? notFound('delete', id));
  }

  /** The types lack the third argument, and Google refuses the call without it. */
  export(id: string, mimeType: string, options: Options = {}): unknown {
    this.refuseWhereDue('export');
    const file = this.execution.drive.find(id, this.execution.user) ?? notFound('export', id);
    if (options.alt !== 'media') {
      fail('export', 400, 'badRequest', 'Export requires alt=media to download the exported content.');
    }
    if (file.mimeType !== GOOGLE_DOC) {
      fail('export', 403, 'fileNotExportable', 'Export only supports Docs Editors files.');
    }
    if (mimeType !== DOCX && mimeType !== PDF) {
      fail('export', 400, 'badRequest', 'The requested conversion is not supported.');
    }
    const bytes = mimeType === DOCX ? file.bytes.slice() : pdfOfDocx(file.bytes);
    if (bytes.length > MAX_EXPORT) {
      fail('export', 403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
    }
    return new Blob(bytes, mimeType, file.name);
  }

  list(options: Options = {}): unknown {
    checkKnown(options, KNOWN_OPTIONS, 'Drive.Files.list');
    const { drive, user } = this.execution;
    const matches = listMatches(options.q ?? '');
    const inner = /files\(([^)]*)\)/.exec(options.fields ?? '')?.[1];
    const found = drive.files.filter((file: DriveFile) => file.owner === user && matches(file));
    return { files: found.slice(0, options.pageSize ?? 100).map((file) => fileView(file, inner, 'list')) };
  }
}

/** Drive.About: who the user is. */
class About extends ServiceObject {
  readonly face = { ...ABOUT, handles: [] };
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  get(options: Options = {}): unknown {
    if (!options.fields) {
      throw new ServiceError(
        "API call to drive.about.get failed with error: The 'fields' parameter is required for this method.",
        'GoogleJsonResponseException',
      );
    }
    if (!/^user(?:\(|\/|$)/.test(options.fields))
      throw new NotStoodIn(`Drive.About.get of "${options.fields}"`);
    const { user } = this.execution;
    return { user: { kind: 'drive#user', displayName: user.split('@')[0], me: true, emailAddress: user } };
  }
}

/** The global Drive: the advanced service, version 3. */
export class Drive extends ServiceObject {
  readonly face = DRIVE;
  readonly Files: Files;
  readonly About: About;

  constructor(execution: Execution) {
    super();
    this.Files = new Files(execution);
    this.About = new About(execution);
  }
}
