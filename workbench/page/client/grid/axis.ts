/** The rows or columns of a sheet along one direction, in pixels from its first one. Numbers count from 1. */
export class Axis {
  readonly count: number;
  /** Where each one starts; one more for the end of the last. */
  private readonly starts: Float64Array;

  /** @param sizeOf pixels of a row or column; 0 for a hidden one */
  constructor(count: number, sizeOf: (index: number) => number) {
    this.count = count;
    this.starts = new Float64Array(count + 1);
    for (let index = 1; index <= count; index++) {
      this.starts[index] = (this.starts[index - 1] ?? 0) + sizeOf(index);
    }
  }

  start(index: number): number {
    return this.starts[Math.max(0, Math.min(index - 1, this.count))] ?? 0;
  }

  end(index: number): number {
    return this.start(index + 1);
  }

  size(index: number): number {
    return this.end(index) - this.start(index);
  }

  get length(): number {
    return this.start(this.count + 1);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The one that a point lies in; the first or last one outside. */
  at(pixels: number): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) > pixels) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next one that is not hidden in a direction; `index` itself where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let at = index + step; at >= 1 && at <= this.count; at += step) if (!this.isHidden(at)) return at;
    return index;
  }

  /** `index`, or the nearest one to it that is not hidden. */
  shown(index: number): number {
    const inside = Math.max(1, Math.min(index, this.count));
    if (!this.isHidden(inside)) return inside;
    const after = this.next(inside, 1);
    return after === inside ? this.next(inside, -1) : after;
  }
}
