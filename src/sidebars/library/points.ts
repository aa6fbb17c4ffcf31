import type { Library } from '../../actions/library';
import { responsibleOf } from '../../library/responsible';
import type { StartingPoint } from '../../library/starting-point';
import { pageData } from '../shared/page-data';

/** Every starting point, in the order of the indicators. */
export const POINTS = pageData<readonly StartingPoint[]>('data');

/** Their periods, each once. */
export const PERIODS = [...new Set(POINTS.map(({ period }) => period))];

export const pointsOf = (indicatorNumber: number): StartingPoint[] =>
  POINTS.filter((point) => point.indicatorNumber === indicatorNumber);

/** Who is responsible for a starting point and when, in the office's names and the years of the sheet. */
export const placedIn = (
  { responsible, period }: StartingPoint,
  { departments, periods }: Library,
): { responsible: string; period: string } => ({
  responsible: responsibleOf(responsible, departments),
  period: periods[period] ?? period,
});
