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

/** What has a text of its own that must be seen whole. Fields scroll by themselves. */
const WHOLE = 'a, button, caption, dd, dt, h1, h2, h3, label, legend, li, p, summary, td, th';

const look = (data: string): string => `(() => {
  const hidden = 'template, script, style';
  const all = [...document.body.querySelectorAll('*')].filter((element) => !element.closest(hidden));
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (!node.parentElement.closest(hidden + ', ' + ${JSON.stringify(data)})) texts.push(node.data);
  for (const element of all) {
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name) ?? '');
    if (element.matches('input[type=text], textarea')) texts.push(element.value);
  }
  const isCut = (element) => {
    const { left, right } = element.getBoundingClientRect();
    const isWide = element.scrollWidth > element.clientWidth + 1;
    const { display, overflowX } = getComputedStyle(element);
    return left < 0 || right > innerWidth + 1 || (isWide && display !== 'inline' && (overflowX !== 'visible' || element.matches('${WHOLE}')));
  };
  const name = ({ tagName, className, textContent }) => (tagName + '.' + className + ' ' + textContent).slice(0, 100);
  return {
    width: innerWidth,
    texts: [...new Set(texts.map((text) => text.replace(/\\s+/g, ' ').trim()))],
    cut: all.filter((element) => element.checkVisibility() && !element.closest('.unseen, input, select, textarea')).filter(isCut).map(name),
  };
})()`;

/** @param data selectors of what shows data alone, whose texts are left out */
export const lookAt = (frame: Frame, data: readonly string[]): Promise<Look> =>
  frame.evaluate<Look>(look(data.join(', ')));

/** What is before the sign that a text is cut. */
const SHORTENED = /([^\n"|]*)…/g;

/**
 * Tells what remains in Thai of a text when the texts of `data` are taken out, where each is by itself, no Thai letter right before
 * or after it, or is cut by the sign for it.
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
    const whole = left.replace(SHORTENED, (all, beginning: string) =>
      known.some((each) => each.startsWith(beginning.trim())) ? '' : all,
    );
    return THAI_LETTER.test(whole) ? whole : '';
  };
}
