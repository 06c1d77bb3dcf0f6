import {
  type BuildVariable,
  type Candidate,
  existingIn,
  type Frame,
  leftAtEnd,
  span,
  spending,
  standing,
} from '../frame/index.ts';
import type { Declared } from '../pillar.ts';
import { decode } from './decode.ts';
import { choices, demand, leftovers, supply } from './trade.ts';

const INF = Number.POSITIVE_INFINITY;

/**
 * Making: capacities, minimum load, sizes, closing, supplies, demands and choices.
 *
 *     activity <= availability x (existing in service + sum of share of its ramp x capacity x builds in service)
 *     activity >= min_load x availability x capacity in service
 *     least x build <= size <= capacity x build
 *     bought <= quantity,  sum over years of bought <= stock,  delivered + short = wanted
 */
export function declare(frame: Frame): Declared {
  for (const k of frame.candidates) {
    closing(frame, k);
    capacity(frame, k);
    running(frame, k);
  }
  for (const b of frame.variables.builds) {
    sizes(frame, b);
    retaining(frame, b);
    investment(frame, b);
  }
  supply(frame);
  demand(frame);
  leftovers(frame);
  choices(frame);
  return { decode: (x) => decode(frame, x) };
}

/** closed[t] never falls; a closed plant is gone; the cost falls in the year of closing. */
function closing(frame: Frame, k: Candidate): void {
  if (!k.row.closable) return;
  const { program, costTerms, variables, periods } = frame;
  periods.forEach((sets, p) => {
    const col = variables.closed(k, p)!;
    const before = p > 0 ? variables.closed(k, p - 1) : undefined;
    if (before !== undefined) {
      const row = program.row(`closing ${k.key} ${sets.period.year}`, 0, INF);
      program.add(row, col, 1);
      program.add(row, before, -1);
    }
    const term = { heading: heading(k, 'making'), amount: k.row.closing_cost, ...attribution(k) };
    costTerms.book(col, { ...term, first: sets.period.year, last: sets.period.year });
    const next = frame.periods[p + 1];
    if (next)
      costTerms.book(col, { ...term, amount: -k.row.closing_cost, first: next.period.year, last: next.period.year });
  });
}

function capacity(frame: Frame, k: Candidate): void {
  const { program, variables, limits } = frame;
  const { availability } = k.processRow;
  frame.periods.forEach((sets, p) => {
    const { year } = sets.period;
    const activity = variables.activity(k, p);
    const serving = variables.serving(k, p);
    const existing = existingIn(k, year);
    const closed = variables.closed(k, p);
    if (activity !== undefined) {
      const row = program.row(() => `capacity ${k.key} ${year}`, -INF, availability * existing);
      program.add(row, activity, 1);
      const built = variables.capacity(k, p);
      for (const [col, each] of built) program.add(row, col, -availability * each);
      if (closed !== undefined) program.add(row, closed, availability * existing);
      limits.name(row, -1, 'candidates', k.key, year, availability * existing);
      useful(frame, k, p, activity);
      if (k.row.min_load > 0) {
        const least = program.row(() => `load ${k.key} ${year}`, availability * existing * k.row.min_load, INF);
        program.add(least, activity, 1);
        const share = availability * k.row.min_load;
        for (const [col, each] of built) program.add(least, col, -share * each);
        if (closed !== undefined) program.add(least, closed, share * existing);
        const size = share * existing;
        limits.nameColumn(least, 1, { kind: 'candidates', key: k.key, year, size, column: 'min_load' });
      }
    }
    if (serving.length === 0) return;
    for (const tier of k.tiers) {
      const own = serving.filter((s) => s.build.tier === tier);
      if (tier.max_builds === INF || own.length === 0) continue;
      const row = program.row(() => `max_builds ${k.key}/${tier.tier} ${year}`, -INF, tier.max_builds);
      for (const s of own) program.add(row, s.count, 1);
    }
    if (k.row.max < INF) {
      const row = program.row(() => `max ${k.key} ${year}`, -INF, k.row.max - existing);
      for (const s of serving) program.add(row, s.size ?? s.count, s.size === undefined ? s.build.tier.capacity : 1);
      if (closed !== undefined) program.add(row, closed, -existing);
      limits.name(row, -1, 'candidates', k.key, year, k.row.max);
    }
  });
}

/**
 * A plant whose capacity is larger than its useful activity counts with that activity:
 *
 *     activity <= existing + sum of min(capacity, useful) x builds in service
 */
function useful(frame: Frame, k: Candidate, p: number, activity: number): void {
  const { program, limits } = frame;
  const { availability } = k.processRow;
  const { year } = frame.periods[p]!.period;
  const most = frame.needs[p]!.useful(k);
  const serving = frame.variables.serving(k, p);
  const free = serving.filter((s) => s.build.tier.capacity * availability > most || s.size !== undefined);
  const existing = availability * existingIn(k, year);
  if (limits.relaxed || free.length === 0 || existing >= most) return;
  const row = program.row(() => `useful ${k.key} ${year}`, -INF, existing);
  program.add(row, activity, 1);
  for (const s of serving) program.add(row, s.count, -Math.min(most, availability * s.build.tier.capacity));
}

