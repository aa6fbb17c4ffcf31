/**
 * What the build put into the page's HTML beside its script (build/sidebars.ts): texts that would be longer in it, since there every
 * Thai letter is six.
 */
export function pageData<T>(): T {
  const element = document.querySelector<HTMLTemplateElement>('template#data');
  return JSON.parse(element?.content.textContent ?? 'null') as T;
}
