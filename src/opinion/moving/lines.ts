import type { Case, Row } from '../../case/index.ts';
import type { LegBuild } from '../../model/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import { checkCommissioning, type Horizon } from '../frame/horizon.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { leftOver, spendingYears } from '../frame/sites.ts';
import { grouped } from '../frame/sums.ts';
import type { Source, Tally } from '../frame/tally.ts';

/**
 * Legs: a candidate leg carries flows only while a build of it is in service, and only one build is in service at a time. Its capex is spent over its lead
 * years, and its residual value is credited. The fixed cost of a leg is paid in each year in which it is open.
 */
export function lines({ plan, c, horizon, moves }: PlanInCase, tally: Tally): void {
  const built = grouped(plan.legs, (x) => x.leg);
  for (const legBuild of plan.legs) build(legBuild, built.get(legBuild.leg)!, c, horizon, tally);
  const serves = (leg: string, year: number) => {
    const life = bookOf(c, year).legs.get(leg)?.life ?? 0;
    return (built.get(leg) ?? []).some((x) => x.year <= year && year < x.year + life);
  };
  for (const { flow, book } of moves)
    for (const key of flow.legs)
      if (book.legs.get(key)?.capex !== undefined && !serves(key, flow.year))
        tally.wrong(`flow ${flow.good} ${flow.from} ${flow.to} ${flow.year}: ${key} is not built`, flow.amount);
  for (const span of horizon.spans) {
    for (const leg of bookOf(c, span.year).rows.legs) {
      if (leg.fixed_cost === 0) continue;
      const open = span.year >= (leg.opens ?? span.year) && span.year <= (leg.closes ?? span.year);
      const inService = open && (leg.capex === undefined || serves(leg.leg, span.year));
      if (inService) tally.spendEach('carriage', span, leg.fixed_cost, startOf(leg, bookOf(c, span.year)));
    }
  }
}

function build({ leg, year }: LegBuild, all: readonly LegBuild[], c: Case, horizon: Horizon, tally: Tally): void {
  const row = bookOf(c, year).legs.get(leg);
  const name = `leg ${leg} ${year}`;
  if (row?.capex === undefined) {
    tally.wrong(`${name}: nothing can be built there`);
    return;
  }
  checkCommissioning(name, year, row.lead, horizon, tally);
  const overlap = all.filter((x) => x.year <= year && year < x.year + row.life).length;
  if (overlap > 1) tally.wrong(`${name}: once at a time`, overlap, 1);
  const years = spendingYears(year, row.lead);
  const of = startOf(row, bookOf(c, year));
  for (const y of years) tally.spend('capital', y, row.capex / years.length, of);
  tally.spend('residual', horizon.end, row.capex * leftOver(year, row.life, horizon), of);
}

/** The costs of a leg belong to the place where it starts. */
const startOf = (row: Row<'legs'>, book: Book): Source => ({
  place: row.from,
  country: book.countryOf(row.from),
  rows: [row],
});
