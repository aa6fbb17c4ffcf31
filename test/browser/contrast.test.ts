import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pageNameOf, sidebarFolders } from '../../build/sidebars';
import { DRAW_KINDS, faintIn } from './contrast';
import { openHtml } from './support';

const DIST = join(__dirname, '../../dist');

/** The style of a page as the browser gets it. */
function styleOf(folder: string): string {
  const html = readFileSync(join(DIST, `${pageNameOf(folder)}.html`), 'utf8');
  const [style] = /<style>.*?<\/style>/s.exec(html) ?? [];
  if (!style) throw new Error(`no style in ${folder}`);
  return style;
}

// What pages show in their own states is looked at with `expectAccessible` of their tests.
test('every kind of words, marks and controls is readable on every ground of each page, in every state', async () => {
  const faint: string[] = [];
  const page = await openHtml('');
  for (const folder of sidebarFolders()) {
    await page.setContent(`${styleOf(folder)}<main></main>`);
    await page.evaluate(DRAW_KINDS);
    faint.push(...(await faintIn(page.mainFrame())).map((each) => `${folder}: ${each}`));
  }
  expect(faint).toEqual([]);
});

test.each([
  ['at rest', 'p { color: #aaa }'],
  ['at rest', 'div { opacity: 0.5 }'],
  ['at rest', 'div { background: rgb(0 0 0 / 60%) }'],
  ['at rest', '::placeholder { color: #aaa }'],
  ['at rest', 'input { border-color: #ccc }'],
  ['at rest', 'i::before { border: 1px solid #ccc; content: "" }'],
  ['under the mouse', 'button:hover { color: #aaa }'],
  ['pressed', 'a:active { color: #aaa }'],
  ['with the keyboard', 'summary:focus-visible { outline: 0 }'],
  ['invalid', '[aria-invalid="true"] { border-color: pink }'],
  ['disabled, under the mouse', 'button[aria-disabled="true"]:hover { color: #aaa }'],
  ['busy', 'fieldset:disabled { color: #aaa }'],
])('what is faint %s is found: %s', async (state, style) => {
  const page = await openHtml(
    `<style>:focus-visible { outline: 2px solid blue } input, button { border: 1px solid #666 } ${style}</style>
    <div><fieldset><p>a <i></i></p></fieldset><a href="#">a</a> <button>a</button> <input placeholder="a">
    <details><summary>a</summary></details></div>`,
  );
  const faint = await faintIn(page.mainFrame());
  expect(faint.map((each) => each.split(': ')[1]).filter((each) => each?.endsWith(state))).not.toEqual([]);
  expect(faint.filter((each) => each.includes(' at rest: ')).length > 0).toBe(state === 'at rest');
});

test('a state that is set looks as that to which mouse and keyboard bring a button', async () => {
  const page = await openHtml(`${styleOf('about')}<main><button>คำ</button></main>`);
  await faintIn(page.mainFrame());
  const button = page.getByRole('button');
  for (const kind of ['action', 'plain', 'link']) {
    const lookWith = (state: string) =>
      page.evaluate<string>(`{
        const button = document.querySelector('button');
        button.className = '${kind} ${state}';
        const { color, backgroundColor, outline } = getComputedStyle(button);
        color + backgroundColor + outline;
      }`);
    const atRest = await lookWith('');
    await button.hover();
    const hovered = await lookWith('');
    await page.mouse.move(600, 600);
    expect(await lookWith('is-hover')).toBe(hovered);
    await button.focus();
    const focused = await lookWith('');
    await button.blur();
    expect(await lookWith('is-focus is-focus-visible')).toBe(focused);
    expect([hovered === atRest, focused === atRest]).toEqual([kind === 'link', false]);
  }
});
