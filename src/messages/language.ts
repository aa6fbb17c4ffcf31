import { type Messages, thai } from './th';

/** The sentences of the user's language; a further language is a folder like th and a choice here. */
export const messages: Messages = thai;
