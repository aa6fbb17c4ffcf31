/** True for `npm run test:long`, which runs all cases. `npm test` runs a part of them. */
export const LONG = process.env.LONG === '1';
