import type { DocumentSources } from '../../../src/actions/document-sources';
import type { CheckResult, FixedSheet } from '../../../src/actions/fix';
import type { CreatedDocument, Prepared } from '../../../src/actions/make-document';
import type { MeasureView } from '../../../src/actions/measure';
import type { NewYear } from '../../../src/actions/new-year';
import type { OverviewView } from '../../../src/actions/overview';
import type { PictureChange, PicturesView } from '../../../src/actions/pictures';
import { preparedFor } from '../../../src/actions/prepared';
import type { SaveAnswer } from '../../../src/actions/save-measure';
import type { SaveScoresAnswer } from '../../../src/actions/scores';
import type { SettingsView } from '../../../src/actions/settings';
import type { StoredSettings } from '../../../src/actions/store-settings';
import type { TemplatesView, UseTemplateResult } from '../../../src/actions/template';
import { fixesOf } from '../../../src/checks/fixes';
import type { DocumentLife } from '../../../src/documents/life';
import { allTags } from '../../../src/documents/tags';
import { FORMS } from '../../../src/forms';
import { FIELDS } from '../../../src/forms/fields';
import { SCORE_COLUMNS } from '../../../src/scores/columns';
import type { ResultView } from '../../../src/scores/result-view';
import type { ScoreKey, ScoreValues } from '../../../src/scores/values';
import { NAME_TAGS } from '../../../src/settings/file-name';
import { SETTINGS, type SettingsTexts } from '../../../src/settings/settings';
import { a1Of } from '../../../workbench/a1';
import type { Workbench } from '../../../workbench/workbench';
import { documentOf, fileOf } from '../../support/documents';
import { jpegWith } from '../../support/pictures';

// All that these nets know of the add-on's functions and of what they answer. Where one gets another name, this file
// changes and no snapshot does: the facts it gives are plain, in words of their own.

/** Calls a function as a page does; what the add-on refuses fails the test. */
function call<T>(workbench: Workbench, name: string, ...args: unknown[]): T {
  const answer = workbench.callFromPage(name, ...args) as T | { error: { code: string; message: string } };
  if (typeof answer === 'object' && answer !== null && 'error' in answer) {
    throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  }
  return answer as T;
}

/** The forms by their ids, each with its fields in the order of a new sheet. */
export const FORM_FIELDS: { form: string; fields: string[] }[] = FORMS.map(({ id, columns }) => ({
  form: id,
  fields: columns.map(({ field }) => field),
}));

/** What is entered of the office in the first set-up. */
export interface OfficeFacts {
  texts: Partial<Omit<SettingsTexts, 'departments' | 'signer' | 'endorsers'>>;
  departments: string[];
  signer: SettingsTexts['signer'];
  endorsers: SettingsTexts['endorsers'];
}

/** Sets the office up with a sheet of each of these forms; gives the sheets' names. */
export function setUp(workbench: Workbench, office: OfficeFacts, forms: string[]): string[] {
  const { texts: opened } = call<SettingsView>(workbench, 'readSettingsPage');
  const { texts, ...lists } = office;
  const stored = call<StoredSettings>(workbench, 'finishSetup', {
    opened,
    edits: { ...texts, ...lists },
    forms,
  });
  if (stored.kind !== 'saved') throw new Error('the set-up was not stored');
  return stored.sheets;
}

/** Inserts the empty sheet of a form for a year. */
export const insertForm = (workbench: Workbench, form: string, year: number): string =>
  (workbench.run('insertSheet', form, { year }) as { sheet: string }).sheet;

/** Opens the sheet of corrected schemes for a year, made where there is none. */
export const openSchemeSheet = (workbench: Workbench, year: number): string =>
  (workbench.run('openSchemes', { year }) as { sheet: string }).sheet;

/** Scores and issues of a year by the indicators' numbers, and what ITA stated. */
export interface ResultFacts {
  year: number;
  scores: Record<number, string>;
  issues?: Record<number, string>;
  total?: string;
  level?: string;
}

/** Types a year's result, or some of it, on its page. */
export function saveResult(
  workbench: Workbench,
  { year, scores, issues = {}, total, level }: ResultFacts,
): void {
  const texts: [ScoreKey, string | undefined][] = [
    ...Object.entries(scores).map(([indicatorNumber, text]): [ScoreKey, string] => [
      `score${Number(indicatorNumber)}`,
      text,
    ]),
    ...Object.entries(issues).map(([indicatorNumber, text]): [ScoreKey, string] => [
      `issue${Number(indicatorNumber)}`,
      text,
    ]),
    ['total', total],
    ['level', level],
  ];
  // The sheet, or the rows of a further year, come with words of their own.
  call(workbench, 'saveResult', { year, edits: [] });
  const { values } = call<ResultView>(workbench, 'readResult', { year });
  const edits = texts.flatMap(([key, now]) =>
    now === undefined ? [] : [{ key, was: values[key] ?? '', now }],
  );
  const { kind } = call<SaveScoresAnswer>(workbench, 'saveResult', { year, edits });
  if (kind !== 'saved') throw new Error(`the result of ${year} was not saved`);
}

