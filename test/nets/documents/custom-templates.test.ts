import { describe, expect, test } from '@jest/globals';
import { mistakePlace, mistakeSentence } from '../../../src/messages/th/template';
import { canonicalDocument, canonicalStyles } from './canonical';
import { canonicalText } from './canonical/text';
import { type TemplateDesk, templateDesk } from './custom-template';
import { MISTAKES, OWN_TEMPLATES, type OwnTemplateShape } from './custom-templates';

const desks = new Map<string, TemplateDesk>();

/** The office of a form, which all templates of the form are given to one after the other. */
function deskOf(form = 'results'): TemplateDesk {
  const desk = desks.get(form) ?? templateDesk(form, form === 'results' ? 4 : 3);
  desks.set(form, desk);
  return desk;
}

const DEFAULT: OwnTemplateShape['documents'] = [{ target: 'word' }];

/** What is in both of two documents is written once. */
function differences(base: readonly string[], lines: readonly string[]): string[] {
  if (base.join('\n') === lines.join('\n')) return ['the same'];
  if (base.length !== lines.length) return [...lines];
  return lines.flatMap((line, i) => (line === base[i] ? [] : [`line ${i + 1}: ${line}`]));
}

describe('the documents of an own template', () => {
  test.each(OWN_TEMPLATES.map((shape) => [shape.name, shape] as const))('with %s', (_, shape) => {
    const desk = deskOf(shape.form);
    expect(desk.useTemplate(shape.template(desk.handedOut))).toMatchObject({ kind: 'inUse' });
    const made = (shape.documents ?? DEFAULT).map(({ target, ...parts }) => {
      const bytes = desk.document(target, parts);
      const styles = shape.styles ? canonicalStyles(bytes) : [];
      const title = [target, ...Object.keys(parts)].join(', ');
      return { title, lines: [...canonicalText(canonicalDocument(bytes)), ...styles] };
    });
    const [first] = made;
    const written = made.flatMap(({ title, lines }, i) => [
      `${title}:`,
      ...(i === 0 ? lines : differences(first?.lines ?? [], lines)).map((line) => `  ${line}`),
    ]);
    expect(['', ...written, ''].join('\n')).toMatchSnapshot();
  });
});

test('the mistakes of an own template are named in these sentences', () => {
  const answer = deskOf().useTemplate(MISTAKES);
  const mistakes = answer.kind === 'mistakes' ? answer.mistakes : [];
  const sentences = mistakes.map((mistake) => `${mistakeSentence(mistake)} · ${mistakePlace(mistake)}`);
  expect(['', ...sentences, ''].join('\n')).toMatchSnapshot();
});
