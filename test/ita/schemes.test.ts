import { describe, expect, test } from '@jest/globals';
import { findItem, knownYears, type Scheme, schemeOf } from '../../src/ita';

const itemsOf = (scheme: Scheme, indicatorNumber: number) =>
  scheme.instruments
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.indicatorNumber === indicatorNumber)?.items ?? [];
const oit = (scheme: Scheme) => scheme.instruments.find(({ code }) => code === 'OIT');

test('every round from 2563 on is known, without a gap', () => {
  const [first = 0, ...others] = knownYears();
  expect(first).toBe(2563);
  expect(others).toEqual(others.map((_, i) => first + 1 + i));
});

test.each(knownYears().map((year) => [year]))(
  '%i: three instruments of a weight of 100, ten indicators, and what a score is compared with',
  (year) => {
    const scheme = schemeOf(year);
    expect(scheme.year).toBe(year);
    expect(scheme.assumedFrom).toBeUndefined();
    expect(scheme.instruments.map(({ code }) => code)).toEqual(['IIT', 'EIT', 'OIT']);
    expect(scheme.instruments.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(
      scheme.instruments.flatMap(({ indicators }) =>
        indicators.map(({ indicatorNumber }) => indicatorNumber),
      ),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(scheme.targetScore).toBeGreaterThan(0);
    expect(scheme.targetScore).toBeLessThanOrEqual(100);
  },
);

test.each([2563, 2564, 2565, 2566, 2567, 2568, 2569])(
  '%i: IIT and EIT weigh 30 each, OIT 40, and the target is 85',
  (year) => {
    const { instruments, targetScore } = schemeOf(year);
    expect(instruments.map(({ weight }) => weight)).toEqual([30, 30, 40]);
    expect(targetScore).toBe(85);
  },
);

// measures, report, OIT items, components of measures / report, aspects, fiscal year reported
test.each<[number, string, string, number, number, number, number, 0 | -1]>([
  [2563, 'o42', 'o43', 43, 7, 3, 0, 0],
  [2564, 'o42', 'o43', 43, 7, 3, 0, 0],
  [2565, 'o42', 'o43', 43, 7, 3, 0, 0],
  [2566, 'o42', 'o43', 43, 7, 3, 0, 0],
  [2567, 'o34', 'o35', 35, 5, 4, 7, -1],
  [2568, 'o27', 'o28', 28, 5, 4, 7, -1],
  [2569, 'o25', 'o26', 26, 0, 4, 0, -1],
])('%i: measures %s, report %s', (year, measure, report, items, ofMeasures, ofReport, aspects, offset) => {
  const scheme = schemeOf(year);
  expect([scheme.measureItem.code, scheme.reportItem.code, scheme.oitItemCount]).toEqual([
    measure,
    report,
    items,
  ]);
  const components = (item: string) => scheme.requiredComponents.filter((part) => part.item === item).length;
  expect([components('measure'), components('report')]).toEqual([ofMeasures, ofReport]);
  expect(scheme.analysisAspects?.length ?? 0).toBe(aspects);
  expect(scheme.reportYearOffset).toBe(offset);
});

describe('items', () => {
  test('2564: thirty questions of IIT, o1–o33 and o34–o43', () => {
    const scheme = schemeOf(2564);
    expect([1, 2, 3, 4, 5].map((indicatorNumber) => itemsOf(scheme, indicatorNumber).length)).toEqual([
      6, 6, 6, 6, 6,
    ]);
    expect([9, 10].map((indicatorNumber) => itemsOf(scheme, indicatorNumber).length)).toEqual([33, 10]);
    expect(findItem('i7', scheme)).toEqual({ code: 'i7', instrument: 'IIT', indicatorNumber: 2 });
    expect(findItem('i31', scheme)).toBeNull();
  });

  test.each([
    [2564, 'o34', 'เจตจำนงสุจริตของผู้บริหาร', 10],
    [2565, 'o34', 'นโยบายไม่รับของขวัญ (No Gift Policy)', 10],
    [2565, 'O19', 'รายงานการกำกับติดตามการใช้จ่ายงบประมาณ ประจำปี รอบ 6 เดือน', 9],
    [2565, 'o๒๓', 'สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน', 9],
    [2566, 'o10', 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', 9],
    [2566, 'o43', 'การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', 10],
    [2567, 'o35', 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', undefined],
    [2568, 'o10', 'E-Service', undefined],
    [2568, 'o27', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', undefined],
    [2569, 'o25', 'การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร', undefined],
    [2569, 'o11', 'สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน', undefined],
  ])('%i %s is %s', (year, code, title, indicatorNumber) => {
    expect(findItem(code, schemeOf(year))).toEqual({
      code: expect.stringMatching(/^o\d+$/),
      instrument: 'OIT',
      title,
      ...(indicatorNumber !== undefined && { indicatorNumber }),
    });
  });

  test('2568 and 2569 have titles of items whose indicator is not known', () => {
    expect(oit(schemeOf(2568))?.itemsIndicatorUnknown).toHaveLength(21);
    expect(oit(schemeOf(2569))?.itemsIndicatorUnknown).toHaveLength(22);
  });

  test('an item that may exist comes without title, one that cannot exist not at all', () => {
    expect(findItem('o5', schemeOf(2568))).toEqual({ code: 'o5', instrument: 'OIT' });
    expect(findItem('e12', schemeOf(2565))).toEqual({ code: 'e12', instrument: 'EIT', indicatorNumber: 8 });
    expect(findItem('e1', schemeOf(2565))).toEqual({ code: 'e1', instrument: 'EIT' });
    expect(findItem('o29', schemeOf(2568))).toBeNull();
    expect(findItem('o44', schemeOf(2566))).toBeNull();
    expect(findItem('x1', schemeOf(2566))).toBeNull();
    expect(findItem('o', schemeOf(2566))).toBeNull();
  });
});

const LAST = Math.max(...knownYears());
test.each([
  [LAST + 1, LAST],
  [LAST + 21, LAST],
  [2562, 2563],
  [2500, 2563],
])('%i is not known: the scheme of %i, named in assumedFrom', (year, from) => {
  const scheme = schemeOf(year);
  expect([scheme.year, scheme.assumedFrom]).toEqual([year, from]);
  expect(scheme.measureItem).toEqual(schemeOf(from).measureItem);
});