/** Takes the template of a form as a Google Doc, and takes it back as `change` leaves it. */
export function keepTemplate(
  workbench: Workbench,
  form: string,
  change: (docx: Uint8Array) => Uint8Array,
): void {
  call(workbench, 'createTemplateDoc', form);
  const doc = workbench.drive.files.at(-1);
  if (doc) doc.bytes = change(doc.bytes);
  const { kind } = call<UseTemplateResult>(workbench, 'useTemplate', form);
  if (kind !== 'inUse') throw new Error(`the template of ${form} was refused`);
}

/** What a document is made of. */
export interface DocumentFacts {
  sheet: string;
  round?: string;
  department?: string;
  target?: 'docs' | 'word';
}

/** Makes a document, whatever the check says, and gives its bytes. */
export function makeDocument(
  workbench: Workbench,
  { target = 'docs', ...choices }: DocumentFacts,
): Uint8Array {
  const answer = call<Prepared>(workbench, 'prepareDocuments', { ...choices, force: true });
  if (answer.kind !== 'ready') throw new Error('nothing to make a document of');
  const { sheet: _sheet, ...asked } = choices;
  const [document] = answer.documents;
  if (!document) throw new Error('no document');
  const made = call<CreatedDocument>(workbench, 'makeDocument', {
    ...asked,
    ...preparedFor(answer, document),
    target,
  });
  if (made.logged === 'unformatted') call(workbench, 'formatDocumentLog');
  return fileOf(workbench, made).bytes;
}

/** The bytes of the document of the sheet that the user is on. */
export const documentOfSheet = (workbench: Workbench, sheet: string): Uint8Array => {
  workbench.selectSheet(sheet);
  return documentOf(workbench);
};

/** Writes the sheet of the overview. */
export const writeOverview = (workbench: Workbench): string =>
  call<{ sheet: string }>(workbench, 'makeOverviewSheet').sheet;

/** The sheets that are forms: "name: form, measures". */
export const formSheets = (workbench: Workbench): { sheet: string; form: string; measures: number }[] =>
  (workbench.run('listFormSheets') as { sheets: { sheet: string; form: string; measures: number }[] }).sheets;

/** A measure: the rows on which it is, and its texts by header. */
export interface MeasureFacts {
  rows: number[];
  texts: Record<string, string>;
  inherited: string;
}

/** The measures of a sheet, first to last, opened one after the other. */
export function measuresOf(workbench: Workbench, sheet: string, firstRow: number): MeasureFacts[] {
  const found: MeasureFacts[] = [];
  let row = firstRow;
  for (;;) {
    const shown = call<MeasureView>(workbench, 'openMeasure', { sheet, row });
    if (!shown.opened) return found;
    const { rows } = shown.opened;
    const texts = shown.fields.map(({ header, field }): [string, string] => [
      header,
      shown.values[field] ?? '',
    ]);
    found.push({
      rows,
      texts: Object.fromEntries(texts.filter(([, text]) => text !== '')),
      inherited: shown.inherited.instrument,
    });
    row = (rows.at(-1) ?? row) + 1;
  }
}

/** Opens the measure on a row, changes fields by header, and saves; gives the first row of the measure. */
export function saveMeasure(
  workbench: Workbench,
  sheet: string,
  row: number,
  changed: Record<string, string>,
): number {
  const shown = call<MeasureView>(workbench, 'openMeasure', { sheet, row });
  const edits = Object.entries(changed).map(([header, text]) => {
    const control = shown.fields.find((each) => each.header === header);
    if (!control) throw new Error(`the page has no field ${header}`);
    return [control.field, text];
  });
  const request = { sheet, opened: shown.opened, edits: Object.fromEntries(edits) };
  const answer = call<SaveAnswer>(workbench, 'saveMeasure', request);
  if (answer.kind !== 'saved') throw new Error(`the measure was not saved: ${answer.kind}`);
  return answer.row;
}

/** Which version made the workbook, as it says itself; '' where it does not. */
export const madeBy = (workbench: Workbench): string =>
  call<{ madeBy: string }>(workbench, 'whereDataIs').madeBy;

