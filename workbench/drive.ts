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

/** All files the add-on made, whoever ran it. */
export class DriveStore {
  readonly files: DriveFile[] = [];

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

  /** Forgets a file. */
  remove(file: DriveFile): void {
    this.files.splice(this.files.indexOf(file), 1);
  }
}
