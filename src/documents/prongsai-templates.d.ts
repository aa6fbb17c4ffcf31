declare module 'prongsai:templates' {
  /** The built-in report templates, packed by build/templates: PackedTemplates of ./templates.ts as JSON. */
  const packed: string;
  export default packed;
}
