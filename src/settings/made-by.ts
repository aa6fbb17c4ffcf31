import { version } from '../../package.json';
import { UserError } from '../messages/user-error';
import type { OfficeSettings } from './settings';

export { version };

/** NaN for what is no version. */
const firstNumber = (text: string): number => Number(/^(\d+)\.\d+\.\d+$/.exec(text)?.[1]);

/** True for a workbook that a version with a later first number made: this one does not know what its sheets hold. */
export const isOfLaterVersion = ({ madeBy }: Pick<OfficeSettings, 'madeBy'>): boolean =>
  firstNumber(madeBy) > firstNumber(version);

/**
 * The settings, for an action that makes sheets or changes ตั้งค่า.
 * @throws UserError in a workbook of a later version, whose sheets would then be of two kinds
 */
export function requireKnownVersion<T extends Pick<OfficeSettings, 'madeBy'>>(settings: T): T {
  if (isOfLaterVersion(settings)) throw new UserError('workbook/later', settings.madeBy, version);
  return settings;
}
