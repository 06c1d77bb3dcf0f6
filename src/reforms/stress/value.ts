import type { Case, Change } from '../../case/index.ts';
import { ways } from '../../plan/index.ts';
import { baker } from './bake.ts';
import { type Builds, hold, withoutIdle } from './hold.ts';
import type { Outcome, Value } from './paths.ts';

/** Networks kept at a time, with their routes; draws that move hours or costs of legs give one each. */
const NETWORKS = 20;

/** Values draws one after another, with the builds of a plan held. */
export function valuer(c: Case, builds: Builds, scale: number): Value {
  const own = withoutIdle(c, builds);
  const gone = new Set(own.changes.filter((x) => x.by === 'idle').map((x) => x.key));
  let known = ways();
  let put = baker(own);
  return async (draws) => {
    const outcomes: (Outcome | undefined)[] = [];
    for (const draw of draws) {
      if (put.networks() > NETWORKS) {
        known = ways();
        put = baker(own);
      }
      const changes = draw.filter((x) => x.table !== 'candidates' || !gone.has(x.key));
      const held = await hold(put(changes), builds, { scale, gap: 1e-4, seconds: 30, ways: known });
      outcomes.push(held && { npv: held.npv, costs: held.costs });
    }
    return outcomes;
  };
}

/** Values draws in a case with the whole numbers of a plan of it held. */
export async function valueSet(
  c: Case,
  start: readonly (readonly [string, number])[],
  draws: readonly (readonly Change[])[],
  scale: number,
): Promise<(number | undefined)[]> {
  const known = ways();
  const whole = new Map(start);
  const put = baker(c);
  const worths: (number | undefined)[] = [];
  for (const draw of draws) {
    const held = await hold(put(draw), undefined, { scale, gap: 1e-4, seconds: 30, ways: known, whole });
    worths.push(held?.npv);
  }
  return worths;
}
