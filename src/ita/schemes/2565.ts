import type { SchemeYear } from '../scheme';
import { DISCLOSURE_ITEMS_2564_2565 } from './2564';
import { COMPONENTS_TO_2566, DOCUMENT_ITEMS_TO_2566, INSTRUMENTS, LEVELS_TO_2565 } from './base';

/** ITA 2565. */
export const scheme2565 = (): SchemeYear => ({
  year: 2565,
  instruments: INSTRUMENTS,
  levels: LEVELS_TO_2565,
  targetScore: 85,
  oitItemCount: 43,
  ...DOCUMENT_ITEMS_TO_2566,
  requiredComponents: COMPONENTS_TO_2566,
  reportYearOffset: 0,
  items: {
    8: ['e12', 'e13', 'e14'],
    9: DISCLOSURE_ITEMS_2564_2565,
    10: {
      o34: 'นโยบายไม่รับของขวัญ (No Gift Policy)',
      o35: 'การมีส่วนร่วมของผู้บริหาร',
      o36: 'การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี',
      o37: 'การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ',
      o38: 'การเสริมสร้างวัฒนธรรมองค์กร ตามมาตรฐานทางจริยธรรม',
      o39: 'แผนปฏิบัติการป้องกันการทุจริต',
      o40: 'รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน',
      o41: 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี',
      o42: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      o43: 'การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    },
  },
  // How sure each part is: weights high, indicators high, levels high, eitItems high for e12-e14 only
  // (verbatim in an office's document; others unknown), oitItems high (GIT page, that document), requiredComponents medium-
  // high.
});
