declare module 'gas-local' {
  interface Options {
    filter?: (path: string) => boolean;
  }
  /** Loads every file of the folder that passes the filter into one context made of `globals`. */
  function require(folder: string, globals: object, options?: Options): Record<string, unknown>;
  const gas: { require: typeof require };
  export default gas;
}
