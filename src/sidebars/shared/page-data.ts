/**
 * What is in the page's HTML beside its script, as JSON in the template with this id. What the build puts there (`data`,
 * build/sidebars.ts) would be longer in the script, since there every Thai letter is six.
 */
export function pageData<T>(id: string): T {
  const element = document.querySelector<HTMLTemplateElement>(`template#${id}`);
  return JSON.parse(element?.content.textContent ?? 'null') as T;
}
