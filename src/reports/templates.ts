import templates from 'prongsai:templates';

/** The built-in report template of a form: a .docx in base64, made by build/templates when the add-on is built. */
export function templateOf(formId: string): string {
  const template = templates[formId];
  if (!template) throw new Error(`no report template for the form ${formId}`);
  return template;
}