/** The settings as their page shows them. */
export function settingsOf(workbench: Workbench): Record<string, unknown> {
  const { texts, isNew } = call<SettingsView>(workbench, 'readSettingsPage');
  const person = ({ name, position, position2, opinion }: SettingsTexts['signer']): string =>
    [name, position, position2, opinion].join(' | ');
  return {
    'set up': !isNew,
    office: texts.officeName,
    'short name': texts.officeShortName,
    kind: texts.kind,
    district: texts.district,
    province: texts.province,
    unit: texts.preparedBy,
    telephone: texts.phone,
    'number of documents': texts.documentPrefix,
    website: texts.website,
    mail: texts.email,
    'fiscal year': texts.fiscalYear,
    'result year': texts.resultYear,
    'day of the data': texts.asOf,
    'last days of the round': `${texts.surveyUntil} | ${texts.publishUntil}`,
    digits: texts.digits,
    'file name': texts.fileName,
    departments: texts.departments,
    signer: person(texts.signer),
    endorsers: texts.endorsers.map(person),
    headers: texts.headers.map(({ header, meaning, printed }) => `${header} | ${meaning} | ${printed}`),
    'day of the meeting': texts.meetingDate,
    'who met': texts.meetingBy,
  };
}

/** Changes a setting on its page, by its label. */
export function saveSetting(workbench: Workbench, label: string, text: string): void {
  const id = SETTINGS.find((setting) => setting.label === label)?.id;
  if (!id) throw new Error(`no setting ${label}`);
  const { texts: opened } = call<SettingsView>(workbench, 'readSettingsPage');
  const { kind } = call<StoredSettings>(workbench, 'saveSettings', { opened, edits: { [id]: text } });
  if (kind !== 'saved') throw new Error(`the setting ${label} was not saved`);
}

/** A year's result as its page shows it, with the scheme that holds for it. */
export function resultOf(workbench: Workbench, year: number): Record<string, unknown> {
  const shown = call<ResultView>(workbench, 'readResult', { year });
  const typed = (values: ScoreValues): Record<string, string | undefined> =>
    Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''));
  return {
    year: shown.year,
    'of the office': shown.officeYear,
    'years on the sheet': shown.years.filter(({ onSheet }) => onSheet).map((each) => each.year),
    values: typed(shown.values),
    'year before': shown.previous && { year: shown.previous.year, values: typed(shown.previous.values) },
    'cannot be saved': shown.trouble,
    'target of the scheme': shown.scheme.targetScore,
    indicators: shown.scheme.instruments.flatMap(({ indicators }) =>
      indicators.map(({ indicatorNumber, name }) => `${indicatorNumber} ${name}`),
    ),
    weights: shown.scheme.instruments.map(({ code, weight }) => `${code} ${weight}`),
    levels: shown.scheme.levels.map(
      ({ name, atLeast }) =>
        `${name}: ${atLeast.total}${atLeast.each === undefined ? '' : `, each ${atLeast.each}`}`,
    ),
  };
}

/** Makes a sheet of the table pasted into this one, as it is recommended; gives its name. */
export function importPasted(workbench: Workbench, sheet: string): string {
  workbench.selectSheet(sheet);
  const { sheets } = workbench.run('importTable') as { sheets: { sheet: string }[] };
  return sheets[0]?.sheet ?? '';
}

/** Opens the pictures of the measure on a row. */
function openPictures(workbench: Workbench, sheet: string, row: number): PicturesView {
  const { opened } = call<MeasureView>(workbench, 'openMeasure', { sheet, row });
  return call<PicturesView>(workbench, 'readPictures', { sheet, opened });
}

/** Adds a picture to the measure on a row. */
export function addPicture(
  workbench: Workbench,
  { sheet, row, caption }: { sheet: string; row: number; caption: string },
): void {
  const { owner } = openPictures(workbench, sheet, row);
  const change: PictureChange = { kind: 'add', base64: jpegWith(caption), caption };
  call(workbench, 'changePictures', { owner, change });
}

/** The captions of the pictures of the measure on a row. */
export const picturesOf = (workbench: Workbench, sheet: string, row: number): string[] =>
  openPictures(workbench, sheet, row).pictures.map(
    ({ caption, base64 }) => `${caption}: ${base64.length} characters`,
  );

/** The documents with what became of them, the newest first. */
const publishedOf = (workbench: Workbench): OverviewView['documents'] =>
  call<OverviewView>(workbench, 'readOverview').documents;

/** "document, round or department: state | number | signed | scan | address | published". */
export const livesOf = (workbench: Workbench): string[] =>
  publishedOf(workbench).map(
    ({ document, part, life }) => `${document}, ${part}: ${Object.values(life).join(' | ')}`,
  );

/** Says of the newest document that it was signed and published. */
export function publishNewest(workbench: Workbench): void {
  const [newest] = publishedOf(workbench);
  if (!newest) throw new Error('no document');
  const life: DocumentLife = {
    ...newest.life,
    state: 'เผยแพร่แล้ว',
    letter: 'ตย 70001/25',
    signedOn: '18 สิงหาคม 2568',
    scan: 'https://drive.google.com/file/d/scan/view',
    address: 'https://www.example.go.th/o26',
    publishedOn: '20 สิงหาคม 2568',
  };
  call(workbench, 'saveDocumentLife', { link: newest.link, seen: newest.life, life });
}

