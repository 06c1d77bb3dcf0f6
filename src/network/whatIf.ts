import { legKey, type Row, type Rows } from '../case/index.ts';
import { network } from './build.ts';
import { cheapest } from './cheapest.ts';
import { isOpen } from './legs.ts';
import type { Network, Route, RouteOptions, Weights } from './model.ts';

/** What one change of the network would do to the cheapest and the fastest route. */
export interface WhatIf {
  readonly change: 'opened' | 'halved';
  readonly table: 'legs' | 'borders';
  /** Keys of the rows that change: legs opened together, of which the routes use these, or the border whose hours and cost are halved. */
  readonly keys: readonly string[];
  /** Year in which the legs are planned to open, or may be built, where the case says it. */
  readonly opens?: number;
  /** Money per t of the cheapest route then, and what it saves. */
  readonly cost: number;
  readonly costSaved: number;
  /** Hours of the fastest route then, and what it saves. */
  readonly hours: number;
  readonly hoursSaved: number;
}

const money: Weights = { money: 1, hours: 0, p95: 0 };
const time: Weights = { money: 0, hours: 1, p95: 0 };
/** Savings below this, in money per t and in hours, are not told. */
const least = 0.05;

/** Keys of the candidate legs: routes over what is there leave them out. */
export function candidateLegs(rows: Rows): Set<string> {
  return new Set(rows.legs.filter((row) => row.capex !== undefined).map(legKey));
}

/**
 * What would save between two places: each planned leg, all legs of one opening year, all candidates, and each border of
 * the given routes at half its hours and cost. Candidates are planned legs unless `planned`: then they count as there.
 * Changes that save less than 0.05 are left out; most saved first.
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
  const tell = (then: typeof now, change: Pick<WhatIf, 'change' | 'table' | 'keys' | 'opens'>) => {
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
    const there = { capex: undefined, opens: undefined };
    const legs = rows.legs.map((leg) => (missing.includes(leg) ? { ...leg, ...there } : leg));
    const all = network({ ...rows, legs }, year, cargo);
    for (const { set, opens } of setsOf(missing)) {
      const closed = new Set(keys.filter((key) => !set.includes(key)));
      const then = best(all, closed);
      const keysUsed = set.filter((key) => then.used.has(key));
      const whole = { change: 'opened', table: 'legs', keys: keysUsed } as const;
      tell(then, opens === undefined ? whole : { ...whole, opens });
    }
  }
  const crossed = new Set(routes.flatMap((x) => x.steps.filter((s) => s.what === 'border').map((s) => s.row!)));
  for (const key of crossed) {
    const halved = network({ ...rows, borders: halve(net, key) }, year, cargo);
    tell(best(halved, candidates), { change: 'halved', table: 'borders', keys: [key] });
  }
  return [...effects.values()].sort((a, b) => worth(b) - worth(a));
}

/** Order only: money saved, and a tenth of a unit of money for an hour. */
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
