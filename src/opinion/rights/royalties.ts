import { siteKey, sumOf } from '../../case/index.ts';
import { bookOf } from '../frame/book.ts';
import type { Span } from '../frame/horizon.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Site } from '../frame/sites.ts';
import { grouped } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { freedom } from './freedom.ts';
import { belongsTo, gross, type Licence, runs, takerOf } from './licences.ts';

/**
 * Royalties a year, by licence and holder: rate x value of production, at least the minimum and at most the cap. The minimum applies to a bought licence from
 * its purchase, and to a licence of a named licensee in each year of its term. The activity under a licence is at most its capacity.
 */
export function royalties(planInCase: PlanInCase, tally: Tally): void {
  const { plan, c, horizon, sites } = planInCase;
  const due = freedom(planInCase, tally);
  const runsBy = grouped(due, ({ licence, taker, span }) => key(licence.licence, taker, span));
  const counted = new Set<string>();
  const owe = (licence: Licence, site: Site, span: Span, minimum: number): void => {
    const { countryOf } = bookOf(c, span.year);
    const taker = takerOf(licence, site, countryOf(site.row.place));
    const name = key(licence.licence, taker, span);
    if (counted.has(name)) return;
    counted.add(name);
    const all = runsBy.get(name) ?? [];
    const run = sumOf(all, (due) => due.run);
    tally.most(`licensed capacity ${name}`, run, licence.capacity);
    if (!runs(licence, span.year)) return;
    const rows = [licence];
    // Without a minimum and a cap each site pays its own royalty; otherwise the holder pays one for all its sites.
    if (licence.minimum === 0 && licence.cap === Number.POSITIVE_INFINITY) {
      for (const due of all) tally.spendEach('rights', span, gross(licence, due.royalty), { ...due.site.of, rows });
      return;
    }
    const owed = sumOf(all, (due) => due.royalty);
    const paid = Math.max(minimum, Math.min(licence.cap, owed));
    const of = belongsTo(licence, site, bookOf(c, horizon.start));
    tally.spendEach('rights', span, gross(licence, paid), { ...of, rows });
  };
  for (const bought of plan.licences) {
    const site = sites.get(siteKey(bought));
    for (const span of horizon.spans.filter((span) => span.year >= bought.year)) {
      const row = bookOf(c, span.year).rows.licences.find((x) => x.licence === bought.licence);
      if (site && row) owe(row, site, span, row.minimum);
    }
  }
  for (const span of horizon.spans) {
    const { rows, countryOf } = bookOf(c, span.year);
    const technology = new Map(rows.assets.map((row) => [row.asset, row.technology]));
    for (const row of rows.licences) {
      if (row.offered || row.licensee === '' || row.minimum === 0 || row.status === 'own') continue;
      const site = [...sites.values()].find(
        (x) =>
          x.row.owner === row.licensee &&
          x.process.technology === technology.get(row.asset) &&
          (row.territories.length === 0 || row.territories.includes(countryOf(x.row.place))) &&
          (row.fields.length === 0 || row.fields.includes(x.row.process)),
      );
      if (site) owe(row, site, span, row.minimum);
    }
  }
  for (const { licence, site, span } of due) owe(licence, site, span, 0);
}

const key = (licence: string, taker: string, span: Span): string => `${licence} ${taker} ${span.year}`;
