import { describe, expect, test } from '@jest/globals';
import type { LogEntry } from '../../src/documents/log';
import type { FieldId } from '../../src/forms/fields';
import { plan } from '../../src/forms/plan';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { type Step, type YearInput, yearSteps } from '../../src/home/year-steps';
import type { ThaiDate } from '../../src/thai/calendar';
import { logEntry } from '../support/log-entries';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];
const NOVEMBER: ThaiDate = { year: 2567, month: 11, day: 15 };
const MARCH: ThaiDate = { year: 2568, month: 3, day: 1 };
const SEPTEMBER: ThaiDate = { year: 2568, month: 9, day: 1 };

const planWith = (...rows: Partial<Record<FieldId, string>>[]) =>
  tableOf([TITLE, headersOf(plan), ...rows.map((row) => rowOf(plan, row))], [], 'แผน');
const progressWith = (...rows: Partial<Record<FieldId, string>>[]) =>
  tableOf([TITLE, headersOf(progress), ...rows.map((row) => rowOf(progress, row))], [], 'ผล');
const document = (sheet: string, part: string, state = ''): LogEntry =>
  logEntry({
    state,
    sheet,
    part,
    link: `https://docs.google.com/document/d/${sheet.length}${part.length}/edit`,
  });
const logOf = (entries: LogEntry[], lost: string[] = []) => ({ entries, lost });

const PLANNED = planWith({ indicator: '1. การปฏิบัติหน้าที่', measure: 'ก' });
const OPEN = progressWith({ indicator: '1. การปฏิบัติหน้าที่' });
const DONE = progressWith({ indicator: '1. การปฏิบัติหน้าที่', statusDone: '⊗' });

const stepsOf = (input: Partial<YearInput>) =>
  yearSteps({ year: 2568, today: NOVEMBER, tables: [], log: null, hasScores: false, ...input });
const statesOf = (steps: readonly Step[]) => Object.fromEntries(steps.map(({ id, state }) => [id, state]));

describe('the beginning of the year', () => {
  test('an office with nothing begins with its scores', () => {
    const { steps, next } = stepsOf({});
    expect(statesOf(steps)).toEqual({ scores: 'open', sheet: 'open', measures: 'later', publish: 'later' });
    expect(next?.id).toBe('scores');
  });

  test('a sheet that prints no scores asks for none', () => {
    expect(statesOf(stepsOf({ tables: [OPEN] }).steps)).not.toHaveProperty('scores');
  });

  test('a plan is done when its document is made', () => {
    const tables = [PLANNED];
    expect(stepsOf({ tables, hasScores: true }).next).toMatchObject({
      id: 'measuresDocument',
      sheets: ['แผน'],
    });
    const log = logOf([document('แผน', '')]);
    const { steps, next } = stepsOf({ tables, hasScores: true, log });
    expect(statesOf(steps)).toEqual({
      scores: 'done',
      sheet: 'done',
      measures: 'done',
      measuresDocument: 'done',
      publish: 'open',
      signed: 'later',
      reportSheet: 'later',
    });
    expect(next?.id).toBe('publish');
  });

  test('a plan is carried into a form of reports when six months are over', () => {
    const log = logOf([document('แผน', '')]);
    const { next } = stepsOf({ tables: [PLANNED], today: MARCH, hasScores: true, log });
    expect(next).toEqual({ id: 'reportSheet', moment: 'half', state: 'open', sheets: ['แผน'] });
    const both = stepsOf({ tables: [PLANNED, OPEN], today: MARCH, hasScores: true, log });
    expect(statesOf(both.steps)).not.toHaveProperty('reportSheet');
  });

  test('a sheet without measures is named', () => {
    expect(stepsOf({ tables: [progressWith()] }).next).toMatchObject({ id: 'measures', sheets: ['ผล'] });
  });
});

