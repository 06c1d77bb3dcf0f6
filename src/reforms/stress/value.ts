import { type Case, withChanges } from '../../case/index.ts';
import { ways } from '../../plan/index.ts';
import { type Builds, hold, withoutIdle } from './hold.ts';
import type { Outcome, Value } from './paths.ts';

/** Routes are kept for so many draws: draws that move the network would pile them up. */
const FRESH = 25;

/** Values draws one after another, with the builds of a plan held. */
export function valuer(c: Case, builds: Builds, scale: number): Value {
  const own = withoutIdle(c, builds);
  const there = new Set(own.changes.filter((x) => x.by === 'idle').map((x) => x.key));
  let known = ways();
  let count = 0;
  return async (draws) => {
    const outcomes: (Outcome | undefined)[] = [];
    for (const draw of draws) {
      if (count++ % FRESH === 0) known = ways();
      const changes = draw.filter((x) => x.table !== 'candidates' || !there.has(x.key));
      const held = await hold(withChanges(own, changes), builds, { scale, gap: 1e-4, seconds: 30, ways: known });
      outcomes.push(held && { npv: held.npv, costs: held.costs });
    }
    return outcomes;
  };
}
