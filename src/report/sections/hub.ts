import type { Context } from '../input.ts';

/**
 * Share of the deliveries of the year that were last made or bought in the hub, by value over all demanded goods; goods without a
 * value are left out. Undefined if the case has no hub, or no demanded good has a value.
 */
export function hubShare({ plan, facts, year }: Context): { year: number; share: number } | undefined {
  if (facts.hub.size === 0) return undefined;
  const wanted = new Set(plan.deliveries.map((delivery) => `${delivery.good}/${delivery.place}`));
  let all = 0;
  let own = 0;
  for (const flow of plan.flows) {
    if (flow.year !== year || !wanted.has(`${flow.good}/${flow.to}`)) continue;
    const value = flow.amount * facts.good(flow.good).value;
    all += value;
    if (facts.hub.has(flow.origin)) own += value;
  }
  return all > 0 ? { year, share: own / all } : undefined;
}
