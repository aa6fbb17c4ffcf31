import { OfficePackage } from '../src/docx/package';
import { DOCX, FOLDER } from '../src/google/drive';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** So that a person who finds one knows what it is. */
const NAME = 'Prongsai live check, may be deleted';
const FIELDS = 'id,name,parents,webViewLink,trashed,createdTime,modifiedTime,lastModifyingUser';

/** The sheets, the folder and the files in which points are tried. */
export class Scratch {
  private readonly sheets: Sheet[] = [];
  private madeFolder: File | null = null;
  private readonly files: string[] = [];

  /** A new sheet, so that no point meets what another one has left. */
  sheet(): Sheet {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
    const sheet = spreadsheet.insertSheet(freeName(NAME, names), names.length);
    this.sheets.push(sheet);
    return sheet;
  }

  /** A folder in My Drive, made when it is first asked for. */
  folder(): File {
    this.madeFolder ??= this.create({ name: NAME, mimeType: FOLDER }, null);
    return this.madeFolder;
  }

  /** A file in the folder: a Google Doc of a .docx, or the .docx as it is. */
  document(mimeType: string, docx: GoogleAppsScript.Base.Blob, more: File = {}): File {
    return this.create({ name: NAME, mimeType, parents: [this.folder().id ?? ''], ...more }, docx);
  }

  /** Removes all that was made. @returns what is left behind, with Google's reason */
  remove(): string[] {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    // The files before their folder.
    const removals: [string, () => void][] = [
      ...this.files.reverse().map((id): [string, () => void] => [`the file ${id}`, () => files().remove(id)]),
      ...this.sheets.map((sheet): [string, () => void] => [
        `a sheet "${NAME}"`,
        () => spreadsheet.deleteSheet(sheet),
      ]),
    ];
    return removals.flatMap(([what, remove]) => {
      try {
        remove();
        return [];
      } catch (error) {
        return [`${what}: ${error}`];
      }
    });
  }

  private create(resource: File, content: GoogleAppsScript.Base.Blob | null): File {
    // The types know no call without content.
    const file = files().create(resource, content as never, { fields: FIELDS });
    this.files.push(file.id ?? '');
    return file;
  }
}

/** The advanced service. @throws Error where it is not enabled */
export function files(): NonNullable<typeof Drive>['Files'] & {
  export(id: string, mimeType: string, options: { alt: 'media' }): GoogleAppsScript.Base.Blob;
} {
  if (typeof Drive === 'undefined') throw new Error('the advanced Drive service is not enabled');
  return Drive.Files as never;
}

/** A name that no sheet has: with " (2)" and so on where one has it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const further = (count: number): string => {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    return taken.includes(name) ? further(count + 1) : name;
  };
  return further(1);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A .docx of one landscape page: a paragraph, and a table whose first row is repeated on each page. */
export function docxOf(text: string): GoogleAppsScript.Base.Blob {
  const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const cell = `<w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>${paragraph('ก')}</w:tc>`;
  const body =
    `${paragraph(text)}<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>` +
    `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>${paragraph('')}` +
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
  const bytes = new OfficePackage()
    .put(
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`,
    )
    .put(
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    )
    .put('word/document.xml', `${XML}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`)
    .pack();
  return Utilities.newBlob(Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)), DOCX);
}

/** The text of the document in a .docx, as XML. */
export const documentXml = (docx: GoogleAppsScript.Base.Blob): string =>
  new OfficePackage(Uint8Array.from(docx.getBytes())).text('word/document.xml');
