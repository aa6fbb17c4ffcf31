import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Target } from '../../../src/documents/target';
import { FORMS } from '../../../src/forms';
import { documentOf } from '../../support/documents';
import { formNamed } from '../../support/forms';
import { type Choices, documentsOf, type Variation } from './built-in';
import { canonicalDocument, canonicalStyles } from './canonical';
import { netBook } from './custom-template';
import { Pieces } from './pieces';

const TARGETS: readonly Target[] = ['word', 'docs'];
const COUNTS = [60, 10, 0];
const PARTS = [
  { memo: true, cover: true },
  { memo: true, cover: false },
  { memo: false, cover: true },
  { memo: false, cover: false },
];

/** Documents that say something else in the same form. */
const VARIATIONS: Record<string, Variation> = {
  'the first half of the year, of กองคลัง': { round: '6', department: 'กองคลัง' },
  'Arabic digits': { settings: { digits: 'arabic' } },
  'an office that has set nothing': {
    settings: {
      officeName: '',
      officeShortName: '',
      district: '',
      province: '',
      preparedBy: '',
      phone: '',
      website: '',
      documentPrefix: '',
      meetingDate: '',
      meetingBy: '',
      signer: null,
      endorsers: [],
    },
  },
  'a signer who acts for another, under one endorser with an opinion of two lines': {
    settings: {
      signer: {
        name: 'นางสี่',
        position: 'นักจัดการงานทั่วไป',
        position2: 'รักษาราชการแทน หัวหน้าสำนักปลัด',
        opinion: '',
      },
      endorsers: [{ name: 'นายห้า', position: 'รองปลัด', position2: 'ปฏิบัติหน้าที่ ปลัด', opinion: 'เห็นควร\nอนุมัติ' }],
    },
  },
};

const partsText = ({ memo, cover }: Omit<Choices, 'target'>): string =>
  [memo && 'memo', cover && 'cover'].filter((part) => part).join(' and ') || 'neither memo nor cover';

/** For each line of names the targets whose documents have it. */
function byTarget(names: Record<Target, string[]>): string[] {
  const isSame = names.word.join('\n') === names.docs.join('\n');
  const listed = isSame ? { 'Word and Docs': names.word } : { Word: names.word, Docs: names.docs };
  return Object.entries(listed).flatMap(([target, lines]) => [
    `  ${target}:`,
    ...lines.map((line) => `    ${line}`),
  ]);
}

describe.each(FORMS.map((form) => [form.id, form] as const))('the built-in documents of %s', (_, form) => {
  test('are the accepted ones, with and without memo and cover, with 60, 10 and no measures', async () => {
    const pieces = new Pieces();
    const listed: string[] = [];
    for (const count of COUNTS) {
      const make = await documentsOf(form, count);
      for (const parts of PARTS) {
        const names = (target: Target) => pieces.namesIn(canonicalDocument(make({ ...parts, target })));
        const both = byTarget({ word: names('word'), docs: names('docs') });
        listed.push(`${count} measures, ${partsText(parts)}`, ...both);
      }
    }
    const make = await documentsOf(form, 3);
    const full = (target: Target) =>
      pieces.namesIn(canonicalDocument(make({ target, memo: true, cover: true, more: true })));
    listed.push('every part and an emblem', ...byTarget({ word: full('word'), docs: full('docs') }));
    for (const [title, variation] of Object.entries(VARIATIONS)) {
      const make = await documentsOf(form, 3, variation);
      const names = pieces.namesIn(canonicalDocument(make({ target: 'word', memo: true, cover: true })));
      listed.push(title, ...names.map((line) => `  ${line}`));
    }
    expect(['', ...listed, '', ...pieces.print(), ''].join('\n')).toMatchSnapshot();
  });
});

test('the add-on makes the report that is held here', async () => {
  const parts = { target: 'word', memo: false, cover: false } as const;
  const made = documentOf(netBook('item', 10), parts);
  const make = await documentsOf(formNamed('item'), 10);
  expect(canonicalDocument(made)).toEqual(canonicalDocument(make(parts)));
});

describe('the styles and settings of the built-in documents', () => {
  const found = new Map<string, string[]>();
  beforeAll(async () => {
    for (const form of FORMS) {
      const make = await documentsOf(form, 0);
      for (const target of TARGETS) {
        const text = canonicalStyles(make({ target, memo: true, cover: true })).join('\n');
        found.set(text, [...(found.get(text) ?? []), `${form.id} for ${target}`]);
      }
    }
  });

  test('are the accepted ones', () => {
    const printed = [...found].map(([styles, documents]) => `${documents.join(', ')}:\n${styles}\n`);
    expect(['', ...printed].join('\n')).toMatchSnapshot();
  });
});