describe('reports', () => {
  test.each<[string, ThaiDate, Record<string, string>]>([
    ['in November', NOVEMBER, { status: 'later', halfReport: 'later', allResults: 'later', report: 'later' }],
    ['in March', MARCH, { status: 'open', halfReport: 'open', allResults: 'later', report: 'later' }],
    ['in September', SEPTEMBER, { status: 'open', halfReport: 'open', allResults: 'open', report: 'open' }],
  ])('%s what is due is open', (_, today, states) => {
    expect(statesOf(stepsOf({ tables: [OPEN], today }).steps)).toMatchObject(states);
  });

  test('a sheet without measures has neither its status nor its results', () => {
    const { steps } = stepsOf({ tables: [progressWith()] });
    expect(statesOf(steps)).toMatchObject({ measures: 'open', status: 'later', allResults: 'later' });
  });

  test('the report of six months is done by its document, or by that of the year', () => {
    for (const part of ['รอบ 6 เดือน', '']) {
      const log = logOf([document('ผล', part)]);
      const { steps } = stepsOf({ tables: [DONE], today: MARCH, log });
      expect(statesOf(steps)).toMatchObject({ status: 'done', halfReport: 'done' });
    }
    const others = [
      ['อื่น', 'รอบ 6 เดือน'],
      ['ผล', 'ไตรมาสที่ 2'],
      ['ผล', 'รอบ 6 เดือน · กองคลัง'],
    ] as const;
    const log = logOf(others.map(([sheet, part]) => document(sheet, part)));
    expect(statesOf(stepsOf({ tables: [DONE], today: MARCH, log }).steps)).toMatchObject({
      halfReport: 'open',
    });
  });

  test('a form without a status is finished when every measure has its result', () => {
    const withResult = (result: string) =>
      tableOf([TITLE, headersOf(results), rowOf(results, { measure: 'ก', result })], [], 'ผล');
    for (const [result, state] of [
      ['', 'open'],
      ['ดำเนินการครบ', 'done'],
    ] as const) {
      const { steps } = stepsOf({ tables: [withResult(result)], today: SEPTEMBER });
      expect(statesOf(steps)).toMatchObject({ allResults: state });
    }
  });

  test('a form without a status is never asked for one: its step is about results, and open while any lacks', () => {
    const withResults = (...texts: string[]) =>
      tableOf(
        [
          TITLE,
          headersOf(results),
          ...texts.map((result, i) => rowOf(results, { measure: `ก${i}`, result })),
        ],
        [],
        'ผล',
      );
    const halfOf = (table: ReturnType<typeof withResults>, today = MARCH) =>
      statesOf(stepsOf({ tables: [table], today }).steps);
    expect(halfOf(withResults('', ''), NOVEMBER)).toMatchObject({ resultsFilled: 'later' });
    expect(halfOf(withResults('ดำเนินการครบ', ''))).toMatchObject({ resultsFilled: 'open' });
    expect(halfOf(withResults('ดำเนินการครบ', 'อยู่ระหว่างดำเนินการ'))).toMatchObject({ resultsFilled: 'done' });
    expect(halfOf(withResults())).toMatchObject({ resultsFilled: 'open' });
    expect(halfOf(withResults(''))).not.toHaveProperty('status');
    expect(statesOf(stepsOf({ tables: [OPEN] }).steps)).not.toHaveProperty('resultsFilled');
  });

  test('when all is done there is only to publish it', () => {
    const log = logOf([document('ผล', '')]);
    const { next } = stepsOf({ tables: [DONE], today: SEPTEMBER, log });
    expect(next).toEqual({ id: 'publish', moment: 'publish', state: 'open', sheets: ['ผล'] });
  });
});

test.each([
  ['14 มี.ค. 2568 11:07', 'open'],
  ['1 ก.ย. 2568 09:00', 'done'],
  ['20 ต.ค. 2568 09:00', 'done'],
  ['ก่อนสิ้นปี', 'done'],
])('a document of the whole year that was made %s leaves the report of the year %s', (when, state) => {
  const log = logOf([{ ...document('ผล', ''), when }]);
  const { steps } = stepsOf({ tables: [DONE], today: SEPTEMBER, log });
  expect(statesOf(steps)).toMatchObject({ halfReport: 'done', report: state });
});

