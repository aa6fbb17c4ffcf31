import { expect, test } from '@jest/globals';
import { openPage } from './support';

/** Every kind of button on every ground that pages have, awake, disabled and busy, as the pages themselves draw them. */
const DRAW_BUTTONS = `
  const kinds = ['action', 'plain', 'link'];
  const states = ['aria-disabled="false"', 'aria-disabled="true"', 'aria-disabled="true" aria-busy="true"'];
  document.querySelector('main').innerHTML = ['', 'box question', 'box error'].map((ground) =>
    '<div class="' + ground + '">' + kinds.map((kind) => states.map((state) =>
      '<button type="button" class="' + kind + '" ' + state + '>บันทึก</button>').join('')).join('') + '</div>').join('');`;

/** The contrast of a button's words with what is behind them. Source: WCAG 2.2, relative luminance. */
const CONTRAST = `window.contrastOf = (button) => {
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const behind = (element) => {
    if (!element) return [255, 255, 255];
    const [r, g, b, a = 1] = parse(getComputedStyle(element).backgroundColor);
    return a > 0 ? [r, g, b] : behind(element.parentElement);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((part) => part / 255).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const both = [light(parse(getComputedStyle(button).color)), light(behind(button))].sort((a, b) => b - a);
  return (both[0] + 0.05) / (both[1] + 0.05);
}`;

test('the label of a button is readable at rest, hovered, pressed and focused, also while it is disabled', async () => {
  const bench = await openPage();
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  await bench.sidebar.getByText('อยู่ในสเปรดชีต').first().waitFor();
  const frame = await bench.sidebarFrame();
  await frame.evaluate(DRAW_BUTTONS);
  await frame.evaluate(CONTRAST);
  const faint: string[] = [];
  for (const [i, button] of (await frame.locator('main button').all()).entries()) {
    const measure = async (state: string) => {
      const each = `document.querySelectorAll('main button')[${i}]`;
      const contrast = await frame.evaluate<number>(`contrastOf(${each})`);
      const html = await frame.evaluate<string>(`${each}.parentElement.className + ' ' + ${each}.outerHTML`);
      if (!(contrast >= 4.5)) faint.push(`${contrast} ${state}: ${html}`);
    };
    await bench.page.mouse.move(0, 0);
    await measure('at rest');
    await button.hover();
    await measure('under the mouse');
    await bench.page.mouse.down();
    await measure('pressed');
    await bench.page.mouse.up();
    await button.focus();
    await measure('with the keyboard');
  }
  expect(faint).toEqual([]);
});
