import type { Prepared } from '../../src/actions/make-document';
import { preparedFor } from '../../src/actions/prepared';
import { NEW_LIFE } from '../../src/documents/life';
import type { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW } from '../support/books';
import { createTemplateDoc } from '../support/custom-template';
import { deleteLaterColumns } from '../support/documents';
import { ROUNDS } from '../support/office-tables';
import { PASTED } from '../support/pasted-book';
import { type Action, type Claim, page, plain, type Start, sample, short } from './action';
import { withPaste } from './sheet-actions';

const LOG = 'ประวัติรายงาน';

const sheetOf = (workbench: Workbench) => workbench.selected().sheet;

/** The request of the sidebar for each document of one click. */
export function documents(workbench: Workbench, request: object = {}): object[] {
  const asked = { sheet: sheetOf(workbench), force: true, ...request };
  const answer = workbench.callFromPage('prepareDocuments', asked) as Prepared;
  if (answer.kind !== 'ready') throw new Error('no documents');
  return answer.documents.map((document) => ({ ...preparedFor(answer, document), target: 'docs' }));
}

function forDocument(): Start {
  const workbench = sample('results');
  return plain(workbench, documents(workbench)[0]);
}

/** The second document of a click that creates one for each department. */
function forDepartment(): Start {
  const workbench = sample('progress');
  const [first, second] = documents(workbench, { each: true });
  workbench.callFromPage('makeDocument', first);
  return plain(short(workbench), second);
}

/** A workbook whose log has one document and no headers yet. */
function withDocument(): { workbench: Workbench; url: string } {
  const { workbench, args } = forDocument();
  const { url } = workbench.callFromPage('makeDocument', ...args) as { url: string };
  return { workbench: short(workbench), url };
}

/** A further document, with a log that has its headers. */
function forAnother(choices: (url: string) => object): Start {
  const { workbench, url } = withDocument();
  workbench.callFromPage('formatDocumentLog');
  workbench.type(sheetOf(workbench), cellOf('results', 'result', FIRST_ROW), 'ผลที่แก้แล้ว');
  return plain(workbench, { ...documents(workbench)[0], ...choices(url) });
}

function withTemplate({ isInUse }: { isInUse: boolean }): Start {
  const workbench = sample('results');
  createTemplateDoc(workbench);
  if (isInUse) workbench.run('useTemplate', 'results');
  return plain(short(workbench), 'results');
}

/** A log whose first row the office has cleared. */
function withFreeRow(): Start {
  const { workbench } = withDocument();
  workbench.insertRows(LOG, 1, 1);
  return plain(workbench);
}

/** A log with its headers; with `isOld` those that the log of an earlier version has. */
function withLog({ isOld }: { isOld: boolean }): { workbench: Workbench; url: string } {
  const { workbench, url } = withDocument();
  workbench.callFromPage('formatDocumentLog');
  if (isOld) deleteLaterColumns(workbench);
  return { workbench: short(workbench), url };
}

/** What a user says of a document. */
export const lifeRequest = (link: string, seen = NEW_LIFE) => ({
  link,
  seen,
  life: { ...seen, state: 'เผยแพร่แล้ว', letter: 'อบต. 71001/25', address: 'https://www.example.go.th/o26' },
});

function forLife(isOld: boolean): Start {
  const { workbench, url } = withLog({ isOld });
  return plain(workbench, lifeRequest(url, isOld ? { ...NEW_LIFE, state: '' } : NEW_LIFE));
}

/** The answer names a file that Drive may have created or changed without confirming it. */
const uncertainFile = (answer: object): Claim | null => {
  const { error } = answer as { error?: { message: string } };
  return error?.message.includes('แต่ Google ไม่ได้แจ้งผล') ? { book: 'before', files: 'either' } : null;
};

/** The answer reports a document that may not be in the log. */
const notLogged = (answer: object): Claim | null =>
  'logged' in answer && answer.logged === 'failed'
    ? { book: 'either', files: 'after', emptySheet: LOG }
    : uncertainFile(answer);

