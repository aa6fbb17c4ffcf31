export { messages } from './language';
export { errorText, type Failure, UserError } from './user-error';
