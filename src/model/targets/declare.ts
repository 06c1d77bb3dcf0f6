import { keyOf, type Row, sumOf } from '../../case/index.ts';
import {
  type ColumnOf,
  type Frame,
  limitedIn,
  lookup,
  type Part,
  partsOf,
  spending,
  standing,
} from '../frame/index.ts';
import type { Declared } from '../pillar.ts';

type Target = Row<'targets'>;
const INF = Number.POSITIVE_INFINITY;

interface Bound {
  readonly target: Target;
  readonly row: number;
  readonly limit: number;
  /** Share of the limited years in each period: a factor of the measure's coefficients there. */
  readonly shares: ReadonlyMap<number, number>;
}

/**
 * Targets: hard limits on measures.
 *
 *     min <= mean of the measure over the window's years <= max, each year (builds and capex: their sum, over the horizon if no year is given)
 *
 * Shares, and means of tonnes, are taken over the sums of the window, and are linear: external purchases - limit x all
 * purchases; tonnes x (hours - limit).
 */
export function declare(frame: Frame): Declared {
  const flowBounds: Bound[] = [];
  for (const target of frame.rows.targets) {
    if (frame.withoutTargets.has(target.target)) continue;
    if (['builds', 'capex'].includes(target.measure)) {
      summedTarget(frame, target);
      continue;
    }
    for (const { period } of frame.periods) {
      if (!counts(frame, target, period.index)) continue;
      const live = frame.periods[period.index]!.rows.targets.find(
        (t) => t.target === target.target && t.year === target.year,
      );
      if (!live) continue;
      for (const year of limitedIn(live, period)) {
        const parts = partsOf(frame.periods, year, live.window);
        for (const side of ['min', 'max'] as const) {
          if (live[side] === undefined) continue;
          const bound = limited(frame, live, side, year, parts);
          if (live.measure !== 'co2' && live.measure !== 'hours') continue;
          flowBounds.push(bound);
          const { measure } = live;
          for (const part of parts)
            frame.wayRows.measure({ ...part, measure, row: bound.row, covers: (country) => covers(live, country) });
        }
      }
    }
  }
  return { column: columnOf(frame, flowBounds) };
}

/** The row of a year replaces the row for every year of the same target. */
function counts(frame: Frame, target: Target, p: number): boolean {
  const { year } = frame.periods[p]!.period;
  if (target.year !== undefined) return target.year === year;
  return !frame.rows.targets.some((t) => t.target === target.target && t.year === year);
}

const covers = (target: Target, country: string) => target.countries.length === 0 || target.countries.includes(country);

function named(frame: Frame, target: Target, side: 'min' | 'max', year: number, bound: number, base: number): number {
  const relative = target.measure === 'external_share' || target.measure === 'hours';
  const at = relative ? 0 : bound - base;
  const row = frame.program.row(
    `target ${target.target} ${side} ${year}`,
    side === 'min' ? at : -INF,
    side === 'max' ? at : INF,
  );
  frame.limits.name(row, side === 'min' ? 1 : -1, 'targets', keyOf('targets', target), year, bound);
  return row;
}

/** The row of one bound of a target in a year. */
function limited(frame: Frame, target: Target, side: 'min' | 'max', year: number, parts: readonly Part[]): Bound {
  const limit = target[side]!;
  const ours = frame.candidates.filter((k) => covers(target, k.country));
  const jobsIn = (p: number) =>
    sumOf(ours, (k) => (standing(k, frame.periods[p]!.period.year) ? k.row.existing_jobs : 0));
  const jobsNow = target.measure === 'jobs' ? sumOf(parts, ({ period, share }) => share * jobsIn(period)) : 0;
  const row = named(frame, target, side, year, limit, jobsNow);
  for (const part of parts) {
    if (target.measure === 'jobs') jobs(frame, ours, row, part);
    else if (target.measure === 'value_added') valueAdded(frame, target, row, part);
    else if (target.measure === 'external_share') external(frame, target, row, part, limit);
  }
  return { target, row, limit, shares: new Map(parts.map(({ period, share }) => [period, share])) };
}

