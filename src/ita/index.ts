export {
  type FoundIndicator,
  findIndicators,
  indicatorByNumber,
  indicatorFinder,
  placeWithin,
} from './indicators';
export { findInstrument } from './instruments';
export { type FoundItem, findItem, type ItemCode, instrumentOfItem, parseItemCode } from './items';
export { findLevel, isLevelRight, levelOf, type WrittenLevel } from './levels';
export { applyOverrides, type Overridden, type Override } from './overrides';
export * from './scheme';
export { knownYears, schemeOf } from './schemes';
export {
  belowTarget,
  computeTotal,
  type DigitChange,
  digitsExchanged,
  explainDifference,
  type FoundScore,
  findScores,
  lowestOf,
  parseScore,
  roundScore,
  type Score,
  type ScoreProblem,
  type Total,
  type WrittenScore,
} from './scores';
