/** A mistake in a custom template. */
export interface TemplateMistake {
  kind:
    | 'unknown'
    /** Where columns of the office may be. */
    | 'unknownColumn'
    | 'blank'
    /** Outside the section in which alone it means something. */
    | 'outside'
    | 'needsOpening'
    | 'needsParagraph'
    | 'unclosed'
    | 'unopened'
    /** A section ends inside another. */
    | 'crossed'
    /** Beginning and end are in different places: the one in a table, the other not, or in two tables. */
    | 'misplaced'
    | 'inHeading'
    /** A brace lost, or a tag cut in two by the end of a paragraph. */
    | 'braces'
    | 'overlapping'
    /** What is repeated begins in one section and ends in the next. */
    | 'acrossSections'
    /** Beginning and end are the one inside and the other outside a content control. */
    | 'inControl'
    /** Of the file itself (documents/package-mistakes.ts): `tag` is the part, path, address or tag meant. */
    | 'notXml'
    | 'macros'
    | 'embedded'
    | 'outsideFile'
    | 'outsidePath'
    | 'inLink'
    /** There are more; `tag` is how many. */
    | 'more';
  /** As written, braces and all. */
  tag: string;
  /** The tag that would be right, or to which this one belongs; '' where there is none. */
  other: string;
  /** The words of the paragraph that it is in; '' where it concerns the complete document. */
  paragraph: string;
}
