import type { Case } from '../src/case/index.ts';
import { costLines, grossCost, type Solved, solve } from '../src/plan/index.ts';
import { certificateCase, FULL } from '../test/support/many-certificates.ts';
import { type Measure, median, type Say, type Spent, stopwatch } from './measure.ts';

/** Distance to the bound as a share of the discounted gross cost, per cent. */
function gapOf({ model, x, bound, objective }: Solved): number {
  const { frame } = model;
  const cost: Partial<Record<string, number>> = {};
  for (const { heading, year, amount } of costLines(frame, x))
    cost[heading] = (cost[heading] ?? 0) + amount * frame.horizon.factor(year);
  return (100 * (bound - objective)) / grossCost(cost);
}

interface Run extends Spent {
  readonly solved: Solved;
}

/** Pairs of solves, without and with, one after the other; the medians count. */
const PAIRS = 3;
const TIED_PAIRS = 2;

async function run(c: Case): Promise<Run> {
  const spent = stopwatch();
  const solved = await solve(c, { gap: 0.005, seconds: 60 });
  await solved.session.close();
  return { ...spent(), solved };
}

/**
 * What certificates add to the solve of a case of 20 sites x 15 goods x 10 markets x 40 pieces of evidence: where nothing ties
 * its goods together, and where power at each site does.
 */
export async function standardsBench(say: Say): Promise<Measure[]> {
  const apart = await added('goods by themselves', false, PAIRS, say);
  return [...apart, ...(await added('goods tied by power', true, TIED_PAIRS, say))];
}

async function added(which: string, tied: boolean, count: number, say: Say): Promise<Measure[]> {
  const solvedAloud = async (what: string, certificates: boolean): Promise<Run> => {
    const found = await run(certificateCase(certificates, FULL, tied));
    const { clock, processor, solved } = found;
    const { numRows, numCols, numIntegers } = solved.model.frame.program;
    say(
      `${which}, ${what}: ${clock.toFixed(2)} s, busy ${processor.toFixed(2)} s, ${numRows} rows, ${numCols} columns, ${numIntegers} whole, ${solved.status}, NPV ${solved.objective.toPrecision(6)}`,
    );
    return found;
  };
  const pairs: { without: Run; withThem: Run }[] = [];
  for (let k = 0; k < count; k++)
    pairs.push({
      without: await solvedAloud('without certificates', false),
      withThem: await solvedAloud('with certificates', true),
    });
  const { without, withThem } = pairs[0]!;
  const of = (value: (pair: (typeof pairs)[number]) => number) => median(pairs.map(value));
  const reached = withThem.solved.status === 'optimal' && without.solved.status === 'optimal';
  const over = reached ? 'with over without' : 'with over without, where a limit of 60 s ends it: at least';
  const busy = of((p) => p.withThem.processor / p.without.processor);
  return [
    [`${which}: plan without certificates`, of((p) => p.without.clock), 's'],
    [`${which}: the same with certificates`, of((p) => p.withThem.clock), 's'],
    [`${which}: gap reached without`, gapOf(without.solved), '%', '0.5 %'],
    [`${which}: gap reached with`, gapOf(withThem.solved), '%', '0.5 %'],
    [`${which}: ${over}, by the clock`, of((p) => p.withThem.clock / p.without.clock), 'times', '< 1.5'],
    [`${which}: with over without, processor time of all threads`, busy, 'times', '< 1.5'],
  ];
}
