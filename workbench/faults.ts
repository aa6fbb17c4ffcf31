import { ServiceError } from './errors';

/** Whether a failing crossing fails before or after its effect. */
export type FaultTime = 'before' | 'after';

/** Google's message for a temporary server error. */
const TRANSIENT = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Makes one crossing to Google fail, as every call to a server may. A plan is for the next execution only. */
export class Faults {
  private planned: { crossing: number; time: FaultTime } | null = null;
  private active: Faults['planned'] = null;
  /** The crossing that failed in the last execution: "Range.setValues"; null if none did. */
  struck: string | null = null;

  /** Fails a crossing of the next execution, counted from 1 as in `calls.log`, before its effect or after it. */
  failNext(crossing: number, time: FaultTime): void {
    this.planned = { crossing, time };
  }

  /** Begins an execution, to which the plan applies. */
  begin(): void {
    this.active = this.planned;
    this.planned = null;
    this.struck = null;
  }

  /** Throws Google's error if this crossing is to fail at this time. */
  strike(time: FaultTime, crossing: number, service: string, what: string): void {
    if (this.active?.crossing !== crossing || this.active.time !== time) return;
    this.active = null;
    this.struck = what;
    throw service === 'Drive' ? driveFault(what) : new ServiceError(TRANSIENT);
  }
}

function driveFault(what: string): ServiceError {
  const message = 'Internal Error';
  return new ServiceError(
    `API call to ${what} failed with error: ${message}`,
    'GoogleJsonResponseException',
    {
      code: 500,
      message,
      errors: [{ domain: 'global', reason: 'internalError', message }],
    },
  );
}
