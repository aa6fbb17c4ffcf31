import { expect, test } from '@jest/globals';
import type { Rule } from '../../src/checks/rule';
import type { FORMS } from '../../src/forms';
import { item } from '../../src/forms/item';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { UserError } from '../../src/messages';
import { quote } from '../../src/messages/th/quote';
import { withoutControl } from '../../src/thai/control';
import { checkRows } from '../support/check';
import { office } from '../support/office';

const LONG = 'จัดอบรมให้ความรู้แก่เจ้าหน้าที่ทุกคนเรื่องการปฏิบัติหน้าที่';
const FAULTS: [(typeof FORMS)[number], Record<string, string>[]][] = [
  [
    progress,
    [
      { statusDone: '⊗', statusNotStarted: '⊗' },
      { indicator: '7. การใช้งบประมาณ' },
      { indicator: 'การใช้เงิน', statusDone: 'เสร็จ' },
      { indicator: '3. การใช้อำนาจ', statusDone: '⊗', result: '' },
      { indicator: '3. การใช้ทรัพย์สินของราชการ', statusNotStarted: '⊗' },
      { indicator: 'คุณภาพการดำเนินงาน', instrument: 'IIT', statusInProgress: '⊗', period: 'ม.ค. 2568' },
    ],
  ],
  [
    results,
    [
      { measure: 'เเผน', steps: '', period: 'วันที่ มีนาคม 2568', responsible: 'กองครัง' },
      { measure: 'ก\u0003ข', steps: '#REF!', period: 'ม.ค.-มี.ย.68', outcome: LONG },
      { measure: 'ค', steps: 'จำนวน..4...ช่อง', period: 'ก.ย. 2568 - ต.ค. 2567', outcome: LONG },
      { measure: 'ง', period: 'ต.ค. 24 - ก.ย. 25' },
      { measure: 'จ', period: 'ต.ค. 2568' },
    ],
  ],
  [item, [{ item: 'ข้อ ๐๑๙ การจัดซื้อ' }, { item: 'O99 ไม่มี' }]],
];

test('a message about a cell names its row, its header and its text, and each has a hint', () => {
  const codes = new Set<string>();
  for (const [form, rows] of FAULTS) {
    const findings = checkRows(form, rows, { settings: office({ departments: ['กองคลัง', 'สำนักปลัด'] }) });
    for (const { code, cell, header, value, message, hint } of findings) {
      codes.add(code);
      expect(hint).not.toBe('');
      if (!cell || cell.column === null) continue;
      expect(message).toContain(`แถวที่ ${cell.row}`);
      expect([code, message]).toEqual([code, expect.stringContaining(header ?? '')]);
      // A long text shows by its beginning; of a list the part that is meant is enough.
      const written = withoutControl(value ?? '');
      const shown = quote(written).slice(0, 12);
      const isPart = [...message.matchAll(/"([^"]*)"/g)].some(
        ([, part = '']) => part !== header && written.includes(part.replace(/…$/, '')),
      );
      expect([code, message, shown === '' || message.includes(shown) || isPart]).toEqual([
        code,
        message,
        true,
      ]);
    }
  }
  // So that the samples above go on to show these; a further rule may find something in them too.
  expect([...codes].sort()).toEqual(
    expect.arrayContaining([
      'cell/formula-error',
      'department/unknown',
      'indicator/absent',
      'indicator/repeated-number',
      'indicator/unknown',
      'indicator/wrong-instrument',
      'indicator/wrong-number',
      'item/letter-o',
      'item/unknown',
      'period/outside-year',
      'period/reversed',
      'period/two-digit-ce',
      'period/unreadable',
      'required/blank',
      'status/done-without-result',
      'status/none',
      'status/not-started-with-result',
      'status/overdue',
      'status/several',
      'status/unknown-mark',
      'text/control',
      'text/placeholder',
      'text/repeated',
      'text/thai',
    ]),
  );
});

test('a long text is quoted to the end of a letter, with all its marks', () => {
  const text = `${'ก'.repeat(58)}ก้ำข`;
  expect(quote(text)).toBe(`${'ก'.repeat(58)}…`);
  expect(quote('ก'.repeat(60))).toBe('ก'.repeat(60));
});

/** What must not compile; `npm run types` fails where it does. Never called. */
function notCompiled() {
  // @ts-expect-error no sentence has this code
  new UserError('sheet/no-such-code');
  // @ts-expect-error the sentence of this code names the row, too
  new UserError('cell/gone', 'แผ่นงาน');
  // @ts-expect-error no sentence has this code
  const unknown: Rule<'row/no-such-code'> = { code: 'row/no-such-code', severity: 'error', find: () => [] };
  const incomplete: Rule<'item/letter-o'> = {
    code: 'item/letter-o',
    severity: 'error',
    // @ts-expect-error the sentence of this code names what is right, too
    find: () => [{ params: { row: 3, header: 'ข้อ', written: '019' } }],
  };
  return [unknown, incomplete];
}
void notCompiled;
