import { type Deadline, deadline } from '../questions/index.ts';
import { startUp } from './start-up.ts';

/** The share of --seconds that is kept back for explanations and reports. */
const KEPT = 0.2;

/**
 * What the second opinion and the report take, as a multiple of what starting and reading took, which says how busy the machine is. Solar: with ten
 * busy processes beside on two cores some 25 s after 8 s.
 */
const WRITING = 3;

/** The share of --seconds that is kept back for these, at most. */
const MOST = 0.4;

/** The time of a command, counted since the program began: until when it may solve, and until when it may explain what it found. */
export interface CommandTime {
  readonly solving: Deadline;
  readonly explaining: Deadline;
}

export function commandTime(seconds: number): CommandTime {
  const spent = startUp();
  const all = deadline(seconds - spent);
  const written = Math.min(MOST * seconds, Math.max(1, seconds / 20, WRITING * spent));
  return { solving: all.before(() => Math.max(KEPT * seconds, written)), explaining: all.before(() => written) };
}
