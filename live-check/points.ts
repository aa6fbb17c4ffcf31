import * as drive from './in-drive';
import * as script from './in-script';
import * as sheet from './in-sheet';
import type { LivePoint } from './point';

/** What only a live account can show. docs/live-check.md is made of it, and the menu item runs what has a `run`. */
export const POINTS: readonly LivePoint[] = [
  {
    no: 1,
    what: 'A small .docx becomes a Google Doc and is exported again',
    expected: 'its words, the repeated header row and the landscape page',
    run: drive.conversion,
  },
  {
    no: 1,
    what: 'Make the document of each form as a Google Doc and as a Word file',
    expected:
      'landscape sections, repeated header rows, page numbers and Sarabun; page numbers are Thai digits in Word, Google Docs may show Arabic ones',
  },
  {
    no: 2,
    what: 'Make a document in the published add-on, with the permissions granted one by one',
    expected: 'Drive.Files.create works with drive.file alone',
  },
  {
    no: 3,
    what: 'The scopes that Google says were granted',
    expected: 'the three of the manifest',
    run: script.grantedScopes,
  },
  {
    no: 3,
    what: 'Refuse a permission, then use what needs it: once from the menu, once from a sidebar',
    expected:
      'the menu shows Google’s consent page and runs at the second click; the sidebar has a link to it, and the same button works afterwards; without the Drive scope all but documents and templates works',
  },
  {
    no: 4,
    what: 'A conditional format with a formula over several ranges, read back',
    expected: 'the formula as written, in every language of the spreadsheet',
    run: sheet.conditionalFormat,
  },
  {
    no: 4,
    what: 'Check a sheet with status colours that has findings',
    expected: 'the colours of the check show above those of the statuses',
  },
  {
    no: 5,
    what: '1-3, 007, a date, 50% and ’=1+1 written into cells of text format',
    expected: 'they show as typed, and none is a formula',
    run: sheet.textFormat,
  },
  {
    no: 6,
    what: 'The rows and columns of forty merged ranges',
    expected: 'they cost no further call: milliseconds for all of them',
    run: sheet.mergedRanges,
  },
  {
    no: 7,
    what: 'Tick statuses fast, and as a second user',
    expected: 'onEdit keeps one status a row, for both',
  },
  {
    no: 8,
    what: 'Loading Code.js',
    expected: 'at most half a second',
    run: script.loading,
  },
  {
    no: 9,
    what: 'Make a document of 300 measures, and one with a cell of 40,000 characters',
    expected: 'both are made in acceptable time, and open',
  },
  {
    no: 10,
    what: 'In the sidebar of the check click on a finding of this sheet, and on one of another',
    expected: 'the cell is selected, and the sheet has the keyboard focus',
  },
  {
    no: 11,
    what: 'The title of a chart made before, and its place after it was updated',
    expected: 'the title as written, so that no second chart is added; the place where it was',
    run: sheet.charts,
  },
  {
    no: 11,
    what: 'Move a chart of ภาพรวม by hand, then write ภาพรวม again',
    expected: 'still two charts, the moved one where it was put',
  },
  {
    no: 12,
    what: 'Copy a text from a sidebar',
    expected: 'navigator.clipboard is allowed; or it is refused, and document.execCommand copies',
  },
  {
    no: 13,
    what: 'Set up an empty spreadsheet with two forms; and again where a cell of ตั้งค่า is protected',
    expected: 'the settings sheet and both forms, in acceptable time; refused, nothing changes',
  },
  {
    no: 14,
    what: 'A row inserted under one with text format and a note',
    expected: 'the format of the row above, and no note',
    run: sheet.insertedRow,
  },
  {
    no: 14,
    what: 'Enter more departments and headers than ตั้งค่า has rows for',
    expected: 'the inserted rows look like the others and have no note',
  },
  {
    no: 15,
    what: 'New content for a Google Doc made before',
    expected: 'content replaced; id, type and link as before',
    run: drive.replacement,
  },
  {
    no: 15,
    what: 'New content for a Google Doc in the trash',
    expected: 'accepted and still in the trash, or refused with code 403 or 404',
    run: drive.replacementInTrash,
  },
  {
    no: 15,
    what: 'A file that does not exist for the user',
    expected: 'code 404 in error.details',
    run: drive.unknownFile,
  },
  {
    no: 15,
    what: 'Who made a file, in the answer of its making',
    expected: 'lastModifyingUser is the account of this run',
    run: drive.maker,
  },
  {
    no: 15,
    what: 'The link of a Word file',
    expected: 'it opens in Google Docs as a Word file, with rtpof=true',
    run: drive.wordLink,
  },
  {
    no: 15,
    what: 'Renew a document that was shared, one of a colleague, and one that was moved to a shared drive',
    expected:
      'sharing and version history stay; the colleague’s is not touched and a new one is made; the moved one is found',
  },
  {
    no: 16,
    what: 'Make the documents of thirty departments one after another, from a sheet of 3,000 measures, with a custom template',
    expected: 'every call far under six minutes, and none refused for its size',
  },
  {
    no: 17,
    what: 'Two people make the first documents of a workbook at once',
    expected: 'one sheet ประวัติรายงาน, both rows in it, headers once',
  },
  {
    no: 18,
    what: 'Make a template, change fonts and insert a picture in its Doc, put it in use, and make a document for Docs and for Word, with and without the memo',
    expected:
      'sections, header rows and tags are kept, and the document looks like the template; how Docs exports styles, widths and tab stops is as test/support/google-docs.ts has it',
  },
  {
    no: 18,
    what: 'Put in use the template of a colleague’s Doc',
    expected: 'the add-on says that it is not yours: code 404',
  },
  {
    no: 19,
    what: 'Move a chart to a sheet of its own, and add a connected sheet; open the sidebars that list sheets, and check either',
    expected: 'they are passed over; the check advises to open another sheet',
  },
  {
    no: 20,
    what: 'Open a sidebar with two accounts signed in in one browser',
    expected: 'Google’s message, or the text of the page that names the cause; note which',
  },
  {
    no: 21,
    what: 'Make documents with QR codes, an emblem, bullets and pictures, and print them',
    expected:
      'all are in the Google Doc, a phone scans the codes from paper, bullets hang, pictures are two a row with captions; no row of ภาพกิจกรรม is high',
  },
  {
    no: 22,
    what: 'Optional chaining and nullish coalescing',
    expected: 'they run; if not: target es2019 in build/script.ts',
    run: script.modernSyntax,
  },
  {
    no: 23,
    what: 'A folder without content, and a document made in it',
    expected: 'the folder is the document’s parent',
    run: drive.folder,
  },
  {
    no: 23,
    what: 'The folder by its id: under another name, and in the trash',
    expected: 'found; trashed is true in the trash',
    run: drive.folderFound,
  },
  {
    no: 23,
    what: 'Move the folder to another place, and to a shared drive; make a document each time',
    expected: 'the document is in the folder',
  },
  {
    no: 24,
    what: 'The time of change of a Google Doc that is sent with the time of its making',
    expected: 'within a minute of it, so that renewing it asks nothing',
    run: drive.modifiedTime,
  },
  {
    no: 24,
    what: 'The time of change of a Word file that is sent with one: a new file, then new content',
    expected: 'to the millisecond what was sent, both times, so that any later one is somebody’s',
    run: drive.sentTime,
  },
  {
    no: 24,
    what: 'Open, share, move and rename a Doc, then renew it; type a word in it, and renew it',
    expected: 'asked after the word is typed; after renaming perhaps, else not',
  },
  {
    no: 25,
    what: 'Make a draft for Docs and for Word',
    expected: 'ร่าง over its first page and over later ones; page breaks as without it',
  },
  {
    no: 26,
    what: 'A property of the user, kept and taken away',
    expected: 'kept, then gone',
    run: script.userProperties,
  },
  {
    no: 26,
    what: 'Two colleagues make documents in one spreadsheet with the published add-on',
    expected: 'two folders and two drafts: properties are the user’s own',
  },
  {
    no: 27,
    what: 'Print a hand-out from its sidebar',
    expected: 'the list is printed, and not the sheet',
  },
  {
    no: 28,
    what: 'A note unseen on a sheet, found by its key',
    expected: 'its value, and the sheet that has it',
    run: sheet.metadata,
  },
  {
    no: 29,
    what: '20,000 Thai characters in the user’s cache',
    expected: 'kept whole, then gone',
    run: script.userCache,
  },
  {
    no: 30,
    what: 'An empty sheet',
    expected: 'last row 0, and one blank cell',
    run: sheet.emptySheet,
  },
];
