import { lazy } from '../thai/lazy';

declare function require(path: './fflate-parts'): typeof import('./fflate-parts');

/** fflate makes tables of 200 KB when it is loaded, which every execution would pay for and few need. */
const fflate = lazy(() => require('./fflate-parts'));

/** Level 6 of 9: level 9 makes a document 3 % smaller and takes a fifth more time. */
const LEVEL = 6;

export const deflate = (bytes: Uint8Array): Uint8Array => fflate().deflateSync(bytes, { level: LEVEL });

/**
 * @param size how long it is inflated
 * @throws where it is no deflated data
 */
export const inflate = (deflated: Uint8Array, size: number): Uint8Array =>
  fflate().inflateSync(deflated, { out: new Uint8Array(size) });
