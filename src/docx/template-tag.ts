import type { TagMistakeKind } from '../messages/template-mistake';

/** What a tag of a template stands for. */
export interface TemplateTag {
  /** By which the data has it. */
  key: string;
  /**
   * `text` and `picture`: in the line of their words. `block`: Open XML of paragraphs and tables, in the place of its paragraph.
   * `condition` and `loop`: what is between `{{#x}}` and `{{/x}}` is there once or not, or once for each entry. Any of the others
   * but a block may be a condition too.
   */
  kind: 'text' | 'picture' | 'block' | 'condition' | 'loop';
  /** Where `{{#x}}` and `{{/x}}` are in two paragraphs, they must be alone there: the page goes with what is between. */
  withPage?: true;
}

/** What the tags of a template are called. */
export interface TagNames<T extends TemplateTag> {
  /**
   * The tag of a name as somebody wrote it, without braces and sign, inside the conditions and loops that are open, outermost
   * first; null where there is none.
   */
  find(written: string, open: readonly T[]): T | null;
  /** Whether words in too few braces may be meant as a tag. */
  mayBeTag(words: string): boolean;
}

/** What is wrong in a template, by tag and paragraph. What it means to a user is not known here. */
export interface TagMistake<T extends TemplateTag = TemplateTag> {
  kind: TagMistakeKind;
  /** As written, braces and all; of `notXml` the path of the part. */
  tag: string;
  /** The other tag that it is about: the one to close with, the one that is open; '' where there is none. */
  other: string;
  /** The words of the paragraph; '' where it is the whole part. */
  paragraph: string;
  /** Of `unknown`, the conditions and loops it is in; of others none. */
  open: readonly T[];
  /** The tag itself, where it is known. */
  known: T | null;
}

/** A mistake by its place in the source, for the order in which mistakes are reported. */
export interface PlacedMistake<T extends TemplateTag> {
  at: number;
  mistake: TagMistake<T>;
}
