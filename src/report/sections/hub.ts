import type { Context } from '../context.ts';

/** Share of the deliveries of the main good that was last made or bought in the hub, in the year looked at. */
export function hubShare(context: Context): { good: string; year: number; share: number } | undefined {
  const { plan, facts, year } = context;
  if (facts.hub.size === 0) return undefined;
  const main = mainGood(context);
  if (!main) return undefined;
  const places = new Set(plan.deliveries.filter((one) => one.good === main).map((one) => one.place));
  let all = 0;
  let own = 0;
  for (const flow of plan.flows) {
    if (flow.good !== main || flow.year !== year || !places.has(flow.to)) continue;
    all += flow.amount;
    if (facts.hub.has(flow.origin)) own += flow.amount;
  }
  return all > 0 ? { good: main, year, share: own / all } : undefined;
}

/** The demanded good of largest value. */
function mainGood(context: Context): string | undefined {
  const value = new Map<string, number>();
  for (const one of context.plan.deliveries) {
    const worth = one.amount * (context.facts.good(one.good).value || 1);
    value.set(one.good, (value.get(one.good) ?? 0) + worth);
  }
  return [...value].sort((a, b) => b[1] - a[1])[0]?.[0];
}
