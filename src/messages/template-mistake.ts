/** What may be wrong with the tags of any template. */
export type TagMistakeKind =
  | 'unknown'
  | 'blank'
  /** A condition or loop is written as a text. */
  | 'needsOpening'
  /** It must be alone in its paragraph, outside tables. */
  | 'needsParagraph'
  | 'unclosed'
  | 'unopened'
  /** It ends inside another that is still open. */
  | 'crossed'
  /** Beginning and end are apart: the one in a table, the other not, in two tables, or in and outside a field. */
  | 'misplaced'
  | 'inHeading'
  /** A brace is lost, or a tag is cut in two by the end of a paragraph. */
  | 'braces'
  /** What it repeats overlaps with what another repeats. */
  | 'overlapping'
  /** It would repeat a part of one section and a part of the next. */
  | 'acrossSections'
  /** Beginning and end are the one inside and the other outside a content control. */
  | 'inControl'
  /** It is in the target of a link that has no words: a picture's. */
  | 'inLink'
  /** The part is no XML, or no document. */
  | 'notXml';

/** A mistake in a custom template. */
export interface TemplateMistake {
  kind:
    | TagMistakeKind
    /** Where columns of the office may be. */
    | 'unknownColumn'
    /** Outside the section in which alone it means something. */
    | 'outside'
    /** Of the file itself (documents/package-mistakes.ts): `tag` is the part, path, address or tag meant. */
    | 'macros'
    | 'embedded'
    | 'outsideFile'
    | 'outsidePath'
    /** There are more; `tag` is how many. */
    | 'more';
  /** As written, braces and all. */
  tag: string;
  /** The tag that would be right, or to which this one belongs; '' where there is none. */
  other: string;
  /** The words of the paragraph that it is in; '' where it concerns the complete document. */
  paragraph: string;
}
