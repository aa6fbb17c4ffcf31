import {
  isTooLong,
  type LaterPart,
  openPackage,
  readCustomTemplate,
  withThaiTags,
} from '../documents/custom-template';
import { fromDocs } from '../documents/from-docs';
import { columnsOfForm } from '../documents/measures-table';
import { packageMistakes } from '../documents/package-mistakes';
import {
  docUrl,
  MAX_TEMPLATE_CHARACTERS,
  NOTHING_STORED,
  type StoredTemplate,
  type StoredTemplates,
  type TemplateSource,
} from '../documents/stored-templates';
import { allTags, type Scope } from '../documents/tags';
import { templateOf } from '../documents/templates';
import type { OfficePackage } from '../docx/package';
import { FORMS } from '../forms';
import type { Form } from '../forms/form';
import { asBase64, createDocument, exportDocx, trashFile } from '../google/drive';
import { now } from '../google/host';
import type { RegisterRollback } from '../google/lock';
import { readActiveSheet } from '../google/read-sheet';
import { changeTemplate, readTemplates } from '../google/templates';
import { messages, UserError } from '../messages';
import type { TemplateMistake } from '../messages/template-mistake';
import { customColumns } from '../table/columns';
import { formOnSheet } from '../table/table';
import { matchKey } from '../thai/text';
import { readForms, requireFormById } from './read-form';

/** The template of one form, for the sidebar. */
export interface TemplateView {
  form: string;
  formName: string;
  /** The office's template in use, and the parts that it is too old to have; null if the built-in one is. */
  custom: { when: string; who: string; damaged: boolean; absent: LaterPart[] } | null;
  /** The Google Doc in which the office edits it. */
  doc: { url: string; when: string; who: string } | null;
}

/** The templates of all forms, and the tags that they may have, by scope. */
export interface TemplatesView {
  templates: TemplateView[];
  /** The form of the active sheet; '' if it is no form. */
  chosen: string;
  tags: { within: Scope; names: string[] }[];
}

/** The forms with the template that the office has for each, the form of the active sheet, and the tags. */
export function listTemplates(): TemplatesView {
  const chosen = formOnSheet(readActiveSheet(), FORMS)?.form.id ?? '';
  const stored = readTemplates();
  return { templates: FORMS.map((form) => templateView(form, stored)), chosen, tags: tagNames() };
}

function tagNames(): TemplatesView['tags'] {
  const names = new Map<Scope, string[]>();
  for (const { within, thai, scopeInside } of allTags()) {
    names.set(within, [...(names.get(within) ?? []), `{{${scopeInside ? '#' : ''}${thai}}}`]);
  }
  return [...names].map(([within, all]) => ({ within, names: all }));
}

function templateView(form: Form, stored: StoredTemplates): TemplateView {
  const { custom, doc } = stored.get(form.id) ?? NOTHING_STORED;
  return {
    form: form.id,
    formName: form.name,
    custom: custom && { when: custom.when, who: custom.who, ...stateOf(openPackage(custom.base64)) },
    doc: doc && { url: docUrl(doc), when: doc.when, who: doc.who },
  };
}

/** Whether a stored template is whole, and what it lacks; the columns of its tables are not looked at. */
function stateOf(
  docx: OfficePackage | null,
): Pick<NonNullable<TemplateView['custom']>, 'damaged' | 'absent'> {
  const read =
    docx && readCustomTemplate(docx, () => ({ has: () => true }), { target: 'docs', digits: 'thai' });
  return { damaged: !docx, absent: read?.kind === 'ready' ? read.absent : [] };
}

/** Creates a Google Doc of the template in use in the user's Drive, with Thai tags, and stores its id. */
export function createTemplateDoc(formId: string): TemplateView {
  const form = requireFormById(formId);
  const createDoc = (
    custom: StoredTemplate['custom'],
    registerRollback: RegisterRollback,
  ): TemplateSource => {
    const template = custom ? openPackage(custom.base64) : templateOf(form.id, columnsOfForm(form), 'docs');
    if (!template) throw new UserError('template/damaged', form.name);
    const when = now();
    const file = createDocument(messages.template.fileName(form.name), withThaiTags(template).pack(), 'docs');
    registerRollback(
      () => {
        trashFile(file.id);
        return undefined;
      },
      messages.google.fileOf(file.name, file.url),
    );
    return { docId: file.id, when, who: file.owner };
  };
  // The Doc is created under the lock: if its id cannot be stored, the rollback moves it to the trash.
  return templateView(
    form,
    changeTemplate(form.id, (stored, registerRollback) => ({
      ...stored,
      doc: createDoc(stored.custom, registerRollback),
    })),
  );
}

/** The result of reading a template: all its mistakes, and nothing changed; or it is in use. */
export type UseTemplateResult =
  | { kind: 'mistakes'; mistakes: TemplateMistake[] }
  | { kind: 'inUse'; template: TemplateView };

/**
 * Reads the Google Doc of a form's template, checks it, and stores it in the spreadsheet instead of the one before.
 * @throws UserError if there is no Doc, or it cannot be read or stored
 */
export function useTemplate(formId: string): UseTemplateResult {
  const form = requireFormById(formId);
  const doc = readTemplates().get(form.id)?.doc;
  if (!doc) throw new UserError('template/no-document');
  const bytes = exportDocx(doc.docId);
  if (!bytes) throw new UserError('template/not-yours', doc.who);
  const docx = openPackage(bytes);
  if (!docx) throw new UserError('template/unreadable');
  if (isTooLong(docx)) throw new UserError('template/too-large');
  const refused = packageMistakes(docx);
  // Tags cannot be read from parts that are not XML.
  if (refused.some(({ kind }) => kind === 'notXml')) return { kind: 'mistakes', mistakes: firstOf(refused) };
  const template = fromDocs(docx);
  const base64 = asBase64(template.pack());
  if (base64.length > MAX_TEMPLATE_CHARACTERS) throw new UserError('template/too-large');
  const read = readCustomTemplate(template, customColumnKeys(form), { target: 'docs', digits: 'thai' });
  const mistakes = [...refused, ...(read.kind === 'mistakes' ? read.mistakes : [])];
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes: firstOf(mistakes) };
  const custom = { ...doc, when: now(), base64 };
  return {
    kind: 'inUse',
    template: templateView(
      form,
      changeTemplate(form.id, (stored) => ({ ...stored, custom })),
    ),
  };
}

const MAX_MISTAKES = 200;

/** As many mistakes as a page shows, and how many more there are. */
function firstOf(mistakes: TemplateMistake[]): TemplateMistake[] {
  const more = mistakes.length - MAX_MISTAKES;
  if (more <= 0) return mistakes;
  return [...mistakes.slice(0, MAX_MISTAKES), { kind: 'more', tag: String(more), other: '', paragraph: '' }];
}

/** The keys of the custom columns of all sheets of a form, read at the first call. */
function customColumnKeys(form: Form): () => ReadonlySet<string> {
  let keys: Set<string> | null = null;
  return () => {
    keys ??= new Set(
      readForms()
        .tables.filter((table) => table.form === form)
        .flatMap(({ headers }) => customColumns(headers))
        .map(({ header }) => matchKey(header)),
    );
    return keys;
  };
}

/** Puts the built-in template of a form in use again. The Doc stays in its owner's Drive and can be read again. */
export function removeTemplate(formId: string): TemplateView {
  const form = requireFormById(formId);
  return templateView(
    form,
    changeTemplate(form.id, (stored) => ({ ...stored, custom: null })),
  );
}