const heading = (k: Candidate, usual: 'making' | 'capital' | 'residual') =>
  k.processRow.heading === 'readiness' ? ('readiness' as const) : usual;

const attribution = (k: Candidate) => ({ place: k.place, country: k.country, process: k.process });

/** Variable cost and the cost of money tied up by activity; fixed cost of capacity in service. */
function running(frame: Frame, k: Candidate): void {
  const { costTerms, variables } = frame;
  const variable = k.row.variable_cost ?? k.processRow.variable_cost * k.row.cost_factor;
  frame.periods.forEach((sets, p) => {
    const { years, year } = sets.period;
    const base = { heading: heading(k, 'making'), ...attribution(k), ...span(years) };
    const activity = variables.activity(k, p);
    if (activity !== undefined) {
      costTerms.book(activity, { ...base, amount: variable });
      costTerms.book(activity, { ...base, heading: 'time', amount: frame.settings.discountRate * k.heldMoney });
    }
    for (const { build, count, size } of variables.serving(k, p)) {
      costTerms.book(count, { ...base, amount: build.tier.fixed_cost * k.row.cost_factor });
      if (size !== undefined)
        costTerms.book(size, { ...base, amount: build.tier.fixed_cost_per_unit * k.row.cost_factor });
    }
    if (standing(k, year) && k.row.existing_fixed_cost > 0) {
      const closed = variables.closed(k, p);
      const always = frame.program.column(() => `existing ${k.key} ${year}`, 0, 1, 1);
      costTerms.book(always, { ...base, amount: k.row.existing_fixed_cost });
      if (closed !== undefined) costTerms.book(closed, { ...base, amount: -k.row.existing_fixed_cost });
    }
  });
}

function sizes(frame: Frame, b: BuildVariable): void {
  if (b.size === undefined) return;
  const { program } = frame;
  const name = `${b.candidate.key}/${b.tier.tier} ${b.year}`;
  const least = program.row(`least size ${name}`, 0, INF);
  program.add(least, b.size, 1);
  program.add(least, b.count, -b.tier.least!);
  const most = program.row(`largest size ${name}`, -INF, 0);
  program.add(most, b.size, 1);
  program.add(most, b.count, -b.tier.capacity);
}

/**
 * Builds at a candidate that can be closed: none in or after the year of closing, and none remain from that year on.
 *
 *     build <= most x (1 - closed) in its own year
 *     kept <= build,  kept <= most x (1 - closed),  kept >= build - most x closed in the years after
 */
function retaining(frame: Frame, b: BuildVariable): void {
  if (!b.standing) return;
  const { program } = frame;
  const k = b.candidate;
  const most = program.bounds(b.count)[1];
  frame.periods.forEach(({ period: { year } }, p) => {
    const closed = frame.variables.closed(k, p);
    const pairs = [
      [b.standing?.[p], b.count, most],
      [b.keptSize?.[p], b.size, most * b.tier.capacity],
    ] as const;
    for (const [left, built, largest] of pairs) {
      if (left === undefined || built === undefined || closed === undefined) continue;
      const name = `kept ${k.key}/${b.tier.tier} ${b.year} in ${year}`;
      const open = program.row(`${name} open`, -INF, largest);
      program.add(open, left, 1);
      program.add(open, closed, largest);
      if (left === built) continue;
      const rows = [program.row(name, -INF, 0), program.row(`${name} all`, 0, INF)];
      for (const row of rows) {
        program.add(row, left, 1);
        program.add(row, built, -1);
      }
      program.add(rows[1]!, closed, largest);
    }
  });
}

/**
 * Capex and contingency over the lead years before service; residual value of the capex alone at the end of the
 * horizon.
 */
function investment(frame: Frame, b: BuildVariable): void {
  const { costTerms, horizon } = frame;
  const k = b.candidate;
  const { lead, life } = k.processRow;
  const left = leftAtEnd(b.year, life, horizon.end);
  const lastPeriod = frame.periods.length - 1;
  const book = (col: number, atEnd: number | undefined, capex: number) => {
    const total = capex * k.row.capex_factor;
    const years = spending(b.year, lead);
    costTerms.book(col, {
      heading: heading(k, 'capital'),
      amount: (capex * k.spent) / years.length,
      ...span(years),
      ...attribution(k),
    });
    if (left <= 0 || atEnd === undefined) return;
    const credit = heading(k, 'residual');
    const amount = (credit === 'residual' ? 1 : -1) * total * left;
    costTerms.book(atEnd, { heading: credit, amount, first: horizon.end, last: horizon.end, ...attribution(k) });
  };
  book(b.count, b.standing ? b.standing[lastPeriod] : b.count, b.tier.capex);
  if (b.size !== undefined) book(b.size, b.keptSize ? b.keptSize[lastPeriod] : b.size, b.tier.capex_per_unit);
}
