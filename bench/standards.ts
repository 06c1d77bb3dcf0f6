import { pathToFileURL } from 'node:url';
import type { Case } from '../src/case/index.ts';
import { costLines, grossCost, type Solved, solve } from '../src/plan/index.ts';
import { certificateCase, FULL } from '../test/support/many-certificates.ts';

/** One measure: what, its value and unit, and the most that it should be. */
export interface StandardsMeasure {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'times' | '%';
  readonly goal: string;
}

/** Distance to the bound as a share of the discounted gross cost, per cent. */
function gapOf({ model, x, bound, objective }: Solved): number {
  const { frame } = model;
  const cost: Partial<Record<string, number>> = {};
  for (const { heading, year, amount } of costLines(frame, x))
    cost[heading] = (cost[heading] ?? 0) + amount * frame.horizon.factor(year);
  return (100 * (bound - objective)) / grossCost(cost);
}

interface Timed {
  /** Seconds as they pass, and of all threads together. */
  readonly seconds: number;
  readonly busy: number;
  readonly solved: Solved;
}

/** Pairs of solves, without and with, one after the other; the medians count. */
const PAIRS = 3;
const TIED_PAIRS = 2;

async function timed(c: Case): Promise<Timed> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const solved = await solve(c, { gap: 0.005, seconds: 60 });
  await solved.session.close();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - began) / 1000, busy: (user + system) / 1e6, solved };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/**
 * What certificates add to the solve of a case of 20 sites x 15 goods x 10 markets x 40 pieces of evidence: where nothing ties
 * its goods together, and where power at each site does.
 */
export async function standardsBench(say: (line: string) => void): Promise<StandardsMeasure[]> {
  const apart = await added('goods by themselves', false, PAIRS, say);
  return [...apart, ...(await added('goods tied by power', true, TIED_PAIRS, say))];
}

async function added(
  which: string,
  tied: boolean,
  count: number,
  say: (line: string) => void,
): Promise<StandardsMeasure[]> {
  const told = (what: string, { seconds, busy, solved }: Timed) => {
    const { numRows, numCols, numIntegers } = solved.model.frame.program;
    say(
      `${which}, ${what}: ${seconds.toFixed(2)} s, busy ${busy.toFixed(2)} s, ${numRows} rows, ${numCols} columns, ${numIntegers} whole, ${solved.status}, NPV ${solved.objective.toPrecision(6)}`,
    );
  };
  const pairs: { without: Timed; withThem: Timed }[] = [];
  for (let k = 0; k < count; k++) {
    const without = await timed(certificateCase(false, FULL, tied));
    told('without certificates', without);
    const withThem = await timed(certificateCase(true, FULL, tied));
    told('with certificates', withThem);
    pairs.push({ without, withThem });
  }
  const { without, withThem } = pairs[0]!;
  const of = (value: (pair: (typeof pairs)[number]) => number) => median(pairs.map(value));
  const reached = withThem.solved.status === 'optimal' && without.solved.status === 'optimal';
  const over = reached ? 'with over without' : 'with over without, where a limit of 60 s ends it: at least';
  return [
    { what: `${which}: plan without certificates`, value: of((p) => p.without.seconds), unit: 's', goal: '' },
    { what: `${which}: the same with certificates`, value: of((p) => p.withThem.seconds), unit: 's', goal: '' },
    { what: `${which}: gap reached without`, value: gapOf(without.solved), unit: '%', goal: '0.5 %' },
    { what: `${which}: gap reached with`, value: gapOf(withThem.solved), unit: '%', goal: '0.5 %' },
    {
      what: `${which}: ${over}, by the clock`,
      value: of((p) => p.withThem.seconds / p.without.seconds),
      unit: 'times',
      goal: '< 1.5',
    },
    {
      what: `${which}: with over without, processor time of all threads`,
      value: of((p) => p.withThem.busy / p.without.busy),
      unit: 'times',
      goal: '< 1.5',
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { what, value, unit, goal } of await standardsBench((line) => process.stdout.write(`${line}\n`)))
    process.stdout.write(`${what.padEnd(44)} ${value.toPrecision(3).padStart(9)} ${unit.padEnd(6)} ${goal}\n`);
}
