import type { TemplateView, UseTemplateResult } from '../../src/actions/template';
import type { Workbench } from '../../workbench/workbench';
import { asGoogleDocsWrites } from './google-docs';

export type Failed = { error: { code: string; message: string; hint: string } };

export const newest = (workbench: Workbench) => workbench.drive.files[workbench.drive.files.length - 1]!;
export const createTemplateDoc = (workbench: Workbench, form = 'results') =>
  workbench.run('createTemplateDoc', form) as TemplateView;
export const useTemplate = (workbench: Workbench, form = 'results') =>
  workbench.run('useTemplate', form) as UseTemplateResult & Failed;
/** Creates the Doc of a form's template, changes its document.xml as a user in Google Docs does, and puts it in use. */
export function useChangedTemplate(
  workbench: Workbench,
  form: string,
  change: (xml: string) => string,
): UseTemplateResult & Failed {
  createTemplateDoc(workbench, form);
  const doc = newest(workbench);
  doc.bytes = asGoogleDocsWrites(doc.bytes, change);
  return useTemplate(workbench, form);
}

/** Bytes that cannot be compressed, the same each time. */
export function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const atTop = (what: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${what}`);
