import { describe, expect, test } from '@jest/globals';
import { type RequestedDocument, runChecks } from '../../src/checks';
import { plan } from '../../src/forms/plan';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import type { OfficeSettings } from '../../src/settings/settings';
import type { ThaiDate } from '../../src/thai/calendar';
import { findingsOf } from '../support/check';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const WHOLE: RequestedDocument = {
  round: '',
  lastDay: null,
  isPartOfYear: false,
  isFirstHalf: false,
  department: '',
};
const SIX_MONTHS: RequestedDocument = {
  round: 'รอบ 6 เดือน',
  lastDay: { year: 2568, month: 3, day: 31 },
  isPartOfYear: true,
  isFirstHalf: true,
  department: '',
};

/** The findings of one rule on the document of a sheet of 2568. */
function found(
  code: string,
  {
    rows = [{}],
    document = WHOLE,
    settings = office(),
    today = TODAY,
    form = results,
    title = 'แบบ ประจำปีงบประมาณ พ.ศ. 2568',
  }: {
    rows?: Record<string, string>[];
    document?: RequestedDocument;
    settings?: OfficeSettings;
    today?: ThaiDate;
    form?: typeof results;
    title?: string;
  },
) {
  const table = tableOf([[title], headersOf(form), ...rows.map((row) => rowOf(form, row))]);
  const input = { table, settings, scheme: schemeOf(2568), schemeFor: schemeOf, today, document };
  return findingsOf(runChecks({ ...input, scores: null, rejected: [] }, 'document'), code);
}

describe('round/later-result', () => {
  const later = (result: string, document = SIX_MONTHS) =>
    found('round/later-result', { rows: [{ result }], document });

  test('warns of a result after the last day of the round, at its cell', () => {
    const [finding, ...others] = later('อบรมเมื่อ ๑๕ พ.ค. ๒๕๖๘');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', cell: { row: 3, column: 5 } });
    expect(finding?.message).toContain('๑๕ พ.ค. ๒๕๖๘');
    expect(finding?.message).toContain('31 มีนาคม 2568');
  });

  test('of a sheet with results of two rounds reads those that the document prints', () => {
    const HEADERS = ['มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ รอบ 6 เดือน', 'ผลการดำเนินการ รอบ 12 เดือน'];
    const ofRounds = (first: string, year: string, document: RequestedDocument) => {
      const table = tableOf([['แผน ประจำปีงบประมาณ พ.ศ. 2568'], HEADERS, ['1. ก', 'สำนักปลัด', first, year]]);
      const input = { table, settings: office(), scheme: schemeOf(2568), schemeFor: schemeOf, document };
      return findingsOf(
        runChecks({ ...input, today: TODAY, scores: null, rejected: [] }, 'document'),
        'round/later-result',
      ).map(({ cell }) => cell?.column);
    };
    const nineMonths = { ...SIX_MONTHS, lastDay: { year: 2568, month: 6, day: 30 }, isFirstHalf: false };
    expect(ofRounds('อบรม 5 ม.ค. 2568', 'อบรม 5 ส.ค. 2568', SIX_MONTHS)).toEqual([]);
    expect(ofRounds('อบรม 5 พ.ค. 2568', 'อบรม 5 ส.ค. 2568', SIX_MONTHS)).toEqual([3]);
    expect(ofRounds('อบรม 5 ม.ค. 2568', 'อบรม 5 ส.ค. 2568', nineMonths)).toEqual([4]);
  });

  test('reads outcomes too', () => {
    const rows = [{ outcome: 'ร้องเรียนลดลงใน เมษายน 2568' }];
    expect(found('round/later-result', { rows, document: SIX_MONTHS })).toHaveLength(1);
  });

  test.each(['๓๑ มี.ค. ๒๕๖๘', 'มีนาคม 2568', '31/3/2568'])('takes %s as within the round', (day) => {
    expect(later(`ประชุมเมื่อ ${day}`)).toEqual([]);
  });

  test('leaves alone what is only planned for later', () => {
    expect(later('จัดทำคู่มือแล้ว และจะอบรมในเดือนพฤษภาคม 2568')).toEqual([]);
  });

  test('takes a number far from the year for no year', () => {
    expect(later('ผู้รับบริการ เม.ย. 85 รวมทั้งปี 120')).toEqual([]);
  });

  test.each(['15/5/2568', '15/5/68', '15/5/2025'])('reads a day in numbers: %s', (day) => {
    expect(later(`อบรมเมื่อ ${day}`)).toHaveLength(1);
  });

  test('is found by the end of the year where there is no round', () => {
    const year = { ...WHOLE, lastDay: { year: 2568, month: 9, day: 30 } };
    expect(later('อบรมเมื่อ ๑๕ พ.ค. ๒๕๖๘', year)).toEqual([]);
    const [finding] = later('อบรมเมื่อ ๕ ต.ค. ๒๕๖๘', year);
    expect(finding?.message).toContain('หลังวันสุดท้ายของปีงบประมาณ (30 กันยายน 2568)');
    expect(finding?.hint).not.toContain('เลือกรอบ');
  });

  test('is not done where no year is known', () => {
    expect(later('อบรมเมื่อ ๑๕ พ.ค. ๒๕๖๘', WHOLE)).toEqual([]);
  });
});

describe('settings/as-of', () => {
  const asOf = (year: number, month: number, day: number, more: object = {}) =>
    found('settings/as-of', { settings: office({ asOf: { year, month, day } }), ...more });

  test('warns of a day after the end of the document’s year, and names what is printed', () => {
    const today = { year: 2568, month: 12, day: 1 };
    const [finding] = asOf(2568, 11, 15, { today });
    expect(finding).toMatchObject({ severity: 'warning', sheet: 'ตั้งค่า' });
    expect(finding?.message).toMatch(/15 พฤศจิกายน 2568.*จะพิมพ์เป็น 30 กันยายน 2568/);
  });

  test('warns of a day that was left from the year before', () => {
    expect(asOf(2567, 6, 30)).toHaveLength(1);
  });

  test('warns of a day to come', () => {
    expect(asOf(2568, 9, 30, { today: { year: 2568, month: 9, day: 1 } })).toHaveLength(1);
  });

  test('finds nothing about a day within the year', () => {
    expect(asOf(2568, 6, 30)).toEqual([]);
  });

  test('finds nothing about a document that prints no such day', () => {
    expect(asOf(2567, 6, 30, { form: plan })).toEqual([]);
  });
});

describe('year/mixed, of the result year', () => {
  const mixed = (settings: Partial<OfficeSettings>, title?: string) =>
    found('year/mixed', { settings: office(settings), ...(title && { title }) });

  test('warns where the settings are of the sheet’s year and name another result', () => {
    const [finding] = mixed({ resultYear: 2566 });
    expect(finding?.message).toMatch(/2567.*2566/);
  });

  test('finds nothing where the title names the same result as the settings', () => {
    const title = 'มาตรการ ประจำปีงบประมาณ พ.ศ. 2568 จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566';
    expect(mixed({ resultYear: 2566 }, title)).toEqual([]);
  });

  test('finds nothing where the settings are of another year already', () => {
    expect(mixed({ fiscalYear: 2569, resultYear: 2568 })).toEqual([]);
  });
});
