/** The document lock: one holder among all executions on the workbook. */
export class DocumentLock {
  private holder: 'nobody' | 'script' | 'other' = 'nobody';

  /** True when taken; taking what the script already holds is fine. */
  take(): boolean {
    if (this.holder === 'other') return false;
    this.holder = 'script';
    return true;
  }

  /** Lets go, as the script does, as its end does, and as a dialog does that suspends it. */
  release(): void {
    if (this.holder === 'script') this.holder = 'nobody';
  }

  /** True while the script holds it. */
  isLockedByScript(): boolean {
    return this.holder === 'script';
  }

  /** Another execution, of another user say, holds the lock until `releaseElsewhere`. */
  holdElsewhere(): void {
    this.holder = 'other';
  }

  /** The other execution ends. */
  releaseElsewhere(): void {
    if (this.holder === 'other') this.holder = 'nobody';
  }
}
