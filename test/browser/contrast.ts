import { colord, extend, type RgbaColor } from 'colord';
import a11y from 'colord/plugins/a11y';
import type { Frame } from 'playwright-core';

extend([a11y]);

/** What WCAG 2.2 asks for (1.4.3 and 1.4.11): of words, of large words, and of marks. */
const LEAST = 4.5;
const LEAST_LARGE = 3;

/** Words, or a mark without words, as the browser draws them. */
interface Drawn {
  /** `mark`: what tells a state without words: the border of a control, the ring of the focus, a tick, a bar. */
  kind: 'words' | 'mark';
  what: string;
  /** Of a mark one that is seen is enough. */
  colors: string[];
  isLarge: boolean;
  /** Background and opacity of what it is drawn on, from the outside in. */
  layers: [background: string, opacity: string][];
  html: string;
}

const CONTROLS = 'a, button, input, label, select, summary, textarea, [tabindex="0"]';

/** What a user does to a control, as style sheets name it. */
const PSEUDO = ['hover', 'active', 'focus-visible', 'focus'];

/** A state of all controls of a page at once. */
interface State {
  name: string;
  pseudo?: string[];
  /** What the script of the page would set, by `each(selector, act)`. */
  set?: string;
}

const DISABLE = `each('button', (one) => one.setAttribute('aria-disabled', 'true'));`;
const STATES: readonly State[] = [
  { name: 'at rest' },
  { name: 'under the mouse', pseudo: ['hover'] },
  { name: 'pressed', pseudo: ['hover', 'active'] },
  { name: 'with the keyboard', pseudo: ['focus', 'focus-visible'] },
  {
    name: 'invalid',
    set: `each('input, select, textarea', (one) => one.setAttribute('aria-invalid', 'true'));`,
  },
  { name: 'disabled, under the mouse', pseudo: ['hover'], set: DISABLE },
  {
    name: 'busy',
    set: `${DISABLE}
      each('button', (one) => one.insertAdjacentHTML('afterbegin', '<span class="spinner" data-set></span>'));
      each('fieldset', (one) => { one.disabled = true; });
      each('.fields, .values', (one) => { one.inert = true; });`,
  },
];

/**
 * Gives every rule of a pseudo-class a twin of a class, `.is-hover` for `:hover`: all controls at once can be in a state, which
 * the mouse or the browser's own tools bring them to one by one, a hundred times slower.
 */
const ADD_TWINS = `for (const { sheet, dataset } of document.querySelectorAll('style:not([data-twins])')) {
  dataset.twins = '';
  for (let i = sheet.cssRules.length - 1; i >= 0; i--) {
    const { selectorText = '', style } = sheet.cssRules[i];
    const twin = selectorText.replace(/:(${PSEUDO.join('|')})(?![\\w-])/g, '.is-$1');
    if (twin !== selectorText) sheet.insertRule(twin + '{' + style.cssText + '}', i + 1);
  }
}`;

/** Collects each look that is drawn in a state once, and puts the page back, before its own script can see any of it. */
const collect = ({ set = '', pseudo = [] }: State): string => `(() => {
  const before = new Map();
  const each = (selector, act) => document.querySelectorAll(selector).forEach((one) => {
    if (!before.has(one)) before.set(one, one.cloneNode(false));
    act(one);
  });
  ${set}
  each('${CONTROLS}', (one) => one.classList.add(...${JSON.stringify(pseudo.map((each) => `is-${each}`))}));
  const found = new Map();
  const isSeen = (color) => color !== 'rgba(0, 0, 0, 0)';
  const layersOf = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor, opacity } = getComputedStyle(one);
      if (isSeen(backgroundColor) || opacity !== '1') layers.unshift([backgroundColor, opacity]);
    }
    return layers;
  };
  const add = (kind, what, colors, ground, element) => {
    const { fontSize, fontWeight } = getComputedStyle(element);
    const isLarge = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
    const look = { kind, what, colors, isLarge, layers: layersOf(ground) };
    const html = element.parentElement.className + ' > ' + element.outerHTML.slice(0, 160);
    found.set(JSON.stringify(look), { ...look, html });
  };
  const bordersOf = (style) => ['Top', 'Right', 'Bottom', 'Left'].flatMap((side) =>
    parseFloat(style['border' + side + 'Width']) > 0 ? [style['border' + side + 'Color']] : []);
  const paintsOf = (style) =>
    [...bordersOf(style), style.backgroundColor, ...(style.backgroundImage.match(/rgba?\\([^)]*\\)/g) ?? [])].filter(isSeen);
  for (const element of document.body.querySelectorAll('*')) {
    const { width, height } = element.getBoundingClientRect();
    // What only readers of screens have is 1 pixel large.
    if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const ground = element.parentElement;
    const isField = element.matches('select, textarea, input:not([type="radio"], [type="checkbox"], [type="file"])');
    if (isField || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
      add('words', 'words', [style.color], element, element);
    if (element.placeholder && element.value === '')
      add('words', 'placeholder', [getComputedStyle(element, '::placeholder').color], element, element);
    const isDisabled = element.matches(':disabled, [aria-disabled="true"], [inert] *');
    if ((isField || element.matches('button')) && !isDisabled && bordersOf(style).length > 0)
      add('mark', 'border', paintsOf(style), ground, element);
    if (element.matches('.is-focus:not(label)'))
      add('mark', 'ring', style.outlineStyle === 'none' ? [] : [style.outlineColor], ground, element);
    if (element.matches('span:empty, div:empty') && paintsOf(style).length > 0)
      add('mark', 'mark', paintsOf(style), ground, element);
    const drawn = getComputedStyle(element, '::before');
    if (drawn.content !== 'none' && paintsOf(drawn).length > 0) add('mark', 'mark', paintsOf(drawn), element, element);
  }
  for (const [one, copy] of before) {
    one.querySelector('[data-set]')?.remove();
    for (const { name } of [...one.attributes]) if (!copy.hasAttribute(name)) one.removeAttribute(name);
    for (const { name, value } of copy.attributes) if (one.getAttribute(name) !== value) one.setAttribute(name, value);
  }
  return [...found.values()];
})()`;

