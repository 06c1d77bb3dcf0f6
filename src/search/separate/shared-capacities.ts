import type { LpResult } from '../../linear/index.ts';
import type { Proposal } from '../component.ts';
import type { Master } from '../master/types.ts';
import { alternativePaths } from '../price/alternatives.ts';
import { addFlows } from '../price/routes.ts';
import { bindRows, loadsOf, overloaded } from './capacities.ts';
import { nearlyShared, sharedCapacity } from './parameters.ts';

/**
 * Separates shared capacities: the load of all flows on a border crossing, a leg or a place in a period,
 *
 *     sum of tonnes x flows that pass <= capacity
 *
 * A row joins when the relaxation violates it, with ways round it. Once no row is violated, those with a load above `sharedCapacity.likely` join
 * too, each with a way round it alone, because integral plans are likely to violate them. A large programme also gets ways round the capacities
 * that its first relaxations nearly violate.
 */
export function sharedCapacities(master: Master): (lp: LpResult) => Proposal {
  const { model, session, options, large, dependent } = master;
  const { binding, extra } = options;
  let likelyDone = large || dependent;
  let nearRounds = large ? nearlyShared.rounds : 0;
  return (lp) => {
    const loads = loadsOf(model, lp.x);
    const broken = overloaded(loads, binding);
    const each = broken.length === 0 && !likelyDone && master.open;
    if (each) likelyDone = true;
    const keys = each ? overloaded(loads, binding, sharedCapacity.likely) : broken;
    const nearly = nearRounds-- > 0 ? overloaded(loads, binding, nearlyShared.near) : [];
    const near = nearly.filter((key) => !broken.includes(key));
    return {
      count: keys.length,
      async join() {
        const used = master.usedIn(lp);
        const before = model.frame.program.numRows;
        extra.push(...(await bindRows(master.wide(), session, binding, keys, used, each)));
        await addFlows(model, session, alternativePaths(master.wide(), near, used, { others: broken }));
        master.joined = model.frame.program.numRows - before;
      },
    };
  };
}
