import { type Estimate, moneyEstimate } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { asEstimate, type Facts, isKnown, plantName } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';

/** Plants that a line names. */
const NAMED = 3;

interface TriedPlant {
  readonly place: string;
  readonly process: string;
  readonly loses: Estimate;
}

/** Plants that were tried and are not built, with what building each would lose, the nearest to paying first; those of which that is not known are left out. */
export const triedPlants = ({ notBuilt = [] }: Pick<PlanDocument, 'notBuilt'>): TriedPlant[] =>
  notBuilt
    .flatMap(({ process, place, loses }) =>
      place === null || loses === null || !isKnown(asEstimate(loses))
        ? []
        : [{ process, place, loses: asEstimate(loses) }],
    )
    .sort((a, b) => a.loses.high - b.loses.high);

/** The same in a sentence, for a face that folds nothing; undefined where there are none. */
export function triedSentence(plan: Pick<PlanDocument, 'notBuilt' | 'currency'>, facts: Facts): string | undefined {
  const tried = triedPlants(plan);
  if (tried.length === 0) return undefined;
  const list = tried
    .slice(0, NAMED)
    .map((one) => ({ plant: plantName(facts, one), loss: moneyEstimate(one.loses, plan.currency) }));
  return words().plants.notBuiltLine({ list, more: tried.length - list.length });
}
