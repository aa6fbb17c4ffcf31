import type { SchemeYear } from '../scheme';
import {
  ANALYSIS_ASPECTS_2567_2568,
  INSTRUMENTS,
  LEVELS_FROM_2566,
  MEASURE_COMPONENTS_2567_2568,
  REPORT_COMPONENTS_FROM_2567,
} from './base';

/** ITA 2567. */
export const scheme2567 = (): SchemeYear => ({
  year: 2567,
  instruments: INSTRUMENTS,
  levels: LEVELS_FROM_2566,
  targetScore: 85,
  oitItemCount: 35,
  measureItem: { code: 'o34', text: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' },
  reportItem: { code: 'o35', text: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' },
  requiredComponents: [...MEASURE_COMPONENTS_2567_2568, ...REPORT_COMPONENTS_FROM_2567],
  analysisAspects: ANALYSIS_ASPECTS_2567_2568,
  reportYearOffset: -1,
  // How sure each part is: weights high, indicators high, levels high for labels, medium-high for exact rule,
  // oitItemCount high, measureItem medium-high, reportComponents high (columns of an office's report), measureComponents
  // medium, analysisAspects medium (recalled; no source at hand).
});
