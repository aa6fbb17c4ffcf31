export { messages } from './language';
export { type ErrorCode, errorText, UserError } from './user-error';
export type { UserMessage } from './user-message';
