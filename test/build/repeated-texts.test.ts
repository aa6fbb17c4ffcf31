import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { nameRepeatedTexts } from '../../build/repeated-texts';

const resultOf = (script: string): unknown => {
  const context: { result: unknown } = { result: null };
  runInNewContext(script, context);
  return JSON.parse(JSON.stringify(context.result));
};
const LONG = 'instrument of the measure';
/** A script in which a text is there often, besides in `body`. */
const called = (body: string): string =>
  `(()=>{"use strict";${body};[${`"${LONG}",`.repeat(9)}];[${'"string",'.repeat(60)}]})()`;

test.each([
  ['a value', `result="${LONG}"`],
  ['one behind return', `result=(()=>{return"${LONG}"})()`],
  ['one of a case', `switch("${LONG}"){case"${LONG}":result=1}`],
  ['one before and behind in', `result="${LONG}"in{"${LONG}":1}`],
  ['a key', `result={"${LONG}":1}["${LONG}"]`],
  ['a type', `result=typeof"${LONG}"==="string"`],
  ['a directive', 'result=(function(){return this===undefined})()'],
])('%s means the same afterwards', (_, body) => {
  const script = called(body);
  const named = nameRepeatedTexts(script);
  expect(named.split(`"${LONG}"`).length).toBeLessThan(4);
  expect(resultOf(named)).toEqual(resultOf(script));
});

test('a type that is asked for stays a text, which engines know', () => {
  expect(nameRepeatedTexts(called('result=typeof 1==="string"'))).toContain('typeof 1==="string"');
});

test('texts that are too few or too short stay', () => {
  const script = `(()=>{f("${LONG}","${LONG}","a","a","a","a")})()`;
  expect(nameRepeatedTexts(script)).toBe(script);
});
