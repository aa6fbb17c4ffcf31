import { expect, test } from '@jest/globals';
import type { LogEntry } from '../../src/documents/log';
import { plan } from '../../src/forms/plan';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { type ItemsInput, roundItems } from '../../src/home/round-items';
import { yearSteps } from '../../src/home/year-steps';
import { logEntry } from '../support/log-entries';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];
const MEASURE = { indicator: '1. การปฏิบัติหน้าที่', measure: 'ก' };
const PLAN = tableOf([TITLE, headersOf(plan), rowOf(plan, MEASURE)], [], 'แผน');
const REPORT = tableOf([TITLE, headersOf(progress), rowOf(progress, MEASURE)], [], 'ผล');
const RESULTS = tableOf([TITLE, headersOf(results), rowOf(results, MEASURE)], [], 'ผลรายมาตรการ');
const EMPTY = tableOf([TITLE, headersOf(progress)], [], 'ว่าง');

const entry = (sheet: string, life: Partial<LogEntry> = {}): LogEntry =>
  logEntry({
    sheet,
    link: `https://docs.google.com/document/d/${sheet}${life.part ?? ''}${life.state ?? ''}/edit`,
    ...life,
  });

const item = (code: string) => ({ round: 2568, code, title: '', isAssumed: false });

function itemsOf(input: Partial<ItemsInput>) {
  const items = roundItems({
    publication: { fiscalYear: 2568, measures: item('O25'), reports: [item('O26')] },
    tables: [],
    log: null,
    hasScores: false,
    lackingIn: () => [],
    ...input,
  });
  return items.map(({ steps, ...rest }) => ({
    ...rest,
    done: steps.filter(({ isDone }) => isDone).map(({ id }) => id),
    open: steps.filter(({ isDone }) => !isDone).map(({ id }) => id),
  }));
}

test('an office with nothing has everything before it, and only measures ask for scores', () => {
  const [measures, report] = itemsOf({});
  expect(measures?.done).toEqual([]);
  expect(measures?.open).toHaveLength(8);
  expect(report?.open).not.toContain('scores');
});

test('each document is followed to the website by what the log says of it', () => {
  const step = (life: Partial<LogEntry>) =>
    itemsOf({ tables: [REPORT], log: { entries: [entry('ผล', life)] } })[1]?.open;
  expect(step({ part: 'รอบ 6 เดือน' })).toEqual(['document', 'proposed', 'signed', 'published']);
  expect(step({})).toEqual(['proposed', 'signed', 'published']);
  expect(step({ state: 'เสนอผู้บริหาร' })).toEqual(['signed', 'published']);
  expect(step({ state: 'ส่งคืนแก้ไข' })).toEqual(['proposed', 'signed', 'published']);
  expect(step({ state: 'เผยแพร่แล้ว' })).toEqual(['signed']);
  expect(step({ state: 'เผยแพร่แล้ว', scan: 'https://a.example' })).toEqual([]);
});

test('a document that was published stays so, though another is made of its sheet; made again it is a draft', () => {
  const published = entry('ผล', { state: 'เผยแพร่แล้ว', signedOn: '1/10/2568' });
  const open = (second: LogEntry) =>
    itemsOf({ tables: [REPORT], log: { entries: [published, second] } })[1]?.open;
  expect(open(entry('ผล'))).toEqual([]);
  expect(open(entry('ผล', { link: published.link }))).toEqual(['proposed', 'signed', 'published']);
});

test('an item is published as all its documents: what one sheet gives none lacks, and each has a document', () => {
  const lackingIn = ({ sheet }: { sheet: string }) => (sheet === 'ผล' ? ['ก', 'ข'] : ['ข', 'ค']);
  const log = { entries: [entry('ผล', { state: 'เผยแพร่แล้ว', signedOn: '1/10/2568' })] };
  const report = itemsOf({ tables: [PLAN, REPORT, RESULTS], log, lackingIn })[1];
  expect(report).toMatchObject({ lacking: ['ข'], sheets: ['ผล', 'ผลรายมาตรการ'] });
  expect(report?.open).toEqual(['parts', 'document', 'proposed', 'signed', 'published']);
});

test('parts that nobody knows are no step, and are not called complete', () => {
  const stepsWith = (input: Partial<ItemsInput>) => {
    const [measures] = itemsOf(input);
    return [...(measures?.done ?? []), ...(measures?.open ?? [])];
  };
  expect(stepsWith({ tables: [PLAN], lackingIn: () => null })).not.toContain('parts');
  expect(stepsWith({ tables: [PLAN] })).toContain('parts');
  expect(stepsWith({})).toContain('parts');
});

test.each(['14 มี.ค. 2568 11:07', '1 ก.ย. 2568 09:00'])(
  'the steps of the year and of its items are of the same documents, as one made %s',
  (when) => {
    for (const life of [{}, { state: 'เผยแพร่แล้ว' }, { state: 'เผยแพร่แล้ว', signedOn: '1/9/2568' }]) {
      const log = { entries: [entry('ผล', { ...life, when })], lost: [] };
      const today = { year: 2568, month: 9, day: 20 };
      const { steps } = yearSteps({ year: 2568, today, tables: [REPORT], log, hasScores: false });
      const done = steps.flatMap(({ id, state }) => (state === 'done' ? [id] : []));
      const ofItem = itemsOf({ tables: [REPORT], log })[1]?.done ?? [];
      expect(ofItem.includes('document')).toBe(done.includes('report'));
      expect(ofItem.includes('published')).toBe(done.includes('publish'));
      expect(ofItem.includes('signed')).toBe(done.includes('signed'));
    }
  },
);

test('an empty sheet is no measure', () => {
  expect(itemsOf({ tables: [REPORT, EMPTY] })[1]?.open).toContain('measures');
});