/** The documents that the log lists for this user, the newest first. */
export const documentsOf = (workbench: Workbench): string[] =>
  call<DocumentSources>(workbench, 'listDocumentSources').recent.map(
    ({ when, document, sheet, part, target, mine, who, link }) =>
      `${when} | ${document} | ${sheet} | ${part} | ${target} | ${who}${mine ? ' (mine)' : ''} | ${link}`,
  );

/** The office's own templates that the workbook keeps. */
export const templatesOf = (workbench: Workbench): string[] =>
  call<TemplatesView>(workbench, 'listTemplates').templates.flatMap(({ form, custom, doc }) =>
    custom || doc
      ? [
          `${form}: ${custom ? `in use, ${custom.when}, ${custom.who}${custom.damaged ? ', damaged' : ''}` : 'built in'}` +
            `${doc ? `; Doc of ${doc.who}, ${doc.when}, ${doc.url}` : ''}`,
        ]
      : [],
  );

/** The progress of the year, sheet by sheet and in all. */
export function overviewOf(workbench: Workbench): Record<string, unknown> {
  const shown = call<OverviewView>(workbench, 'readOverview');
  const counts = (overview: OverviewView['sheets'][number]['overview']): string =>
    `done ${overview.counts.done}, in progress ${overview.counts.inProgress}, not started ${overview.counts.notStarted}, ` +
    `unclear ${overview.counts.unclear}, in all ${overview.counts.total}; overdue ${overview.overdue.length}`;
  return {
    year: shown.year,
    'as of': shown.asOf,
    'other years': shown.otherYears,
    sheets: shown.sheets.map(({ sheet, overview }) => `${sheet}: ${counts(overview)}`),
    all: shown.all && counts(shown.all),
  };
}

/** What the check finds on a sheet and marks there: code, cell and value. */
export function findingsOf(workbench: Workbench, sheet: string): string[] {
  const { findings } = call<CheckResult>(workbench, 'listFindings', { sheet });
  return findings.map(({ severity, code, sheet: where, cell, value }) => {
    const { row = 0, column = null } = cell ?? {};
    const address = column === null ? '' : a1Of({ row, column, rows: 1, columns: 1 });
    const parts = [severity, code, where === sheet ? '' : `on ${where}`, address, value ?? ''];
    return parts.filter((part) => part !== '').join(' ');
  });
}

/** Mends all that is certain on a sheet; gives what was written: "cell: text". */
export function mendAll(workbench: Workbench, sheet: string): string[] {
  const { findings } = call<CheckResult>(workbench, 'listFindings', { sheet });
  const fixes = fixesOf(findings, sheet);
  const { skipped } = call<FixedSheet>(workbench, 'fixFindings', { sheet, fixes });
  if (skipped.length > 0) throw new Error('fixes were skipped');
  return fixes.map(({ row, column, after }) => `${a1Of({ row, column, rows: 1, columns: 1 })}: ${after}`);
}

/** Begins the next fiscal year from these sheets; gives "from → sheet: measures". */
export function startYear(workbench: Workbench, year: number, sheets: string[]): string[] {
  const { texts: opened } = call<SettingsView>(workbench, 'readSettingsPage');
  const request = { opened, year, resultYear: year - 1, sheets, emptied: ['asOf'] };
  const answer = call<NewYear>(workbench, 'startNewYear', request);
  if (answer.kind !== 'saved') throw new Error('the year was not begun');
  return answer.carried.map(({ from, sheet, measures }) => `${from} → ${sheet}: ${measures}`);
}

/** The sheets that a new year may begin from: "sheet: year, measures". */
export const yearSources = (workbench: Workbench): string[] =>
  call<{ sources: { sheet: string; year: number | null; measures: number }[] }>(
    workbench,
    'readNewYear',
  ).sources.map(({ sheet, year, measures }) => `${sheet}: ${year}, ${measures}`);

/** Every tag of a template: where it may be, its Thai name and its English one. */
export const tags = (): string[] => allTags().map(({ within, name, thai }) => `${within}: ${thai} = ${name}`);

/** What a pattern for file names may hold. */
export const fileNameTags = (): string[] => Object.values(NAME_TAGS);

/** The headings by which a column is known, field by field, of measures and of scores. */
export const knownHeadings = (): { measures: string[]; scores: string[] } => ({
  measures: Object.entries(FIELDS).map(([field, { headers }]) => `${field}: ${headers.join(' · ')}`),
  scores: Object.entries(SCORE_COLUMNS).map(([field, headings]) => `${field}: ${headings.join(' · ')}`),
});
