import { openPackage, readCustomTemplate, withThaiTags } from '../documents/custom-template';
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
import { FORMS } from '../forms';
import type { Form } from '../forms/form';
import { asBase64, createDocument, exportDocx, trashFile } from '../google/drive';
import { now } from '../google/host';
import type { RegisterRollback } from '../google/lock';
import { readActiveSheet } from '../google/sheets';
import { changeTemplate, readTemplates } from '../google/templates';
import { showSidebar } from '../google/ui';
import { messages, UserError } from '../messages';
import type { TemplateMistake } from '../messages/template-mistake';
import { customColumns } from '../table/columns';
import { formOnSheet } from '../table/table';
import { matchKey } from '../thai/text';
import { readForms } from './read-form';

/** Opens the sidebar of the office's own templates. */
export function openTemplates(): Record<string, never> {
  showSidebar('Template', messages.titles.template);
  return {};
}

/** The template of one form as the page shows it. */
export interface TemplateView {
  form: string;
  formName: string;
  /** The office's own, in use; null where the built-in one is. */
  own: { when: string; who: string; damaged: boolean } | null;
  /** The Doc in which it is being changed. */
  doc: { url: string; when: string; who: string } | null;
}

/** The templates of all forms, and every tag that they may hold, by the part in which it may be. */
export interface TemplatesView {
  templates: TemplateView[];
  /** The form of the sheet the user is on; '' where that is no form. */
  chosen: string;
  tags: { within: Scope; names: string[] }[];
}

export function listTemplates(): TemplatesView {
  const chosen = formOnSheet(readActiveSheet(), FORMS)?.id ?? '';
  const kept = readTemplates();
  return { templates: FORMS.map((form) => templateView(form, kept)), chosen, tags: tagNames() };
}

function tagNames(): TemplatesView['tags'] {
  const names = new Map<Scope, string[]>();
  for (const { within, thai, opens } of allTags()) {
    names.set(within, [...(names.get(within) ?? []), `{{${opens ? '#' : ''}${thai}}}`]);
  }
  return [...names].map(([within, all]) => ({ within, names: all }));
}

function templateView(form: Form, kept: StoredTemplates): TemplateView {
  const { own, doc } = kept.get(form.id) ?? NOTHING_STORED;
  return {
    form: form.id,
    formName: form.name,
    own: own && { when: own.when, who: own.who, damaged: openPackage(own.base64) === null },
    doc: doc && { url: docUrl(doc), when: doc.when, who: doc.who },
  };
}

/** Puts the template in use into the user's Drive as a Google Doc, its tags in Thai, and remembers the Doc. */
export function createTemplateDoc(formId: string): TemplateView {
  const form = requireForm(formId);
  const take = (own: StoredTemplate['own'], registerRollback: RegisterRollback): TemplateSource => {
    const template = own ? openPackage(own.base64) : templateOf(form.id, columnsOfForm(form), 'docs');
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
  // The Doc is made under the lock: one that cannot be remembered goes again.
  return templateView(
    form,
    changeTemplate(form.id, (kept, registerRollback) => ({ ...kept, doc: take(kept.own, registerRollback) })),
  );
}

/** What came of reading a template: its mistakes, all at once, and nothing changed; or it is in use from now on. */
export type UseTemplateResult =
  | { kind: 'mistakes'; mistakes: TemplateMistake[] }
  | { kind: 'inUse'; template: TemplateView };

/** Reads the Doc of a form's template back, checks it, and keeps it in the workbook in place of the one before. */
export function useTemplate(formId: string): UseTemplateResult {
  const form = requireForm(formId);
  const doc = readTemplates().get(form.id)?.doc;
  if (!doc) throw new UserError('template/no-document');
  const bytes = exportDocx(doc.docId);
  if (!bytes) throw new UserError('template/not-yours', doc.who);
  const docx = openPackage(bytes);
  if (!docx) throw new UserError('template/unreadable');
  const refused = packageMistakes(docx);
  // Of what is no XML no words can be read.
  if (refused.some(({ kind }) => kind === 'notXml')) return { kind: 'mistakes', mistakes: refused };
  const template = fromDocs(docx);
  const base64 = asBase64(template.pack());
  if (base64.length > MAX_TEMPLATE_CHARACTERS) throw new UserError('template/too-large');
  const read = readCustomTemplate(template, ownColumnsOf(form), { target: 'docs', digits: 'thai' });
  const mistakes = [...refused, ...(read.kind === 'mistakes' ? read.mistakes : [])];
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes };
  const own = { ...doc, when: now(), base64 };
  return {
    kind: 'inUse',
    template: templateView(
      form,
      changeTemplate(form.id, (kept) => ({ ...kept, own })),
    ),
  };
}

/** The office's own columns in all its sheets of a form, read when they are first asked for. */
function ownColumnsOf(form: Form): () => ReadonlySet<string> {
  let keys: Set<string> | null = null;
  return () => {
    keys ??= new Set(
      readForms()
        .filter((table) => table.form === form)
        .flatMap(({ headers }) => customColumns(headers))
        .map(({ header }) => matchKey(header)),
    );
    return keys;
  };
}

/** Goes back to the built-in template of a form. The Doc stays in its owner's Drive, to be read again. */
export function removeTemplate(formId: string): TemplateView {
  const form = requireForm(formId);
  return templateView(
    form,
    changeTemplate(form.id, (kept) => ({ ...kept, own: null })),
  );
}

function requireForm(id: string): Form {
  const form = FORMS.find((each) => each.id === id);
  if (!form) throw new UserError('form/unknown', id);
  return form;
}