/** Jobs of builds in service, less those of closed plants. */
function jobs({ program, variables, periods }: Frame, ours: Frame['candidates'], row: number, part: Part): void {
  const { year } = periods[part.period]!.period;
  for (const k of ours) {
    for (const s of variables.serving(k, part.period)) {
      program.add(row, s.count, part.share * s.build.tier.jobs);
      if (s.size !== undefined) program.add(row, s.size, part.share * s.build.tier.jobs_per_unit);
    }
    const closed = variables.closed(k, part.period);
    if (closed !== undefined && standing(k, year)) program.add(row, closed, -part.share * k.row.existing_jobs);
  }
}

function valueAdded(frame: Frame, target: Target, row: number, { period, share }: Part): void {
  const { program, variables } = frame;
  const look = lookup(frame.periods[period]!.rows);
  for (const k of frame.candidates) {
    const col = covers(target, k.country) ? variables.activity(k, period) : undefined;
    if (col === undefined) continue;
    for (const [good, q] of k.recipe) program.add(row, col, share * q * look.value(good));
  }
  for (const s of variables.surplus) {
    if (s.period === period && covers(target, look.countryOf(s.place)))
      program.add(row, s.col, -share * look.value(s.good));
  }
}

function external(frame: Frame, target: Target, row: number, { period, share }: Part, limit: number): void {
  const { rows } = frame.periods[period]!;
  const look = lookup(rows);
  const bloc = new Set(frame.settings.bloc.length > 0 ? frame.settings.bloc : rows.countries.map((c) => c.country));
  for (const { supply, period: when, col } of frame.variables.purchases) {
    const country = look.countryOf(supply.place);
    if (when !== period || !covers(target, country)) continue;
    frame.program.add(row, col, share * look.value(supply.good) * ((bloc.has(country) ? 0 : 1) - limit));
  }
}

/** CO2 of moving in tonnes, and mean hours of the tonnes moved, to places in the target's countries. */
function columnOf(frame: Frame, bounds: readonly Bound[]): ColumnOf {
  return (flow, { coefficients }) => {
    if (!flow.way || bounds.length === 0) return true;
    const mass = frame.lookup.mass(flow.good);
    for (const { target, shares, row, limit } of bounds) {
      const share = shares.get(flow.period);
      if (share === undefined || !covers(target, frame.lookup.countryOf(flow.to))) continue;
      const per = target.measure === 'co2' ? flow.way.co2 / 1000 : flow.way.hours - limit;
      coefficients.push([row, share * mass * per]);
    }
    return true;
  };
}

/**
 * Plants commissioned, or capex spent, in the target's year or over the horizon. A leg is no plant; its capex counts in
 * the country of its start.
 */
function summedTarget(frame: Frame, target: Target): void {
  const { program } = frame;
  for (const side of ['min', 'max'] as const) {
    const limit = target[side];
    if (limit === undefined) continue;
    const row = named(frame, target, side, target.year ?? 0, limit, 0);
    const inYear = (year: number) => target.year === undefined || target.year === year;
    for (const b of frame.variables.builds) {
      const k = b.candidate;
      if (!covers(target, k.country)) continue;
      if (target.measure === 'builds') {
        if (inYear(b.year)) program.add(row, b.count, 1);
        continue;
      }
      const years = spending(b.year, k.processRow.lead);
      const share = (years.filter(inYear).length / years.length) * k.spent;
      program.add(row, b.count, share * b.tier.capex);
      if (b.size !== undefined) program.add(row, b.size, share * b.tier.capex_per_unit);
    }
    if (target.measure === 'builds') continue;
    for (const b of frame.legs.all) {
      if (!covers(target, frame.lookup.countryOf(b.row.from))) continue;
      const years = spending(b.year, b.row.lead);
      program.add(row, b.col, (years.filter(inYear).length / years.length) * b.row.capex!);
    }
  }
}
