import type { InstrumentCode } from '../ita';

/** One indicator's score as an import found it. */
export interface ImportedScore {
  instrument: InstrumentCode;
  /** National number, 1–10. */
  indicatorNumber: number;
  /** The number typed before its name as the indicator's ("ตัวชี้วัดที่ ๔ …"), right or wrong; '' where none is. */
  number: string;
  /** The indicator's name as typed. */
  indicator: string;
  /** The score as typed, digits as typed; '' where only an issue was found. */
  score: string;
  /** The issue beside it as typed; '' where none. */
  issue: string;
}

/** Scores found in a pasted table or in sentences, for a new scores sheet. Everything as typed, nothing computed. */
export interface ImportedScores {
  /** Year of the ITA result; null where the paste has none. */
  year: number | null;
  rows: ImportedScore[];
  /** The reported total, '' where none. */
  total: string;
  /** The reported level, '' where none. */
  level: string;
}
