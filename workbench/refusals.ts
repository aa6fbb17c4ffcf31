import { type Box, overlaps } from './a1';
import type { SheetData } from './book';
import { ServiceError } from './errors';

/** The writes that Google refuses, except by validation rules, and when it reports them. */
export class Refusals {
  /** True if Sheets delays writes: a refusal is then thrown by the next read or flush. */
  late = false;
  /**
   * Calls that fail the next time, as they do at times on Google's servers: the call as it is logged
   * ("Menu.addToUi"), and Google's message.
   */
  readonly outages: { call: string; message: string }[] = [];
  private stored: ServiceError | null = null;
  private readonly protectedCells: { sheet: SheetData; box: Box }[] = [];

  /** Protects cells: no script may write them any more. */
  protect(sheet: SheetData, box: Box): void {
    this.protectedCells.push({ sheet, box });
  }

  /** Throws if this call is to fail, once. */
  failIfPlanned(call: string): void {
    const at = this.outages.findIndex((outage) => outage.call === call);
    const [outage] = at < 0 ? [] : this.outages.splice(at, 1);
    if (outage) throw new ServiceError(outage.message);
  }

  /** Does a write of the script. With `late` a refusal is stored for the next read or flush. */
  write(sheet: SheetData, box: Box, act: () => void): void {
    try {
      if (this.protectedCells.some((each) => each.sheet === sheet && overlaps(each.box, box))) {
        throw new ServiceError(
          'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        );
      }
      act();
    } catch (error) {
      if (!this.late || !(error instanceof ServiceError)) throw error;
      this.stored ??= error;
    }
  }

  /** Throws a stored refusal; called when all writes must be done. */
  throwStored(): void {
    const { stored } = this;
    this.stored = null;
    if (stored) throw stored;
  }
}