const WHITE: RgbaColor = { r: 255, g: 255, b: 255, a: 1 };

function mix(below: RgbaColor, above: RgbaColor, alpha: number): RgbaColor {
  const part = (from: number, to: number) => from + (to - from) * alpha;
  return { r: part(below.r, above.r), g: part(below.g, above.g), b: part(below.b, above.b), a: 1 };
}

function paint(below: RgbaColor, color: string): RgbaColor {
  const above = colord(color);
  if (!above.isValid()) throw new Error(`not a colour: ${color}`);
  return mix(below, above.toRgb(), above.alpha());
}

/** The colour that is seen of a paint on layers, or of the layers themselves. */
function seen(layers: Drawn['layers'], color: string | null, below = WHITE): RgbaColor {
  const [first, ...others] = layers;
  if (!first) return color === null ? below : paint(below, color);
  const [background, opacity] = first;
  return mix(below, seen(others, color, paint(below, background)), Number(opacity));
}

function contrastOf({ colors, layers }: Drawn): number {
  const ground = colord(seen(layers, null));
  return Math.max(1, ...colors.map((color) => ground.contrast(seen(layers, color))));
}

/** What is too faint of a frame, in every state that its controls can have: `2.61: words busy: fields > <span class="quiet">…`. */
export async function faintIn(frame: Frame): Promise<string[]> {
  const drawn = await frame.evaluate<Drawn[][]>(`${ADD_TWINS}; [${STATES.map(collect).join(', ')}]`);
  return drawn.flatMap((all, i) =>
    all.flatMap((one) => {
      const contrast = contrastOf(one);
      const least = one.kind === 'mark' || one.isLarge ? LEAST_LARGE : LEAST;
      return contrast < least ? [`${contrast}: ${one.what} ${STATES[i]?.name}: ${one.html}`] : [];
    }),
  );
}

/** Grounds and kinds of words as pages name them; a name that a page does not style is drawn as plain. */
const GROUNDS = [
  '',
  'box error',
  'box question',
  'box done',
  'box follows',
  'next',
  'first',
  'text-pair',
  'boxes',
];
const WORDS =
  'quiet,problem,well,caution,grave,required,unclear,up,down,status,headline,chip,badge,badge calm,count error,count warning,' +
  'count formatting,state complete,state rows,state missing,need weakness,need develop,need keep';

/** Draws every kind of words and control on every ground in place of a page. */
export const DRAW_KINDS = `
  const words = '${WORDS}'.split(',').map((kind) => '<span class="' + kind + '">คำ</span>');
  const buttons = ['action', 'plain', 'link'].map((kind) => '<button class="' + kind + '">คำ</button>');
  const fields = '<input type="text" placeholder="คำ"><input type="number" value="1"><select><option>คำ</select>' +
    '<textarea placeholder="คำ"></textarea><label class="option"><input type="radio"><span>คำ</span></label>' +
    '<details><summary>คำ</summary></details><a href="#">คำ</a><del>คำ</del><ins>คำ</ins>';
  document.querySelector('main').innerHTML = ${JSON.stringify(GROUNDS)}.map((ground) =>
    '<div class="' + ground + '"><fieldset class="fields">' + words.join('') + buttons.join('') + fields + '</fieldset></div>').join('');
  // A ground that this page does not style is that of the first.
  for (const ground of document.querySelectorAll('main > div:not(:first-child)'))
    if (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground.remove();`;
