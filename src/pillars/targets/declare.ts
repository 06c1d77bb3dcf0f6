import { keyOf, type Row } from '../../case/index.ts';
import { type ColumnOf, type Frame, lookup, spending, standing } from '../frame/index.ts';
import type { Declared } from '../pillar.ts';

type Target = Row<'targets'>;
const INF = Number.POSITIVE_INFINITY;

interface Bound {
  readonly target: Target;
  readonly period: number;
  readonly row: number;
  /** The measure's coefficient, times this, plus `base`. */
  readonly limit: number;
}

/**
 * Targets: hard limits on measures.
 *
 *     min <= measure <= max, each year (builds and capex: over the horizon where no year is given)
 *
 * Shares and means are linear: external purchases - limit x all purchases; tonnes x (hours - limit).
 */
export function declare(frame: Frame): Declared {
  const flowBounds: Bound[] = [];
  for (const target of frame.rows.targets) {
    if (frame.withoutTargets.has(target.target)) continue;
    if (['builds', 'capex'].includes(target.measure)) {
      overall(frame, target);
      continue;
    }
    for (const { period } of frame.periods) {
      if (!counts(frame, target, period.index)) continue;
      const live = frame.periods[period.index]!.rows.targets.find(
        (t) => t.target === target.target && t.year === target.year,
      );
      if (!live) continue;
      for (const side of ['min', 'max'] as const) {
        if (live[side] === undefined) continue;
        const bound = yearly(frame, live, side, period.index);
        if (live.measure !== 'co2' && live.measure !== 'hours') continue;
        flowBounds.push(bound);
        frame.wayRows.measure({
          measure: live.measure,
          period: period.index,
          row: bound.row,
          covers: (country) => covers(live, country),
        });
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

function yearly(frame: Frame, target: Target, side: 'min' | 'max', p: number): Bound {
  const { program, variables } = frame;
  const { rows, period } = frame.periods[p]!;
  const look = lookup(rows);
  const limit = target[side]!;
  const ours = frame.candidates.filter((k) => covers(target, k.country));
  const jobsNow =
    target.measure === 'jobs'
      ? ours.reduce((sum, k) => sum + (standing(k, period.year) ? k.row.existing_jobs : 0), 0)
      : 0;
  const row = named(frame, target, side, period.year, limit, jobsNow);
  if (target.measure === 'jobs') {
    for (const k of ours) {
      for (const s of variables.serving(k, p)) {
        program.add(row, s.count, s.build.tier.jobs);
        if (s.size !== undefined) program.add(row, s.size, s.build.tier.jobs_per_unit);
      }
      const closed = variables.closed(k, p);
      if (closed !== undefined && standing(k, period.year)) program.add(row, closed, -k.row.existing_jobs);
    }
  } else if (target.measure === 'value_added') {
    for (const k of ours) {
      const col = variables.activity(k, p);
      if (col === undefined) continue;
      for (const [good, q] of k.recipe) program.add(row, col, q * look.value(good));
    }
    for (const s of variables.surplus) {
      if (s.period === p && covers(target, look.countryOf(s.place))) program.add(row, s.col, -look.value(s.good));
    }
  } else if (target.measure === 'external_share') {
    const bloc = new Set(frame.settings.bloc.length > 0 ? frame.settings.bloc : rows.countries.map((c) => c.country));
    for (const { supply, period: when, col } of variables.purchases) {
      const country = look.countryOf(supply.place);
      if (when !== p || !covers(target, country)) continue;
      program.add(row, col, look.value(supply.good) * ((bloc.has(country) ? 0 : 1) - limit));
    }
  }
  return { target, period: p, row, limit };
}

/** Tonnes of CO2 of moving, and the mean hours of the tonnes moved, to places of the target's countries. */
function columnOf(frame: Frame, bounds: readonly Bound[]): ColumnOf {
  return (flow, { coefficients }) => {
    if (!flow.way || bounds.length === 0) return true;
    const mass = frame.lookup.mass(flow.good);
    for (const { target, period, row, limit } of bounds) {
      if (period !== flow.period || !covers(target, frame.lookup.countryOf(flow.to))) continue;
      const per = target.measure === 'co2' ? flow.way.co2 / 1000 : flow.way.hours - limit;
      coefficients.push([row, mass * per]);
    }
    return true;
  };
}

/**
 * Plants commissioned, or capex spent: in the target's year, or over the horizon. A leg is no plant; its capex counts in the
 * country of its start.
 */
function overall(frame: Frame, target: Target): void {
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
