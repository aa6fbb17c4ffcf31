/** Whether all is tried (`npm run test:long`), and not the share of it that `npm test` has time for. */
export const LONG = process.env.LONG === '1';
