import { type Box, overlaps } from './a1';
import type { SheetData } from './book';
import { ServiceError } from './errors';

/** What Google refuses to write besides what the rules of cells reject, and when it says so. */
export class Refusals {
  /** True where Sheets keeps writes back: a refusal then comes to light by the next reading or flush. */
  late = false;
  /**
   * Calls that fail the next time they are made, as they do at times on Google's servers: the call as it is logged
   * ("Menu.addToUi"), and what Google says.
   */
  readonly outages: { call: string; message: string }[] = [];
  private held: ServiceError | null = null;
  private readonly kept: { sheet: SheetData; box: Box }[] = [];

  /** From now on nobody's script may write these cells. */
  protect(sheet: SheetData, box: Box): void {
    this.kept.push({ sheet, box });
  }

  /** Throws where this call is to fail, once. */
  failWhereDue(call: string): void {
    const at = this.outages.findIndex((outage) => outage.call === call);
    const [outage] = at < 0 ? [] : this.outages.splice(at, 1);
    if (outage) throw new ServiceError(outage.message);
  }

  /** Carries out a write of the script, and keeps back what it is refused for where refusals come late. */
  write(sheet: SheetData, box: Box, act: () => void): void {
    try {
      if (this.kept.some((each) => each.sheet === sheet && overlaps(each.box, box))) {
        throw new ServiceError(
          'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        );
      }
      act();
    } catch (error) {
      if (!this.late || !(error instanceof ServiceError)) throw error;
      this.held ??= error;
    }
  }

  /** What comes to light when writes must have been carried out. */
  comeToLight(): void {
    const { held } = this;
    this.held = null;
    if (held) throw held;
  }
}
