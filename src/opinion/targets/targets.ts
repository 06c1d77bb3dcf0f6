import { type Case, defined, type Row } from '../../case/index.ts';
import type { PlanDocument, TargetHeld } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import { horizonOf } from '../frame/horizon.ts';
import type { Move } from '../frame/moves.ts';
import { type PlanInCase, planInCase } from '../frame/plan-in-case.ts';
import { grouped } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { amountOf } from './measures.ts';

/** A target in one year, or over the horizon, with the measure of the plan: `value` / `base` (`amountOf`). */
interface TargetAmount {
  readonly row: Row<'targets'>;
  readonly year: number | undefined;
  readonly value: number;
  readonly base: number;
}

/**
 * Targets with their measures: min <= measure <= max in each year, for the mean over the years of the window. A row of a year replaces the row without a
 * year. For builds and capex without a year the measure is over the horizon. Targets that the request excludes are left out.
 */
function targetAmounts(whole: PlanInCase): TargetAmount[] {
  const { plan, c, horizon } = whole;
  const without = new Set(plan.request.withoutTargets ?? []);
  const rowsOf = (year: number) => bookOf(c, year).rows.targets.filter((row) => !without.has(row.target));
  const amounts: TargetAmount[] = [];
  const add = (row: Row<'targets'>, year: number | undefined) =>
    amounts.push({ row, year, ...amountOf(whole, row, year) });
  for (const [target, all] of grouped(rowsOf(horizon.start), (row) => row.target)) {
    for (const row of all)
      if (inCalendar(row) && (row.year === undefined || horizon.spanOf(row.year))) add(row, row.year);
    for (const span of horizon.spans) {
      const live = rowsOf(span.year).filter((row) => row.target === target);
      const row = live.find(({ year }) => year === span.year) ?? live.find(({ year }) => year === undefined);
      if (!row || inCalendar(row)) continue;
      const everyYear = row.year === undefined && row.window > 1;
      for (const year of everyYear ? span.years : [span.year]) add(row, year);
    }
  }
  return amounts;
}

/** The measures of a plan are within the targets. */
export function targets(whole: PlanInCase, tally: Tally): void {
  for (const { row, year, value, base } of targetAmounts(whole)) {
    const name = year === undefined ? row.target : `${row.target} ${year}`;
    const scale = Math.abs(value) + (relative(row) ? Math.abs(base) * 1e-3 : 0);
    if (row.min !== undefined) tally.least(`target ${name}: min`, value, row.min * base, scale);
    if (row.max !== undefined) tally.most(`target ${name}: max`, value, row.max * base, scale);
  }
}

/** Targets with the measures of a plan, as a document lists them. */
export const targetsOf = (plan: PlanDocument, c: Case, moves: readonly Move[]): TargetHeld[] =>
  targetAmounts(planInCase(plan, c, moves)).map(({ row, year, value, base }) => ({
    target: row.target,
    ...defined({ year }),
    ...(year !== undefined && row.window > 1 ? { from: Math.max(year - row.window + 1, horizonOf(c).start) } : {}),
    measure: row.measure,
    countries: [...row.countries],
    ...(row.min === undefined ? {} : { min: row.min }),
    ...(row.max === undefined ? {} : { max: row.max }),
    value: base === 0 ? 0 : value / base,
  }));

const relative = ({ measure }: Row<'targets'>): boolean => measure === 'external_share' || measure === 'hours';

/** Builds and capex are measured in calendar years; other measures only in the first year of a period. */
const inCalendar = ({ measure }: Row<'targets'>): boolean => measure === 'builds' || measure === 'capex';