test('a plan is to be published as soon as its document is made, though the year has a report to come', () => {
  const made = logOf([document('แผน', '')]);
  const { steps } = stepsOf({ tables: [PLANNED, OPEN], today: MARCH, hasScores: true, log: made });
  expect(steps.find(({ id }) => id === 'publish')).toMatchObject({ state: 'open', sheets: ['แผน'] });
  const before = stepsOf({ tables: [PLANNED, OPEN], today: MARCH, hasScores: true }).steps;
  expect(statesOf(before).publish).toBe('later');
});

test('to publish is done when the log says so of the year’s document of every sheet', () => {
  const stateWith = (...states: string[]) => {
    const entries = states.map((state, i) => document(['แผน', 'ผล'][i] ?? '', '', state));
    const { steps } = stepsOf({
      tables: [PLANNED, DONE],
      today: SEPTEMBER,
      hasScores: true,
      log: logOf(entries),
    });
    return statesOf(steps).publish;
  };
  expect(stateWith('เผยแพร่แล้ว', 'เผยแพร่แล้ว')).toBe('done');
  expect(stateWith('เผยแพร่แล้ว', 'เสนอผู้บริหาร')).toBe('open');
  expect(stateWith('เผยแพร่แล้ว', '')).toBe('open');
});

test('what was published is to have its signing recorded, as its item asks', () => {
  const signedWith = (life: Partial<LogEntry>) => {
    const entries = [{ ...document('ผล', '', 'เผยแพร่แล้ว'), ...life }];
    const { steps, next } = stepsOf({ tables: [DONE], today: SEPTEMBER, log: { entries, lost: [] } });
    return [statesOf(steps).signed, next?.id, next?.sheets];
  };
  expect(signedWith({})).toEqual(['open', 'signed', ['ผล']]);
  expect(signedWith({ signedOn: '1/9/2568' })).toEqual(['done', undefined, undefined]);
  expect(signedWith({ scan: 'https://a.example' })).toEqual(['done', undefined, undefined]);
});

describe('a year is closed', () => {
  const isClosedWith = (entries: LogEntry[], tables = [PLANNED, DONE], lost: string[] = []) =>
    stepsOf({ tables, today: SEPTEMBER, hasScores: true, log: logOf(entries, lost) }).isClosed;

  test('when the log has the documents of all its sheets as published, and not when they are made', () => {
    const both = (state: string) => [document('แผน', '', 'เผยแพร่แล้ว'), document('ผล', '', state)];
    expect(isClosedWith(both('เผยแพร่แล้ว'))).toBe(true);
    for (const state of ['ร่าง', 'เสนอผู้บริหาร', 'ส่งคืนแก้ไข']) expect(isClosedWith(both(state))).toBe(false);
    expect(isClosedWith([document('ผล', '', 'เผยแพร่แล้ว')])).toBe(false);
  });

  test('also where measures are not finished', () => {
    expect(isClosedWith([document('ผล', '', 'เผยแพร่แล้ว')], [OPEN])).toBe(true);
  });

  test('when its documents are made, where the log of an earlier version says no state', () => {
    expect(isClosedWith([document('แผน', ''), document('ผล', '')])).toBe(true);
    expect(isClosedWith([document('แผน', '')])).toBe(false);
    const again = { ...document('ผล', '', 'ร่าง'), link: 'https://docs.google.com/document/d/again/edit' };
    expect(isClosedWith([document('แผน', ''), document('ผล', ''), again])).toBe(false);
  });

  test('by no document of a log that has lost the header of the states', () => {
    const lost = ['สถานะของเอกสาร'];
    expect(isClosedWith([document('แผน', ''), document('ผล', '')], [PLANNED, DONE], lost)).toBe(false);
  });

  test('by no report of a part of the year, and by no plan alone', () => {
    expect(isClosedWith([document('ผล', 'รอบ 6 เดือน', 'เผยแพร่แล้ว')], [DONE])).toBe(false);
    expect(isClosedWith([document('แผน', '', 'เผยแพร่แล้ว')], [PLANNED])).toBe(false);
    const inMarch = { ...document('ผล', '', 'เผยแพร่แล้ว'), when: '14 มี.ค. 2568 11:07' };
    expect(isClosedWith([inMarch], [DONE])).toBe(false);
  });
});
