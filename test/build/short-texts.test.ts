import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { shortenTexts } from '../../build/short-texts';
import fc, { anyLetters } from '../support/properties';

/** What a script leaves in `result`. */
const resultOf = (script: string): unknown => {
  const context: { result?: unknown } = {};
  runInNewContext(script, context);
  return context.result;
};
const called = (body: string): string => `(()=>{${body}})()`;
const NAME = 'องค์การบริหารส่วนตำบล';

const thaiText = fc.stringMatching(/^[ก-ฺ฿-๛ -~“”–\n]{0,40}$/);

test('a script of any texts means the same afterwards', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(thaiText, anyLetters())), (texts) => {
      const script = called(`result=${JSON.stringify(texts)}`);
      for (const by of ['letters', 'pairs'] as const) {
        expect(resultOf(shortenTexts(script, by))).toEqual(JSON.parse(JSON.stringify(texts)));
      }
    }),
  );
});

test.each([
  ['a text', `result="${NAME}"`],
  ['one after return', `result=(()=>{return"${NAME}"})()`],
  ['one after case', `switch("${NAME}"){case"${NAME}":result=1}`],
  ['one before in', `result="${NAME}"in{"${NAME}":1}`],
  ['a key of an object', `result={"${NAME}":1,x:2}`],
  ['a key without quotes', `result={${NAME}:1}.${NAME}`],
  ['a method', `result={"${NAME}"(){return 7}}["${NAME}"]()`],
  ['parts of a template', `const n=3;result=\`${NAME}\${n}${NAME} \${n}\${n}แผนปฏิบัติการ\\n\``],
  ['a regular expression', `result="${NAME}".replace(/บริหาร/,"")`],
  ['a text with escapes', `result="${NAME}\\n\\"\\\\\\u0e01\\x41"`],
])('%s means the same afterwards', (_, body) => {
  const script = called(`${body};f("${NAME}");function f(){}`);
  const shortened = shortenTexts(script, 'letters');
  expect(resultOf(shortened)).toEqual(resultOf(script));
  expect(shortened).not.toContain(`"${NAME}"`);
});

test('each text is there once, at a byte a letter', () => {
  const script = called(`result=[${`"${NAME}",`.repeat(100)}]`);
  const more = called(`result=[${`"${NAME}",`.repeat(101)}]`);
  const bytes = Buffer.byteLength(shortenTexts(script, 'letters'));
  expect(Buffer.byteLength(shortenTexts(more, 'letters')) - bytes).toBe('$(0),'.length);
  const longer = shortenTexts(script.replaceAll(NAME, `${NAME}${NAME}`), 'letters');
  expect(Buffer.byteLength(longer) - bytes).toBe(NAME.length);
});

test('a letter replaces a pair that is there often, and the texts are the same afterwards', () => {
  const texts = Array.from({ length: 60 }, (_, i) => `${NAME}ตัวอย่าง ๒๕${i} — ✓`);
  const script = called(`result=${JSON.stringify(texts)}`);
  const [byLetters, byPairs] = (['letters', 'pairs'] as const).map((by) => shortenTexts(script, by));
  expect(resultOf(byPairs ?? '')).toEqual(texts);
  expect(Buffer.byteLength(byPairs ?? '')).toBeLessThan(Buffer.byteLength(byLetters ?? '') * 0.5);
});

test('what is short already stays as it is', () => {
  const script = called('result=["ก","abc",/ข้อ/]');
  expect(shortenTexts(script, 'letters')).toBe(script);
});

test('a name that the script has is not taken, and a directive stays the first', () => {
  const script = `"use strict";var result=(()=>{"use strict";let $=1,_=2;return[$,_,"${NAME}","${NAME}"]})();`;
  expect(resultOf(shortenTexts(script, 'letters'))).toEqual([1, 2, NAME, NAME]);
  expect(shortenTexts(script, 'letters')).toMatch(/^"use strict";var result=\(\(\)=>\{"use strict";const a=/);
});

test.each([
  ['a tagged template', called(`result=String.raw\`${NAME}\``)],
  ['a variable', called(`const ${NAME}=1;result=${NAME}`)],
  ['a script that is no function called at once', `result="${NAME}${NAME}"`],
])('the build fails on %s', (_, script) => {
  expect(() => shortenTexts(script, 'letters')).toThrow();
});
