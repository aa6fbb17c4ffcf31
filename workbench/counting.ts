/** The calls of the script to Google's services. */
export interface Calls {
  /** Crossings to Google's servers. */
  total: number;
  /** The crossings by service. */
  byService: Record<string, number>;
  /** Handles and builders: calls that stay inside the script. */
  handles: number;
  /** Every crossing in order: "Range.getValues". */
  log: string[];
}

/** A count of zero. */
export function noCalls(): Calls {
  return { total: 0, byService: {}, handles: 0, log: [] };
}

/** Adds one call; `service` is null for a handle. */
export function count(calls: Calls, service: string | null, what: string): void {
  if (service === null) {
    calls.handles++;
    return;
  }
  calls.total++;
  calls.byService[service] = (calls.byService[service] ?? 0) + 1;
  calls.log.push(what);
}
