declare module 'prongsai:templates' {
  /** The built-in report templates, packed by build/templates as build/packed.ts packs data. */
  const packed: string;
  export default packed;
}
