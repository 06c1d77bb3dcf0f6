import { getOrInsert, type Rows } from '../../case/index.ts';
import { type Avoiding, avoidingName, type Way } from '../../model/index.ts';
import { cheapest, type Network, network, type Route, type Weights } from '../../network/index.ts';
import { pricing } from './parameters.ts';

/** A query for the best ways from a place: weights of money and time per tonne, and restrictions. */
export interface WayQuery extends Avoiding {
  readonly rows: Rows;
  readonly year: number;
  readonly cargo: string;
  readonly from: string;
  readonly weights: Weights;
  /** Candidate legs that cannot be in service in the year. */
  readonly without: ReadonlySet<string>;
  /** Candidate legs that the plan may build. */
  readonly candidateLegs: ReadonlySet<string>;
  /** Prices on the resources of the network, in addition to the weights. Ways found with such prices are not cached. */
  readonly prices?: { of(net: Network): Float64Array };
}

export interface Ways {
  /**
   * The ways of least generalised cost for each destination, one for every set of candidate legs: the best way and, if it uses a candidate leg,
   * the best one without that leg, and so on. At most `most` ways for each destination.
   */
  best(query: WayQuery, to: readonly string[], most?: number): Way[][];
  networkOf(rows: Rows, year: number, cargo: string): Network;
  wayOf(net: Network, route: Route): Way;
  /** The route of a way, with its steps. */
  routeOf(way: Way): Route | undefined;
}

const nameOf = (set: ReadonlySet<string> | undefined) => (set && set.size > 0 ? [...set].sort().join(',') : '');

/** The restrictions of a query. */
export const avoidingOf = ({ withoutModes, withoutUnloadingIn }: Avoiding): Avoiding => ({
  ...(withoutModes && { withoutModes }),
  ...(withoutUnloadingIn && { withoutUnloadingIn }),
});

/** Countries in which a route changes mode or gauge. */
function unloadedIn({ steps }: Route, { graph }: Network): readonly string[] {
  const changes = steps.filter(({ what, kind }) => what === 'transfer' && (kind === 'mode' || kind === 'gauge'));
  return [...new Set(changes.map(({ place }) => graph.places[graph.placeIndex.get(place)!]!.country))];
}

const networkTables = ['legs', 'places', 'borders', 'transfers', 'modes', 'countries'] as const;

/** Maps rows to the first rows with the same network tables, so that they share a network. */
function canonical(): (rows: Rows) => Rows {
  const byLegs = new WeakMap<object, Rows[]>();
  return (rows) => {
    const list = getOrInsert(byLegs, rows.legs, () => []);
    const same = list.find((other) => networkTables.every((table) => other[table] === rows[table]));
    if (same) return same;
    list.push(rows);
    return rows;
  };
}

/** A cache of ways by network vintage and query, so that periods of the same vintage share them. */
export function ways(): Ways {
  const found = new WeakMap<Rows, Map<string, Route | null>>();
  const converted = new WeakMap<Route, Way>();
  const routesOf = new WeakMap<Way, Route>();
  const nets = new Map<string, Network>();
  const vintages = new WeakMap<Rows, number>();
  let count = 0;

  const canon = canonical();
  const networkOf = (tables: Rows, year: number, cargo: string) => {
    const rows = canon(tables);
    const vintage = getOrInsert(vintages, rows, () => count++);
    return getOrInsert(nets, `${vintage} ${year} ${cargo}`, () => network(rows, year, cargo));
  };

  const wayOf = (net: Network, route: Route): Way => {
    let way = converted.get(route);
    if (!way) {
      const { legs, modes, hours, hours_p95, carriage, borders, co2 } = route;
      const passes = route.resources.map((i) => {
        const { kind, key, row, capacity } = net.resources[i]!;
        return { kind, key, row, capacity };
      });
      way = {
        legs,
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
    const cached = q.prices ? new Map<string, Route | null>() : getOrInsert(found, rows, () => new Map());
    const { money, hours, p95 } = q.weights;
    const base = `${net.vintage}|${q.cargo}|${q.from}|${money}|${hours}|${p95}|${nameOf(without)}|${avoidingName(q)}|`;
    const missing = to.filter((place) => !cached.has(base + place));
    if (missing.length > 0) {
      const options = {
        withoutLegs: without,
        ...avoidingOf(q),
        ...(q.prices ? { prices: q.prices.of(net) } : {}),
      };
      const answers = cheapest(net, q.from, missing, q.weights, options);
      missing.forEach((place, i) => {
        cached.set(base + place, answers[i] ?? null);
      });
    }
    return to.map((place) => cached.get(base + place) ?? undefined);
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
        open = [...byName.values()];
      }
      return answer;
    },
  };
}
