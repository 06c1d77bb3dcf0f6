import { type Deadline, deadline } from '../questions/index.ts';
import { startUp } from './start-up.ts';

/** Share of `--seconds` that is reserved for explanations and reports. */
const RESERVED = 0.2;

/**
 * Time for verification and report, as a multiple of the time for starting and reading, which tells how busy the machine is. Measured on the
 * solar case, with ten other busy processes on two cores: some 25 s after 8 s.
 */
const WRITING = 3;

/** The largest share of `--seconds` that is reserved for verification and report. */
const MOST = 0.4;

/** Deadlines of a command for solving and for explaining; its seconds count from the start of the program. */
interface CommandTime {
  readonly solving: Deadline;
  readonly explaining: Deadline;
}

export function commandTime(seconds: number): CommandTime {
  const spent = startUp();
  const all = deadline(seconds - spent);
  const writing = Math.min(MOST * seconds, Math.max(1, seconds / 20, WRITING * spent));
  return { solving: all.before(() => Math.max(RESERVED * seconds, writing)), explaining: all.before(() => writing) };
}
