import type { Session } from '../../linear/index.ts';
import { tolerance } from '../parameters.ts';
import { type Chain, entered } from './entered.ts';
import { diving } from './parameters.ts';

/** Where a dive takes place. */
export interface Dive {
  readonly session: Session;
  /** The solution of the relaxation that it begins from. */
  readonly relaxed: Float64Array;
  readonly chains: readonly Chain[];
  readonly left: () => number;
  /** Simplex goes on from the solve before; interior point is quicker on programmes that are large. */
  readonly method: 'ipm' | 'simplex';
  readonly signal?: AbortSignal | undefined;
}

/**
 * A plan by diving (Achterberg 2007, 9.2): the chains of which the relaxation builds most are built, each in the year in which a share of it
 * enters service, those of which it builds hardly any are not, and the rest is solved again, until all are decided. After some
 * solves the rest is decided at once. Where a decision has no solution half as many chains are built, and where one alone cannot
 * be built it is not. Undefined where that has no solution either, or where other whole numbers stay undecided.
 */
export async function dive({
  session,
  relaxed,
  chains,
  left,
  method,
  signal,
}: Dive): Promise<Float64Array | undefined> {
  const { integer, upper } = session.model;
  const cols = chains.flat();
  /** The whole numbers of the chains that are decided. */
  let decided: ReadonlyMap<number, number> = new Map();
  let open = [...chains];
  let x = relaxed;
  /** Decides some chains; says whether that has a solution. */
  const attempt = async (builds: readonly Chain[], drops: readonly Chain[]): Promise<boolean | undefined> => {
    const values = new Map(decided);
    solves++;
    for (const [col, count] of builds.flatMap((chain) => entered(chain, x))) values.set(col, count);
    for (const col of drops.flat()) values.set(col, 0);
    const lower = cols.map((j) => values.get(j) ?? 0);
    const within = { cols, lower, upper: cols.map((j) => values.get(j) ?? upper[j]!) };
    const lp = await session.lp({ method, keep: true, within, seconds: left(), ...(signal ? { signal } : {}) });
    if (lp.status !== 'optimal') return lp.status === 'infeasible' ? false : undefined;
    const done = new Set([...builds, ...drops]);
    [decided, x, open] = [values, lp.x, open.filter((chain) => !done.has(chain))];
    return true;
  };
  let solves = 0;
  while (open.length > 0) {
    const sums = new Map(open.map((chain) => [chain, chain.reduce((sum, j) => sum + x[j]!, 0)]));
    const order = open.toSorted((a, b) => sums.get(b)! - sums.get(a)!);
    const over = (share: number) => order.filter((chain) => sums.get(chain)! > share).length;
    const late = solves >= diving.solves;
    const hardly = over(late ? diving.half : diving.hardly);
    const most = Math.max(over(diving.sure), Math.ceil(order.length * diving.atATime));
    let count = Math.min(hardly, late ? hardly : most);
    let found = await attempt(order.slice(0, count), order.slice(hardly));
    while (found === false && count > 0) {
      const alone = count === 1;
      count = Math.floor(count / 2);
      found = await attempt(order.slice(0, count), [...(alone ? order.slice(0, 1) : []), ...order.slice(hardly)]);
    }
    if (found === false) found = await attempt(order.slice(0, 1), []);
    if (!found) return undefined;
  }
  const whole = x.every((value, j) => integer[j] === 0 || Math.abs(value - Math.round(value)) <= tolerance.row);
  return whole ? x : undefined;
}
