import { type Messages, thai } from './th';

/** The sentences of the user's language; a further language is a file like thai.ts and a choice here. */
export const messages: Messages = thai;
export { type Failure, type Said, UserError } from './user-error';
