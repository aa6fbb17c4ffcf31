import type { FindingTexts } from '../../finding-params';
import { evidenceFindings } from './evidence';
import { scoreFindings } from './scores';
import { tableFindings } from './table';
import { textFindings } from './texts';

/** The sentence of a finding, by the code of its rule. */
export const findings: FindingTexts = {
  ...tableFindings,
  ...textFindings,
  ...evidenceFindings,
  ...scoreFindings,
};
