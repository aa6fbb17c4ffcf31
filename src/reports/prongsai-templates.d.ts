declare module 'prongsai:templates' {
  /** The built-in report templates, packed by build/templates: a zip in base64 with one templates.json. */
  const packed: string;
  export default packed;
}
