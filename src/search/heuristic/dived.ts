import { putInto } from '../../case/index.ts';
import { eachRow, type ProgramArrays, type Session, wholeAt } from '../../linear/index.ts';
import type { BuildVariable, Candidate, Frame } from '../../pillars/index.ts';
import { free } from '../separate/links.ts';
import { dive } from './diving.ts';
import type { Chain } from './entered.ts';
import { type Heuristic, type Look, none, planOf } from './heuristic.ts';
import { chainsOf } from './neighbourhoods.ts';

/**
 * The first plan of a programme that is not large: by diving from its relaxation (`dive`), else the one that builds nothing. What plants have to
 * run at least is left out of the dive, for it leaves most whole numbers without a solution; plants that run too little in the
 * plan are mended one by one, those first that run least. The relaxation's vertex is put back: the next one goes on from there.
 */
export const diving: Heuristic = {
  name: 'diving',
  due: (look) => none(look) && !look.master.large,
  async find(look) {
    const { model, session } = look.master;
    const vertex = await session.vertex();
    const a = model.frame.program.arrays();
    const least = leastUses(model.frame, a);
    const rows = least.map(({ row }) => row);
    await free(session, rows);
    // Also where the solver fails: what is kept of the search then is to keep to all rows.
    const found = await dived(look, a, least).finally(() => bind(session, a, rows));
    if (vertex) await session.lp({ method: 'simplex', vertex, seconds: look.left() });
    return found ?? nothing(look);
  },
};

/** Rows that were let go hold again. */
const bind = (session: Session, { rowLower, rowUpper }: ProgramArrays, rows: readonly number[]): Promise<void> =>
  session.setRowBounds(
    rows,
    rows.map((row) => rowLower[row]!),
    rows.map((row) => rowUpper[row]!),
  );

async function nothing({ master, left }: Look) {
  const within = wholeAt(master.session.model, []);
  const lp = await master.session.lp({ fresh: true, within, seconds: left() });
  return lp.status === 'optimal' ? planOf(master, lp.x) : undefined;
}

/**
 * The plan of a dive in which all plants run as much as they have to. One that runs too little is held to it, or built smaller, later or not at
 * all, whichever costs less; where neither has a solution those that were held are let go, and all others are built less.
 */
async function dived({ master, options: { signal }, lp, left }: Look, a: ProgramArrays, least: readonly LeastUse[]) {
  const { model, session } = master;
  const chains = chainsOf(model, session.model.integer).map(({ cols }) => cols);
  let x = await dive({ session, relaxed: lp.x, chains, left, method: 'simplex', signal });
  const solve = async (from: Float64Array) => {
    const within = wholeAt(session.model, from);
    const found = await session.lp({ method: 'simplex', keep: true, within, seconds: left() });
    return found.status === 'optimal' ? found : undefined;
  };
  const held = new Set<Candidate>();
  let holds = true;
  while (x && !signal?.aborted) {
    const idle = mostIdle(
      least.filter(({ candidate }) => !held.has(candidate)),
      x,
    );
    if (!idle) return planOf(master, x);
    const { candidate, periods } = idle;
    const rows = least.flatMap((one) => (one.candidate === candidate ? one.row : []));
    if (holds) await bind(session, a, rows);
    const asked = holds ? await solve(x) : undefined;
    await free(session, rows);
    const less = x.slice();
    const lighter = lighten(tiersOf(model.frame, candidate), less, periods) ? await solve(less) : undefined;
    if (asked && !(lighter && lighter.objective > asked.objective)) {
      await bind(session, a, rows);
      held.add(candidate);
      x = asked.x;
    } else if (!lighter && held.size > 0) {
      holds = false;
      held.clear();
      await free(
        session,
        least.map(({ row }) => row),
      );
    } else x = lighter?.x;
  }
  return undefined;
}

/** The chains of a candidate, that of its largest tier first. */
function tiersOf({ variables }: Frame, candidate: Candidate): Chain[] {
  const tiers = new Map<BuildVariable['tier'], BuildVariable[]>();
  for (const build of variables.builds) if (build.candidate === candidate) putInto(tiers, build.tier, build);
  const years = (builds: readonly BuildVariable[]) => builds.toSorted((a, b) => a.year - b.year);
  return [...tiers]
    .sort(([a], [b]) => b.capacity - a.capacity)
    .map(([, builds]) => years(builds).map(({ count }) => count));
}

/**
 * The largest plant of a candidate in the size below, where that is not built too; else its builds so many years later, those that would
 * come after the last year not at all. False where nothing of it is built.
 */
function lighten(tiers: readonly Chain[], x: Float64Array, years: number): boolean {
  const built = (chain: Chain) => chain.some((col) => x[col]! > 0.5);
  const at = tiers.findIndex(built);
  if (at < 0) return false;
  const below = tiers.slice(at + 1).find((chain) => !built(chain) && chain.length === tiers[at]!.length);
  const counts = tiers[at]!.map((col) => Math.round(x[col]!));
  for (const [i, col] of tiers[at]!.entries()) x[col] = below ? 0 : (counts[i - years] ?? 0);
  for (const [i, col] of below?.entries() ?? []) x[col] = counts[i]!;
  return true;
}

/** What a candidate has to run at least in a period: the least side of a row, and what stands in it. */
interface LeastUse {
  readonly candidate: Candidate;
  readonly row: number;
  readonly least: number;
  readonly values: readonly (readonly [col: number, value: number])[];
}

function leastUses({ candidates, periods, variables }: Frame, a: ProgramArrays): LeastUse[] {
  const rows = new Map<number, { candidate: Candidate; values: [number, number][] }>();
  for (const candidate of candidates)
    for (const [p] of candidate.row.min_load > 0 ? periods.entries() : [])
      for (const { size, count } of variables.serving(candidate, p))
        eachRow(a, size ?? count, (row, value) => {
          if (value < 0 && a.rowUpper[row] === Number.POSITIVE_INFINITY) rows.set(row, { candidate, values: [] });
        });
  for (let j = 0; j < a.numCols; j++) eachRow(a, j, (row, value) => rows.get(row)?.values.push([j, value]));
  return [...rows].map(([row, one]) => ({ ...one, row, least: a.rowLower[row]! }));
}

/** The candidate that runs the least share of what it has to, and in how many periods it runs too little; undefined where all run enough. */
function mostIdle(least: readonly LeastUse[], x: Float64Array) {
  const short = least.flatMap(({ candidate, least: fixed, values }) => {
    let [asked, runs] = [fixed, 0];
    for (const [col, value] of values)
      if (value < 0) asked -= value * x[col]!;
      else runs += value * x[col]!;
    return runs < asked * (1 - 1e-6) - 1e-6 ? [{ candidate, share: runs / asked }] : [];
  });
  if (short.length === 0) return undefined;
  const { candidate } = short.reduce((worst, one) => (one.share < worst.share ? one : worst));
  return { candidate, periods: short.filter((one) => one.candidate === candidate).length };
}
