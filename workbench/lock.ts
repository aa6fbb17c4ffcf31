/** Stands for the execution of a user who is not in this workbench. */
const ELSEWHERE = {};

/** The document lock: one holder among all executions on the workbook. An execution is known by its own object. */
export class DocumentLock {
  private holder: object | null = null;

  /** Takes the lock for an execution; true also if it has the lock already. */
  take(execution: object): boolean {
    if (this.holder !== null && this.holder !== execution) return false;
    this.holder = execution;
    return true;
  }

  /** Releases the lock of an execution: by its script, at its end, or when a dialog suspends it. */
  release(execution: object): void {
    if (this.holder === execution) this.holder = null;
  }

  /** True while any execution has the lock. */
  get isHeld(): boolean {
    return this.holder !== null;
  }

  /** True while the execution has the lock. */
  isHeldBy(execution: object): boolean {
    return this.holder === execution;
  }

  /** Another execution, for example of another user, takes the lock until `releaseElsewhere`. */
  holdElsewhere(): void {
    this.holder = ELSEWHERE;
  }

  /** The other execution ends. */
  releaseElsewhere(): void {
    this.release(ELSEWHERE);
  }
}
