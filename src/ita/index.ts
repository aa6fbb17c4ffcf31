export {
  type FoundIndicator,
  findIndicators,
  indicatorByNumber,
  indicatorFinder,
  placeWithin,
} from './indicators';
export { findInstrument } from './instruments';
export { findItem, type ItemCode, instrumentOfItem, parseItemCode } from './items';
export { findLevel, type WrittenLevel } from './levels';
export { applyOverrides, type Overridden, type Override } from './overrides';
export * from './scheme';
export { knownYears, schemeOf } from './schemes';
export { lowestOf, parseScore, type ScoreProblem } from './scores';
