import type { Frame } from 'playwright-core';
import { THAI_LETTER } from '../support/thai-literals';

/** What a page shows, and what of it does not fit. */
export interface Look {
  width: number;
  /** Its texts one by one, those for readers of screens and in fields too, spaces made one. */
  texts: string[];
  /** What goes over the edge or is cut: element and text. */
  cut: string[];
}

/** Opens all that is folded, and is true where something was. */
export const UNFOLD = `(() => {
  const closed = [...document.querySelectorAll('details:not([open])')];
  for (const each of closed) each.open = true;
  return closed.length > 0;
})()`;

/** Something scrolls sideways on purpose, or its text is typed and scrolls by itself. */
const SCROLLS = 'input, textarea, select';

const LOOK = `(() => {
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, template, script, style');
  const seen = [...document.body.querySelectorAll('*')].filter(isSeen);
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (node.parentElement.checkVisibility() && !node.parentElement.closest('template, script, style')) texts.push(node.data);
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name) ?? '');
    if (element.matches('input:not([type=radio], [type=checkbox], [type=file]), textarea')) texts.push(element.value);
  }
  const isCut = (element) => {
    if (element.matches(${JSON.stringify(SCROLLS)})) return false;
    const { left, right } = element.getBoundingClientRect();
    if (left < -0.5 || right > innerWidth + 0.5) return !element.closest('.pinned, .in-reach') || right > innerWidth + 0.5;
    return element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
  };
  const name = (element) => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '') + ' ' + element.textContent.slice(0, 60);
  return {
    width: innerWidth,
    texts: texts.map((text) => text.replace(/\\s+/g, ' ').trim()).filter((text) => text !== ''),
    cut: seen.filter(isCut).map(name),
  };
})()`;

export const lookAt = (frame: Frame): Promise<Look> => frame.evaluate<Look>(LOOK);

/**
 * Tells what remains in Thai of a text when the texts of `data` are taken out, where each is by itself: no Thai letter right before
 * or after it.
 * @param data texts, none of them blank
 */
export function thaiWithout(data: readonly string[]): (text: string) => string {
  const known = [...new Set(data.map((text) => text.replace(/\s+/g, ' ').trim()))]
    .filter((text) => THAI_LETTER.test(text))
    .sort((a, b) => b.length - a.length);
  return (text) => {
    let left = text;
    for (const each of known) {
      if (!THAI_LETTER.test(left)) return '';
      for (let at = left.indexOf(each); at >= 0; at = left.indexOf(each, at + 1)) {
        const beside = left.charAt(at - 1) + left.charAt(at + each.length);
        if (!THAI_LETTER.test(beside)) left = `${left.slice(0, at)}\n${left.slice(at + each.length)}`;
      }
    }
    return THAI_LETTER.test(left) ? left : '';
  };
}
