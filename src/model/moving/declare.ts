import { putInto, sumOf } from '../../case/index.ts';
import { type ColumnOf, existingIn, type Frame, leftAtEnd, span, spending } from '../frame/index.ts';
import type { Declared, Decoded } from '../pillar.ts';
import { type Carrying, carrying } from './capacity.ts';

const INF = Number.POSITIVE_INFINITY;

/**
 * Moving: carriage, borders, time under way, shared capacities, candidate legs, and link rows.
 *
 *     sum of tonnes that pass <= capacity
 *     tonnes on a candidate leg <= capacity x built,  flow of a lane on it <= need x built
 *     flow into a place <= output of existing plants + bought at the origin + min(need, output of one build) x builds, lane by lane
 */
export function declare(frame: Frame, binding: ReadonlySet<string> = new Set()): Declared {
  legs(frame);
  const capacity = carrying(frame, binding);
  const link = links(frame);
  return {
    column: columnOf(frame, capacity, link),
    decode: (x) => decode(frame, x),
  };
}

/**
 * Carriage and border cost of a flow (money per tonne of its route x mass), and the holding cost of the goods and of
 * their safety stock under way: value x holdingRate x (hours + z x (hours_p95 - hours)) / 8760.
 */
function columnOf(
  frame: Frame,
  capacity: Carrying,
  link: (good: string, from: string, to: string, period: number) => number | undefined,
): ColumnOf {
  const { holdingRate, safetyFactor } = frame.settings;
  return ({ good, from, to, period, way }, { costs, coefficients }) => {
    const linked = link(good, from, to, period);
    if (linked !== undefined) coefficients.push([linked, 1]);
    if (!way) return true;
    const mass = frame.lookup.mass(good);
    const waiting = way.hours + safetyFactor * (way.hours_p95 - way.hours);
    for (const passed of way.passes) capacity.book(passed, { good, from, to, period, mass }, coefficients);
    costs.push(
      ['carriage', way.carriage * mass],
      ['borders', way.borders * mass],
      ['time', (frame.lookup.value(good) * holdingRate * waiting) / 8760],
    );
    return true;
  };
}

/** Capex, residual value and fixed cost of candidate legs, and the fixed cost of existing legs. A leg can be built once at a time. */
function legs(frame: Frame): void {
  const { program, costTerms, horizon } = frame;
  for (const { row, year, col } of frame.legs.all) {
    const years = spending(year, row.lead);
    const place = row.from;
    const country = frame.lookup.countryOf(place);
    costTerms.book(col, { heading: 'capital', amount: row.capex! / years.length, ...span(years), place, country });
    const left = leftAtEnd(year, row.life, horizon.end);
    if (left > 0)
      costTerms.book(col, {
        heading: 'residual',
        amount: row.capex! * left,
        first: horizon.end,
        last: horizon.end,
        place,
        country,
      });
  }
  for (const { period, rows } of frame.periods) {
    for (const row of rows.legs) {
      if (row.capex === undefined && row.fixed_cost === 0) continue;
      const key = row.leg!;
      const base = {
        heading: 'carriage' as const,
        amount: row.fixed_cost,
        ...span(period.years),
        place: row.from,
        country: frame.lookup.countryOf(row.from),
      };
      if (row.capex === undefined) {
        const there = period.year >= (row.opens ?? -INF) && period.year <= (row.closes ?? INF);
        if (there && row.fixed_cost > 0)
          costTerms.book(program.column(`leg ${key} ${period.year} there`, 0, 1, 1), base);
        continue;
      }
      const serving = frame.legs.serving(key, period.year);
      for (const { col } of serving) costTerms.book(col, base);
      if (serving.length > 1) {
        const once = program.row(`once ${key} ${period.year}`, -INF, 1);
        for (const { col } of serving) program.add(once, col, 1);
      }
    }
  }
}

/**
 * Link rows: the flow of a lane (or the use of a place's own goods) is at most what exists, what is bought, and what
 * could be built.
 */
function links(frame: Frame) {
  if (frame.limits.relaxed) return () => undefined;
  const { program, variables } = frame;
  const rows = new Map<string, number | undefined>();
  const makers = new Map<string, (typeof frame.candidates)[number][]>();
  for (const k of frame.candidates) {
    for (const [good, q] of k.recipe) {
      if (q <= 0) continue;
      const key = `${k.place}\u0000${good}`;
      putInto(makers, key, k);
    }
  }
  const bought = frame.periods.map(() => new Map<string, number[]>());
  for (const { supply, period, col } of variables.purchases) {
    const key = `${supply.place}\u0000${supply.good}`;
    putInto(bought[period]!, key, col);
  }
  const link = (good: string, from: string, to: string, p: number): number | undefined => {
    const source = `${from}\u0000${good}`;
    const need = frame.needs[p]!.at(good, to);
    const { year } = frame.periods[p]!.period;
    const sites = makers.get(source) ?? [];
    const served = sites.map((k) => variables.serving(k, p));
    if (served.every((list) => list.length === 0)) return undefined;
    const made = (k: (typeof sites)[number]) => k.recipe.find(([g]) => g === good)![1] * k.processRow.availability;
    const standing = sumOf(sites, (k) => made(k) * existingIn(k, year));
    if (standing >= need) return undefined;
    const row = program.row(() => `link ${good} ${from}>${to} ${year}`, -INF, standing);
    frame.tightening.push(row);
    for (const col of bought[p]!.get(source) ?? []) program.add(row, col, -1);
    sites.forEach((k, i) => {
      for (const s of served[i]!) program.add(row, s.count, -Math.min(need, made(k) * s.build.tier.capacity));
    });
    return row;
  };
  return (good: string, from: string, to: string, p: number) => {
    const key = `${p}\u0000${good}\u0000${from}\u0000${to}`;
    if (!rows.has(key)) rows.set(key, link(good, from, to, p));
    return rows.get(key);
  };
}

function decode(frame: Frame, x: ArrayLike<number>): Decoded {
  return { legs: frame.legs.all.filter(({ col }) => (x[col] ?? 0) > 0.5).map(({ leg, year }) => ({ leg, year })) };
}
