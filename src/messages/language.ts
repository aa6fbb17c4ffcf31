import { type Messages, thai } from './th';

/** The sentences of the user's language; for a further one the build has a folder like th in its place (build/language.ts). */
export const messages: Messages = thai;
