import { getOrInsert, type Rows } from '../../case/index.ts';
import { type Avoiding, avoidingName, type Way } from '../../model/index.ts';
import { cheapest, type Network, network, type Route, type Weights } from '../../network/index.ts';
import { pricing } from './parameters.ts';

/** What decides a lane's best way: the prices of money and time per unit of goods, and what it may not pass. */
export interface WayQuery extends Avoiding {
  readonly rows: Rows;
  readonly year: number;
  readonly cargo: string;
  readonly from: string;
  readonly weights: Weights;
  /** Candidate legs that cannot be there in the year. */
  readonly without: ReadonlySet<string>;
  /** Legs that the plan may build. */
  readonly candidateLegs: ReadonlySet<string>;
  /** Prices of what is passed, beside the weights; ways found at such prices are not kept for other questions. */
  readonly prices?: { of(net: Network): Float64Array };
}

export interface Ways {
  /**
   * For each destination the way of least generalised cost for every set of candidate legs: the best way, and where it
   * uses a candidate leg the best without it, and so on. At most `most` a destination.
   */
  best(query: WayQuery, to: readonly string[], most?: number): Way[][];
  networkOf(rows: Rows, year: number, cargo: string): Network;
  wayOf(net: Network, route: Route): Way;
  /** The route that a way was made from, with its steps. */
  routeOf(way: Way): Route | undefined;
}

const nameOf = (set: ReadonlySet<string> | undefined) => (set && set.size > 0 ? [...set].sort().join(',') : '');

/** What a query is to do without. */
export const avoidingOf = ({ withoutModes, withoutUnloadingIn }: Avoiding): Avoiding => ({
  ...(withoutModes && { withoutModes }),
  ...(withoutUnloadingIn && { withoutUnloadingIn }),
});

/** Countries in which goods change mode or gauge on a route. */
function unloadedIn({ steps }: Route, { graph }: Network): readonly string[] {
  const changes = steps.filter(({ what, kind }) => what === 'transfer' && (kind === 'mode' || kind === 'gauge'));
  return [...new Set(changes.map(({ place }) => graph.places[graph.placeIndex.get(place)!]!.country))];
}

const networkTables = ['legs', 'places', 'borders', 'transfers', 'modes', 'countries'] as const;

/** Rows whose network is the same stand for one another: the first that came with the same tables. */
function canonical(): (rows: Rows) => Rows {
  const known = new WeakMap<object, Rows[]>();
  return (rows) => {
    const list = getOrInsert(known, rows.legs, () => []);
    const same = list.find((other) => networkTables.every((table) => other[table] === rows[table]));
    if (same) return same;
    list.push(rows);
    return rows;
  };
}

/** Ways kept by network vintage and question, so that periods of the same vintage share them. */
export function ways(): Ways {
  const found = new WeakMap<Rows, Map<string, Route | null>>();
  const converted = new WeakMap<Route, Way>();
  const routesOf = new WeakMap<Way, Route>();
  const nets = new Map<string, Network>();
  const vintages = new WeakMap<Rows, number>();
  let count = 0;

  const canon = canonical();
  const networkOf = (given: Rows, year: number, cargo: string) => {
    const rows = canon(given);
    let vintage = vintages.get(rows);
    if (vintage === undefined) {
      vintage = count++;
      vintages.set(rows, vintage);
    }
    const key = `${vintage} ${year} ${cargo}`;
    let net = nets.get(key);
    if (!net) {
      net = network(rows, year, cargo);
      nets.set(key, net);
    }
    return net;
  };

  const wayOf = (net: Network, route: Route): Way => {
    let way = converted.get(route);
    if (!way) {
      const { legs, places, modes, hours, hours_p95, carriage, borders, co2 } = route;
      const passes = route.resources.map((i) => {
        const { kind, key, row, capacity } = net.resources[i]!;
        return { kind, key, row, capacity };
      });
      way = {
        legs,
        places,
        modes,
        hours,
        hours_p95,
        carriage,
        borders,
        co2,
        passes,
        get unloadedIn() {
          return unloadedIn(route, net);
        },
      };
      converted.set(route, way);
      routesOf.set(way, route);
    }
    return way;
  };

  const routes = (q: WayQuery, net: Network, without: ReadonlySet<string>, to: readonly string[]) => {
    const rows = canon(q.rows);
    const kept = (q.prices ? undefined : found.get(rows)) ?? new Map<string, Route | null>();
    if (!q.prices) found.set(rows, kept);
    const { money, hours, p95 } = q.weights;
    const base = `${net.vintage}|${q.cargo}|${q.from}|${money}|${hours}|${p95}|${nameOf(without)}|${avoidingName(q)}|`;
    const missing = to.filter((place) => !kept.has(base + place));
    if (missing.length > 0) {
      const options = {
        withoutLegs: without,
        ...avoidingOf(q),
        ...(q.prices ? { prices: q.prices.of(net) } : {}),
      };
      const answers = cheapest(net, q.from, missing, q.weights, options);
      missing.forEach((place, i) => {
        kept.set(base + place, answers[i] ?? null);
      });
    }
    return to.map((place) => kept.get(base + place) ?? undefined);
  };

  return {
    networkOf,
    wayOf,
    routeOf: (way) => routesOf.get(way),
    best(q, to, most = pricing.sets) {
      const net = networkOf(q.rows, q.year, q.cargo);
      const answer: Way[][] = to.map(() => []);
      let open = [{ without: q.without, targets: to.map((_, i) => i) }];
      while (open.length > 0) {
        const next: typeof open = [];
        const byName = new Map<string, { without: ReadonlySet<string>; targets: number[] }>();
        for (const { without, targets } of open) {
          const answers = routes(
            q,
            net,
            without,
            targets.map((i) => to[i]!),
          );
          targets.forEach((i, at) => {
            const route = answers[at];
            if (!route) return;
            const way = wayOf(net, route);
            if (!answer[i]!.includes(way) && answer[i]!.length < most) answer[i]!.push(way);
            for (const leg of route.legs) {
              if (!q.candidateLegs.has(leg)) continue;
              const fewer = new Set([...without, leg]);
              const name = nameOf(fewer);
              const group = getOrInsert(byName, name, () => ({ without: fewer, targets: [] }));
              if (!group.targets.includes(i)) group.targets.push(i);
            }
          });
        }
        next.push(...byName.values());
        open = next;
      }
      return answer;
    },
  };
}
