/** Who usually carries out a measure; the office's own name of the department takes its place on a sheet. */
export type Responsible = 'palad' | 'finance' | 'works' | 'audit' | 'all';

/** A measure to start from: an office takes it into its sheet and makes it its own. Plain data, in official Thai. */
export interface StartingPoint {
  id: string;
  /** The indicator it answers, by its national number. */
  indicatorNumber: number;
  measure: string;
  /** What it improves. */
  issue: string;
  /** In order, without numbers. */
  steps: readonly string[];
  followUp: readonly string[];
  /** What to keep as evidence. */
  evidence: readonly string[];
  responsible: readonly Responsible[];
  /** Months of the fiscal year, without a year. */
  period: string;
}
