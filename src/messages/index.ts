export { messages } from './language';
export { type ErrorCode, errorText, UserError, type UserMessage } from './user-error';
