import { POINTS } from './points';
import { runPoints } from './run';

/** Runs in a real account what of docs/live-check.md can be run by itself; the answers are on a new sheet. */
export const checkLive = () => runPoints(POINTS);
