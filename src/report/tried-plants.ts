import { type Estimate, moneyEstimate } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { asEstimate, type Facts, isKnown, plantName } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';

/** How many plants a line names. */
const NAMED = 3;

interface TriedPlant {
  readonly place: string;
  readonly process: string;
  readonly loses: Estimate;
}

/** Plants that were tried and are not built, with the loss of building each, the smallest loss first; plants with an unknown loss are left out. */
export const triedPlants = ({ notBuilt = [] }: Pick<PlanDocument, 'notBuilt'>): TriedPlant[] =>
  notBuilt
    .flatMap(({ process, place, loses }) =>
      place === null || loses === null || !isKnown(asEstimate(loses))
        ? []
        : [{ process, place, loses: asEstimate(loses) }],
    )
    .sort((a, b) => a.loses.high - b.loses.high);

/** These plants in a sentence, for a terminal and for print; undefined if there are none. */
export function triedSentence(plan: Pick<PlanDocument, 'notBuilt' | 'currency'>, facts: Facts): string | undefined {
  const tried = triedPlants(plan);
  if (tried.length === 0) return undefined;
  const list = tried
    .slice(0, NAMED)
    .map((plant) => ({ plant: plantName(facts, plant), loss: moneyEstimate(plant.loses, plan.currency) }));
  return words().plants.notBuiltLine({ list, more: tried.length - list.length });
}
