import { ServiceError } from './errors';

/** Whether a crossing that fails has done by then what it was asked. */
export type FaultTime = 'before' | 'after';

/** Google's text of a fault of its servers that goes by. */
const TRANSIENT = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Makes one crossing to Google fail, as every call to a server may. Each plan is for the next execution alone. */
export class Faults {
  private planned: { crossing: number; time: FaultTime } | null = null;
  private due: Faults['planned'] = null;
  /** The crossing that failed in the last execution: "Range.setValues"; null where none did. */
  struck: string | null = null;

  /** Fails a crossing of the next execution, counted from 1 as in `calls.log`, before its effect or after it. */
  failNext(crossing: number, time: FaultTime): void {
    this.planned = { crossing, time };
  }

  /** An execution begins: what was planned is for this one. */
  begin(): void {
    this.due = this.planned;
    this.planned = null;
    this.struck = null;
  }

  /** Throws what Google throws, where this crossing is to fail at this time. */
  strike(time: FaultTime, crossing: number, service: string, what: string): void {
    if (this.due?.crossing !== crossing || this.due.time !== time) return;
    this.due = null;
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
