import { siteKey } from '../../case/index.ts';
import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { grouped } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { belongsTo, gross, runs, takerOf } from './licences.ts';

/**
 * Purchases of licences: an offered licence, in a year of its term, by an allowed licensee. The fee with its tax is paid once per candidate, party, or party
 * and country, in the year of purchase. Only one party buys an exclusive licence: the owner, or the candidate if it has no owner.
 */
export function purchases({ plan, c, horizon, sites }: PlanInCase, tally: Tally): void {
  const seen = new Set<string>();
  const paid = new Map<string, number>();
  for (const { place, process, licence, year } of plan.licences) {
    const key = siteKey({ place, process });
    const name = `licence ${licence} ${key} ${year}`;
    const row = bookOf(c, year).rows.licences.find((x) => x.licence === licence);
    const site = sites.get(key);
    if (!row || !site) {
      tally.wrong(`${name}: no such licence or candidate`);
      continue;
    }
    if (!row.offered) tally.wrong(`${name}: not offered`);
    if (!horizon.isPeriod(year)) tally.wrong(`${name}: no year of the plan`, year, horizon.start);
    if (!runs(row, year)) tally.wrong(`${name}: not running`, year, row.from ?? row.until);
    if (row.licensee !== '' && row.licensee !== site.row.owner) tally.wrong(`${name}: for ${row.licensee} only`);
    if (seen.has(`${licence} ${key}`)) tally.wrong(`${name}: bought already`);
    seen.add(`${licence} ${key}`);
    const country = bookOf(c, year).countryOf(place);
    const taker = `${licence} ${takerOf(row, site, country)}`;
    const before = paid.get(taker);
    const of = { ...belongsTo(row, site, bookOf(c, horizon.start)), rows: [row] };
    if (before === undefined) tally.spend('rights', year, gross(row, row.fee), of);
    else if (before !== year) tally.wrong(`${name}: bought for the taker before`, year, before);
    paid.set(taker, year);
  }
  for (const [licence, bought] of grouped(plan.licences, (x) => x.licence)) {
    const row = bookOf(c, bought[0]!.year).rows.licences.find((x) => x.licence === licence);
    const parties = new Set(bought.map((x) => sites.get(siteKey(x))?.row.owner || siteKey(x)));
    if (row?.exclusive && parties.size > 1) tally.wrong(`exclusive licence ${licence}`, parties.size, 1);
  }
}
