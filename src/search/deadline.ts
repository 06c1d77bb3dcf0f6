import { atEnd } from './parameters.ts';

/** When work has to end. Every solve takes its limit from one. */
export interface Deadline {
  /** Seconds that are left, and a little where none are, so that a solve that begins can tell what it knows. */
  left(): number;
  readonly over: boolean;
  /** One that comes so many seconds before this. */
  before(seconds: () => number): Deadline;
}

/** A deadline so many seconds from now. */
export function deadline(seconds: number): Deadline {
  const ends = performance.now() + 1000 * seconds;
  return from(() => (ends - performance.now()) / 1000);
}

const from = (rest: () => number): Deadline => ({
  left: () => Math.max(atEnd.little, rest()),
  get over() {
    return rest() <= 0;
  },
  before: (seconds) => from(() => rest() - seconds()),
});
