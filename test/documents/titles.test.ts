import { describe, expect, test } from '@jest/globals';
import { reportingPeriodById } from '../../src/documents/reporting-periods';
import { titlesOf } from '../../src/documents/titles';
import { formById } from '../../src/forms';

const office = {
  form: formById('results')!,
  year: 2568,
  fiscalYear: '2568',
  officeName: 'องค์การบริหารส่วนตำบลตัวอย่าง',
  district: 'อำเภอเมืองตัวอย่าง',
  province: 'จังหวัดตัวอย่าง',
  print: (text: string) => text,
};
const titles = (more: Partial<Parameters<typeof titlesOf>[0]> = {}) => titlesOf({ ...office, ...more });
const SUBJECT = 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';

describe('the titles of a document', () => {
  test('are three lines for the year of an office', () => {
    expect(titles()).toMatchObject({
      title: SUBJECT,
      titlePeriod: 'ประจำปีงบประมาณ พ.ศ. 2568',
      titleAgency: 'องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง',
      // In two lines, because one would break within "ประจำปีงบประมาณ".
      subject: `${SUBJECT}\nประจำปีงบประมาณ พ.ศ. 2568`,
    });
  });

  test('are three lines for a reporting period and a department, who is before the office', () => {
    const { titlePeriod, titleAgency, subject } = titles({
      reportingPeriod: reportingPeriodById('6'),
      department: 'กองคลัง',
    });
    expect(titlePeriod).toBe('รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 – 31 มีนาคม 2568)');
    expect(titleAgency).toBe('กองคลัง องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง');
    // In three, because the second would break within "ส่วนของกองคลัง".
    expect(subject).toBe(`${SUBJECT}\n${titlePeriod}\nส่วนของกองคลัง`);
  });

  test('break between two names, never within one, where the names are long', () => {
    expect(titles({ department: 'กองการศึกษา ศาสนาและวัฒนธรรม' }).titleAgency).toBe(
      'กองการศึกษา ศาสนาและวัฒนธรรม องค์การบริหารส่วนตำบลตัวอย่าง\nอำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง',
    );
    const long = { officeName: 'ก'.repeat(60), district: 'อำเภอข', province: 'จังหวัดค' };
    expect(titles(long).titleAgency).toBe(`${'ก'.repeat(60)}\nอำเภอข จังหวัดค`);
  });

  test('leave out what the office has not set, without a blank too many', () => {
    expect(titles({ district: '', province: '' }).titleAgency).toBe(office.officeName);
    expect(titles({ district: '' }).titleAgency).toBe(`${office.officeName} จังหวัดตัวอย่าง`);
    expect(titles({ year: null, reportingPeriod: reportingPeriodById('q2') }).titlePeriod).toBe(
      'ไตรมาสที่ 2 ประจำปีงบประมาณ พ.ศ. 2568',
    );
  });

  test('know the days that a document is about, of a reporting period or of the year', () => {
    expect(titles()).toMatchObject({ round: '', firstDay: '1 ตุลาคม 2567', lastDay: '30 กันยายน 2568' });
    expect(titles({ reportingPeriod: reportingPeriodById('q2') })).toMatchObject({
      round: 'ไตรมาสที่ 2',
      firstDay: '1 มกราคม 2568',
      lastDay: '31 มีนาคม 2568',
    });
    expect(titles({ year: null })).toMatchObject({ firstDay: '', lastDay: '' });
  });

  test('print their digits as the office has them', () => {
    const print = (text: string) => text.replace(/6/g, '๖');
    expect(titles({ reportingPeriod: reportingPeriodById('6'), print }).coverTitle).toContain('รอบ ๖ เดือน');
  });
});
