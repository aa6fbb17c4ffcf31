import { randomUUID } from 'node:crypto';

/** A file in the Drive of the workbench. A Google Doc is the .docx it was made from. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** The address of the user whose drive.file made it; nobody else's sees it. */
  owner: string;
  bytes: Uint8Array;
  parents: string[];
  trashed: boolean;
  createdTime: string;
  modifiedTime: string;
  appProperties: Record<string, string>;
}

export const GOOGLE_DOC = 'application/vnd.google-apps.document';
export const GOOGLE_FOLDER = 'application/vnd.google-apps.folder';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/** What Drive answers a call in place of doing it: when too much is asked of it, or a file is not to be written. */
export interface DriveRefusal {
  method: 'create' | 'update' | 'get' | 'export';
  code: number;
  reason: string;
  message: string;
}

/** All files the add-on made, whoever ran it. */
export class DriveStore {
  readonly files: DriveFile[] = [];
  /** Refusals to come, each of the next call of its method. */
  readonly refusals: DriveRefusal[] = [];

  /** The file, if this user's drive.file may see it. */
  find(id: string, user: string): DriveFile | undefined {
    return this.files.find((file) => file.id === id && file.owner === user);
  }

  /** Keeps a new file under a fresh id. */
  add(file: Omit<DriveFile, 'id'>): DriveFile {
    const made = { ...file, id: randomUUID().replace(/-/g, '') };
    this.files.push(made);
    return made;
  }

  /** The refusal of a call of this method, if one is due. */
  nextRefusal(method: DriveRefusal['method']): DriveRefusal | undefined {
    const i = this.refusals.findIndex((refusal) => refusal.method === method);
    return i < 0 ? undefined : this.refusals.splice(i, 1)[0];
  }

  /** Forgets a file. */
  remove(file: DriveFile): void {
    this.files.splice(this.files.indexOf(file), 1);
  }
}
