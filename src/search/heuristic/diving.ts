import type { Session } from '../../linear/index.ts';
import { diving } from '../parameters.ts';
import { type Chain, entered } from './entered.ts';

/**
 * A plan by diving from a solution of the relaxation: the chains of which the relaxation builds most are built, each in the year in which a share of it
 * enters service, those of which it builds hardly any are not, and the rest is solved again, until all are decided, or until
 * time runs short. Undefined where it comes to nothing, or leaves other whole numbers undecided.
 */
export async function dive(
  session: Session,
  relaxed: Float64Array,
  chains: readonly Chain[],
  left: () => number,
): Promise<Float64Array | undefined> {
  const { integer } = session.model;
  const cols = chains.flat();
  const lower = new Map(cols.map((j) => [j, 0]));
  const upper = new Map(cols.map((j) => [j, session.model.upper[j]!]));
  let open = chains;
  let x = relaxed;

  const haste = left() * (1 - diving.haste);
  while (open.length > 0) {
    const all = left() < haste;
    const order = open
      .map((chain) => ({ chain, sum: chain.reduce((sum, j) => sum + x[j]!, 0) }))
      .sort((a, b) => b.sum - a.sum);
    const most = Math.ceil(order.length * diving.atATime);
    const undecided: Chain[] = [];
    for (const [rank, { chain, sum }] of order.entries()) {
      const built = all ? sum >= diving.half : sum > diving.hardly && (sum >= diving.sure || rank < most);
      if (built) {
        const counts = entered(chain, x);
        chain.forEach((j, i) => {
          lower.set(j, counts[i]!);
          upper.set(j, counts[i]!);
        });
      } else if (all || sum <= diving.hardly) for (const j of chain) upper.set(j, 0);
      else undecided.push(chain);
    }
    open = undecided;
    const bounds = (side: ReadonlyMap<number, number>) => cols.map((j) => side.get(j)!);
    const within = { cols, lower: bounds(lower), upper: bounds(upper) };
    const next = await session.lp({ method: 'ipm', within, seconds: left() });
    if (next.status !== 'optimal') return undefined;
    x = next.x;
  }
  const whole = x.every((value, j) => integer[j] === 0 || Math.abs(value - Math.round(value)) < 1e-6);
  return whole && open.length === 0 ? x : undefined;
}
