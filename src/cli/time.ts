import { type Deadline, deadline } from '../search/index.ts';
import { startUp } from './start-up.ts';

/** The share of --seconds that is kept back for explanations and reports. */
const KEPT = 0.2;

/** The time of a command, counted since the program began: until when it may solve, and until when it may explain what it found. */
export interface CommandTime {
  readonly solving: Deadline;
  readonly explaining: Deadline;
}

export function commandTime(seconds: number): CommandTime {
  const all = deadline(seconds - startUp());
  return { solving: all.before(() => KEPT * seconds), explaining: all.before(() => Math.max(1, seconds / 20)) };
}
