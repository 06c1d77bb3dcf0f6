import { addTo, atStart, type Case, defined, keyOf, nonEmpty, power, tupleKey } from '../../case/index.ts';
import type { BorderStep, PlanDocument } from '../../model/index.ts';
import { movesOf, opinionOf } from '../../opinion/index.ts';
import { npvOf } from '../decode.ts';
import { TODAY } from './border.ts';
import type { CountryCase } from './case.ts';
import { furtherLegs, legIn } from './legs-by-year.ts';
import { tradeOf } from './trade.ts';

/**
 * The part of some countries in a regional plan, as a plan of their own case: all that is theirs, and trade across the
 * border at today's step.
 */
export function partOf(
  plan: PlanDocument,
  own: Case,
  steps: readonly BorderStep[],
  isAbroad: (place: string) => boolean,
): PlanDocument {
  const ours = <T extends { place?: string }>(list: readonly T[]): T[] =>
    list.filter(({ place }) => place !== undefined && !isAbroad(place));
  const candidateLegs = new Set(
    own.tables.legs.filter(({ capex }) => capex !== undefined).map((row) => keyOf('legs', row)),
  );
  const further = furtherLegs(own);
  const flows = plan.flows
    .filter(({ from, to }) => !isAbroad(from) || !isAbroad(to))
    .map((flow) => ({ ...flow, legs: flow.legs.map((leg) => legIn(further, leg, flow.year)) }));
  const crossing = new Map<string, number>();
  const add = (side: BorderStep['side'], good: string, place: string, year: number, amount: number) => {
    const key = tupleKey(side, good, place, year);
    addTo(crossing, key, amount);
  };
  for (const { good, from, to, year, amount } of flows) {
    if (isAbroad(from)) add('sells', good, from, year, amount);
    if (isAbroad(to)) add('buys', good, to, year, amount);
  }
  const of = ({ side, good, place, year, step }: BorderStep) =>
    step === TODAY ? (crossing.get(tupleKey(side, good, place, year)) ?? 0) : 0;
  const bought = steps.filter(({ side }) => side === 'sells').map((x) => ({ ...x, amount: of(x) }));
  const sold = steps.filter(({ side }) => side === 'buys').map((x) => ({ ...x, amount: of(x) }));
  const { duties: _, origins: __, ...rest } = plan;
  const lanes = new Set(flows.map(({ good, from, to }) => tupleKey(good, from, to)));
  const duties = (plan.duties ?? []).filter(({ good, from, to }) => lanes.has(tupleKey(good, from, to)));
  return {
    ...rest,
    ...defined({ kept: plan.kept && ours(plan.kept), duties: nonEmpty(duties) }),
    legs: plan.legs.filter(({ leg }) => candidateLegs.has(leg)),
    flows,
    builds: ours(plan.builds),
    closings: ours(plan.closings),
    activity: ours(plan.activity),
    purchases: [...ours(plan.purchases), ...bought.filter(({ amount }) => amount > 0)],
    deliveries: [...ours(plan.deliveries), ...sold.map((x) => ({ ...x, short: x.quantity! - x.amount }))],
    surplus: ours(plan.surplus),
    certificates: ours(plan.certificates),
    licences: ours(plan.licences),
    draws: ours(plan.draws),
  };
}

/** The worth of a plan by the second opinion, and the rules of the case that it breaks. */
export function worthOf(plan: PlanDocument, c: Case): { npv: number; breaches: readonly string[] } {
  const { start, discountRate } = atStart(c).settings;
  const factor = (year: number) => power(1 + discountRate, start - year);
  const { cost, breaches } = opinionOf(plan, c, factor, movesOf(plan, c));
  return {
    npv: npvOf(cost),
    breaches: breaches.map(({ row, plan: is, recomputed }) => `${row}: ${is}, ${recomputed}`),
  };
}

/**
 * The part of some countries in a regional plan, in their own case, and its worth there; `holds` if it breaks no rule.
 */
export function partIn(
  { case: own, steps }: Pick<CountryCase, 'case' | 'steps'>,
  plan: PlanDocument,
  countries: readonly string[],
): { readonly plan: PlanDocument; readonly npv: number; readonly holds: boolean } {
  const part = partOf(plan, own, steps, tradeOf(own, countries).isAbroad);
  const { npv, breaches } = worthOf(part, own);
  return { plan: part, npv, holds: breaches.length === 0 };
}
