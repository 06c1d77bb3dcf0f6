import { siteKey, sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import type { Span } from '../frame/horizon.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Site } from '../frame/sites.ts';
import type { Tally } from '../frame/tally.ts';
import { bindsIn, type Licence, type Usable, usable } from './licences.ts';

/** The activity of a candidate under a licence in a period, and its royalty, both a year. */
interface Due {
  readonly site: Site;
  readonly licence: Licence;
  readonly taker: string;
  readonly span: Span;
  readonly run: number;
  readonly royalty: number;
}

const dueOf = ({ licence, taker, due }: Usable, site: Site, span: Span, run: number, value: number): Due => ({
  site,
  licence,
  taker,
  span,
  run,
  royalty: due ? licence.royalty * value * run : 0,
});

/**
 * Freedom to operate: a candidate whose process has a technology runs only if its owner owns or licenses each asset of the technology that is in force
 * there. The activity under a licence is at most the available capacity, less the time of registration in the first year; after the term of a paid-up
 * licence, it is at most the capacity that was built in the term. Returns the activity under each licence for the royalties.
 */
export function freedom({ plan, c, horizon, sites }: PlanInCase, tally: Tally): Due[] {
  const due: Due[] = [];
  for (const { place, process, year, amount } of plan.activity) {
    const site = sites.get(siteKey({ place, process }));
    const span = horizon.spanOf(year);
    if (!site || !span || site.process.technology === '') continue;
    const book = bookOf(c, year);
    const available = site.ready(year) * site.process.availability;
    if (amount <= 1e-6 * available) continue;
    const value = sumOf(site.recipe, (x) => Math.max(0, x.quantity) * book.valueOf(x.good));
    for (const asset of book.rows.assets) {
      if (asset.technology !== site.process.technology || !bindsIn(asset, book.countryOf(place), year)) continue;
      if (asset.owner === site.row.owner) continue;
      // An asset does not bind if a claim chart says of all its claims that they do not read on the process.
      const chart = book.rows.claims.filter((row) => row.asset === asset.asset && row.process === process);
      if (chart.length > 0 && chart.every((row) => row.reads === 'no')) continue;
      const name = `freedom ${asset.asset} ${site.key} ${year}`;
      const licences = usable(plan, c, site, asset.asset, span, horizon);
      if (licences.length === 0) tally.wrong(`${name}: no licence`, amount, 0);
      const shared = split(plan, site, span, amount, licences);
      for (const { use, run } of shared) {
        tally.most(`${name}: ${use.licence.licence}`, run, use.most, available);
        due.push(dueOf(use, site, span, run, value));
      }
      const sum = sumOf(shared, ({ run }) => run);
      if (licences.length > 0) tally.same(`${name}: licensed`, sum, amount, available);
    }
  }
  return due;
}

/** The activity under each licence: as the plan states it, or else the cheapest licences first, up to their limits. */
function split(plan: PlanDocument, site: Site, span: Span, amount: number, licences: readonly Usable[]) {
  const lines = (plan.licensed ?? []).filter(
    (line) => line.place === site.row.place && line.process === site.row.process && line.year === span.year,
  );
  const uses = licences.map((use) => ({ use, line: lines.find((line) => line.licence === use.licence.licence) }));
  if (uses.some(({ line }) => line)) return uses.map(({ use, line }) => ({ use, run: line?.amount ?? 0 }));
  let left = amount;
  const cheapest = [...licences].sort((a, b) => a.licence.royalty - b.licence.royalty);
  return cheapest.map((use, i) => {
    const run = i === cheapest.length - 1 ? left : Math.min(left, use.most);
    left -= run;
    return { use, run };
  });
}
