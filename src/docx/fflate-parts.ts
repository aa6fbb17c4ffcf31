// What the script takes of fflate, in a module of its own, for src/docx/deflate.ts.
export { deflateSync, inflateSync } from 'fflate';
