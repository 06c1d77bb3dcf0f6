import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** What a peer brought in its processor time; the file is minus the NPV, minimised. */
export interface Peer {
  readonly npv: number | null;
  readonly bound: number | null;
  /** Seconds of processor time until its first plan, and in all. */
  readonly first: number | null;
  readonly seconds: number;
}

/** Ticks of a second in /proc (Linux, all machines). */
const TICKS = 100;
/** How often a peer's processor time is looked at, ms. */
const LOOK = 50;

/** Seconds of processor time that a process has used with all its threads; 0 where it has ended. */
export const processorOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
};

/** Runs a program until it ends or has used so much processor time; calls with each line that it tells, and when. */
function run(args: readonly string[], most: number, line: (text: string, seconds: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('stdbuf', ['-oL', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let seconds = 0;
    const look = setInterval(() => {
      seconds = Math.max(seconds, processorOf(child.pid!));
      if (seconds > most) child.kill('SIGKILL');
    }, LOOK);
    let rest = '';
    child.stdout.on('data', (chunk) => {
      seconds = Math.max(seconds, processorOf(child.pid!));
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop()!;
      for (const text of lines) line(text, seconds);
    });
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(look);
      resolve(seconds);
    });
  });
}

const number = (text: string): number => (text === 'inf' ? Infinity : text === '-inf' ? -Infinity : Number(text));

/** A line of HiGHS's log of branch and bound: bound, best plan, gap, cuts, rows, conflicts, iterations, time. */
const LINE = /%\s+(\S+)\s+(\S+)\s+(?:\S+%|inf|Large)\s+\d+\s+\d+\s+\d+\s+\d+\s+[\d.]+s\s*$/;

/** Native HiGHS, one thread; ends at a gap in money where one is given. */
export async function highs(mps: string, seconds: number, absoluteGap?: number): Promise<Peer> {
  const options = `${mps}.options`;
  const ends = absoluteGap === undefined ? '' : `mip_abs_gap = ${absoluteGap}\nmip_rel_gap = 0\n`;
  writeFileSync(options, `parallel = off\n${ends}`);
  let best: Omit<Peer, 'seconds'> = { npv: null, bound: null, first: null };
  const all = await run(['highs', '--options_file', options, mps], seconds, (text, at) => {
    const found = LINE.exec(text) ?? /^\s+(?:Primal bound\s+(?<npv>\S+)|Dual bound\s+(?<bound>\S+))/.exec(text);
    if (!found) return;
    const [bound, npv] = [
      found.groups?.bound ?? (found.groups ? undefined : found[1]),
      found.groups?.npv ?? (found.groups ? undefined : found[2]),
    ];
    const plan = npv === undefined ? best.npv : -number(npv);
    const known = plan !== null && Number.isFinite(plan) ? plan : null;
    best = {
      npv: known,
      bound: bound === undefined ? best.bound : -number(bound),
      first: best.first ?? (known === null ? null : at),
    };
  });
  return { ...best, seconds: all };
}
