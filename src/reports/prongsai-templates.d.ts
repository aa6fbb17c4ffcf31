declare module 'prongsai:templates' {
  /** Report templates by form id: .docx bytes in base64. */
  const templates: Readonly<Record<string, string>>;
  export default templates;
}
