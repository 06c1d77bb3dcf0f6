import type { Network, Route, RouteOptions, Weights } from './model.ts';
import { generalised, stayingRoute } from './route.ts';
import { undominatedOn } from './undominated.ts';

const money: Weights = { money: 1, hours: 0, p95: 0 };
const time: Weights = { money: 0, hours: 1, p95: 0 };
const tenths = (x: number) => Math.round(x * 10);

/**
 * The exact Pareto frontier of cost and time after rounding to 0.1 money per t and 0.1 h, cheapest first: one route for each undominated pair. The
 * cost includes `prices`.
 */
export function frontier(net: Network, from: string, to: string, options: RouteOptions = {}): Route[] {
  if (from === to && net.graph.placeIndex.has(from)) return [stayingRoute(net, from)];
  const query = { ...options, from, to, weights: money, measures: [time], most: Infinity, comparisons: Infinity };
  const { routes } = undominatedOn(net, [])(query);
  const cost = (route: Route) => tenths(generalised(route, money, options));
  let best = Infinity;
  const faster = routes.filter((route) => {
    const hours = tenths(route.hours);
    if (hours >= best) return false;
    best = hours;
    return true;
  });
  // Among routes of equal cost after rounding, the last one is the fastest.
  return faster.filter((route, i) => i === faster.length - 1 || cost(faster[i + 1]!) !== cost(route));
}
