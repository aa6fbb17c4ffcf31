import { parseThaiDate, type ThaiDate } from '../thai/calendar';
import { matchKey } from '../thai/text';

/** The way of a document from the draft to the website, in its order. An office may write other words into the log. */
export const DOCUMENT_STATES = ['ร่าง', 'เสนอผู้บริหาร', 'ส่งคืนแก้ไข', 'เผยแพร่แล้ว'] as const;
const [DRAFT, PROPOSED, RETURNED, PUBLISHED] = DOCUMENT_STATES;

/** What the log tells of a document after it was made, as users say it; '' for what nobody has said. */
export const LIFE_FIELDS = ['state', 'letter', 'signedOn', 'scan', 'address', 'publishedOn'] as const;
export type DocumentLife = Record<(typeof LIFE_FIELDS)[number], string>;

/** The life of a document that was just made. */
export const NEW_LIFE: DocumentLife = {
  state: DRAFT,
  letter: '',
  signedOn: '',
  scan: '',
  address: '',
  publishedOn: '',
};

export const lifeOf = (entry: DocumentLife): DocumentLife =>
  Object.fromEntries(LIFE_FIELDS.map((field) => [field, entry[field]])) as DocumentLife;

const isSameState = (a: string, b: string): boolean => matchKey(a) === matchKey(b);

/** Whether a document has left its maker's hands: it was proposed or published, or is in a state of the office's own. */
export const isIssued = (state: string): boolean =>
  !['', DRAFT, RETURNED].some((each) => isSameState(each, state));

export const isPublished = (state: string): boolean => isSameState(state, PUBLISHED);

/** The state that usually follows: proposed after a draft and what was returned, and then published. */
export const nextState = (state: string): (typeof DOCUMENT_STATES)[number] =>
  isIssued(state) ? PUBLISHED : PROPOSED;

/** The fields that a state usually brings: the letter once it has left, its signing from the proposal on, all with the publication. */
export function fieldsOf(state: string): (keyof DocumentLife)[] {
  if (isPublished(state)) return ['letter', 'signedOn', 'scan', 'address', 'publishedOn'];
  if (isIssued(state)) return ['letter', 'signedOn', 'scan'];
  return isSameState(state, DRAFT) ? [] : ['letter'];
}

/** The day on which a document was made; null where the office has written something else there than a day and a time. */
export const dayMade = ({ when }: { when: string }): ThaiDate | null =>
  parseThaiDate(when.replace(/ \S*$/, ''));