/** The answer reports that the earlier document is not the user's any more, and a new one was made and logged. */
const madeNew = (answer: object): Claim | null =>
  'replaced' in answer && answer.replaced === 'not-ours'
    ? { book: 'before', files: 'before', anySheet: LOG, newFiles: 1 }
    : notLogged(answer);

/** The answer reports that the next draft will be a file of its own, since this one is not remembered. */
const lostDraft = (answer: object): Claim | null =>
  'logged' in answer && answer.logged === 'lost' ? { book: 'before', files: 'after' } : madeNew(answer);

/** A draft, where there is one already or none. */
function forDraft({ isFirst }: { isFirst: boolean }): Start {
  const workbench = sample('results');
  const request = () => ({ ...documents(workbench, { draft: true })[0] });
  if (!isFirst) workbench.callFromPage('makeDocument', request());
  workbench.type(sheetOf(workbench), cellOf('results', 'result', FIRST_ROW), 'ผลที่แก้แล้ว');
  return plain(short(workbench), request());
}

/** A log without headers gets them with the next document. It may have some of its formats. */
const notFormatted: Action['claim'] = (answer) =>
  'error' in answer ? { book: 'before', files: 'before', looksOf: LOG } : null;

/** A sheet of the office's own columns, that the add-on has not made. */
function forKind(): Start {
  const workbench = withPaste(sample('results'), ROUNDS);
  return plain(workbench, { sheet: PASTED, kind: 'plan' });
}

/** The actions that write documents, their log, and templates. */
export const DOCUMENT_ACTIONS: readonly Action[] = [
  page('kind of a sheet', 'storeKind', forKind, {}),
  page('first document', 'makeDocument', forDocument, { logged: 'unformatted' }, notLogged),
  page(
    'document of a further department',
    'makeDocument',
    forDepartment,
    { logged: 'unformatted' },
    notLogged,
  ),
  page(
    'document as a Word file',
    'makeDocument',
    () => forAnother(() => ({ target: 'word' })),
    { logged: 'added', pdf: null },
    notLogged,
  ),
  page(
    'document in the place of an earlier one',
    'makeDocument',
    () => forAnother((replaces) => ({ replaces })),
    { logged: 'added', replaced: 'same' },
    madeNew,
  ),
  page('draft', 'makeDocument', () => forDraft({ isFirst: true }), { logged: 'draft' }, lostDraft),
  page(
    'draft in the place of the earlier one',
    'makeDocument',
    () => forDraft({ isFirst: false }),
    { logged: 'draft', replaced: 'same' },
    lostDraft,
  ),
  page(
    'folder of a year',
    'findYearFolder',
    () => plain(sample('results'), { year: 2569 }),
    {},
    uncertainFile,
  ),
  page('format of the log', 'formatDocumentLog', () => plain(withDocument().workbench), {}, notFormatted),
  page('format of a log with a free row', 'formatDocumentLog', withFreeRow, {}, notFormatted),
  page(
    'later columns of an old log',
    'formatDocumentLog',
    () => plain(withLog({ isOld: true }).workbench),
    {},
    notFormatted,
  ),
  page('state of a document', 'saveDocumentLife', () => forLife(false), { isSaved: true }),
  page(
    'state of a document in an old log',
    'saveDocumentLife',
    () => forLife(true),
    { isSaved: true },
    notFormatted,
  ),
  page(
    'template taken to Drive',
    'createTemplateDoc',
    () => plain(sample('results'), 'results'),
    { doc: { who: 'a@example.go.th' } },
    uncertainFile,
  ),
  page('template read back', 'useTemplate', () => withTemplate({ isInUse: false }), { kind: 'inUse' }),
  page('template removed', 'removeTemplate', () => withTemplate({ isInUse: true }), { custom: null }),
];
