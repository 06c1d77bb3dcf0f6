import { type LpResult, type ProgramArrays, withRows } from '../../linear/index.ts';
import type { Assembled } from '../assemble.ts';
import { passKey } from '../pricing.ts';

/** A shared capacity of which the relaxation uses this share in some period may bind a plan of whole plants. */
const USED = 0.1;

/**
 * The programme with a row for each shared capacity that a plan of whole plants may come to break though fractions of
 * them do not: those of which the flows `x` use some, and that are not `binding`, whose rows are there.
 */
export function withPassing(model: Assembled, x: ArrayLike<number>, binding: ReadonlySet<string>): ProgramArrays {
  const a = model.frame.program.arrays();
  const shared = new Map<string, { key: string; capacity: number; load: number; entries: Map<number, number> }>();
  for (const { col, way, good, period } of model.flows) {
    const tonnes = model.frame.lookup.mass(good);
    if (!way || tonnes <= 0) continue;
    for (const pass of way.passes) {
      const key = passKey(pass);
      if (pass.capacity === Number.POSITIVE_INFINITY || binding.has(key)) continue;
      const id = `${key} ${period}`;
      const one = shared.get(id) ?? { key, capacity: pass.capacity, load: 0, entries: new Map() };
      one.load += tonnes * Math.max(0, x[col] ?? 0);
      one.entries.set(col, (one.entries.get(col) ?? 0) + tonnes);
      shared.set(id, one);
    }
  }
  const used = new Set(
    [...shared.values()].flatMap(({ key, capacity, load }) => (load > USED * capacity ? [key] : [])),
  );
  return withRows(
    a,
    [...shared.values()]
      .filter(({ key }) => used.has(key))
      .map(({ capacity, entries }) => ({
        ...{ lower: Number.NEGATIVE_INFINITY, upper: capacity },
        ...{ cols: [...entries.keys()], values: [...entries.values()] },
      })),
  );
}

/** Flows that neither the relaxation nor a plan has, and by which the relaxation would lose over this share of their good's value. */
export const farFlows = (
  { frame, flows }: Assembled,
  lp: LpResult,
  share: number,
  plan?: ArrayLike<number>,
): number[] =>
  flows.flatMap(({ col, good, period }) => {
    const loss = share * frame.lookup.value(good) * frame.periods[period]!.period.weight;
    const idle = lp.x[col] === 0 && !((plan?.[col] ?? 0) > 0);
    return idle && lp.colDual[col]! < -loss ? [col] : [];
  });
