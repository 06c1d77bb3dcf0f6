import type { Counterfactual, PlanDocument } from '../../model/index.ts';

type Explained = Pick<PlanDocument, 'nothing' | 'stages' | 'here' | 'notBuilt' | 'targetPrices'>;

/**
 * Every change that a plan was compared with, one row each, with the plan's gain over the best plan with the change.
 * The intervals agree with each other (`agreed`). A target is left out to find its price: the plan loses by it.
 */
export function counterfactualsOf({
  nothing,
  stages = [],
  here = [],
  notBuilt = [],
  targetPrices = [],
}: Explained): Counterfactual[] {
  return [
    ...(nothing === undefined
      ? []
      : [row('nothing', { kind: 'nothing' }, nothing === null ? null : (nothing.gain ?? null))]),
    ...stages.map(({ process, without }) => row(`without stage ${process}`, { kind: 'stage', process }, without)),
    ...here.map(({ place, process, next }) =>
      row(`without site ${place}/${process}`, { kind: 'site', place, process }, next.loses),
    ),
    ...notBuilt.map(({ process, place, loses }) => row(`with ${process}`, { kind: 'build', process, place }, loses)),
    ...targetPrices.map(({ target, low, high }) =>
      row(`without target ${target}`, { kind: 'target', target }, { low: -high, high: -low }),
    ),
  ];
}

const row = (id: string, change: Counterfactual['change'], gain: Counterfactual['gain']): Counterfactual => ({
  id,
  change,
  gain,
});
