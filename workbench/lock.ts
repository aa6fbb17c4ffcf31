/** The document lock: one holder among all executions on the workbook. */
export class DocumentLock {
  private holder: 'nobody' | 'script' | 'other' = 'nobody';

  /** Takes the lock for the script; true also if the script has it already. */
  take(): boolean {
    if (this.holder === 'other') return false;
    this.holder = 'script';
    return true;
  }

  /** Releases the script's lock: by the script, at its end, or when a dialog suspends it. */
  release(): void {
    if (this.holder === 'script') this.holder = 'nobody';
  }

  /** True while the script has the lock. */
  isLockedByScript(): boolean {
    return this.holder === 'script';
  }

  /** Another execution, for example of another user, takes the lock until `releaseElsewhere`. */
  holdElsewhere(): void {
    this.holder = 'other';
  }

  /** The other execution ends. */
  releaseElsewhere(): void {
    if (this.holder === 'other') this.holder = 'nobody';
  }
}
