import type { LpResult } from '../../linear/index.ts';
import type { Wanted } from '../component.ts';
import type { Grown } from '../master/grown.ts';
import { alternativePaths } from '../price/alternatives.ts';
import { addFlows } from '../price/routes.ts';
import { bindRows, loadsOf, overloaded } from './capacities.ts';
import { nearlyShared, sharedCapacity } from './parameters.ts';

/**
 * Shared capacities: what all flows together carry over a border crossing, a leg or through a place in a period,
 *
 *     sum of tonnes x flows that pass <= capacity
 *
 * A row joins when the relaxation breaks it, with ways round it. Once none is broken, those of which the relaxation uses more
 * than `sharedCapacity.likely` join too, each with a way round it alone: plans of whole plants are likely to break them. A large programme
 * has ways round those that its first relaxations nearly break.
 */
export function sharedCapacities(grown: Grown): (lp: LpResult) => Wanted {
  const { model, session, options, large, dependent } = grown;
  const { binding, extra } = options;
  let likely = large || dependent;
  let ahead = large ? nearlyShared.rounds : 0;
  return (lp) => {
    const loads = loadsOf(model, lp.x);
    const broken = overloaded(loads, binding);
    const each = broken.length === 0 && !likely && grown.open();
    if (each) likely = true;
    const keys = each ? overloaded(loads, binding, sharedCapacity.likely) : broken;
    const nearly = ahead-- > 0 ? overloaded(loads, binding, nearlyShared.near) : [];
    const near = nearly.filter((key) => !broken.includes(key));
    return {
      count: keys.length,
      async join() {
        const used = grown.usedIn(lp);
        const before = model.frame.program.numRows;
        extra.push(...(await bindRows(grown.wide(), session, binding, keys, used, each)));
        await addFlows(model, session, alternativePaths(grown.wide(), near, used, { others: broken }));
        grown.joined = model.frame.program.numRows - before;
      },
    };
  };
}
