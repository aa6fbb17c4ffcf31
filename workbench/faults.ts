import { ServiceError } from './errors';

/** Whether a failing crossing fails before or after its effect. */
export type FaultTime = 'before' | 'after';

/** What the API of Drive answers with instead of a result. */
export type DriveCode = 403 | 404 | 429 | 500;

/** How crossings of an execution fail. */
export type Fault =
  /** One fails, as every call to a server may. */
  | { how: 'once'; crossing: number; time: FaultTime; code?: DriveCode }
  /** This one and all after it fail. */
  | { how: 'outage'; crossing: number }
  /** The six minutes of an execution are over at this one: Google ends the execution, and nothing of its script is heard any more. */
  | { how: 'timeOver'; crossing: number };

/** Google's message for a temporary server error. */
const TRANSIENT = "We're sorry, a server error occurred. Please wait a bit and try again.";
/** Google's message where an execution has run for six minutes. */
const TIME_OVER = 'Exceeded maximum execution time';

const DRIVE_ERRORS: Record<DriveCode, { message: string; reason: string }> = {
  403: {
    message: 'The user does not have sufficient permissions for this file.',
    reason: 'insufficientFilePermissions',
  },
  404: { message: 'File not found: .', reason: 'notFound' },
  429: { message: 'Rate Limit Exceeded', reason: 'rateLimitExceeded' },
  500: { message: 'Internal Error', reason: 'internalError' },
};

/** Makes crossings to Google fail. A plan is for the next execution only. */
export class Faults {
  private planned: Fault | null = null;
  private active: Fault | null = null;
  /** The crossing that failed first in the last execution: "Range.setValues"; null if none did. */
  struck: string | null = null;

  /** Fails crossings of the next execution, counted from 1 as in `calls.log`. */
  plan(fault: Fault): void {
    this.planned = fault;
  }

  /** Fails one crossing of the next execution, before its effect or after it. */
  failNext(crossing: number, time: FaultTime): void {
    this.plan({ how: 'once', crossing, time });
  }

  /** Begins an execution, to which the plan applies. */
  begin(): void {
    this.active = this.planned;
    this.planned = null;
    this.struck = null;
  }

  /** Throws Google's error if this crossing is to fail at this time. */
  strike(time: FaultTime, crossing: number, service: string, what: string): void {
    const fault = this.active;
    if (!fault) return;
    const isHit =
      fault.how === 'once'
        ? fault.crossing === crossing && fault.time === time
        : time === 'before' && crossing >= fault.crossing;
    if (!isHit) return;
    this.struck ??= what;
    if (fault.how === 'once') this.active = null;
    if (fault.how === 'timeOver') throw new ServiceError(TIME_OVER);
    if (service !== 'Drive') throw new ServiceError(TRANSIENT);
    throw driveError(what, (fault.how === 'once' && fault.code) || 500);
  }

  /** Throws Google's error in the place of a result if the time of the execution was over. */
  end(): void {
    if (this.active?.how === 'timeOver' && this.struck !== null) throw new ServiceError(TIME_OVER);
  }
}

function driveError(what: string, code: DriveCode): ServiceError {
  const { message, reason } = DRIVE_ERRORS[code];
  return new ServiceError(
    `API call to ${what} failed with error: ${message}`,
    'GoogleJsonResponseException',
    {
      code,
      message,
      errors: [{ domain: code === 429 ? 'usageLimits' : 'global', reason, message }],
    },
  );
}
