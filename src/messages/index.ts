export { messages } from './language';
export { type ErrorCode, errorText, type Failure, UserError } from './user-error';
export type { UserMessage } from './user-message';
