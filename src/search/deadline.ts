import { atEnd } from './parameters.ts';

/** The time at which work has to end. Every solve takes its time limit from a deadline. */
export interface Deadline {
  /** Remaining seconds. Never less than `atEnd.little`, so that a solve that starts after the deadline can still return a bound. */
  left(): number;
  /** Whether the time is up. */
  readonly over: boolean;
  /** A deadline that is this many seconds earlier. */
  before(seconds: () => number): Deadline;
}

/** A deadline this many seconds from now. */
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
