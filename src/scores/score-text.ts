import type { WrittenScore } from '../ita/scores';

/** Numbers with decimals, as scores are written: "91.47", "91,47". In Arabic digits. */
export const DECIMALS = /(?<![\d.,])\d{1,3}[.,]\d{1,2}(?!\d|[.,]\d)/g;

/** A score as typed with the letter o as the digit it was meant for, and a decimal point for a comma. */
export function normalizeScoreText({
  written,
  problems,
}: Pick<WrittenScore, 'written' | 'problems'>): string {
  const digits = problems.includes('letter-o') ? written.replace(/o/gi, zeroOf(written)) : written;
  return problems.includes('decimal-comma') ? digits.replace(',', '.') : digits;
}

const zeroOf = (written: string): string => (/[๐-๙]/.test(written) ? '๐' : '0');
