import type { Case, Row } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import { bookOf } from '../opinion/book.ts';
import { horizonOf } from '../opinion/horizon.ts';
import { sitesOf } from '../opinion/sites.ts';
import { grouped } from '../opinion/sums.ts';
import { tallyOf } from '../opinion/tally.ts';
import type { Opinion } from '../pillar.ts';
import { measureOf } from './price/measures.ts';

/**
 * Second opinion on targets: min <= measure <= max in each year (a row of a year replaces the row without one there); over the
 * horizon for builds and capex where no year is given. Targets that the request leaves out are left out.
 */
export function price(plan: PlanDocument, c: Case): Opinion {
  const horizon = horizonOf(c);
  const tally = tallyOf(c);
  const world = { plan, c, horizon, sites: sitesOf(plan, c) };
  const without = new Set(plan.request.withoutTargets ?? []);
  const rows = bookOf(c, horizon.start).rows.targets.filter((row) => !without.has(row.target));
  for (const [target, all] of grouped(rows, (row) => row.target)) {
    const of = (year: number) => all.find((row) => row.year === year) ?? all.find((row) => row.year === undefined);
    const general = all.find((row) => row.year === undefined);
    const summed = general && inCalendar(general);
    if (summed) measureOf(world, general, undefined).hold(tally, target);
    const years = new Set([...horizon.spans.map((span) => span.year), ...all.map((row) => row.year ?? horizon.start)]);
    for (const year of years) {
      const row = of(year);
      const span = horizon.spanOf(year);
      const counts = row && span && (span.year === year || inCalendar(row));
      if (counts && !(summed && row === general)) measureOf(world, row, year).hold(tally, `${target} ${year}`);
    }
  }
  return tally.opinion();
}

/** Builds and capex count in calendar years; for the rest a period takes the rows of its first year alone. */
const inCalendar = ({ measure }: Row<'targets'>): boolean => measure === 'builds' || measure === 'capex';
