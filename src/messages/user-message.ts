/** A sentence in the user's language, and what to do. */
export interface UserMessage {
  message: string;
  hint: string;
}
