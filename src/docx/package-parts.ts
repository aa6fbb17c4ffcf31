/** The parts of a .docx that hold words, and so tags. */
export const PARTS_WITH_WORDS = /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/;
/** Those, and the parts that say how words look. */
export const PARTS_WITH_LOOKS =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$/;
