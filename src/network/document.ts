import { legKey, qualityOf, type Row, type Rows } from '../case/index.ts';
import { network } from './build.ts';
import { cheapest, shortest } from './cheapest.ts';
import { corridorOf, corridors } from './corridors.ts';
import { frontier } from './frontier.ts';
import type { LegProblem, Route, RouteOptions, Step, Weights } from './model.ts';
import { generalised } from './route.ts';
import { weightsOf } from './weights.ts';
import { candidateLegs, type WhatIf, whatIf } from './whatIf.ts';

export type RouteKind = 'cheapest' | 'fastest' | 'reliable' | 'best' | 'shortest' | 'frontier' | 'corridor';

/** A route of the document `routes --json`. Money, kg and hours are per t. */
export interface RouteEntry {
  /** `reliable`: least hours_p95; `best`: least cost with the time value of the good; `corridor`: an alternative corridor. */
  readonly kind: RouteKind;
  readonly legs: readonly string[];
  readonly places: readonly string[];
  readonly modes: readonly string[];
  readonly countries: readonly string[];
  readonly km: number;
  readonly hours: number;
  readonly hours_p95: number;
  readonly cost: number;
  readonly carriage: number;
  readonly borders: number;
  readonly co2: number;
  /** Cost with the time value of the good, if a good is given. */
  readonly generalised?: number;
  /** Share of the km by quality of the legs. */
  readonly quality: Readonly<Record<string, number>>;
  readonly steps: readonly Step[];
}

export interface RoutesDocument {
  readonly from: string;
  readonly to: string;
  readonly good?: string;
  readonly cargo: string;
  readonly year: number;
  readonly currency: string;
  readonly priceYear: number;
  readonly closed?: readonly string[];
  readonly modes?: readonly string[];
  readonly routes: readonly RouteEntry[];
  readonly whatIf: readonly WhatIf[];
  /** Legs that this cargo cannot use because their cost, hours or length is unknown. */
  readonly unusable: readonly LegProblem[];
}

interface RoutesRequest {
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly cargo: string;
  readonly good?: Row<'goods'>;
  readonly options?: RouteOptions;
  /** Whether candidate legs may be used. */
  readonly planned?: boolean;
  readonly closed?: readonly string[];
  readonly modes?: readonly string[];
}

const mostCorridors = 8;
const by = (money: number, hours: number, p95: number): Weights => ({ money, hours, p95 });

/** The routes between two places in a year, of each `RouteKind`. */
export function routesDocument(rows: Rows, request: RoutesRequest): RoutesDocument {
  const { from, to, year, cargo, good } = request;
  const net = network(rows, year, cargo);
  const base = request.options ?? {};
  const open = { ...base, withoutLegs: new Set([...(base.withoutLegs ?? []), ...shutLegs(rows)]) };
  const options = request.planned
    ? open
    : { ...open, withoutLegs: new Set([...open.withoutLegs, ...candidateLegs(rows)]) };
  const weights = good && weightsOf(rows, good);
  const best = (w: Weights) => cheapest(net, from, [to], w, options)[0];
  const quality = kmByQuality(rows);
  const routes: RouteEntry[] = [];
  const add = (kind: RouteKind, route: Route | undefined) => {
    if (!route) return;
    const { legs, places, modes, countries, km, hours, hours_p95, carriage, borders, co2, steps } = route;
    const cost = carriage + borders;
    routes.push({
      kind,
      legs,
      places,
      modes,
      countries,
      km,
      hours,
      hours_p95,
      cost,
      carriage,
      borders,
      co2,
      ...(weights ? { generalised: generalised(route, weights) } : {}),
      quality: quality(route),
      steps,
    });
  };
  // Small weights of the other measure break ties.
  add('cheapest', best(by(1, 1e-7, 0)));
  add('fastest', best(by(1e-7, 1, 0)));
  add('reliable', best(by(1e-7, 1, 1)));
  if (weights) add('best', best(weights));
  add('shortest', shortest(net, from, to, options));
  for (const route of frontier(net, from, to, options)) add('frontier', route);
  const listed = new Set(routes.map((x) => x.legs.join('\n')));
  const seen = new Set<string>();
  for (const route of corridors(net, from, to, weights ?? by(1, 1e-7, 0), mostCorridors, options)) {
    const corridor = corridorOf(route);
    if (!listed.has(route.legs.join('\n')) && !seen.has(corridor)) add('corridor', route);
    seen.add(corridor);
  }
  const named = routes.filter((x) => x.kind !== 'corridor');
  return {
    from,
    to,
    ...(good ? { good: good.good } : {}),
    cargo,
    year,
    currency: rows.settings.currency,
    priceYear: rows.settings.priceYear,
    ...(request.closed?.length ? { closed: request.closed } : {}),
    ...(request.modes?.length ? { modes: request.modes } : {}),
    routes,
    whatIf: named.length > 0 ? whatIf(net, from, to, named, open, request.planned) : [],
    unusable: net.problems,
  };
}

/** Legs with a capacity of 0. */
function shutLegs(rows: Rows): string[] {
  return rows.legs.filter((row) => row.capacity === 0).map(legKey);
}

/** Shares of a route's km by quality of the legs; empty if the route has no km. */
function kmByQuality(rows: Rows): (route: Route) => Record<string, number> {
  const quality = qualityOf(rows);
  const legs = new Map(rows.legs.map((row) => [legKey(row), quality(row)]));
  return (route) => {
    const km: Record<string, number> = {};
    for (const step of route.steps) {
      if (step.leg === undefined || step.km === 0) continue;
      const of = legs.get(step.leg) ?? 'assumed';
      km[of] = (km[of] ?? 0) + step.km / route.km;
    }
    return km;
  };
}
