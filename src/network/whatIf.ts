import { legKey, type Row, type Rows } from '../case/index.ts';
import { network } from './build.ts';
import { cheapest } from './cheapest.ts';
import { isOpen } from './legs.ts';
import type { Network, Route, RouteOptions, Weights } from './model.ts';

/** The effect of one change of the network on the cheapest and the fastest route. */
export interface WhatIf {
  readonly change: 'opened' | 'halved';
  readonly table: 'legs' | 'borders';
  /** Keys of the changed rows: the legs opened together that the routes use, or the border whose hours and cost are halved. */
  readonly keys: readonly string[];
  /** Year in which the legs open, or may be built, if the case has it. */
  readonly opens?: number;
  /** Money per t of the cheapest route after the change. */
  readonly cost: number;
  readonly costSaved: number;
  /** Hours of the fastest route after the change. */
  readonly hours: number;
  readonly hoursSaved: number;
}

const money: Weights = { money: 1, hours: 0, p95: 0 };
const time: Weights = { money: 0, hours: 1, p95: 0 };
/** Savings below this, in money per t or in hours, are left out. */
const least = 0.05;

/** Keys of the candidate legs, which routes over existing legs leave out. */
export function candidateLegs(rows: Rows): Set<string> {
  return new Set(rows.legs.filter((row) => row.capex !== undefined).map(legKey));
}

/**
 * The savings of changes of the network between two places: each planned leg, all legs of one opening year, all candidate legs, and each border of
 * the routes at half its hours and cost. Candidate legs are planned legs, unless `planned` says that routes may use them already. Largest savings
 * first; savings below 0.05 are left out.
 */
export function whatIf(
  net: Network,
  from: string,
  to: string,
  routes: readonly Pick<Route, 'steps'>[],
  options: RouteOptions,
  planned = false,
): WhatIf[] {
  const { rows, year, cargo } = net;
  const best = (on: Network, closed: ReadonlySet<string>) => {
    const withoutLegs = new Set([...(options.withoutLegs ?? []), ...closed]);
    const [cheap] = cheapest(on, from, [to], money, { ...options, withoutLegs });
    const [fast] = cheapest(on, from, [to], time, { ...options, withoutLegs });
    return {
      cost: cheap ? cheap.carriage + cheap.borders : Infinity,
      hours: fast?.hours ?? Infinity,
      used: new Set([...(cheap?.legs ?? []), ...(fast?.legs ?? [])]),
    };
  };
  const candidates = planned ? new Set<string>() : candidateLegs(rows);
  const now = best(net, candidates);
  const effects = new Map<string, WhatIf>();
  const add = (then: typeof now, change: Pick<WhatIf, 'change' | 'table' | 'keys' | 'opens'>) => {
    const { cost, hours } = then;
    const costSaved = now.cost - cost;
    const hoursSaved = now.hours - hours;
    if (!(costSaved > least || hoursSaved > least)) return;
    const effect = { ...change, cost, costSaved, hours, hoursSaved };
    const id = change.keys.join('\n');
    if (!effects.has(id)) effects.set(id, effect);
  };

  const missing = rows.legs.filter(
    (leg) => (leg.opens ?? -Infinity) > year || (candidates.has(legKey(leg)) && isOpen(leg, year)),
  );
  const keys = missing.map(legKey);
  if (missing.length > 0) {
    const built = { capex: undefined, opens: undefined };
    const legs = rows.legs.map((leg) => (missing.includes(leg) ? { ...leg, ...built } : leg));
    const all = network({ ...rows, legs }, year, cargo);
    for (const { set, opens } of setsOf(missing)) {
      const closed = new Set(keys.filter((key) => !set.includes(key)));
      const then = best(all, closed);
      const keysUsed = set.filter((key) => then.used.has(key));
      const whole = { change: 'opened', table: 'legs', keys: keysUsed } as const;
      add(then, opens === undefined ? whole : { ...whole, opens });
    }
  }
  const crossed = new Set(routes.flatMap((x) => x.steps.filter((s) => s.what === 'border').map((s) => s.row!)));
  for (const key of crossed) {
    const halved = network({ ...rows, borders: halve(net, key) }, year, cargo);
    add(best(halved, candidates), { change: 'halved', table: 'borders', keys: [key] });
  }
  return [...effects.values()].sort((a, b) => worth(b) - worth(a));
}

/** Sort key: money saved, plus 0.1 for each hour saved. */
const worth = (x: WhatIf) => x.costSaved + 0.1 * x.hoursSaved;

function setsOf(planned: readonly Row<'legs'>[]): { set: string[]; opens?: number }[] {
  const single = planned.map((leg) => ({
    set: [legKey(leg)],
    ...(leg.opens === undefined ? {} : { opens: leg.opens }),
  }));
  const years = [...new Set(planned.flatMap((x) => x.opens ?? []))];
  const together = years.map((opens) => ({ set: planned.filter((x) => x.opens === opens).map(legKey), opens }));
  const candidates = { set: planned.filter((x) => x.capex !== undefined).map(legKey) };
  return [...single, ...[...together, candidates].filter((x) => x.set.length > 1)];
}

function halve(net: Network, key: string): Row<'borders'>[] {
  const used = net.graph.moves.find((move) => move.border?.key === key)?.border?.row;
  return net.rows.borders.map((row) =>
    row === used
      ? {
          ...row,
          hours: row.hours / 2,
          hours_p95: row.hours_p95 === undefined ? undefined : row.hours_p95 / 2,
          cost: row.cost / 2,
        }
      : row,
  );
}
