import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { patternsWhenUsed } from '../../build/patterns';

/** What a script leaves in `result`. */
const resultOf = (script: string): unknown => {
  const context: { result?: unknown } = {};
  runInNewContext(script, context);
  return JSON.parse(JSON.stringify(context.result ?? null));
};
const called = (body: string): string => `(()=>{${body}})()`;
const PATTERN = '/องค์การบริหาร|เทศบาล(ตำบล)?/';

test.each([
  ['one that a function uses', `const a=${PATTERN};const f=x=>a.exec(x);result=f("เทศบาลตำบล")`],
  ['one with flags', `const a=${PATTERN}gi;const f=x=>x.replace(a,"X");result=f("เทศบาล เทศบาล")`],
  [
    'one that goes on where it was',
    `const a=${PATTERN}g;result=[a.test("เทศบาล"),a.test("เทศบาล"),a.test("เทศบาล")]`,
  ],
  ['one in a short property', `const a=${PATTERN};const f=()=>({a});result=f().a.source`],
  ['one behind return', `const a=${PATTERN};const f=()=>{return a};result=f().source`],
  [
    'one with a backslash and quotes',
    'const a=/แผนปฏิบัติการ\\s"\\/`\\\\/;result=a.test("แผนปฏิบัติการ \\"/`\\\\")',
  ],
  ['one that is given another value', `let a=${PATTERN};const f=()=>a;a=7;result=f()`],
  ['another variable of the name, a parameter', `const a=${PATTERN};result=[(a=>a)(5),a.test("x")]`],
  ['another of the name, in a block', `const a=${PATTERN};{let a=6;result=[a]}result.push(a.test("เทศบาล"))`],
  [
    'another of the name, taken apart',
    `const a=${PATTERN};const f=({b:[a=1,...c]})=>[a,c];result=[f({b:[2,3]}),a.flags]`,
  ],
  ['another of the name, caught', `const a=${PATTERN};try{throw 4}catch(a){result=[a]}result.push(a.source)`],
  [
    'another of the name, a function',
    `const a=${PATTERN};const f=()=>{return a();function a(){return 1}};result=[f(),a.source]`,
  ],
  [
    'another of the name, a class',
    `const a=${PATTERN};const f=()=>{class a{};return new a};result=[f(),a.source]`,
  ],
  ['a property of the name', `const a=${PATTERN};result={a:1,b:{a:2}.a,c:a.source}`],
])('%s means the same afterwards', (_, body) => {
  const script = called(body);
  expect(resultOf(patternsWhenUsed(script))).toEqual(resultOf(script));
});

test('a pattern that is not used is not even made', () => {
  const script = patternsWhenUsed(
    called(`const a=${PATTERN};const f=x=>a.exec(x);result=String(a0)`.replace('a0', '1')),
  );
  let made = 0;
  const context = {
    RegExp: class extends RegExp {
      constructor(source: string, flags?: string) {
        super(source, flags);
        made++;
      }
    },
  };
  runInNewContext(script, context);
  expect(script).not.toContain(PATTERN);
  expect(made).toBe(0);
  runInNewContext(script.replace('result=', 'f("");f("");result='), context);
  expect(made).toBe(1);
});
