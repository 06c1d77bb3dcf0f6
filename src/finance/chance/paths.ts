import { draws } from '../lines/numbers.ts';
import type { ProjectInput } from '../project/input.ts';
import { irrAt, irrNear } from '../value/irr.ts';
import { power } from '../value/present.ts';
import { waterfallPlan } from '../waterfall/plan.ts';
import { linesOf, waterfall } from '../waterfall/waterfall.ts';
import type { ChanceModel } from './model.ts';
import { drawOnce, lineOf, mover } from './moves.ts';
import { roots } from './roots.ts';

/** Results by path. `minDscr` and `llcr` are NaN without debt, `irr` without a root. */
export type Paths = Readonly<
  Record<'minDscr' | 'llcr' | 'npv' | 'irr' | 'shortfall' | 'lockedPeriods' | 'shortPeriods', Float64Array>
>;

/** An empty record of the cover of `count` paths in every period, path after path (see `fan`). It is NaN where no debt is served. */
export const emptyRecord = ({ n }: ChanceModel, count: number): Float64Array =>
  new Float64Array(n * count).fill(Number.NaN);

/** Number of paths that are computed together. A row of this length fits several times into the first cache of a processor. */
const together = 128;

/** Lines that an overrun and a delay move. */
const onceLines = ['capexFactor', 'lateYears', 'realRevenue', 'realVariable', 'realFixed', 'realHeld'];

/** The lines of a project, with a number for each path where an uncertain quantity moves them. */
function prepared(model: ChanceModel) {
  const { n, project, used } = model;
  const lines = linesOf(waterfall(waterfallPlan(project)));
  const moved = [...used.map((name) => lineOf[name]), ...onceLines];
  const wanted = ['dscr', 'flow.equity', 'support', 'locked', 'llcr', 'ownersFactor'];
  return { found: draws(lines, n, together, moved, wanted), move: mover(model) };
}

const real = ({ revenue, variableCost, fixedCost, held }: ProjectInput) => [revenue, variableCost, fixedCost, held];

/**
 * Runs the paths [from, until) of a model. Each path has its own counter in the random stream, so that the paths [0, 1000) equal those of
 * [0, 400) and [400, 1000) to the last bit, in any thread. The cover of every period is written into `record`, if there is one.
 */
export function runPaths(model: ChanceModel, from: number, until: number, record?: Float64Array): Paths {
  const { n, project, life, used } = model;
  const { found, move } = prepared(model);
  const start = project.operationFrom ?? 0;
  const count = until - from;
  const out: Paths = {
    minDscr: new Float64Array(count).fill(Number.NaN),
    llcr: new Float64Array(count).fill(Number.NaN),
    npv: new Float64Array(count),
    irr: new Float64Array(count),
    shortfall: new Float64Array(count),
    lockedPeriods: new Float64Array(count),
    shortPeriods: new Float64Array(count),
  };
  const weight = found.sure('ownersFactor');
  const periods = Array.from({ length: n }, (_, p) => p);
  const rows = (key: string) => periods.map((p) => found.at(key, p));
  const [dscr, flows, support, locked] = [rows('dscr'), rows('flow.equity'), rows('support'), rows('locked')];
  const moves = used.map((name) => rows(lineOf[name]));
  const [overruns = [], lates = [], ...operated] = onceLines.map(rows);
  const llcr = life >= 0 ? found.at('llcr', life) : undefined;
  for (let first = from; first < until; first += together) {
    const width = Math.min(together, until - first);
    for (let k = 0; k < width; k++) {
      move(first + k, moves, k);
      const { overrun, lag } = drawOnce(model, first + k);
      for (let p = 0; p < n; p++) {
        overruns[p]![k] = overrun;
        lates[p]![k] = lag;
        real(project).forEach((row, j) => {
          const runs = lag === 0 || p - lag >= start;
          operated[j]![p]![k] = runs ? (row?.[p - lag] ?? 0) : 0;
        });
      }
    }
    found.run();
    const to = first - from;
    for (let p = 0; p < n; p++)
      for (let k = 0; k < width; k++) {
        const cover = dscr[p]![k]!;
        if (!Number.isNaN(cover) && !(cover >= out.minDscr[to + k]!)) out.minDscr[to + k] = cover;
        out.npv[to + k]! += flows[p]![k]! * weight[p]!;
        out.lockedPeriods[to + k]! += locked[p]![k]!;
        const short = support[p]![k]!;
        if (!(short > 1e-9)) continue;
        out.shortfall[to + k]! += short;
        out.shortPeriods[to + k]! += 1;
      }
    if (llcr) out.llcr.set(llcr.subarray(0, width), to);
    const settled = roots(flows, power(1 + model.guess, -1), width);
    for (let k = 0; k < width; k++) out.irr[to + k] = yearlyRate(settled[k]!, flows, k, model.guess);
    if (!record) continue;
    for (let k = 0; k < width; k++) for (let p = 0; p < n; p++) record[(to + k) * n + p] = dscr[p]![k]!;
  }
  return out;
}

type Rows = readonly Float64Array[];

/** The yearly rate of a root. Where Newton's method does not converge, it is the root nearest the guess; NaN unless there are flows of both signs. */
function yearlyRate(x: number, rows: Rows, k: number, guess: number): number {
  if (!Number.isNaN(x)) return 1 / x - 1;
  const flows = rows.map((row) => row[k]!);
  if (!flows.some((flow) => flow < 0) || !flows.some((flow) => flow > 0)) return Number.NaN;
  return irrNear(irrAt(flows, [...flows.keys()]), guess) ?? Number.NaN;
}
