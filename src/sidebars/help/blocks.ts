import type { guideHeadings } from '../../messages/th/sidebars/help';

/** A page that has a piece of the guide, or what the page of the program's own leads to. */
export type GuidePlace = keyof typeof guideHeadings;

/** A piece of the guide as its page draws it. Texts have `**…**` for strong and "`…`" for literal words. */
export type Block =
  | { kind: 'heading' | 'paragraph'; text: string }
  | { kind: 'ordered' | 'unordered'; items: ListItem[] }
  | { kind: 'table'; rows: string[][] };

export interface ListItem {
  text: string;
  /** The items of a list within it. */
  items?: string[];
}

/** A section of the guide, under a heading of the second level; `isProblem` is true for one of what to do about problems. */
export interface GuideSection {
  heading: string;
  isProblem: boolean;
  blocks: Block[];
}
