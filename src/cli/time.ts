import { type Deadline, deadline } from '../face/index.ts';
import { startUp } from './start-up.ts';

/** The share of --seconds that is kept back for explanations and reports. */
const KEPT = 0.2;

/** The time of a command, counted since the program began: until when it may solve, and until when it may explain what it found. */
export interface CommandTime {
  readonly solving: Deadline;
  readonly explaining: Deadline;
}

export function commandTime(seconds: number): CommandTime {
  const spent = startUp();
  const all = deadline(seconds - spent);
  // Writing takes no longer than starting and reading took: on a busy machine that is far more than a share of a short time.
  const written = Math.max(1, seconds / 20, spent);
  return { solving: all.before(() => Math.max(KEPT * seconds, written)), explaining: all.before(() => written) };
}
